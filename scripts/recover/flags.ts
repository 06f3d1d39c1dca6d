// The command line of `npm run recover`.
import { parseArgs } from 'node:util';
import { readNow, UsageError } from '../../src/local/flags.ts';

export interface Flags {
  readonly data: string;
  /** Epoch ms at which the clock stands still, or undefined. */
  readonly nowMs: number | undefined;
}

export const USAGE = `npm run recover -- --data DIR [--now ISO]

Runs the recovery job once over a data folder, as Google does every 15 minutes: rows that wait are written, Bookings is
brought in line with the calendars, old Log rows are deleted, and what is wrong is mailed (here only into state/mail.jsonl).

  --data DIR  the folder with sheet/, sheet.json and calendars/
  --now ISO   what time it is, for example 2027-03-01T08:00:00Z (default: the machine's clock)
  --help      shows this`;

const OPTIONS = {
  data: { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags | { readonly help: true } {
  const { data, now, help } = parse(args);
  if (help) return { help };
  if (data === undefined) throw new UsageError('--data wants a folder. --help shows what there is.');
  return { data, nowMs: now === undefined ? undefined : readNow(now) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const [firstSentence] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UsageError(`${firstSentence}. --help shows what there is.`);
  }
}
