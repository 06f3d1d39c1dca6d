// A thread runs one execution after another. A call stops the whole thread until it is answered.
import { Script } from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Boundary } from '../boundary.ts';
import { createContexts, type Entry } from '../execution/context.ts';
import type { FromThread, ThreadData } from './messages.ts';

function serve(port: MessagePort, { prelude, answers }: ThreadData): void {
  const runEntry = createContexts(new Script(prelude, { filename: 'prelude.js' }));
  const tell = (message: FromThread) => port.postMessage(message);

  const boundary: Boundary = (service, method, argsJson) => {
    const answered = Atomics.load(answers, 0);
    tell({ kind: 'call', service, method, argsJson });
    // The answer is sent before the number is raised, so it is there when the number is another. Waking alone says nothing:
    // the call that wakes may be the one for the answer before, which was found without sleeping.
    while (Atomics.load(answers, 0) === answered) Atomics.wait(answers, 0, answered);
    return receiveMessageOnPort(port)?.message;
  };

  port.on('message', (entry: Entry) => {
    const outcome = runEntry(entry, boundary);
    // Told after the promises that the script left behind: if these never end, neither does the execution.
    setImmediate(() => tell({ kind: 'ended', outcome }));
  });
  process.on('unhandledRejection', (reason) => tell({ kind: 'rejection', reason: firstLine(reason) }));
}

function firstLine(reason: unknown): string {
  try {
    return String(reason).split('\n')[0] ?? '';
  } catch {
    return 'of a value without a text';
  }
}

if (parentPort) serve(parentPort, workerData);
