// Bookings damaged by hand: a day that is full stays full, a caller gets no second appointment, and the Log says why.
import { describe, expect, it } from 'vitest';
import { eventsIn } from '../../worlds/calendarFile.ts';
import { ADA, BOB, book, GONE, lastReason, TUE11, WED11 } from '../support/bookings.ts';
import { dropTab, renameTab, retype } from '../support/tabs.ts';
import type { Way, World } from '../support/world.ts';
import { fullDay, header, inBookings, offered, twice, withoutColumn } from './damaged.ts';

const REFUSED = 'There is already an appointment on Tuesday, 16 March 2027 at 10:00, so no second one was booked.';
const FAULTY = 'The appointment book needs the attention of the team. Appointments cannot be booked at the moment.';

const COLUMNS = [
  'Service',
  'Host',
  'Start',
  'End',
  'Status',
  'Event id',
  'E-mail',
  'Phone',
  'Contact id',
  'External id',
];

type Damage = (world: World) => void;

const errorUnlessId = (cell: string): string => (cell.startsWith('slot') ? cell : '#REF!');

/** What a person does, and what the Log's Reason names. */
const SHUT: readonly (readonly [name: string, damage: Damage, named: string])[] = [
  ...COLUMNS.map(
    (name) => [`${name} is called otherwise`, inBookings(header(name, 'Zustand')), `Bookings, ${name}: `] as const,
  ),
  ...COLUMNS.map((name) => [`${name} is deleted`, inBookings(withoutColumn(name)), `Bookings, ${name}: `] as const),
  ['Status is there twice', inBookings(twice('Status', 'cancelled')), 'Bookings, Status: '],
  ['Contact id is there twice', inBookings(twice('Contact id', 'c-9')), 'Bookings, Contact id: '],
  [
    'the tab is called Termine',
    (world) => renameTab(world.store, 'Bookings', 'Termine'),
    '“Termine” shows its headers',
  ],
  ['the tab is deleted', (world) => dropTab(world.store, 'Bookings'), 'The tab “Bookings” is missing'],
  ['the tab is cleared', inBookings(() => []), 'The tab “Bookings” is blank'],
  ['the header is deleted', inBookings((cells) => cells.slice(1)), 'shows none of its headers'],
  ['the header is sorted below', inBookings(([first = [], ...rows]) => [...rows, first]), 'shows none of its headers'],
];

describe('Bookings cannot be counted, as', () => {
  it.each(SHUT)('%s', async (_, damage, named) => {
    const world = await fullDay();
    damage(world);
    expect(await offered(world)).toBe(FAULTY);
    expect(lastReason(world)).toContain(named);
    for (const [contact, start] of [
      [BOB, TUE11],
      [ADA, WED11],
    ] as const) {
      expect(await book(world, contact, start)).toBe(FAULTY);
      expect(lastReason(world)).toContain(named);
    }
    expect(eventsIn(world.store, 'anna@example.com')).toHaveLength(1);
  });
});

// As ours are written; the hash of no calendar and start.
const NOBODYS_ID = `slot${'0'.repeat(40)}`;

