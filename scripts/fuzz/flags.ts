// The command line of `npm run fuzz`.
import { availableParallelism } from 'node:os';
import { readCommandLine, UsageError } from '../../local/command/commandLine.ts';
import { readWhole } from '../../local/command/values.ts';

export interface Flags {
  readonly requests: number;
  readonly seed: number;
  /** The number of the one request to look at, or undefined. */
  readonly only: number | undefined;
  readonly processes: number;
}

export const USAGE = `npm run fuzz -- [--requests N] [--seed N] [--only K] [--processes N]

Sends random and mutated requests through the relay and at the web app's own address to the built script, over calendars and a
Sheet in memory, and holds every answer against the contract. Ends non-zero at the first that breaks it, and says how to repeat it.

  --requests N   how many (default: 200000)
  --seed N       which ones; the same seed makes the same requests (default: another each time)
  --only K       shows request K of that seed and its answer; what comes before it in its world is sent too
  --processes N  how many at once (default: one for each processor)
  --help         shows this`;

const FLAGS = { requests: 'text', seed: 'text', only: 'text', processes: 'text' } as const;

const MOST = 2 ** 31 - 1;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { requests = '200000', seed, only, processes } = readCommandLine(args, FLAGS);
  if (only !== undefined && seed === undefined) throw new UsageError('--only wants the --seed that it belongs to.');
  return {
    requests: readWhole('requests', requests, 1),
    seed: seed === undefined ? Date.now() % MOST : readWhole('seed', seed, 0),
    only: only === undefined ? undefined : readWhole('only', only, 0),
    processes: processes === undefined ? availableParallelism() : readWhole('processes', processes, 1, 256),
  };
}
