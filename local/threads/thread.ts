// One worker thread, as the thread that holds the state sees it: it runs an entry point, and its calls are answered here.
// Nothing here waits for the worker: that is the worker's part, and the worker may be ended at any moment.
import { Worker } from 'node:worker_threads';
import type { Call } from '../boundary.ts';
import { preludeCode, threadCode } from '../execution/bundles.ts';
import type { Entry } from '../execution/context.ts';
import { andThen, type Later } from '../platform/later.ts';
import type { CallMessage, FromThread, ThreadData } from './messages.ts';

/** Deals with one execution's messages. */
export interface Served {
  /** Neither throws nor rejects. */
  readonly answer: (call: Call) => Later<string>;
  readonly report: (message: string) => void;
}

export interface Thread {
  /** JSON `Outcome`, or a rejection if the thread ends before the script does. One at a time. */
  run(entry: Entry, served: Served): Promise<string>;
  /** Ends it wherever it is; what it runs is rejected with `reason`, at once. */
  end(reason: Error): void;
  readonly hasEnded: boolean;
}

interface Running {
  readonly served: Served;
  readonly done: (outcome: string) => void;
  readonly fail: (reason: Error) => void;
}

/** Enough for a script, and small enough that Node soon clears away what executions leave behind. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 2 };

export function startThread(): Thread {
  const data: ThreadData = { prelude: preludeCode(), answers: new Int32Array(new SharedArrayBuffer(4)) };
  const options = { eval: true, execArgv: [], workerData: data, resourceLimits: LIMITS };
  const worker = new Worker(threadCode(), options);
  // Only a thread that runs something keeps the process alive.
  worker.unref();
  let running: Running | undefined;
  let hasEnded = false;

  function reply(answer: string): void {
    worker.postMessage(answer);
    Atomics.add(data.answers, 0, 1);
    Atomics.notify(data.answers, 0);
  }

  function hear(message: FromThread): void {
    if (!running) return;
    const { served, done } = running;
    if (message.kind === 'rejection') served.report(`unhandled rejection: ${message.reason}`);
    else if (message.kind === 'ended') done(message.outcome);
    else andThen(served.answer(callOf(message)), reply);
  }

  function end(reason: Error): void {
    hasEnded = true;
    running?.fail(reason);
    worker.terminate();
  }

  /** The thread failed without a call of `end`: a fault of this machine, which must not pass for Google's. */
  function fail(reason: Error): void {
    if (!hasEnded) running?.served.report(`a thread has failed: ${reason.message}`);
    end(reason);
  }

  worker.on('message', hear);
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread has ended.')));
  return {
    async run(entry, served) {
      worker.ref();
      try {
        return await new Promise<string>((done, fail) => {
          running = { served, done, fail };
          worker.postMessage(entry);
        });
      } finally {
        running = undefined;
        worker.unref();
      }
    },
    end,
    get hasEnded() {
      return hasEnded;
    },
  };
}

function callOf({ service, method, argsJson }: CallMessage): Call {
  return { service, method, args: JSON.parse(argsJson) };
}
