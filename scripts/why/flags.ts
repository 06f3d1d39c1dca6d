// The command line of `npm run why`.
import { parseArgs } from 'node:util';
import { readNow, UsageError } from '../../src/local/flags.ts';

export interface Flags {
  readonly data: string;
  /** '' = the first of the Sheet. */
  readonly service: string;
  /** As the script reads it. */
  readonly at: string;
  /** Epoch ms at which the clock stands still, or undefined. */
  readonly nowMs: number | undefined;
}

export const USAGE = `npm run why -- --data DIR --at WHEN [--service NAME] [--now ISO]

Says why a time is free, or not: every rule that removed it, host by host. Nothing is booked or written.

  --data DIR      the folder with sheet/, sheet.json and calendars/
  --at WHEN       a date, for all its starts: 2027-03-28; or a time: 2027-03-28T10:00, in the time zone of Settings,
                  or with an offset: 2027-03-28T10:00+02:00
  --service NAME  as in the tab Services (default: the first one there)
  --now ISO       what time it is, for example 2027-03-01T08:00:00Z (default: the machine's clock)
  --help          shows this`;

const OPTIONS = {
  data: { type: 'string' },
  service: { type: 'string', default: '' },
  at: { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags | { readonly help: true } {
  const { data, service, at, now, help } = parse(args);
  if (help) return { help };
  if (data === undefined) throw new UsageError('--data wants a folder. --help shows what there is.');
  if (at === undefined) throw new UsageError('--at wants a date or a time. --help shows what there is.');
  return { data, service, at, nowMs: now === undefined ? undefined : readNow(now) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const [firstSentence] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UsageError(`${firstSentence}. --help shows what there is.`);
  }
}
