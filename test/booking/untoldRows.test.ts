// Rows of Bookings that do not tell whose appointment they are: no contact gets a second one at the same start, and no event is
// taken back.
import { describe, expect, it } from 'vitest';
import { changeEvent, eventsIn } from '../../worlds/calendarFile.ts';
import { bookStopped, emptied, movedTo } from '../recovery/support.ts';
import { ADA, BOB, book, failing, host, lastReason, recover, TUE10, TUE11, visit } from '../support/bookings.ts';
import { changeTab, dropTab, renameTab, retype } from '../support/tabs.ts';
import { openWorld, type Way, type World } from '../support/world.ts';
import { header, inBookings, twice, withoutColumn } from './damaged.ts';

const FAULTY = 'The appointment book needs the attention of the team. Appointments cannot be booked at the moment.';
const NAMES = ['Anna', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fritz', 'Gerd', 'Hans'];
const [AT_ANNA, AT_BEN] = ['anna@example.com', 'ben@example.com'];

/** By the contract: without these, services that count bookings answer failed; the last four matter to repeats alone. */
const COUNTED = ['Service', 'Host', 'Start', 'End', 'Status', 'Event id'];
const CONTACT = ['E-mail', 'Phone', 'Contact id', 'External id'];
const HARMLESS = ['Booked at', 'Name', 'Reason', 'Calendar'];

type Named = readonly [name: string, damage: (world: World) => void];

const withoutColumns = (names: readonly string[]): readonly Named[] =>
  names.flatMap((name): Named[] => [
    [`${name} is deleted`, inBookings(withoutColumn(name))],
    [`${name} is called otherwise`, inBookings(header(name, 'Spalte'))],
  ]);

const inEachRow = (change: (cell: string, column: string) => string) =>
  inBookings(([headers = [], ...rows]) => [
    headers,
    ...rows.map((row) => row.map((cell, at) => change(cell, headers[at] ?? ''))),
  ]);

const retyped = (name: string, text: string): Named => [
  `${name} is “${text}” in each row`,
  inEachRow((cell, column) => (column === name ? text : cell)),
];

const DAMAGED: readonly Named[] = [
  ...withoutColumns([...COUNTED, ...CONTACT, ...HARMLESS]),
  ...[...COUNTED, ...CONTACT].map((name): Named => [`${name} is there twice`, inBookings(twice(name, 'other'))]),
  ['the tab is called otherwise', (world) => renameTab(world.store, 'Bookings', 'Termine')],
  ['the tab is deleted', (world) => dropTab(world.store, 'Bookings')],
  ['the tab is cleared', inBookings(() => [])],
  ['the header is deleted', inBookings((cells) => cells.slice(1))],
  ...['Service', 'Host', 'Start', 'End', 'Status'].flatMap((name) => [retyped(name, ''), retyped(name, '#REF!')]),
  ['all cells show an error', inEachRow(() => '#REF!')],
  ['all cells but the event id show an error', inEachRow((cell, column) => (column === 'Event id' ? cell : '#REF!'))],
];

function practice(hosts: number, settings: Record<string, string> = {}, way: Way = 'in process'): World {
  const sheet = { hosts: NAMES.slice(0, hosts).map((name) => host(name)), services: [visit()], settings };
  return openWorld({ way, sheet });
}

/** Each calendar as often as it has an event of ours. */
function holders({ store }: World): string[] {
  return store.list('calendars').flatMap((file) => {
    const calendarId = file.replace('.ics', '');
    return eventsIn(store, calendarId).flatMap(({ uid }) => (uid.startsWith('slot') ? [calendarId] : []));
  });
}

async function bookAll(world: World, contacts: readonly object[], start = TUE10): Promise<void> {
  for (const contact of contacts) expect(await book(world, contact, start)).toBe('success');
}

const caller = (at: number) => ({ contact_id: `c-${at}` });

describe('a contact who asks again for their start has one event still, as', () => {
  it.each(DAMAGED)('%s', async (_, damage) => {
    const world = practice(4);
    await bookAll(world, [BOB, ADA]);
    damage(world);
    await bookAll(world, [ADA, BOB, ADA]);
    expect(holders(world)).toEqual([AT_ANNA, AT_BEN]);
  });

  // Whatever else is missing, this is all that is known of the contact.
  it.each([
    ['Contact id', { contact_id: 'c-7' }],
    ['External id', { external_contact_id: 'crm-7' }],
    ['E-mail', { contact_details: { email: 'eve@example.com' } }],
    ['Phone', { contact_details: { phone: '+49 30 7654321' } }],
  ])('%s is deleted, and nothing else is known of them', async (column, contact) => {
    const world = practice(3);
    await bookAll(world, [BOB, contact]);
    inBookings(withoutColumn(column))(world);
    await bookAll(world, [contact]);
    expect(holders(world)).toEqual([AT_ANNA, AT_BEN]);
  });

  it('Service is deleted, in the bundle', async () => {
    const world = practice(3, {}, 'bundle');
    await bookAll(world, [BOB, ADA]);
    inBookings(withoutColumn('Service'))(world);
    await bookAll(world, [ADA]);
    expect(holders(world)).toEqual([AT_ANNA, AT_BEN]);
  });

  it('Service is deleted, and the row still waits to be written', async () => {
    const world = practice(3);
    await bookAll(world, [BOB]);
    world.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    await bookAll(world, [ADA]);
    inBookings(withoutColumn('Service'))(world);
    delete world.faults.before;
    await bookAll(world, [ADA, BOB]);
    expect(holders(world)).toEqual([AT_ANNA, AT_BEN]);
  });

  it('Service is deleted, and their host is not active any more', async () => {
    const world = practice(3);
    await bookAll(world, [ADA]);
    inBookings(withoutColumn('Service'))(world);
    changeTab(world.store, 'Hosts', retype('Active', 1, 'no'));
    await bookAll(world, [ADA]);
    expect(holders(world)).toEqual([AT_ANNA]);
  });

  it('Service is deleted, and a person has moved their event to the start that they want', async () => {
    const world = practice(3);
    await bookAll(world, [ADA]);
    const [own] = eventsIn(world.store, AT_ANNA);
    changeEvent(world.store, AT_ANNA, own?.uid ?? '', movedTo(TUE11));
    inBookings(withoutColumn('Service'))(world);
    await bookAll(world, [ADA], TUE11);
    expect(holders(world)).toEqual([AT_ANNA]);
  });
});

describe('a service that counts no rows goes on while a column is missing:', () => {
  it.each([...COUNTED, ...CONTACT])(
    'without %s a contact may have another start, and another contact any',
    async (name) => {
      const world = practice(3);
      await bookAll(world, [ADA]);
      inBookings(withoutColumn(name))(world);
      await bookAll(world, [ADA], TUE11);
      await bookAll(world, [BOB]);
      expect(holders(world)).toHaveLength(3);
    },
  );

  it('two contacts with one number are two, as their events say, while Contact id is missing', async () => {
    const world = practice(3);
    const [wife, husband] = ['c-8', 'c-9'].map((id) => ({ ...ADA, contact_id: id })) as [object, object];
    await bookAll(world, [wife]);
    inBookings(withoutColumn('Contact id'))(world);
    await bookAll(world, [husband, husband, wife]);
    expect(holders(world)).toEqual([AT_ANNA, AT_BEN]);
  });

  it('an appointment that a person cancelled in its row is none, whatever another row hides', async () => {
    const world = practice(3);
    await bookAll(world, [ADA, BOB]);
    inBookings(retype('Status', 1, 'cancelled'))(world);
    inBookings(retype('Service', 2, ''))(world);
    await bookAll(world, [ADA, BOB]);
    expect(holders(world)).toEqual([AT_ANNA, AT_BEN, 'cleo@example.com']);
  });

  it('each row is there once when the column is back, and the recovery job takes nothing back', async () => {
    const world = practice(3);
    await bookAll(world, [ADA, BOB]);
    inBookings(header('Service', 'Leistung'))(world);
    await bookAll(world, [BOB, ADA, caller(3)]);
    recover(world);
    inBookings(header('Leistung', 'Service'))(world);
    recover(world);
    expect(holders(world)).toEqual([AT_ANNA, AT_BEN, 'cleo@example.com']);
    expect(world.rows('Bookings').map((row) => row['Contact id'])).toEqual(['c-1', 'c-2', 'c-3']);
  });
});

describe('a start is refused while another host is free, and the Log names the column,', () => {
  it('if more calendars may hold the contact’s appointment than can be asked', async () => {
    const world = practice(8);
    const six = [1, 2, 3, 4, 5, 6].map(caller);
    await bookAll(world, six);
    inBookings(withoutColumn('Service'))(world);
    const before = holders(world);
    expect(await book(world, caller(6), TUE10)).toBe(FAULTY);
    expect(lastReason(world)).toContain('Bookings, Service: ');
    await bookAll(world, six.slice(0, 5));
    expect(holders(world)).toEqual(before);
  });

  it('if a calendar that may hold it cannot be read', async () => {
    const world = practice(3);
    await bookAll(world, [ADA]);
    inBookings(withoutColumn('Service'))(world);
    world.store.write(`calendars/${AT_ANNA}.ics`, 'garbage');
    expect(await book(world, ADA, TUE10)).toBe(FAULTY);
    expect(lastReason(world)).toContain('Bookings, Service: ');
    expect(eventsIn(world.store, AT_BEN)).toEqual([]);
  });
});

describe.each(['refuse', 'move'])('with Repeat bookings “%s”', (repeats) => {
  it.each(withoutColumns([...COUNTED, ...CONTACT]))('nothing is booked as %s', async (_, damage) => {
    const world = practice(4, { 'Repeat bookings': repeats });
    await bookAll(world, [BOB, ADA]);
    damage(world);
    for (const start of [TUE10, TUE11]) expect(await book(world, ADA, start)).toBe(FAULTY);
    expect(holders(world)).toEqual([AT_ANNA, AT_BEN]);
  });

  it.each(withoutColumns(HARMLESS))('a contact has one event still as %s', async (_, damage) => {
    const world = practice(4, { 'Repeat bookings': repeats });
    await bookAll(world, [BOB, ADA]);
    damage(world);
    await bookAll(world, [ADA, BOB]);
    expect(holders(world)).toEqual([AT_ANNA, AT_BEN]);
  });
});

it('no event is taken back, though another stands too close and the Log tells of none, while the tab is gone', async () => {
  const hosts = [host('Anna')];
  const world = openWorld({ way: 'in process', sheet: { hosts, services: [visit({ Notice: '4 h' })] } });
  await bookAll(world, [ADA]);
  await bookAll(world, [BOB], TUE11);
  const other = eventsIn(world.store, AT_ANNA).find(({ startMs }) => startMs === Date.parse(TUE11));
  changeEvent(world.store, AT_ANNA, other?.uid ?? '', movedTo(TUE10));
  emptied(world, 'Log');
  dropTab(world.store, 'Bookings');
  // The start is within the notice by now, so that busy times are not asked for.
  world.setNow('2027-03-16T07:00:00Z');
  await bookAll(world, [ADA]);
  expect(holders(world)).toEqual([AT_ANNA, AT_ANNA]);
});

// Else Max per day would not count it.
it.each(withoutColumns(CONTACT))('a stopped booking gets its row, and fills its day, as %s', async (_, damage) => {
  const sheet = { hosts: NAMES.slice(0, 2).map((name) => host(name)), services: [visit({ 'Max per day': '1' })] };
  const world = openWorld({ way: 'in process', sheet });
  await bookAll(world, [BOB], '2027-03-17T09:00:00.000Z');
  await bookStopped(world, ADA, TUE10);
  damage(world);
  await bookAll(world, [ADA, ADA]);
  expect(world.rows('Bookings').filter(({ Start }) => Start?.startsWith('2027-03-16'))).toHaveLength(1);
  expect(await book(world, ADA, TUE11)).toBe('Appointment slot is no longer available');
});
