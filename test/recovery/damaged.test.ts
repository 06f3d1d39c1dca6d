// What the recovery job does about Bookings that people damaged.
import { describe, expect, it } from 'vitest';
import { sentMails } from '../../local/services/mail/state.ts';
import { fullDay, header, inBookings, offered, withoutColumn } from '../booking/damaged.ts';
import { BOB, book, TUE11, WED11 } from '../support/bookings.ts';
import { dropTab, renameTab, retype } from '../support/tabs.ts';
import type { World } from '../support/world.ts';
import { byHand, LATER, movedTo } from './support.ts';

const DAMAGES: readonly (readonly [name: string, column: string, text: string, reason: RegExp])[] = [
  ['Start cannot be read', 'Start', 'at ten', /: Start\.$/],
  ['Start is a time after End', 'Start', '07.04.2027 10:00', /: Start\.$/],
  ['End is blank', 'End', '', /: End\.$/],
  ['Status is no status', 'Status', 'bestätigt', /: Status\.$/],
  ['Service is blank', 'Service', '', /: Service\.$/],
  ['Service is misspelt', 'Service', 'Vist', /: Service\.$/],
  ['Host is blank', 'Host', '', /: Host\.$/],
  ['Event id is cleared', 'Event id', '', /: Event id\.$/],
  ['Event id is no id of ours', 'Event id', 'x', /: Event id\.$/],
  ['Event id looks like one of ours, and no event has it', 'Event id', `slot${'0'.repeat(40)}`, /: Event id\.$/],
  ['Event id shows an error', 'Event id', '#REF!', /: Event id\.$/],
  ['Start is on another day', 'Start', '2027-03-15 10:00 +01:00', /: Start\.$/],
  ['Start is a year ago', 'Start', '2026-03-16 10:00 +01:00', /: Start, End\.$/],
  ['End is an hour later', 'End', '2027-03-16 11:30 +01:00', /: End\.$/],
  ['End is earlier', 'End', '2027-03-16 10:15 +01:00', /: End\.$/],
  ['Host names another as well', 'Host', 'Anna, Ben', /: Host\.$/],
  ['Contact id shows an error', 'Contact id', '#REF!', /: Contact id\.$/],
  ['Calendar is that of another person', 'Calendar', 'ben@example.com', /: Calendar\.$/],
];

// What the event tells. When it was booked only the row does.
const HEADERS = 'Service,Host,Start,End,Status,Name,E-mail,Contact id,Calendar'.split(',');

const bookingsOf = (world: World) => world.rows('Bookings').map(({ Reason: _, ...cells }) => cells);

const mailed = (world: World): string =>
  sentMails(world.store)
    .map(({ body }) => body)
    .join();

describe('the recovery job', () => {
  it.each(DAMAGES)('writes the cell anew when %s', async (_, column, text, reason) => {
    const world = await fullDay();
    const before = bookingsOf(world);
    inBookings(retype(column, 1, text))(world);
    world.setNow(LATER);
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(bookingsOf(world)).toEqual(before);
    expect(world.rows('Bookings')[0]?.Reason).toMatch(/^Written anew from the event in the calendar/);
    expect(world.rows('Bookings')[0]?.Reason).toMatch(reason);
    expect(await book(world, BOB, TUE11)).toBe('Appointment slot is no longer available');
  });

  it('writes Start and End where a person moved the event and typed over its Start', async () => {
    const world = await fullDay();
    byHand(world, 'anna', movedTo(WED11));
    inBookings(retype('Start', 1, 'soon'))(world);
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(world.rows('Bookings')).toMatchObject([
      { Start: '2027-03-17 11:00 +01:00', End: '2027-03-17 11:30 +01:00', Status: 'booked' },
    ]);
  });

  it.each([
    ['Start and End are in the past', { Start: '2026-03-16 10:00 +01:00', End: '2026-03-16 10:30 +01:00' }],
    ['Host and Calendar are blank', { Host: '', Calendar: '' }],
    ['Service and Host are exchanged', { Service: 'Anna', Host: 'Visit' }],
    ['only the event id is left', Object.fromEntries(HEADERS.map((name) => [name, '#REF!']))],
  ])('writes the cells anew when %s', async (_, texts) => {
    const world = await fullDay();
    const before = bookingsOf(world);
    for (const [column, text] of Object.entries(texts)) inBookings(retype(column, 1, text))(world);
    world.setNow(LATER);
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(bookingsOf(world)).toEqual(before);
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(bookingsOf(world)).toEqual(before);
  });

  it('gives an event a row whose own row slipped aside', async () => {
    const world = await fullDay();
    const [before] = bookingsOf(world);
    inBookings((cells) => cells.map((row, at) => (at === 1 ? ['', ...row] : row)))(world);
    world.setNow(LATER);
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(bookingsOf(world)[1]).toEqual(before);
    expect(await book(world, BOB, TUE11)).toBe('Appointment slot is no longer available');
  });

  it('mails the cell that was retyped, and no other', async () => {
    const world = await fullDay();
    inBookings(retype('Start', 1, '07.04.2027 10:00'))(world);
    world.setNow(LATER);
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(mailed(world)).toContain('Bookings, row 2, Start: This cell cannot be read.');
    expect(mailed(world)).not.toContain('End');
  });

  it('brings a deleted row back, and the day is full again', async () => {
    const world = await fullDay();
    const before = bookingsOf(world);
    inBookings((cells) => cells.slice(0, 1))(world);
    // Until then only its time is taken: six starts a day, one of them hers, on four days.
    expect(await offered(world)).toHaveLength(23);
    world.setNow(LATER);
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(bookingsOf(world)).toEqual(before);
    expect(await offered(world)).toHaveLength(17);
  });

  it.each<[string, (world: World) => void, string]>([
    ['Status is called otherwise', inBookings(header('Status', 'Zustand')), 'There is no column “Status”'],
    ['Event id is deleted', inBookings(withoutColumn('Event id')), 'The column “Event id” is missing'],
    ['the tab is called Termine', (world) => renameTab(world.store, 'Bookings', 'Termine'), '“Termine”'],
    ['the tab is deleted', (world) => dropTab(world.store, 'Bookings'), 'bookings were written into it'],
  ])('leaves everything as it is, and mails it, when %s', async (_, damage, named) => {
    const world = await fullDay();
    damage(world);
    const before = world.store.read('sheet/Bookings.csv')?.text;
    world.setNow(LATER);
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(world.store.read('sheet/Bookings.csv')?.text).toBe(before);
    expect(mailed(world)).toContain(named);
  });
});
