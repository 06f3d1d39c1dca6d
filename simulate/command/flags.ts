// The command line of `npm run simulate`.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { readCommandLine, UsageError } from '../../local/command/commandLine.ts';
import { orElse, toggle } from '../../local/command/flag.ts';
import { whole } from '../../local/command/values.ts';
import { faultNamed } from '../faults/all.ts';

export const USAGE = `npm run simulate -- [--seeds N] [--from N] [--jobs N] [--twice] [--script FOLDER] [--force NAMES]
npm run simulate -- --seed N [--trace]

Runs the built bundle under a seeded scheduler: callers, people and faults meet in one small world a seed, on virtual time.
After each run every invariant is checked. Ends with 1 at the first seed that breaks one, and shows what happened.

  --seeds N        how many, default 200
  --from N         the first, default 1
  --jobs N         processes at once, default one for each core
  --seed N         this one alone
  --twice          runs each seed twice, and ends with 1 if one tells two stories
  --trace          shows what happened, also if nothing broke
  --script FOLDER  holds another bundle; default is dist, which is built first
  --force NAMES    faults, comma-separated, that meet whatever they can in every run, on top of what the seed draws
  --help           shows this`;

export type Flags = ReturnType<typeof readFlags>;

/** Throws UsageError. */
export function readFlags(args: readonly string[]) {
  return readCommandLine(args, {
    /** Names of faults. */
    force: orElse('force', [], faultNames),
    seeds: orElse('seeds', 200, whole(1)),
    from: orElse('from', 1, whole(0)),
    jobs: orElse('jobs', availableParallelism(), whole(1, 256)),
    /** One seed alone. */
    seed: orElse('seed', null, whole(0)),
    trace: toggle('trace'),
    /** Each seed runs twice, and must tell the same story. */
    twice: toggle('twice'),
    /** A folder with a bundle; null = one built afresh. */
    script: orElse('script', null, bundleFolder),
  });
}

function bundleFolder(script: string): string {
  const folder = resolve(script);
  if (!existsSync(join(folder, 'Code.js'))) throw new UsageError(`There is no Code.js in ${script}.`);
  return folder;
}

function faultNames(text: string): string[] {
  const names = text.split(',').filter(Boolean);
  try {
    return names.map((name) => faultNamed(name).name);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
