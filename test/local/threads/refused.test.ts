// Requests without a credential that meet: each that has a row of the Log is counted, so a stranger has about a hundred an hour.
import { afterAll, expect, it } from 'vitest';
import { createThreads } from '../../../local/threads/pool.ts';
import { createThreadedRuntime } from '../../../local/threads/runtime.ts';
import { openWorld } from '../../support/world.ts';
import { handTimer, holdCalls } from './byHand.ts';

const threads = createThreads();
afterAll(() => threads.close());

const AT_ONCE = 25;

it('counts all of those that meet before any of them is written', async () => {
  const calls = holdCalls('Spreadsheets.batchUpdate');
  const { timer } = handTimer();
  const world = openWorld({
    way: (options) => createThreadedRuntime({ ...options, threads, answering: calls.answering, timer }),
  });
  /** None is written before all have read how many there were. */
  async function wave(): Promise<number> {
    const asked = Array.from({ length: AT_ONCE }, () => world.direct({ action: 'book' }, {}));
    const ended = Promise.all(asked);
    const before = world.rows('Log').length;
    const held = await Promise.race([ended.then(() => []), calls.nextOfEach(AT_ONCE)]);
    for (const one of held) one.answer();
    await ended;
    return world.rows('Log').length - before;
  }
  const rows = [await wave(), await wave(), await wave(), await wave(), await wave()];
  expect(rows).toEqual([AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE, 0]);
});
