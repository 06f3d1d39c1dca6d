// What wakes a thread that waits for an answer: the answer alone.
import { afterEach, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { threadedFor } from '../scripts.ts';
import { holdCalls } from './byHand.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Wakes the thread that sleeps on these numbers, as soon as it sleeps. */
async function disturb(numbers: Int32Array): Promise<void> {
  while (Atomics.notify(numbers, 0) === 0) await new Promise((done) => setImmediate(done));
}

it('a thread that is woken without an answer goes on waiting for it', async () => {
  const woken = vi.spyOn(Atomics, 'notify');
  const calls = holdCalls('getProperty');
  const store = createMemoryStore({ 'state/properties.json': '{"a":"first","b":"second"}' });
  const script = `function main() {
    const properties = PropertiesService.getScriptProperties();
    return ['a', 'b'].map((key) => properties.getProperty(key));
  }`;
  const result = threadedFor(script, { answering: calls.answering, store }).execute('main');
  (await calls.next()).answer();
  const second = await calls.next();
  const [numbers] = woken.mock.calls[0] ?? [];
  woken.mockRestore();
  if (!(numbers instanceof Int32Array)) throw new Error('The thread was woken by other means.');
  // Asleep a second time: it has seen that there was no answer.
  await disturb(numbers);
  await disturb(numbers);
  second.answer();
  expect(await result).toEqual(['first', 'second']);
});