const EVENT: readonly (readonly [name: string, damage: Damage, named: string])[] = [
  ['Start is a time after End', inBookings(retype('Start', 1, '07.04.2027 10:00')), 'row 2, Start: '],
  ['Start is on another day', inBookings(retype('Start', 1, '15.03.2027 10:00')), 'row 2, Start: '],
  ['Start is a year ago', inBookings(retype('Start', 1, '2026-03-16 10:00')), 'row 2, Start: '],
  ['Start is no time', inBookings(retype('Start', 1, 'at ten')), 'row 2, Start: '],
  ['Start is blank', inBookings(retype('Start', 1, '')), 'row 2, Start: '],
  ['End is blank', inBookings(retype('End', 1, '')), 'row 2, End: '],
  ['End is before Start', inBookings(retype('End', 1, '16.03.2027 9:00')), 'row 2, End: '],
  ['Status is no status', inBookings(retype('Status', 1, 'bestätigt')), 'row 2, Status: '],
  ['Status is blank', inBookings(retype('Status', 1, '')), 'row 2, Status: '],
  ['Service is blank', inBookings(retype('Service', 1, '')), 'row 2, Service: '],
  ['Service is misspelt', inBookings(retype('Service', 1, 'Vist')), 'row 2, Service: '],
  ['Host is blank', inBookings(retype('Host', 1, '')), 'row 2, Host: '],
  ['Host shows an error', inBookings(retype('Host', 1, '#REF!')), 'row 2, Host: '],
  [
    'the day is another one in Start and End',
    (world) => {
      inBookings(retype('Start', 1, '2027-03-18 10:00 +01:00'))(world);
      inBookings(retype('End', 1, '2027-03-18 10:30 +01:00'))(world);
    },
    'row 2, Start: ',
  ],
  [
    'the year is another one in Start and End',
    (world) => {
      inBookings(retype('Start', 1, '2025-03-16 10:00 +01:00'))(world);
      inBookings(retype('End', 1, '2025-03-16 10:30 +01:00'))(world);
    },
    'row 2, Start: ',
  ],
  // An appointment takes half an hour, from ten on.
  ['End is an hour later', inBookings(retype('End', 1, '2027-03-16 11:30 +01:00')), 'row 2, End: '],
  ['End is typed as others write it', inBookings(retype('End', 1, '16.03.2027 12:00')), 'row 2, End: '],
  ['End is on the next day', inBookings(retype('End', 1, '2027-03-17 10:30 +01:00')), 'row 2, End: '],
  ['End is earlier', inBookings(retype('End', 1, '2027-03-16 10:15 +01:00')), 'row 2, End: '],
  ['Calendar is that of another person', inBookings(retype('Calendar', 1, 'ben@example.com')), 'row 2, Calendar: '],
  ['Calendar shows an error', inBookings(retype('Calendar', 1, '#REF!')), ''],
  ['Contact id shows an error', inBookings(retype('Contact id', 1, '#REF!')), 'row 2, Contact id: '],
  [
    'all cells but the event id show an error',
    inBookings((cells) => cells.map((row, at) => (at === 1 ? row.map(errorUnlessId) : row))),
    'row 2, ',
  ],
  [
    'all cells show an error',
    inBookings((cells) => cells.map((row, at) => (at === 1 ? row.map(() => '#REF!') : row))),
    'row 2, ',
  ],
  // A copy of the header is no booking, and stops no caller.
  ['the header is there again below', inBookings((cells) => [...cells, cells[0] ?? []]), 'row 3, '],
  // Nothing is wrong with these.
  ['Host is misspelt, and the calendar is known', inBookings(retype('Host', 1, 'Ana')), ''],
  ['Event id is cleared', inBookings(retype('Event id', 1, '')), ''],
  ['Event id is no id of ours', inBookings(retype('Event id', 1, 'x')), ''],
  ['Event id looks like one of ours, and no event has it', inBookings(retype('Event id', 1, NOBODYS_ID)), ''],
  ['Event id shows an error', inBookings(retype('Event id', 1, '#REF!')), ''],
  ['a blank row is above the header', inBookings((cells) => [[''], ...cells]), ''],
];

describe.each<Way>(['in process', 'bundle'])('the row counts as its event says, %s, when', (way) => {
  it.each(way === 'bundle' ? EVENT.slice(0, 1) : EVENT)('%s', async (_, damage, named) => {
    const world = await fullDay(way);
    damage(world);
    const starts = await offered(world);
    // Of the four weekdays asked about, Monday to Thursday at six starts each, Tuesday is full.
    expect(starts).toHaveLength(18);
    expect([...starts].filter((start) => start.startsWith('2027-03-16'))).toEqual([]);
    expect(lastReason(world)).toContain(named);
    expect(await book(world, BOB, TUE11)).toBe(GONE.reason);
    expect(lastReason(world)).toContain('Max per day is reached');
    expect(lastReason(world)).toContain(named);
    expect(await book(world, ADA, WED11)).toBe(REFUSED);
    // What is offered can be booked.
    expect(await book(world, BOB, WED11)).toBe('success');
  });
});

it('a Start retyped to a day that has passed since it was booked frees nothing', async () => {
  const world = await fullDay();
  world.setNow('2027-03-15T12:00:00Z');
  inBookings(retype('Start', 1, '2027-03-15 10:00 +01:00'))(world);
  inBookings(retype('End', 1, '2027-03-15 10:30 +01:00'))(world);
  const starts = await offered(world);
  // Monday is over at noon. Of the three weekdays left Tuesday is full.
  expect(starts).toHaveLength(12);
  expect([...starts].filter((start) => start.startsWith('2027-03-16'))).toEqual([]);
  expect(lastReason(world)).toContain('row 2, Start: ');
  expect(await book(world, BOB, TUE11)).toBe(GONE.reason);
  expect(await book(world, ADA, WED11)).toBe(REFUSED);
});

it('a length that other bookings have, too, is no fault: the service was longer then', async () => {
  const world = await fullDay('in process', { settings: { 'Repeat bookings': 'allow' } });
  expect(await book(world, ADA, WED11)).toBe('success');
  const services = world.store.read('sheet/Services.csv')?.text ?? '';
  world.store.write('sheet/Services.csv', services.replace('Visit,,30', 'Visit,,20'));
  await offered(world);
  await offered(world);
  // What a warm `available` costs: script properties, cache, free/busy, Log row.
  expect(world.roundTrips()).toHaveLength(4);
  expect(lastReason(world)).toBe('');
});

it.each([
  ['the tab is called Termine', (world: World) => renameTab(world.store, 'Bookings', 'Termine'), '“Termine”'],
  ['Phone is called otherwise', inBookings(header('Phone', 'Tel')), 'Bookings, Phone: '],
] as const)('a lookup that finds no caller says so when %s', async (_, damage, named) => {
  const world = await fullDay();
  damage(world);
  const { text } = await world.call('contact-lookup', { event: 'contact_lookup', phone_number: '+49301234567' });
  expect(text).toBe('{"contact":null}');
  expect(lastReason(world)).toContain(named);
});
