// Requests without a credential that meet: so many at once may have a row each, and then no more in that minute.
import { afterAll, expect, it } from 'vitest';
import { createThreads } from '../../../local/threads/pool.ts';
import { createThreadedRuntime } from '../../../local/threads/runtime.ts';
import { openWorld } from '../../support/world.ts';
import { handTimer, holdCalls } from './byHand.ts';

const threads = createThreads();
afterAll(() => threads.close());

const AT_ONCE = 25;

it('counts most of those that meet before any of them is counted', async () => {
  const calls = holdCalls('putAll');
  const { timer } = handTimer();
  const world = openWorld({
    way: (options) => createThreadedRuntime({ ...options, threads, answering: calls.answering, timer }),
  });
  // The job knows where the Log stands from then on.
  const recovered = world.runtime.execute('recover', [], { event: 'clock' });
  for (const one of await calls.nextOfEach(1)) one.answer();
  await recovered;
  /** None is counted before all have read how many there were. */
  async function wave(): Promise<number> {
    const asked = Array.from({ length: AT_ONCE }, () => world.direct({ action: 'book' }, { contact_id: 'c-1' }));
    const ended = Promise.all(asked);
    const before = world.rows('Log').length;
    const held = await Promise.race([ended.then(() => []), calls.nextOfEach(AT_ONCE)]);
    for (const one of held) one.answer();
    await ended;
    return world.rows('Log').length - before;
  }
  expect(await wave()).toBe(AT_ONCE);
  // Of sixteen parts, twenty-five requests hit nearly always ten, and always five.
  await wave();
  expect([await wave(), await wave()]).toEqual([0, 0]);
});
