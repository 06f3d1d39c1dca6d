// The command line of `npm run recover`.
import { readCommandLine } from '../../local/command/commandLine.ts';
import { existingFolder, readNow, required } from '../../local/command/values.ts';

export interface Flags {
  /** An absolute path. */
  readonly folder: string;
  /** Epoch ms at which the clock stands still, or undefined. */
  readonly nowMs: number | undefined;
}

export const USAGE = `npm run recover -- --data DIR [--now ISO]

Runs the recovery job once over a data folder, as Google does every 15 minutes: rows that wait are written, Bookings is
brought in line with the calendars, old Log rows are deleted, and what is wrong is mailed (here only into state/mail.jsonl).

  --data DIR  the folder with sheet/, sheet.json and calendars/
  --now ISO   what time it is, for example 2027-03-01T08:00:00Z (default: the machine's clock)
  --help      shows this`;

const FLAGS = { data: 'text', now: 'text' } as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { data, now } = readCommandLine(args, FLAGS);
  const folder = existingFolder(required('data', 'a folder', data));
  return { folder, nowMs: now === undefined ? undefined : readNow(now) };
}
