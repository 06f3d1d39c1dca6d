// The command line of `npm run simulate`.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { readCommandLine, UsageError } from '../local/command/commandLine.ts';
import { readWhole } from '../local/command/values.ts';
import { faultNamed } from './faults/all.ts';

export interface Flags {
  readonly seeds: number;
  readonly from: number;
  readonly jobs: number;
  /** One seed alone. */
  readonly seed: number | null;
  readonly trace: boolean;
  /** Each seed runs twice, and must tell the same story. */
  readonly twice: boolean;
  /** A folder with a bundle, as an absolute path; null = one built afresh. */
  readonly script: string | null;
  /** Names of faults. */
  readonly force: readonly string[];
}

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

const FLAGS = {
  seeds: 'text',
  from: 'text',
  jobs: 'text',
  seed: 'text',
  trace: 'switch',
  twice: 'switch',
  script: 'text',
  force: 'text',
} as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const given = readCommandLine(args, FLAGS);
  const { seeds = '200', from = '1', jobs, seed, script, force = '', trace, twice } = given;
  const forced = force.split(',').filter(Boolean);
  for (const name of forced) named(name);
  return {
    seeds: readWhole('seeds', seeds, 1),
    from: readWhole('from', from, 0),
    jobs: jobs === undefined ? availableParallelism() : readWhole('jobs', jobs, 1, 256),
    seed: seed === undefined ? null : readWhole('seed', seed, 0),
    trace,
    twice,
    script: script === undefined ? null : bundleFolder(script),
    force: forced,
  };
}

function bundleFolder(script: string): string {
  const folder = resolve(script);
  if (!existsSync(join(folder, 'Code.js'))) throw new UsageError(`There is no Code.js in ${script}.`);
  return folder;
}

function named(name: string): void {
  try {
    faultNamed(name);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
