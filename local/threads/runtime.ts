// The local Apps Script runtime with threads: up to thirty executions at once, all on one state, which this thread keeps.
import { ScriptError } from '../execution/outcome.ts';
import { reportFailedTrigger } from '../platform/edits.ts';
import type { Hands } from '../platform/hands.ts';
import { realTimer, type Timer } from '../platform/later.ts';
import type { ExecuteOptions, RuntimeOptions } from '../platform/options.ts';
import { type Controls, openPlatform } from '../platform/platform.ts';
import { type Start, startOf } from '../platform/starts.ts';
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
  /** Work as in Runtime, and end once their triggers have. */
  edit(...edit: Parameters<Hands['edit']>): Promise<void>;
  removeRows(...rows: Parameters<Hands['removeRows']>): Promise<void>;
  insertRows(...rows: Parameters<Hands['insertRows']>): Promise<void>;
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
  let triggers: Promise<unknown> = Promise.resolve();

  /** One after the other, behind those that run already. */
  function runTriggers(starts: readonly Start[]): Promise<unknown> {
    for (const start of starts) {
      const once = () => run(start).catch((error) => reportFailedTrigger(start.functionName, error, report));
      triggers = triggers.then(once);
    }
    return triggers;
  }

  async function execute(
    functionName: string,
    args: readonly unknown[] = [],
    asked: ExecuteOptions = {},
  ): Promise<unknown> {
    const start = startOf(options, functionName, args, asked);
    if (live >= AT_ONCE) throw tooMany();
    live += 1;
    try {
      // Every execution after an edit waits for its triggers, not only the first.
      await runTriggers(start.kind.simpleTrigger ? [] : platform.takeEdited());
      return await run(start);
    } finally {
      live -= 1;
    }
  }

  const { hands } = platform;
  return Object.assign(platform.controls, {
    execute,
    stop,
    edit: async (...edit: Parameters<Hands['edit']>) => void (await runTriggers(hands.edit(...edit))),
    removeRows: async (...rows: Parameters<Hands['removeRows']>) => void (await runTriggers(hands.removeRows(...rows))),
    insertRows: async (...rows: Parameters<Hands['insertRows']>) => void (await runTriggers(hands.insertRows(...rows))),
  });
}

function tooMany(): ScriptError {
  const message = 'There are too many scripts running simultaneously for this Google user account.';
  return new ScriptError('Exception', message, '');
}
