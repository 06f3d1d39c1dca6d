// The local Apps Script runtime in one thread: runs entry points of a built script against the local Google, one at a time.
import { Script } from 'node:vm';
import { preludeCode } from './execution/bundles.ts';
import { createContexts, type RunEntry } from './execution/context.ts';
import { resultOf } from './execution/outcome.ts';
import { boundaryOf } from './platform/dispatch.ts';
import { EDIT_TRIGGER, reportFailedTrigger } from './platform/edits.ts';
import type { ExecuteOptions, RuntimeOptions } from './platform/options.ts';
import { type Controls, openPlatform } from './platform/platform.ts';

export interface Runtime extends Controls {
  /**
   * Runs a top-level function in a fresh context. Arguments and result cross as JSON; an output of ContentService
   * or HtmlService comes back as a ScriptOutput. Throws ScriptError for everything that the script throws.
   * The script's `onEdit` runs first after a person's edit of the Sheet's files.
   */
  execute(functionName: string, args?: readonly unknown[], options?: ExecuteOptions): unknown;
}

let runEntry: RunEntry | undefined;

/**
 * No execution waits for a lock here, as there is never another one that holds it.
 *
 * @example
 * const runtime = createRuntime({
 *   store: createFileStore('example'),
 *   clock: { nowMs: Date.now },
 *   scriptFolder: 'dist',
 *   properties: { spreadsheetId: 'local' },
 * });
 * const answer = runtime.execute('why', ['First visit', '2027-03-15T14:00']);
 */
export function createRuntime(options: RuntimeOptions): Runtime {
  const { scriptFolder, withoutIntl = false, report = () => {} } = options;
  const platform = openPlatform(options);
  runEntry ??= createContexts(new Script(preludeCode(), { filename: 'prelude.js' }));
  const runIt = runEntry;

  function run(functionName: string, args: readonly unknown[], kind: Required<ExecuteOptions>): unknown {
    const opened = platform.open(kind);
    try {
      const means = { scriptFolder, withoutIntl, keptContext: null };
      return resultOf(runIt({ ...means, functionName, argsJson: JSON.stringify(args) }, boundaryOf(opened.answer)));
    } finally {
      opened.end();
    }
  }

  function runEditTrigger(): void {
    try {
      run(EDIT_TRIGGER.functionName, EDIT_TRIGGER.args, EDIT_TRIGGER.kind);
    } catch (error) {
      reportFailedTrigger(error, report);
    }
  }

  return Object.assign(platform.controls, {
    execute(functionName: string, args: readonly unknown[] = [], options: ExecuteOptions = {}): unknown {
      const { simpleTrigger = false, ui = simpleTrigger, user } = options;
      if (!simpleTrigger && platform.takeEdited()) runEditTrigger();
      return run(functionName, args, { simpleTrigger, ui, user });
    },
  });
}
