// Runs single executions in threads: each takes one, has its calls answered, and ends with its script or when it is stopped.
import type { Call, Execution } from '../boundary.ts';
import { resultOf, ScriptError } from '../execution/outcome.ts';
import { failure } from '../platform/dispatch.ts';
import { caught, type Later, type Timer } from '../platform/later.ts';
import type { ExecuteOptions, RuntimeOptions } from '../platform/options.ts';
import type { OpenExecution, Platform } from '../platform/platform.ts';
import type { Threads } from './pool.ts';

/**
 * Decides when a call is answered, and with what. Nothing has happened until it calls `answer`. The execution stands
 * still until the JSON `Answer` is there. `answer` itself gives a promise while a lock is waited for. A PlatformError
 * thrown before or after it reaches the script in place of the answer.
 */
export type Answering = (call: Call, execution: Execution, answer: () => Later<string>) => Later<string>;

export interface Executions {
  /** The value or ScriptOutput that the function returns; rejects with ScriptError. */
  run(functionName: string, args: readonly unknown[], kind: Required<ExecuteOptions>): Promise<unknown>;
  /** Ends it wherever it is. Nothing happens if it has ended. */
  stop(executionId: number): void;
}

interface Means {
  readonly platform: Platform;
  readonly threads: Threads;
  readonly timer: Timer;
  readonly answering: Answering | undefined;
}

// https://developers.google.com/apps-script/guides/services/quotas
const LONGEST_MS = 6 * 60 * 1000;

export function openExecutions(options: RuntimeOptions, { platform, threads, timer, answering }: Means): Executions {
  const { scriptFolder, withoutIntl = false, report = () => {} } = options;
  const stops = new Map<number, () => void>();

  async function run(functionName: string, args: readonly unknown[], kind: Required<ExecuteOptions>): Promise<unknown> {
    const opened = platform.open(kind);
    const { id } = opened.execution;
    const thread = threads.take();
    const stop = () => thread.end(new ScriptError('Error', 'Exceeded maximum execution time', ''));
    const cancel = timer(LONGEST_MS, stop);
    stops.set(id, stop);
    try {
      const entry = { scriptFolder, withoutIntl, functionName, argsJson: JSON.stringify(args) };
      return resultOf(await thread.run(entry, { answer: answererOf(opened), report }));
    } catch (error) {
      throw ScriptError.from(error);
    } finally {
      cancel();
      stops.delete(id);
      threads.give(thread);
      opened.end();
    }
  }

  function answererOf({ execution, answer }: OpenExecution): (call: Call) => Later<string> {
    if (!answering) return answer;
    return (call) =>
      caught(
        () => answering(call, execution, () => answer(call)),
        (error) => failure(error, report),
      );
  }

  return { run, stop: (executionId) => stops.get(executionId)?.() };
}
