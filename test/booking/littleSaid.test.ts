// Callers who left no detail, or an address that Google refuses.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { ADA, attempt, bookJson, rows, SUCCESS, TUE10, TWO_HOSTS, visit } from '../support/bookings.ts';
import { open, visits } from './support.ts';

const UNKNOWN = { contact_details: { name: 'X' } };

describe('a booking, whatever came in between,', () => {
  for (const mail of [
    'ada@müller.de',
    'a..b@example.com',
    'ada@example.com.',
    '"ada"@example.com',
    'ada(x)@example.com',
    '-@-.-',
  ])
    it(`is made without the invitation if Google refuses the address ${mail}`, async () => {
      const world = open({}, { services: [visit({ 'Invite contact': 'yes' })] });
      world.faults.before = ({ service, method, args }) => {
        if (`${service}.${method}` === 'Calendar.Events.insert' && JSON.stringify(args).includes('"attendees"'))
          throw new PlatformError('API call to calendar.events.insert failed with error: Invalid attendee email.');
      };
      const answer = await bookJson(world, { ...ADA, contact_details: { name: 'Ada', email: mail } }, TUE10);
      expect(answer).toEqual(SUCCESS);
    });

  it('is known to the relay’s retry although the caller left no detail', async () => {
    const world = open({});
    await attempt(world, UNKNOWN, TUE10);
    expect(await attempt(world, UNKNOWN, TUE10)).toEqual(SUCCESS);
  });

  it('is not taken for another caller’s who left no detail either', async () => {
    const world = open({}, { hosts: TWO_HOSTS });
    await attempt(world, UNKNOWN, TUE10);
    await attempt(world, UNKNOWN, TUE10);
    const { status } = await attempt(world, UNKNOWN, TUE10, 'r-2');
    expect([status, visits(world, 'anna').length + visits(world, 'ben').length]).toEqual(['success', 2]);
    expect(rows(world)).toHaveLength(2);
  });
});
