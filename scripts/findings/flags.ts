// The command line of `npm run findings`.
import { readCommandLine } from '../../local/command/commandLine.ts';
import { existingFolder, readNow, required } from '../../local/command/values.ts';
import { QUIRK_NAMES, readQuirks } from '../../local/quirks.ts';

export interface Flags {
  /** An absolute path. */
  readonly folder: string;
  /** Epoch ms at which the clock stands still, or undefined. */
  readonly nowMs: number | undefined;
  readonly json: boolean;
  /** Names of local/quirks.ts. */
  readonly quirks: readonly string[];
}

export const USAGE = `npm run findings -- --data DIR [--now ISO] [--json] [--quirk NAME]…

Prints what Check in the Sheet's menu would find: every cell, calendar and file that cannot be read, with tab, row, column
and what to do. Nothing is booked or written. Ends with 0 if there is nothing, with 1 if there is something, with 2 if it
could not look.

  --data DIR  the folder with sheet/, sheet.json and calendars/
  --now ISO   what time it is, for example 2027-03-01T08:00:00Z (default: the machine's clock)
  --json      prints it as JSON: services, hosts, isWithdrawn, findings, language, files
  --quirk NAME
              as npm start takes it: ${QUIRK_NAMES}; may be given several times
  --help      shows this`;

const FLAGS = { data: 'text', now: 'text', json: 'switch', quirk: 'texts' } as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { data, now, json, quirk } = readCommandLine(args, FLAGS);
  const folder = existingFolder(required('data', 'a folder', data));
  return { folder, nowMs: now === undefined ? undefined : readNow(now), json, quirks: readQuirks(quirk) };
}
