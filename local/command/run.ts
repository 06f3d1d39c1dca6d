// Every command begins and ends alike: help or its work, one line for a person's mistake, a non-zero exit.
import { ScriptError } from '../execution/outcome.ts';
import { asksForHelp, UsageError } from './commandLine.ts';

export interface Command<Flags> {
  readonly usage: string;
  /** Throws UsageError. */
  readonly readFlags: (args: readonly string[]) => Flags;
  /** Throws UsageError for a person's mistake. A result that is not as it should be sets `process.exitCode`. */
  readonly work: (flags: Flags) => void | Promise<void>;
  /** Begins the line about any other failure: `The demo stopped`. */
  readonly failed: string;
  /** The exit code of a command that could not do its work. Default 1. */
  readonly exitCode?: number;
}

export async function runCommand<Flags>(command: Command<Flags>): Promise<void> {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) return console.log(command.usage);
  try {
    await command.work(command.readFlags(args));
  } catch (error) {
    console.error(messageOf(error, command.failed));
    process.exitCode = command.exitCode ?? 1;
  }
}

const BUGS = [TypeError, RangeError, ReferenceError, SyntaxError];

/** One line, but for a bug of ours: its stack says where to look. */
function messageOf(error: unknown, failed: string): string {
  if (error instanceof UsageError) return firstLine(error.message);
  if (!(error instanceof Error)) return `${failed}: ${firstLine(String(error))}`;
  const isBug = !(error instanceof ScriptError) && BUGS.some((kind) => error instanceof kind);
  return `${failed}: ${isBug ? error.stack : firstLine(error.message)}`;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
