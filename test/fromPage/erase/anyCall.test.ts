// Any one of Google's calls fails while a contact is erased, or its answer is lost. A second run ends it.
import { expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { book, INSIDE, offered, recover } from '../../support/bookings.ts';
import type { World } from '../../support/world.ts';
import { world } from '../support.ts';
import { ADA, BOB, erase, everythingIn, OF_ADA } from './support.ts';

async function booked(): Promise<World> {
  const opened = world({ sheet: { settings: { 'Log contact details': 'yes' } } });
  const starts = await offered(opened);
  await book(opened, ADA, starts[0] ?? '');
  await book(opened, BOB, starts[2] ?? '');
  return opened;
}

/** Erases while the call of that number fails; whether there was one. */
function eraseFailing(opened: World, when: 'before' | 'after', number: number): boolean {
  let calls = 0;
  opened.faults[when] = ({ service }: { service: string }) => {
    if (INSIDE.includes(service)) return;
    if (calls++ === number) throw new PlatformError('Service unavailable');
  };
  try {
    erase(opened, 'c-ada', 'all');
  } catch {
    // The page tells it, and asks once more.
  }
  delete opened.faults[when];
  return calls > number;
}

it.each(['before', 'after'] as const)(
  'the call fails %s it is done',
  async (when) => {
    for (let number = 0; ; number++) {
      const opened = await booked();
      const isFailed = eraseFailing(opened, when, number);
      erase(opened, 'c-ada', 'all');
      recover(opened);
      expect(everythingIn(opened), `call ${number}`).not.toMatch(OF_ADA);
      expect(opened.rows('Bookings').map(({ Name, Status }) => [Name, Status])).toEqual([
        ['', 'booked'],
        ['Bob Example', 'booked'],
      ]);
      if (!isFailed) break;
      expect(number).toBeLessThan(100);
    }
  },
  120_000,
);
