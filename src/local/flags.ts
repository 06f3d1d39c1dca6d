// The command line of `npm start`.
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { QUIRK_NAMES, unknownQuirk } from './quirks.ts';

export interface Flags {
  readonly help: boolean;
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

/** What a person did wrong on the command line, as one line. */
export class UsageError extends Error {}

export const USAGE = `npm start -- [--data DIR] [--port N] [--now ISO] [--key KEY] [--token TOKEN] [--quirk NAME]…

  --data DIR     the folder with sheet/, sheet.json and calendars/ (default: a working copy of the example)
  --port N       the port on 127.0.0.1 (default: 8787)
  --now ISO      makes the clock stand still, for example 2027-03-01T08:00:00Z
  --key KEY      telli's API key, with which calls are signed (default: demo-key)
  --token TOKEN  the link token of the direct door (default: none, the door stays shut)
  --quirk NAME   makes the local Google differ: ${QUIRK_NAMES}; may be given several times
  --help         shows this`;

const OPTIONS = {
  data: { type: 'string' },
  port: { type: 'string', default: '8787' },
  now: { type: 'string' },
  key: { type: 'string', default: 'demo-key' },
  token: { type: 'string' },
  quirk: { type: 'string', multiple: true },
  help: { type: 'boolean', default: false },
} as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { help, data, port, now, key, token, quirk = [] } = parse(args);
  const nowMs = now === undefined ? undefined : readNow(now);
  return { help, data, port: readPort(port), nowMs, key, token, quirks: readQuirks(quirk) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [firstSentence] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new UsageError(`${firstSentence}. --help shows what there is.`);
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`--port wants a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

function readQuirks(names: readonly string[]): readonly string[] {
  const unknown = unknownQuirk(names);
  if (unknown === undefined) return names;
  throw new UsageError(`There is no quirk ${JSON.stringify(unknown)}. Known: ${QUIRK_NAMES}.`);
}

export function readNow(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    throw new UsageError(
      `--now wants a time like 2027-03-01T08:00:00Z or 2027-03-01T09:00+01:00, not ${JSON.stringify(text)}.`,
    );
  }
}
