// Brothers of a booking whose host is gone: bookings of several hosts, more deleted ones than can be looked up, lookups by
// phone, and events that an older version wrote while the Sheet said `primary`.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addEvent } from '../../../worlds/calendarFile.ts';
import { ADA, ANNA, BEN, BOB, book, GONE, offered, recover } from '../../support/bookings.ts';
import {
  eventDeleted,
  events,
  hostsBecome,
  REFUSED,
  retypeCell,
  rows,
  TUE0900,
  WED0900,
  withBooking,
} from './support.ts';

const WAY = 'bundle';
const ADA_ON_ANOTHER_PHONE = { ...ADA, contact_details: { ...ADA.contact_details, phone: '+49 30 7654321' } };

it('a deleted booking for several hosts blocks none of them, though the first is not active any more', async () => {
  const world = await withBooking(WAY, { service: { Assign: 'all' } });
  // What Google takes out of the guests' calendars when the event is deleted.
  const bens = world.store.read('calendars/ben@example.com.ics')?.text ?? '';
  hostsBecome(world, [{ ...ANNA, Active: 'no' }, BEN]);
  world.store.write('calendars/ben@example.com.ics', bens.replace(/BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/, ''));
  const services = world.store.read('sheet/Services.csv')?.text ?? '';
  world.store.write('sheet/Services.csv', services.replace(',all,', ',any,'));
  expect(await offered(world)).not.toContain(TUE0900);
  eventDeleted(world, 'anna');
  expect(await offered(world)).toContain(TUE0900);
  expect(await book(world, BOB, TUE0900)).toBe('success');
  expect(events(world)).toEqual([`ben ${TUE0900}`]);
});

it.each([true, false])(
  'a guest of a booking for several hosts is still busy under another name (unanswered blocks: %s)',
  async (unansweredBlocks) => {
    const alone = { Service: 'w', Minutes: '30', 'Book ahead': '3 days' };
    const world = await withBooking(WAY, { service: { Assign: 'all' }, moreServices: [alone], unansweredBlocks });
    hostsBecome(world, [
      { ...ANNA, Active: 'no' },
      { ...BEN, Host: 'Benno' },
    ]);
    expect(await offered(world, 'w')).not.toContain(TUE0900);
    expect(await book(world, BOB, TUE0900, 'w')).toBe(GONE.reason);
    expect(await offered(world, 'w')).toContain(WED0900);
    recover(world);
    expect(rows(world)[0]).toMatch(/^Anna, Benno 2027-06-08 09:00/);
  },
);

it('of seven bookings, six deleted a moment ago, the last is still the one that refuse names', async () => {
  const world = await withBooking(WAY, { service: { 'Book ahead': '14 days' } });
  const days = ['2027-06-09', '2027-06-10', '2027-06-11', '2027-06-14', '2027-06-15', '2027-06-16'];
  for (const day of days) expect(await book(world, ADA, `${day}T07:00:00.000Z`)).toBe('success');
  for (const name of ['anna', 'ben']) {
    const text = world.store.read(`calendars/${name}@example.com.ics`)?.text ?? '';
    // All but the one on 16 June.
    const kept = text
      .split(/(?=BEGIN:VEVENT)/)
      .filter((part) => !part.startsWith('BEGIN') || part.includes('20270616T'));
    const head = text.slice(0, text.indexOf('BEGIN:VEVENT'));
    const body = kept
      .filter((part) => part.startsWith('BEGIN:VEVENT'))
      .map((part) => part.replace('END:VCALENDAR\r\n', ''));
    world.store.write(`calendars/${name}@example.com.ics`, `${head}${body.join('')}END:VCALENDAR\r\n`);
  }
  expect(events(world)).toHaveLength(1);
  const settings = world.store.read('sheet/Settings.csv')?.text ?? '';
  world.store.write('sheet/Settings.csv', `${settings}Repeat bookings,refuse\r\n`);
  expect(await book(world, ADA, '2027-06-17T07:00:00.000Z')).toContain('Wednesday, 16 June 2027 at 09:00');
});

