// The local Apps Script runtime with threads: up to thirty executions at once, all on one state, which this thread keeps.
import { ScriptError } from '../execution/outcome.ts';
import { EDIT_TRIGGER, reportFailedTrigger } from '../platform/edits.ts';
import { realTimer, type Timer } from '../platform/later.ts';
import type { ExecuteOptions, RuntimeOptions } from '../platform/options.ts';
import { type Controls, openPlatform } from '../platform/platform.ts';
import type { LockOptions } from '../services/lock/state.ts';
import { type Answering, type KeptContext, openExecutions } from './executions.ts';
import { createThreads, type Threads } from './pool.ts';

export interface ThreadedOptions extends RuntimeOptions {
  /** Default: every call is answered as soon as it comes. */
  readonly answering?: Answering;
  /** Ends the waiting for a lock, and an execution after six minutes. Default: real time. */
  readonly timer?: Timer;
  readonly nextForLock?: LockOptions['next'];
  /** Default: a fresh context for each. */
  readonly keptContext?: KeptContext;
  /** Threads to share with other runtimes. */
  readonly threads?: Threads;
}

export interface ThreadedRuntime extends Controls {
  /** Works as Runtime.execute. Rejects with ScriptError also if the execution is stopped or is one too many. */
  execute(functionName: string, args?: readonly unknown[], options?: ExecuteOptions): Promise<unknown>;
  /** Ends the execution of this id wherever it is, as Google does after six minutes. */
  stop(executionId: number): void;
}

// https://developers.google.com/apps-script/guides/services/quotas
const AT_ONCE = 30;

/**
 * @example
 * const runtime = createThreadedRuntime({ store, clock: { nowMs: Date.now }, scriptFolder: 'dist' });
 * const answers = await Promise.all([runtime.execute('doPost', [first]), runtime.execute('doPost', [second])]);
 */
export function createThreadedRuntime(options: ThreadedOptions): ThreadedRuntime {
  const { timer = realTimer, threads = createThreads(), answering, report = () => {} } = options;
  const platform = openPlatform(options, { timer, next: options.nextForLock });
  const keptContext = options.keptContext ?? (() => null);
  const { run, stop } = openExecutions(options, { platform, threads, timer, answering, keptContext });
  let live = 0;
  let editTrigger: Promise<unknown> = Promise.resolve();

  function runEditTrigger(): Promise<unknown> {
    const { functionName, args, kind } = EDIT_TRIGGER;
    return run(functionName, args, kind).catch((error) => reportFailedTrigger(error, report));
  }

  async function execute(
    functionName: string,
    args: readonly unknown[] = [],
    { simpleTrigger = false, ui = simpleTrigger, user }: ExecuteOptions = {},
  ): Promise<unknown> {
    if (live >= AT_ONCE) throw tooMany();
    live += 1;
    try {
      // Every execution after an edit waits for its trigger, not only the first.
      if (!simpleTrigger && platform.takeEdited()) editTrigger = editTrigger.then(runEditTrigger);
      await editTrigger;
      return await run(functionName, args, { simpleTrigger, ui, user });
    } finally {
      live -= 1;
    }
  }

  return Object.assign(platform.controls, { execute, stop });
}

function tooMany(): ScriptError {
  const message = 'There are too many scripts running simultaneously for this Google user account.';
  return new ScriptError('Exception', message, '');
}
