// The command line of `npm run load`.
import { parseArgs } from 'node:util';
import { UsageError } from '../../src/local/flags.ts';

export interface Flags {
  readonly callers: number;
  readonly seconds: number;
  /** A folder to serve, or undefined for a generated one. */
  readonly data: string | undefined;
  /** Where to write the report as well, or undefined. */
  readonly out: string | undefined;
}

export const USAGE = `npm run load -- [--callers N] [--seconds S] [--data DIR] [--out FILE]

Starts Slotsheet as npm start does and lets callers call it over HTTP, all at once: each asks for free times, books one of
them, thinks for a moment, and begins again as somebody else. Then compares every answer with the calendars. Prints how many calls
there were, how long they took, how many were turned away, and every wrong answer. Ends non-zero if there was any.

  --callers N   how many at once (default: 200)
  --seconds S   for how long calls begin (default: 60)
  --data DIR    serves this folder, and books into it (default: a generated team of twelve, removed afterwards)
  --out FILE    also writes the report there
  --help        shows this`;

const OPTIONS = {
  callers: { type: 'string', default: '200' },
  seconds: { type: 'string', default: '60' },
  data: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags | { readonly help: true } {
  const { callers, seconds, data, out, help } = parse(args);
  if (help) return { help };
  return { callers: count('callers', callers, 5000), seconds: count('seconds', seconds, 3600), data, out };
}

function count(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new UsageError(`--${name} wants a whole number from 1 to ${most}, not ${JSON.stringify(text)}.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const [firstSentence] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UsageError(`${firstSentence}. --help shows what there is.`);
  }
}
