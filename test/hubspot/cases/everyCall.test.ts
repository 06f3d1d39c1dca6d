// Cases 21 and 22 for every call that an execution makes: Google fails there, and the caller asks again.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { INSIDE } from '../../support/bookings.ts';
import { A, ADA, BOB, GUESSES, type Practice, practice, SUCCESS } from './practice.ts';

const SETTINGS = { 'HubSpot contact fields': 'company={name}', 'HubSpot ticket': '0 / 1' };
// Properties, lock, tabs, claim, two of HubSpot, row, notes, contact, ticket, notes.
const CALLS = Array.from({ length: 14 }, (_, call) => call);

/** The call of this number fails, before or after its effect; and all that follow, if `onwards`. */
function failAt(opened: Practice, number: number, when: 'before' | 'after', onwards: boolean): void {
  let count = -1;
  opened.world.faults[when] = ({ service }) => {
    if (INSIDE.includes(service)) return;
    count += 1;
    if (onwards ? count >= number : count === number) throw new PlatformError('Service unavailable');
  };
}

function mend({ world }: Practice): void {
  delete world.faults.before;
  delete world.faults.after;
}

// Two sets of guesses have each switch both ways.
describe.each(GUESSES.slice(0, 2))('$guesses', ({ switches }) => {
  describe.each([
    ['before', false],
    ['after', false],
    ['before', true],
    ['after', true],
  ] as const)('failing %s its effect, and what follows too: %s', (when, onwards) => {
    it.each(CALLS)('call %i: one meeting, one row, one ticket at most, and nothing untrue', async (number) => {
      const opened = practice({ switches, settings: SETTINGS });
      failAt(opened, number, when, onwards);
      const first = await opened.book(ADA, A);
      mend(opened);
      if (first.status === 'success') expect(opened.state().meetings).toHaveLength(1);
      // "Gone" would be untrue: the start was free, or is their own.
      expect(first.reason ?? '').not.toMatch(/no longer available/);
      opened.world.setNow('2027-03-22T09:03:00.000Z');
      await opened.book(ADA, A);
      opened.world.runtime.execute('recover', [], { event: 'clock' });
      opened.world.setNow('2027-03-22T09:16:00.000Z');
      opened.world.runtime.execute('recover', [], { event: 'clock' });
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      opened.world.setNow('2027-03-22T09:31:00.000Z');
      opened.world.runtime.execute('recover', [], { event: 'clock' });
      expect(opened.state().meetings.map(({ start }) => start)).toEqual([A]);
      expect(opened.world.rows('Bookings').map(({ Status }) => Status)).toEqual(['booked']);
      expect(opened.state().tickets.length).toBeLessThanOrEqual(1);
      // No claim is left that keeps others away: the round robin's other host is free.
      expect(await opened.book(BOB, A)).toEqual(SUCCESS);
    });
  });
});
