// The simple trigger that runs after a person's edit.
import type { ExecuteOptions } from './options.ts';
import { ScriptError } from './outcome.ts';

interface Trigger {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly kind: Required<ExecuteOptions>;
}

export const EDIT_TRIGGER: Trigger = {
  functionName: 'onEdit',
  args: [{ authMode: 'LIMITED' }],
  kind: { simpleTrigger: true, ui: true, user: undefined },
};

/** A failing simple trigger is silent on Google; a script without one has nothing to run. */
export function reportFailedTrigger(error: unknown, report: (message: string) => void): void {
  const { functionName } = EDIT_TRIGGER;
  const failure = ScriptError.from(error);
  if (!failure.isMissingFunction(functionName)) report(`${functionName} failed: ${failure.message}`);
}
