// Which executions share a context, and what one of them may leave there.
import { expect, it, onTestFinished } from 'vitest';
import { createThreads } from '../../../local/threads/pool.ts';
import { threadedFor } from '../scripts.ts';
import { holdCalls } from './byHand.ts';

const COUNT = `
  let count = 0;
  function main() { count += 1; return count; }
  function keys() { return PropertiesService.getScriptProperties().getKeys(); }`;

/** One execution after another, in one thread; each in the context of its name. */
async function counts(names: readonly (string | null)[]): Promise<unknown[]> {
  const threads = createThreads();
  onTestFinished(threads.close);
  const runtime = threadedFor(COUNT, { threads, keptContext: ({ id }) => names[id - 1] ?? null });
  const counted: unknown[] = [];
  for (const _ of names) counted.push(await runtime.execute('main'));
  return counted;
}

it('executions of one name share a context, those without a name have one each', async () => {
  expect(await counts(['a', null, 'a', null, 'a'])).toEqual([1, 1, 2, 1, 3]);
});

it('a new name is a new context, and the old one is gone', async () => {
  expect(await counts(['a', 'a', 'b', 'b', 'a'])).toEqual([1, 2, 1, 2, 1]);
});

it('executions that run at once have a context each', async () => {
  const threads = createThreads();
  onTestFinished(threads.close);
  const calls = holdCalls('getKeys');
  const code = `${COUNT} function both() { keys(); return main(); }`;
  const runtime = threadedFor(code, { threads, answering: calls.answering, keptContext: () => 'a' });
  const results = [runtime.execute('both'), runtime.execute('both')];
  for (const { answer } of await calls.nextOfEach(2)) answer();
  expect(await Promise.all(results)).toEqual([1, 1]);
});

it('a promise that an ended execution left in a kept context asks nothing of the state any more', async () => {
  const code = `${COUNT}
    const left = [];
    function leave() {
      Promise.resolve().then(() => {
        try { PropertiesService.getScriptProperties().setProperty('late', 'yes'); } catch (error) { left.push(error.message); }
      });
    }
    function tell() { return [left, keys()]; }`;
  const runtime = threadedFor(code, { keptContext: () => 'a' });
  await runtime.execute('leave');
  expect(await runtime.execute('tell')).toEqual([['The execution has ended.'], []]);
});

it('a script that cannot be loaded fails every execution of its name', async () => {
  const runtime = threadedFor(`throw new Error('not loaded');`, { keptContext: () => 'a' });
  await expect(runtime.execute('main')).rejects.toThrow('not loaded');
  await expect(runtime.execute('main')).rejects.toThrow('not loaded');
});
