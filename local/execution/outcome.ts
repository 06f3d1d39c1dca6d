// The end of an execution: an output to serve, another value, or an error of the script's.
import type { Outcome } from '../script/runner.ts';

/** An output that ContentService or HtmlService made. `content` is text, `mimeType` has no charset. */
export class ScriptOutput {
  constructor(
    readonly mimeType: string,
    readonly content: string,
  ) {}
}

/** An error that the script threw and did not catch; name, message and stack are the script's. */
export class ScriptError extends Error {
  constructor(name: string, message: string, stack: string) {
    super(message);
    this.name = name;
    this.stack = stack;
  }

  /** Errors from the script's own realm are not instances of ours, so only their fields count. */
  static from(error: unknown): ScriptError {
    if (error instanceof ScriptError) return error;
    const { name = 'Error', message = String(error), stack = '' } = fields(error);
    return new ScriptError(name, message, stack);
  }

  isMissingFunction(functionName: string): boolean {
    return this.message === `Script function not found: ${functionName}`;
  }
}

/** The value of JSON `Outcome`, a ScriptOutput or any other; throws ScriptError. */
export function resultOf(outcomeJson: string): unknown {
  const outcome: Outcome = JSON.parse(outcomeJson);
  if (outcome.kind === 'error') throw new ScriptError(outcome.name, outcome.message, outcome.stack);
  if (outcome.kind === 'output') return new ScriptOutput(outcome.mimeType, outcome.content);
  return outcome.kind === 'value' ? outcome.value : null;
}

function fields(error: unknown): { name?: string; message?: string; stack?: string } {
  if (typeof error !== 'object' || error === null) return {};
  const text = (key: string) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? { [key]: value } : {};
  };
  return { ...text('name'), ...text('message'), ...text('stack') };
}