it('a lookup tells the next appointment of a host who is not active any more, until it is deleted', async () => {
  const world = await withBooking(WAY);
  expect(await book(world, ADA_ON_ANOTHER_PHONE, WED0900)).toBe('success');
  const holder =
    events(world)
      .find((event) => event.endsWith(WED0900))
      ?.split(' ')[0] ?? '';
  hostsBecome(world, [holder === 'anna' ? BEN : ANNA]);
  const lookUp = async () =>
    (await world.call('contact-lookup', { event: 'contact_lookup', phone_number: '+49307654321' })).text;
  expect(await lookUp()).toContain('2027-06-09T07:00');
  world.store.write(
    `calendars/${holder}@example.com.ics`,
    world.store.read('calendars/anna-new@example.com.ics')?.text ?? '',
  );
  expect(await lookUp()).not.toContain('2027-06-09T07:00');
});

it('a lost answer under an id made from the word primary is found again', async () => {
  const world = await withBooking(WAY, { hosts: [ANNA] });
  hostsBecome(world, [{ Host: 'Anna', Calendar: 'primary' }]);
  world.store.write(
    'calendars/owner@example.com.ics',
    world.store.read('calendars/anna-new@example.com.ics')?.text ?? '',
  );
  const digits = createHash('sha256')
    .update(`primary\n${Date.parse(WED0900)}\n0`)
    .digest('hex')
    .slice(0, 40);
  const said = { service: 'v', contactId: 'c-2', requestId: 'r-lost', hosts: 'Anna' };
  addEvent(world.store, 'owner@example.com', [
    ...[
      `UID:slot${digits}@google.com`,
      'DTSTAMP:20270607T050000Z',
      'DTSTART:20270609T070000Z',
      'DTEND:20270609T073000Z',
    ],
    ...['SUMMARY:v', `X-SLOTSHEET-PRIVATE:${JSON.stringify(said)}`, 'X-SLOTSHEET-SHARED:{"slotsheet":"1"}'],
  ]);
  expect(await book(world, BOB, WED0900)).toBe('success');
  expect(world.rows('Bookings').at(-1)).toMatchObject({ 'Event id': `slot${digits}`, Calendar: 'owner@example.com' });
});

describe.each(['allow', 'refuse', 'move'])(
  'an event that a person put into another host’s calendar, under %s,',
  (repeats) => {
    const moved = async () => {
      const world = await withBooking(WAY, { settings: { 'Repeat bookings': repeats } });
      const annas = world.store.read('calendars/anna@example.com.ics')?.text ?? '';
      const [event = ''] = annas.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/) ?? [];
      eventDeleted(world, 'anna');
      addEvent(world.store, 'ben@example.com', event.split('\r\n').slice(1, -1));
      expect(events(world)).toEqual([`ben ${TUE0900}`]);
      return world;
    };

    it('is still the caller’s when they ask for its start again', async () => {
      const world = await moved();
      expect(await book(world, ADA, TUE0900)).toBe('success');
      expect(events(world)).toEqual([`ben ${TUE0900}`]);
    });

    it('counts when they ask for another', async () => {
      const world = await moved();
      const answer = await book(world, ADA, WED0900);
      if (repeats === 'refuse') expect(answer).toBe(REFUSED);
      else expect(answer).toBe('success');
      const wednesday = events(world).filter((event) => event.endsWith(WED0900));
      expect(wednesday).toHaveLength(repeats === 'refuse' ? 0 : 1);
      expect(events(world)).toHaveLength(repeats === 'allow' ? 2 : 1);
    });
  },
);

it('an event that a row of the same caller does not explain is found, though another host is free', async () => {
  const world = await withBooking(WAY);
  eventDeleted(world, 'anna');
  expect(await book(world, ADA, TUE0900)).toBe('success');
  const again = events(world);
  expect(again).toHaveLength(1);
  // A person deletes the row of the second event.
  const [header = '', old = ''] = (world.store.read('sheet/Bookings.csv')?.text ?? '').split('\r\n');
  world.store.write('sheet/Bookings.csv', `${header}\r\n${old}\r\n`);
  expect(await book(world, ADA, TUE0900)).toBe('success');
  expect(events(world)).toEqual(again);
});

