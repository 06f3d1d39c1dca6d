// Which services need the rows of Bookings, and what becomes of the others while the rows cannot be counted.
import { describe, expect, it } from 'vitest';
import { eventsIn } from '../../worlds/calendarFile.ts';
import { ADA, BOB, book, lastReason, TUE11 } from '../support/bookings.ts';
import { changeTab, renameTab, retype } from '../support/tabs.ts';
import { openWorld, type World } from '../support/world.ts';
import { fullDay, header, inBookings, offered } from './damaged.ts';

const FAULTY = 'The appointment book needs the attention of the team. Appointments cannot be booked at the moment.';
const HOSTS = [
  { Host: 'Anna', Calendar: 'anna@example.com' },
  { Host: 'Ben', Calendar: 'ben@example.com' },
];
const PLAIN = { Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', Hosts: 'Anna' };

/** Ada's visit is booked, then Status is called otherwise. */
async function damaged(sheet: Parameters<typeof fullDay>[1] = {}): Promise<World> {
  const world = await fullDay('in process', {
    hosts: HOSTS,
    services: [PLAIN],
    settings: { 'Repeat bookings': 'allow' },
    ...sheet,
  });
  inBookings(header('Status', 'Zustand'))(world);
  return world;
}

describe('while Bookings cannot be counted', () => {
  const other = (cells: Record<string, string>) => ({ services: [PLAIN, { ...PLAIN, Service: 'Other', ...cells }] });

  it.each<[string, Parameters<typeof fullDay>[1]]>([
    ['its own Max per day', { services: [{ ...PLAIN, 'Max per day': '5' }] }],
    ['a host’s Max per day', { hosts: [{ ...HOSTS[0], 'Max per day': '5' }, HOSTS[1] ?? {}] }],
    ['refuse', { settings: { 'Repeat bookings': 'refuse' } }],
    ['move', { settings: { 'Repeat bookings': 'move' } }],
    ['a buffer before', { services: [{ ...PLAIN, 'Buffer before': '5' }] }],
    ['a buffer after', { services: [{ ...PLAIN, 'Buffer after': '5' }] }],
    ['a buffer of another service of its host', other({ 'Buffer after': '5' })],
    ['a service of several hosts at once', other({ Hosts: 'Ben, Anna', Assign: 'all' })],
    ['a faulty service, as its hosts are not known', other({ Minutes: 'long' })],
  ])('a service answers failed that counts them for %s', async (_, sheet) => {
    const world = await damaged(sheet);
    expect(await offered(world, 'Visit')).toBe(FAULTY);
    expect(await book(world, BOB, TUE11, 'Visit')).toBe(FAULTY);
  });

  it.each<[string, Parameters<typeof fullDay>[1]]>([
    ['nothing', {}],
    ['a cap of another service', other({ 'Max per day': '1' })],
    ['a buffer of a service of another host', other({ Hosts: 'Ben', 'Buffer after': '5' })],
    ['a cap of another host', { hosts: [HOSTS[0] ?? {}, { ...HOSTS[1], 'Max per day': '1' }] }],
  ])('a service goes on that counts %s', async (_, sheet) => {
    const world = await damaged(sheet);
    // Six starts a day, Monday to Thursday, without Ada's.
    expect(await offered(world, 'Visit')).toHaveLength(23);
    expect(await book(world, BOB, TUE11, 'Visit')).toBe('success');
  });

  it('a row waits until the column is back, and the same call is one booking', async () => {
    const world = await damaged();
    expect(await book(world, BOB, TUE11)).toBe('success');
    expect(await book(world, BOB, TUE11)).toBe('success');
    expect(world.rows('Bookings')).toHaveLength(1);
    expect(eventsIn(world.store, 'anna@example.com')).toHaveLength(2);
    inBookings(header('Zustand', 'Status'))(world);
    await offered(world);
    expect(world.rows('Bookings').map(({ Name, Status }) => `${Name} ${Status}`)).toEqual([
      'Ada Lovelace booked',
      'Bob booked',
    ]);
  });

  it('a row waits while the tab is called otherwise, and no second one is made', async () => {
    const world = await fullDay('in process', { services: [PLAIN], settings: { 'Repeat bookings': 'allow' } });
    renameTab(world.store, 'Bookings', 'Termine');
    expect(await book(world, BOB, TUE11)).toBe('success');
    expect(world.store.read('sheet/Bookings.csv')).toBeUndefined();
    renameTab(world.store, 'Termine', 'Bookings');
    await offered(world);
    expect(world.rows('Bookings').map(({ Name }) => Name)).toEqual(['Ada Lovelace', 'Bob']);
  });
});

describe('a tab that no booking was ever written into', () => {
  it.each([
    ['is missing', { without: ['Bookings'] }],
    ['has its headers only', {}],
  ])('is no fault if it %s', async (_, more) => {
    const world = openWorld({ way: 'in process', sheet: { settings: { 'Repeat bookings': 'refuse' }, ...more } });
    expect(await offered(world)).toHaveLength(24);
    expect(await book(world, ADA, TUE11)).toBe('success');
    expect(world.rows('Bookings')).toHaveLength(1);
  });
});

describe('a row that cannot be read', () => {
  it('shuts what counts it while its event cannot be asked for', async () => {
    const world = await fullDay('in process', { hosts: HOSTS });
    inBookings(retype('Start', 1, 'at ten'))(world);
    world.store.write('calendars/anna@example.com.ics', 'garbage');
    expect(await offered(world)).toBe(FAULTY);
    expect(lastReason(world)).toContain('Bookings, row 2, Start: ');
    expect(lastReason(world)).toContain('That event could not be asked for');
  });

  it('counts for every service and host if it has no event, but only by a Start', async () => {
    const world = await fullDay();
    const line = (start: string) => ['', '', '', start, '', 'booked'];
    changeTab(world.store, 'Bookings', ([first = []]) => [first, line('2027-03-17 10:00'), line('on Thursday')]);
    const starts = await offered(world);
    expect([...starts].filter((start) => start.startsWith('2027-03-17'))).toEqual([]);
    expect([...starts].filter((start) => start.startsWith('2027-03-18'))).toHaveLength(6);
  });

  it('costs one call more, for the events of its calendar', async () => {
    const world = await fullDay();
    await offered(world);
    const trips = () => world.roundTrips().map(({ method }) => method);
    await offered(world);
    const before = trips();
    inBookings(retype('Start', 1, 'at ten'))(world);
    await offered(world);
    await offered(world);
    expect(trips().filter((method) => method === 'Events.list')).toHaveLength(1);
    expect(trips()).toHaveLength(before.length + 1);
  });
});
