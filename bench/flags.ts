// The command line of `npm run bench`.
import { readCommandLine } from '../local/command/commandLine.ts';
import { writableFile } from '../local/command/values.ts';

export interface Flags {
  readonly quick: boolean;
  /** Where to write everything measured, or undefined. */
  readonly json: string | undefined;
}

export const USAGE = `npm run bench -- [--quick] [--json FILE]

Measures Slotsheet's engine beside slot-calculator, time-slots-finder and a plain luxon loop, all in this process on the
same generated work; counts the round trips of the built bundle beside a plain Apps Script; times the bundle's loading.
The tables go to standard output. Takes three to four minutes; other work on the machine spoils the figures.

  --quick        fewer rounds, and time-slots-finder on the smallest case alone: under a minute, rougher figures
  --json FILE    also writes everything measured, every sample included, as JSON
  --help         shows this`;

const FLAGS = { quick: 'switch', json: 'text' } as const;

/** Throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { quick, json } = readCommandLine(args, FLAGS);
  return { quick, json: json === undefined ? undefined : writableFile('json', json) };
}
