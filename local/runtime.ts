// The local Apps Script runtime in one thread: runs entry points of a built script against the local Google, one at a time.
import { Script } from 'node:vm';
import { preludeCode } from './execution/bundles.ts';
import { createContexts, type RunEntry } from './execution/context.ts';
import { resultOf } from './execution/outcome.ts';
import { boundaryOf } from './platform/dispatch.ts';
import { reportFailedTrigger } from './platform/edits.ts';
import type { Hands } from './platform/hands.ts';
import type { ExecuteOptions, RuntimeOptions } from './platform/options.ts';
import { type Controls, openPlatform } from './platform/platform.ts';
import { folderOf, mayRun, type Start, startOf } from './platform/starts.ts';
import { refuseTwoAccounts, sentArgs } from './services/html/run.ts';

export interface Runtime extends Controls {
  /**
   * Runs a top-level function in a fresh context. Arguments and result cross as JSON; an output of ContentService
   * or HtmlService comes back as a ScriptOutput. Throws ScriptError for everything that the script throws.
   * The script's triggers run first after a person's edit of the Sheet's files.
   */
  execute(functionName: string, args?: readonly unknown[], options?: ExecuteOptions): unknown;
  /** A person's edit and its triggers; see Hands. */
  edit(...edit: Parameters<Hands['edit']>): void;
  removeRows(...rows: Parameters<Hands['removeRows']>): void;
  insertRows(...rows: Parameters<Hands['insertRows']>): void;
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
 * const answer = runtime.execute('recover', [], { event: 'clock' });
 */
export function createRuntime(options: RuntimeOptions): Runtime {
  const { withoutIntl = false, report = () => {} } = options;
  const platform = openPlatform(options);
  runEntry ??= createContexts(new Script(preludeCode(), { filename: 'prelude.js' }));
  const runIt = runEntry;

  function run({ functionName, args, kind }: Start): unknown {
    if (!mayRun(kind)) return null;
    if (kind.page) refuseTwoAccounts(kind.person);
    const argsJson = kind.page ? sentArgs(args) : JSON.stringify(args);
    const opened = platform.open(kind);
    try {
      const means = { scriptFolder: folderOf(options, functionName), withoutIntl, keptContext: null };
      return resultOf(
        runIt(
          { ...means, functionName, argsJson, how: { event: kind.event, page: kind.page } },
          boundaryOf(opened.answer),
        ),
      );
    } finally {
      opened.end();
    }
  }

  function runTriggers(starts: readonly Start[]): void {
    for (const start of starts) {
      try {
        run(start);
      } catch (error) {
        reportFailedTrigger(start.functionName, error, report);
      }
    }
  }

  const { hands } = platform;
  return Object.assign(platform.controls, {
    execute(functionName: string, args: readonly unknown[] = [], asked: ExecuteOptions = {}): unknown {
      const start = startOf(options, functionName, args, asked);
      if (!start.kind.simpleTrigger) runTriggers(platform.takeEdited());
      return run(start);
    },
    edit: (...edit: Parameters<Hands['edit']>) => runTriggers(hands.edit(...edit)),
    removeRows: (...rows: Parameters<Hands['removeRows']>) => runTriggers(hands.removeRows(...rows)),
    insertRows: (...rows: Parameters<Hands['insertRows']>) => runTriggers(hands.insertRows(...rows)),
  });
}