it.each([
  ['Start that cannot be read', TUE0900, '2027-06-08 09:00', 'soon 09:00'],
  ['Start', TUE0900, '2027-06-08 09:00', '2027-06-08 08:00'],
  ['Status of a moved booking', WED0900, ',moved,', ',here?,'],
])('a row of a deleted event takes no time, with a wrong %s', async (_, start, from, to) => {
  const settings = { 'Repeat bookings': 'move' };
  const world = await withBooking(WAY, { settings, service: { 'Max per day': '1' }, hosts: [ANNA] });
  expect(await book(world, ADA, start)).toBe('success');
  retypeCell(world, from, to);
  const thatDay = async () => (await offered(world)).filter((one) => one.startsWith(start.slice(0, 10)));
  expect(await thatDay()).toEqual([]);
  eventDeleted(world, 'anna');
  expect(await thatDay()).toHaveLength(4);
  recover(world);
  expect(rows(world)[0]).toContain(' cancelled ');
  expect(await book(world, BOB, start)).toBe('success');
});

it('a moved booking counts as its event, where a person typed over its Start', async () => {
  const settings = { 'Repeat bookings': 'move' };
  const world = await withBooking(WAY, { settings, service: { 'Max per day': '1' }, hosts: [ANNA] });
  expect(await book(world, ADA, WED0900)).toBe('success');
  const wednesday = async () => (await offered(world)).filter((one) => one.startsWith('2027-06-09'));
  expect(await wednesday()).toEqual([]);
  retypeCell(world, '2027-06-09 09:00 +02:00', '08.06.2027 23:00');
  expect(await wednesday()).toEqual([]);
  recover(world);
  expect(rows(world)).toEqual(['Anna 2027-06-09 09:00 +02:00 moved anna@example.com']);
});

it.each(['allow', 'refuse', 'move'])(
  'an event moved by hand is the caller’s at its new time, under %s',
  async (repeats) => {
    const world = await withBooking(WAY, { settings: { 'Repeat bookings': repeats }, hosts: [ANNA] });
    const annas = world.store.read('calendars/anna@example.com.ics')?.text ?? '';
    world.store.write(
      'calendars/anna@example.com.ics',
      annas.replace('20270608T070000Z', '20270609T070000Z').replace('20270608T073000Z', '20270609T073000Z'),
    );
    expect(events(world)).toEqual([`anna ${WED0900}`]);
    expect(await book(world, ADA, WED0900)).toBe('success');
    expect(events(world)).toEqual([`anna ${WED0900}`]);
    expect(rows(world)).toEqual(['Anna 2027-06-09 09:00 +02:00 moved anna@example.com']);
    // Its old time is free again, under allow for the same caller too.
    expect(await offered(world)).toContain(TUE0900);
  },
);

it.each(['a call', 'a person'])(
  'an event that %s moved is the caller’s at its new time, though its row is deleted',
  async (who) => {
    const world = await withBooking(WAY, { settings: { 'Repeat bookings': 'move' }, hosts: [ANNA] });
    if (who === 'a call') expect(await book(world, ADA, WED0900)).toBe('success');
    else {
      const annas = world.store.read('calendars/anna@example.com.ics')?.text ?? '';
      const moved = annas
        .replace('20270608T070000Z', '20270609T070000Z')
        .replace('20270608T073000Z', '20270609T073000Z');
      world.store.write('calendars/anna@example.com.ics', moved);
    }
    const [header = ''] = (world.store.read('sheet/Bookings.csv')?.text ?? '').split('\r\n');
    world.store.write('sheet/Bookings.csv', `${header}\r\n`);
    expect(await book(world, BOB, WED0900)).toBe(GONE.reason);
    expect(await book(world, ADA, WED0900)).toBe('success');
    expect(events(world)).toEqual([`anna ${WED0900}`]);
    expect(rows(world)).toEqual(['Anna 2027-06-09 09:00 +02:00 moved anna@example.com']);
  },
);
