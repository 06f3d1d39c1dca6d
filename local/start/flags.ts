// The command line of `npm start`.
import { readCommandLine } from '../command/commandLine.ts';
import { asWritten, optional, orElse, several } from '../command/flag.ts';
import { readNow, whole } from '../command/values.ts';
import { QUIRK_NAMES, readQuirks } from './quirks.ts';

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

export type Flags = ReturnType<typeof readFlags>;

/** Throws UsageError. */
export function readFlags(args: readonly string[]) {
  return readCommandLine(args, {
    /** A folder as given; undefined for the working copy of the example. */
    data: optional('data', asWritten),
    /** Epoch ms at which the clock stands still. */
    nowMs: optional('now', readNow),
    /** 0 lets the system choose. */
    port: orElse('port', DEFAULT_PORT, whole(0, 65_535)),
    key: orElse('key', DEFAULT_KEY, asWritten),
    token: optional('token', asWritten),
    quirks: several('quirk', readQuirks),
  });
}
