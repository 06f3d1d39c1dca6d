// Runs single executions in threads: each takes one, has its calls answered, and ends with its script or when it is stopped.
import type { Call, Execution } from '../boundary.ts';
import { resultOf, ScriptError } from '../execution/outcome.ts';
import { failure } from '../platform/dispatch.ts';
import { caught, type Later, type Timer } from '../platform/later.ts';
import type { RuntimeOptions } from '../platform/options.ts';
import type { OpenExecution, Platform } from '../platform/platform.ts';
import { folderOf, mayRun, type Start } from '../platform/starts.ts';
import { refuseTwoAccounts, sentArgs } from '../services/html/run.ts';
import type { Threads } from './pool.ts';

/**
 * Decides when a call is answered, and with what. Nothing has happened until it calls `answer`. The execution stands
 * still until the JSON `Answer` is there. `answer` itself gives a promise while a lock is waited for. A PlatformError
 * thrown before or after it reaches the script in place of the answer.
 */
export type Answering = (call: Call, execution: Execution, answer: () => Later<string>) => Later<string>;

/** The name of the context that an execution shares with others in the same thread; null = a fresh one, as on Google. */
export type KeptContext = (execution: Execution) => string | null;

export interface Executions {
  /** The value or ScriptOutput that the function returns; rejects with ScriptError. */
  run(start: Start): Promise<unknown>;
  /** Ends it wherever it is. Nothing happens if it has ended. */
  stop(executionId: number): void;
}

interface Means {
  readonly platform: Platform;
  readonly threads: Threads;
  readonly timer: Timer;
  readonly answering: Answering | undefined;
  readonly keptContext: KeptContext;
}

// https://developers.google.com/apps-script/guides/services/quotas
const LONGEST_MS = 6 * 60 * 1000;

export function openExecutions(options: RuntimeOptions, means: Means): Executions {
  const { platform, threads, timer, answering } = means;
  const { withoutIntl = false, report = () => {} } = options;
  const stops = new Map<number, () => void>();

  async function run({ functionName, args, kind }: Start): Promise<unknown> {
    if (!mayRun(kind)) return null;
    if (kind.page) refuseTwoAccounts(kind.person);
    const argsJson = kind.page ? sentArgs(args) : JSON.stringify(args);
    const opened = platform.open(kind);
    const { id } = opened.execution;
    const thread = threads.take();
    const stop = () => thread.end(new ScriptError('Error', 'Exceeded maximum execution time', ''));
    const cancel = timer(LONGEST_MS, stop);
    stops.set(id, stop);
    try {
      const keptContext = means.keptContext(opened.execution);
      const script = { scriptFolder: folderOf(options, functionName), withoutIntl, keptContext };
      const how = { event: kind.event, page: kind.page };
      const entry = { ...script, functionName, argsJson, how };
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
