// The command line of `npm run fuzz`.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { UsageError } from '../../src/local/flags.ts';

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

const OPTIONS = {
  requests: { type: 'string', default: '200000' },
  seed: { type: 'string' },
  only: { type: 'string' },
  processes: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const MOST = 2 ** 31 - 1;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags | { readonly help: true } {
  const { requests, seed, only, processes, help } = parse(args);
  if (help) return { help };
  if (only !== undefined && seed === undefined) throw new UsageError('--only wants the --seed that it belongs to.');
  return {
    requests: whole('requests', requests, 1),
    seed: seed === undefined ? Date.now() % MOST : whole('seed', seed, 0),
    only: only === undefined ? undefined : whole('only', only, 0),
    processes: processes === undefined ? availableParallelism() : whole('processes', processes, 1),
  };
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= MOST) return value;
  throw new UsageError(`--${name} wants a whole number from ${least} on, not ${JSON.stringify(text)}.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const [firstSentence] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UsageError(`${firstSentence}. --help shows what there is.`);
  }
}
