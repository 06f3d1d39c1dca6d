// The command line of `npm run load`.
import { readCommandLine } from '../../local/command/commandLine.ts';
import { existingFolder, readWhole, writableFile } from '../../local/command/values.ts';

export interface Flags {
  readonly callers: number;
  readonly seconds: number;
  /** The folder to serve as an absolute path, or undefined for a generated one. */
  readonly folder: string | undefined;
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

const FLAGS = { callers: 'text', seconds: 'text', data: 'text', out: 'text' } as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { callers = '200', seconds = '60', data, out } = readCommandLine(args, FLAGS);
  return {
    callers: readWhole('callers', callers, 1, 5000),
    seconds: readWhole('seconds', seconds, 1, 3600),
    folder: data === undefined ? undefined : existingFolder(data),
    out: out === undefined ? undefined : writableFile('out', out),
  };
}
