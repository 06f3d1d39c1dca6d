// When threads are made, used again and ended.
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { preludeCode, threadCode } from '../../../local/execution/bundles.ts';
import { createThreads } from '../../../local/threads/pool.ts';
import { threadedFor } from '../scripts.ts';
import { holdCalls } from './byHand.ts';

// esbuild has a thread of its own, made when it bundles for the first time.
beforeAll(async () => {
  preludeCode();
  threadCode();
  await new Promise((done) => setImmediate(done));
});

/** The worker threads that Node makes from now on. */
function workersMade(): Worker[] {
  const made: Worker[] = [];
  const add = (worker: Worker) => made.push(worker);
  process.on('worker', add);
  onTestFinished(() => {
    process.off('worker', add);
  });
  return made;
}

function open(code: string) {
  const made = workersMade();
  const calls = holdCalls('getKeys');
  const threads = createThreads();
  onTestFinished(threads.close);
  return { made, calls, threads, runtime: threadedFor(code, { threads, answering: calls.answering }) };
}

const KEYS = 'function main() { PropertiesService.getScriptProperties().getKeys(); }';

it('threads are made for executions that have none, and used again', async () => {
  const { made, calls, runtime } = open(KEYS);
  expect(made).toHaveLength(0);
  for (const atOnce of [1, 1, 3, 2, 3]) {
    const results = Array.from({ length: atOnce }, () => runtime.execute('main'));
    for (const { answer } of await calls.nextOfEach(atOnce)) answer();
    await Promise.all(results);
  }
  expect(made).toHaveLength(3);
});

it('the thread of a stopped execution is ended, and another takes its place', async () => {
  const { made, calls, runtime } = open(`${KEYS} function loop() { main(); for (;;); }`);
  const stopped = runtime.execute('loop');
  const call = await calls.next();
  const ended = made.map((worker) => once(worker, 'exit'));
  call.answer();
  runtime.stop(call.execution.id);
  await expect(stopped).rejects.toThrow('Exceeded maximum execution time');
  expect(await Promise.all(ended)).toHaveLength(1);
  const next = runtime.execute('main');
  (await calls.next()).answer();
  await next;
  expect(made).toHaveLength(2);
});

it('a thread that ends by itself fails its execution, and no other', async () => {
  const { made, calls, runtime } = open(KEYS);
  const result = runtime.execute('main');
  await calls.next();
  const lost = expect(result).rejects.toThrow('The thread has ended.');
  await made[0]?.terminate();
  await lost;
  const next = runtime.execute('main');
  (await calls.next()).answer();
  expect(await next).toBeNull();
});

it('idle threads end when they are closed', async () => {
  const { made, calls, runtime, threads } = open(KEYS);
  const result = runtime.execute('main');
  (await calls.next()).answer();
  await result;
  const ended = made.map((worker) => once(worker, 'exit'));
  threads.close();
  expect(await Promise.all(ended)).toHaveLength(1);
});
