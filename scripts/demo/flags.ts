// The command line of `npm run demo`.
import { readCommandLine } from '../../local/command/commandLine.ts';
import { existingFolder, readUrl } from '../../local/command/values.ts';
import type { Line } from './line.ts';

export interface Flags {
  readonly line: Line;
  readonly dataDir: string;
}

export const USAGE = `npm run demo -- [--url URL] [--key KEY] [--data DIR]

Plays a phone call against a running Slotsheet, and shows the event and the Log rows that it left.

  --url URL   where it answers (default: http://127.0.0.1:8787)
  --key KEY   telli's API key (default: demo-key)
  --data DIR  the instance's folder (default: .work/example)
  --help      shows this`;

const FLAGS = { url: 'text', key: 'text', data: 'text' } as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { url = 'http://127.0.0.1:8787', key = 'demo-key', data } = readCommandLine(args, FLAGS);
  // The example's copy is made by the first `npm start`, which may still be on its way.
  const dataDir = data === undefined ? '.work/example' : existingFolder(data);
  return { line: { url: readUrl('url', url), key }, dataDir };
}
