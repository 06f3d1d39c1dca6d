// The command line of `npm run simulate`.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { UsageError } from '../src/local/flags.ts';
import { faultNamed } from './faults/all.ts';

export interface Flags {
  readonly help: boolean;
  readonly seeds: number;
  readonly from: number;
  readonly jobs: number;
  /** One seed alone. */
  readonly seed: number | null;
  readonly trace: boolean;
  /** Each seed runs twice, and must tell the same story. */
  readonly twice: boolean;
  /** A folder with a bundle; null = dist, built afresh. */
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

const OPTIONS = {
  help: { type: 'boolean', default: false },
  seeds: { type: 'string', default: '200' },
  from: { type: 'string', default: '1' },
  jobs: { type: 'string', default: String(availableParallelism()) },
  seed: { type: 'string' },
  trace: { type: 'boolean', default: false },
  twice: { type: 'boolean', default: false },
  script: { type: 'string' },
  force: { type: 'string', default: '' },
} as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { seeds, from, jobs, seed, script, force, ...switches } = parsed(args);
  const forced = force.split(',').filter(Boolean);
  for (const name of forced) named(name);
  return {
    ...switches,
    seeds: whole('--seeds', seeds, 1),
    from: whole('--from', from, 0),
    jobs: whole('--jobs', jobs, 1),
    seed: seed === undefined ? null : whole('--seed', seed, 0),
    script: script ?? null,
    force: forced,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const [firstSentence] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UsageError(`${firstSentence}. --help shows what there is.`);
  }
}

function whole(flag: string, text: string, least: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > 2 ** 31)
    throw new UsageError(`${flag} wants a whole number from ${least}.`);
  return value;
}

function named(name: string): void {
  try {
    faultNamed(name);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
