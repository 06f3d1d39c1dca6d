// Services with a HubSpot link beside those of the Sheet's hosts.
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../worlds/sheet.ts';
import {
  ADA,
  BOB,
  book,
  host,
  JOSE,
  lastReason,
  offered,
  rows,
  START,
  startsIn,
  TUE10,
  TUE11,
  trips,
  visit,
} from '../support/bookings.ts';
import { changeTab } from '../support/tabs.ts';
import { open } from './support.ts';

const DEMO = { Service: 'Demo', Minutes: '30', Hosts: 'Anna', 'HubSpot link': 'team/demo' };

describe('a service with a HubSpot link', () => {
  it('is never offered or booked as one of the hosts', async () => {
    const world = open({}, { services: [DEMO] });
    const available = await world.call('available', JOSE);
    expect(available.json).toMatchObject({ available: [], status: 'failed' });
    const booked = await world.call('book', { ...JOSE, start_iso: START });
    expect(booked.json).toMatchObject({ status: 'failed' });
    expect(world.rows('Bookings')).toEqual([]);
    expect(world.rows('Log').map(({ Service, Outcome }) => [Service, Outcome])).toEqual([
      ['Demo', 'failed'],
      ['Demo', 'failed'],
    ]);
  });

  it('is withdrawn by a row of Exceptions without a host whose date cannot be read', async () => {
    const world = open({}, { services: [DEMO], exceptions: [{ 'From date': 'soon' }] });
    await world.call('available', JOSE);
    expect(world.rows('Log')[0]?.Reason).toContain('Exceptions, row 2, From date: ');
  });

  it('is not booked with the Sheet’s hosts once the column is gone after a booking of any service', async () => {
    const world = open({}, { services: [DEMO, visit()] });
    expect(await book(world, ADA, TUE10, 'Visit')).toBe('success');
    changeTab(world.store, 'Services', (cells) => cells.map((row) => row.slice(0, -1)));
    expect(await book(world, BOB, TUE11, 'Demo')).not.toBe('success');
    expect(lastReason(world)).toContain('Services, HubSpot link: ');
    expect(rows(world)).toHaveLength(1);
    expect(await book(world, BOB, TUE11, 'Visit')).toBe('success');
  });

  it('leaves the others as they are', async () => {
    const alone = await open({}).call('available', JOSE, { service: 'Visit' });
    const beside = await open({}, { services: [DEMO, visit()] }).call('available', JOSE, { service: 'Visit' });
    expect(startsIn(beside).length).toBeGreaterThan(0);
    expect(startsIn(beside)).toEqual(startsIn(alone));
  });
});

describe('a booking in HubSpot', () => {
  // On Tuesday at 10:00 in Berlin, when Anna is open.
  const MEETING = {
    Service: 'Demo',
    Start: '2027-03-16 10:00 +01:00',
    End: '2027-03-16 10:30 +01:00',
    Status: 'booked',
    'Event id': 'hubspot:4711',
  };
  const services = [DEMO, visit()];
  const ofVisit = async (sheet: Sheet) => offered(open({}, { services, ...sheet }), 'Visit');

  it('takes no host’s time, keeps no distance and counts for no host', async () => {
    const free = await ofVisit({});
    expect(free).toContain(TUE10);
    expect(await ofVisit({ bookings: [MEETING] })).toEqual(free);
    expect(await ofVisit({ bookings: [MEETING], services: [DEMO, visit({ 'Buffer before': '30' })] })).toContain(TUE10);
    const hosts = [host('Anna', { 'Max per day': '1' })];
    expect(await ofVisit({ bookings: [MEETING], hosts })).toEqual(free);
    expect(await ofVisit({ bookings: [{ ...MEETING, Host: 'Anna' }], hosts })).toEqual(free);
  });

  it('asks no calendar about a row that cannot be read, nor about one without times', async () => {
    const unread = { ...MEETING, Start: 'x', End: 'y' };
    const world = open({ 'Repeat bookings': 'refuse' }, { services, bookings: [{ ...MEETING, Status: '?' }, unread] });
    expect(await offered(world, 'Visit')).toContain(TUE10);
    expect(trips(world).filter((trip) => trip.startsWith('Calendar.'))).toEqual(['Calendar.Freebusy.query']);
  });

  it('counts for its service by its Status alone, after the link is gone too', async () => {
    const capped = (Status: string) =>
      ofVisit({
        services: [visit({ 'Max per day': '1' })],
        bookings: [{ ...MEETING, Service: 'Visit', Status }],
      });
    const onTuesday = (starts: readonly string[]) => starts.filter((start) => start.startsWith('2027-03-16'));
    expect(onTuesday(await capped('booked'))).toEqual([]);
    expect(onTuesday(await capped('cancelled'))).toContain(TUE10);
  });
});
