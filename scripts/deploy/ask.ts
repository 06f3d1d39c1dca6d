// Questions to the person, answered on the keyboard, by lines of standard input, or by their defaults.
import { createInterface } from 'node:readline';
import { UsageError } from '../../local/command/commandLine.ts';

export interface Questions {
  /** A blank line is the default, which stands in brackets. Throws UsageError if the input has ended. */
  ask(question: string, byDefault: string): Promise<string>;
  /** Lets go of standard input while another process reads it. */
  close(): void;
}

/** `yes`: each answer is the default. */
export function openQuestions(yes: boolean): Questions {
  let lines: AsyncIterator<string> | null = null;
  let reader: ReturnType<typeof createInterface> | null = null;

  function open(): AsyncIterator<string> {
    reader ??= createInterface({ input: process.stdin });
    lines ??= reader[Symbol.asyncIterator]();
    return lines;
  }

  return {
    async ask(question, byDefault) {
      process.stdout.write(`${question} [${byDefault}] `);
      if (yes) {
        process.stdout.write('\n');
        return byDefault;
      }
      const next = await open().next();
      if (!process.stdin.isTTY) process.stdout.write('\n');
      if (next.done)
        throw new UsageError('The answers have ended. Give them line by line, or take every default with --yes.');
      return next.value.trim() || byDefault;
    },
    close() {
      reader?.close();
      reader = null;
      lines = null;
    },
  };
}

export function isYes(answer: string): boolean {
  return /^(y|yes|j|ja)$/i.test(answer);
}
