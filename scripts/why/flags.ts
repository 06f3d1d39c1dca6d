// The command line of `npm run why`.
import { readCommandLine } from '../../local/command/commandLine.ts';
import { existingFolder, readNow, required } from '../../local/command/values.ts';
import { QUIRK_NAMES, readQuirks } from '../../local/quirks.ts';

export interface Flags {
  /** An absolute path. */
  readonly folder: string;
  /** '' = the first of the Sheet. */
  readonly service: string;
  /** As the script reads it. */
  readonly at: string;
  /** Epoch ms at which the clock stands still, or undefined. */
  readonly nowMs: number | undefined;
  /** Names of local/quirks.ts. */
  readonly quirks: readonly string[];
}

export const USAGE = `npm run why -- --data DIR --at WHEN [--service NAME] [--now ISO] [--quirk NAME]…

Says why a time is free, or not: every rule that removed it, host by host. Nothing is booked or written.

  --data DIR      the folder with sheet/, sheet.json and calendars/
  --at WHEN       a date, for all its starts: 2027-03-28; or a time: 2027-03-28T10:00, in the time zone of Settings,
                  or with an offset: 2027-03-28T10:00+02:00
  --service NAME  as in the tab Services (default: the first one there)
  --now ISO       what time it is, for example 2027-03-01T08:00:00Z (default: the machine's clock)
  --quirk NAME    as npm start takes it: ${QUIRK_NAMES}; may be given several times
  --help          shows this`;

const FLAGS = { data: 'text', service: 'text', at: 'text', now: 'text', quirk: 'texts' } as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { data, service = '', at, now, quirk } = readCommandLine(args, FLAGS);
  const nowMs = now === undefined ? undefined : readNow(now);
  const asked = required('at', 'a date or a time', at);
  const folder = existingFolder(required('data', 'a folder', data));
  return { folder, service, at: asked, nowMs, quirks: readQuirks(quirk) };
}
