// The command line of `npm start`.
import { readCommandLine } from './command/commandLine.ts';
import { readNow, readWhole } from './command/values.ts';
import { QUIRK_NAMES, readQuirks } from './quirks.ts';

export interface Flags {
  /** A folder as given, or undefined for the working copy of the example. */
  readonly data: string | undefined;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Epoch ms at which the clock stands still, or undefined. */
  readonly nowMs: number | undefined;
  readonly key: string;
  readonly token: string | undefined;
  /** Names of quirks.ts. */
  readonly quirks: readonly string[];
}

export const DEFAULT_PORT = 8787;
export const DEFAULT_KEY = 'demo-key';

export const USAGE = `npm start -- [--data DIR] [--port N] [--now ISO] [--key KEY] [--token TOKEN] [--quirk NAME]…

  --data DIR     the folder with sheet/, sheet.json and calendars/ (default: a working copy of the example)
  --port N       the port on 127.0.0.1 (default: 8787)
  --now ISO      makes the clock stand still, for example 2027-03-01T08:00:00Z
  --key KEY      telli's API key, with which calls are signed (default: demo-key)
  --token TOKEN  the link token of the direct door (default: none, the door stays shut)
  --quirk NAME   makes the local Google differ: ${QUIRK_NAMES}; may be given several times
  --help         shows this`;

const FLAGS = { data: 'text', port: 'text', now: 'text', key: 'text', token: 'text', quirk: 'texts' } as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { data, port = String(DEFAULT_PORT), now, key = DEFAULT_KEY, token, quirk } = readCommandLine(args, FLAGS);
  const nowMs = now === undefined ? undefined : readNow(now);
  return { data, port: readWhole('port', port, 0, 65_535), nowMs, key, token, quirks: readQuirks(quirk) };
}
