// Hosts with separators in their names, a calendar called primary, and deleted bookings of a host with a cap.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../worlds/sheet.ts';
import { ADA, BOB, bookJson, GONE, host, SUCCESS, TUE10, visit } from '../support/bookings.ts';
import { open, visits } from './support.ts';

describe('a booking, whatever came in between,', () => {
  for (const name of ['Müller,Anna', 'Anna; Berlin', 'Anna, Berlin', 'Dr.  Anna', '\u202aAn\u200bna\u202c'])
    it(`counts for a host called ${name}`, async () => {
      const hosts = [{ Host: name, Calendar: 'a@example.com', 'Max per day': '1' }];
      const world = open({}, { hosts });
      await bookJson(world, ADA, TUE10);
      const answer = await bookJson(world, BOB, '2027-03-16T10:00:00.000Z');
      expect(answer).toEqual(GONE);
    });

  it('is made again after a deletion by hand, for a host with a semicolon in the name', async () => {
    const hosts = [{ Host: 'Anna; Berlin', Calendar: 'a@example.com' }];
    const world = open({}, { hosts });
    await bookJson(world, ADA, TUE10);
    world.store.write('calendars/a@example.com.ics', calendar());
    await bookJson(world, ADA, TUE10);
    expect(visits(world, 'a')).toHaveLength(1);
  });

  it('is made for all although one calendar is called primary', async () => {
    const hosts = [host('Anna'), { Host: 'Me', Calendar: 'primary' }];
    const world = open({}, { hosts, services: [visit({ Assign: 'all' })] });
    world.store.write('calendars/owner@example.com.ics', calendar());
    await world.call('available', ADA);
    const answer = await bookJson(world, ADA, TUE10);
    expect(answer).toEqual(SUCCESS);
  });

  it('counts once for a cap although a deleted one stood at its time', async () => {
    const world = open({}, { hosts: [host('Anna', { 'Max per day': '2' })] });
    await bookJson(world, ADA, TUE10);
    world.store.write('calendars/anna@example.com.ics', calendar());
    await bookJson(world, BOB, TUE10);
    expect(await bookJson(world, { contact_id: 'c-3' }, '2027-03-16T10:00:00.000Z')).toEqual(SUCCESS);
    expect(await bookJson(world, { contact_id: 'c-4' }, '2027-03-16T08:00:00.000Z')).toEqual(GONE);
  });
});
