// A booking is known by the calendar that holds its event: after a change of its host's Calendar, of the host's name, or of the
// row's own cell.
import { describe, expect, it } from 'vitest';
import { changeEvent, eventsIn } from '../../../worlds/calendarFile.ts';
import { ADA, ANNA, BEN, BOB, book, GONE, lastReason, offered, recover } from '../../support/bookings.ts';
import { changeTab } from '../../support/tabs.ts';
import type { Way } from '../../support/world.ts';
import { withoutColumn } from '../damaged.ts';
import {
  calendarUnreadable,
  eventDeleted,
  events,
  hostsBecome,
  REFUSED,
  retypeCell,
  rows,
  TUE0900,
  TUE0930,
  tuesday,
  WED0900,
  withBooking,
} from './support.ts';

const ELSEWHERE = [{ ...ANNA, Calendar: 'anna-new@example.com' }, BEN];

describe.each<Way>(['bundle', 'in process'])('after a change of the host’s calendar, %s,', (way) => {
  it('the same start is the same booking, with one event', async () => {
    const world = await withBooking(way);
    hostsBecome(world, ELSEWHERE);
    expect(await book(world, ADA, TUE0900)).toBe('success');
    expect(events(world)).toEqual([`anna ${TUE0900}`]);
    eventDeleted(world, 'anna');
    expect(await book(world, ADA, TUE0900)).toBe('success');
    expect(events(world)).toEqual([`anna-new ${TUE0900}`]);
  });

  it('refuse, move and Max per day know the booking', async () => {
    const refusing = await withBooking(way, {
      settings: { 'Repeat bookings': 'refuse' },
      service: { 'Max per day': '1' },
    });
    hostsBecome(refusing, ELSEWHERE);
    expect(await book(refusing, ADA, WED0900)).toBe(REFUSED);
    expect(tuesday(await offered(refusing))).toEqual([]);
    expect(await book(refusing, BOB, TUE0930)).toBe(GONE.reason);
    const moving = await withBooking(way, { settings: { 'Repeat bookings': 'move' }, hosts: [ANNA] });
    hostsBecome(moving, ELSEWHERE.slice(0, 1));
    expect(await book(moving, ADA, WED0900)).toBe('success');
    // The host's bookings are written into the new calendar.
    expect(events(moving)).toEqual([`anna-new ${WED0900}`]);
    expect(rows(moving)).toEqual(['Anna 2027-06-09 09:00 +02:00 moved anna-new@example.com']);
  });

  it('recovery leaves the row, follows what a person does to the event, and cancels it only when it is deleted', async () => {
    const world = await withBooking(way);
    hostsBecome(world, ELSEWHERE);
    recover(world);
    expect(rows(world)).toEqual(['Anna 2027-06-08 09:00 +02:00 booked anna@example.com']);
    eventDeleted(world, 'anna');
    recover(world);
    expect(rows(world)).toEqual(['Anna 2027-06-08 09:00 +02:00 cancelled anna@example.com']);
  });

  it('a row whose Start was typed over keeps its host, and takes their time', async () => {
    const world = await withBooking(way, { settings: { 'Repeat bookings': 'refuse' }, hosts: [ANNA] });
    hostsBecome(world, ELSEWHERE.slice(0, 1));
    retypeCell(world, '2027-06-08 09:00', 'soon 09:00');
    expect(await offered(world)).not.toContain(TUE0900);
    expect(await book(world, BOB, TUE0900)).toBe(GONE.reason);
    recover(world);
    expect(rows(world)).toEqual(['Anna 2027-06-08 09:00 +02:00 booked anna@example.com']);
  });

  it('a deleted row comes back with its host', async () => {
    const world = await withBooking(way, { hosts: [ANNA] });
    expect(await book(world, BOB, TUE0930)).toBe('success');
    hostsBecome(world, ELSEWHERE.slice(0, 1));
    changeTab(world.store, 'Bookings', (cells) => cells.filter((_, at) => at !== 1));
    world.setNow('2027-06-07T05:15:00Z');
    recover(world);
    expect(rows(world)).toEqual([
      'Anna 2027-06-08 09:30 +02:00 booked anna@example.com',
      'Anna 2027-06-08 09:00 +02:00 booked anna@example.com',
    ]);
  });

  it('recovery of a removed host’s booking', async () => {
    const standing = await withBooking(way);
    hostsBecome(standing, [BEN]);
    recover(standing);
    expect(rows(standing)).toEqual(['Anna 2027-06-08 09:00 +02:00 booked anna@example.com']);
    eventDeleted(standing, 'anna');
    recover(standing);
    expect(rows(standing)).toEqual(['Anna 2027-06-08 09:00 +02:00 cancelled anna@example.com']);
    const unreadable = await withBooking(way);
    hostsBecome(unreadable, [BEN]);
    calendarUnreadable(unreadable, 'anna');
    recover(unreadable);
    expect(rows(unreadable)).toEqual(['Anna 2027-06-08 09:00 +02:00 booked anna@example.com']);
  });

  it('a calendar that knows nothing of the event cancels nothing', async () => {
    const world = await withBooking(way);
    // As for a person who does not see the calendar's events: neither the event nor its id is known there.
    const [own] = eventsIn(world.store, 'anna@example.com');
    changeEvent(world.store, 'anna@example.com', own?.uid ?? '', null);
    world.store.write('state/calendar-event-ids.jsonl', '');
    recover(world);
    expect(rows(world)).toEqual(['Anna 2027-06-08 09:00 +02:00 booked anna@example.com']);
  });

  it('a host with another name keeps the booking, for Max per day too', async () => {
    const hosts = [{ ...ANNA, 'Max per day': '1' }];
    const world = await withBooking(way, { hosts });
    hostsBecome(world, [{ ...ANNA, Host: 'Anna Berger', 'Max per day': '1' }]);
    expect(tuesday(await offered(world))).toEqual([]);
    expect(await book(world, BOB, TUE0930)).toBe(GONE.reason);
    eventDeleted(world, 'anna');
    expect(tuesday(await offered(world))).toHaveLength(4);
  });

  it.each(['nobody@example.com', 'Annas Kalender', 'primary', '', 'ben@example.com'])(
    'the row’s own cell says %j: nothing opens, and recovery writes it anew',
    async (shown) => {
      const world = await withBooking(way, {
        service: { 'Max per day': '1' },
        settings: { 'Repeat bookings': 'refuse' },
      });
      retypeCell(world, ',anna@example.com', `,${shown}`);
      if (shown !== 'ben@example.com') {
        expect(tuesday(await offered(world))).toEqual([]);
        expect(await book(world, BOB, TUE0930)).toBe(GONE.reason);
        expect(await book(world, ADA, WED0900)).toBe(REFUSED);
      }
      recover(world);
      expect(rows(world)).toEqual(['Anna 2027-06-08 09:00 +02:00 booked anna@example.com']);
      expect(tuesday(await offered(world))).toEqual([]);
      expect(await book(world, ADA, WED0900)).toBe(REFUSED);
      eventDeleted(world, 'anna');
      recover(world);
      expect(rows(world)).toEqual(['Anna 2027-06-08 09:00 +02:00 cancelled anna@example.com']);
    },
  );

  it('a deleted event whose row names a calendar that never was is cancelled all the same', async () => {
    const world = await withBooking(way);
    retypeCell(world, ',anna@example.com', ',nobody@example.com');
    eventDeleted(world, 'anna');
    recover(world);
    expect(rows(world)).toEqual(['Anna 2027-06-08 09:00 +02:00 cancelled anna@example.com']);
  });

  describe('in a tab of a version without the column Calendar', () => {
    const capped = { service: { 'Max per day': '1' }, settings: { 'Repeat bookings': 'refuse' } };
    const older = async (hosts: readonly Record<string, string>[]) => {
      const world = await withBooking(way, capped);
      changeTab(world.store, 'Bookings', withoutColumn('Calendar'));
      hostsBecome(world, hosts);
      return world;
    };

    it('the booking stands, as no calendar tells, and the Reason says what to do', async () => {
      const world = await older(ELSEWHERE);
      expect(tuesday(await offered(world))).toEqual([]);
      expect(lastReason(world)).toContain('Bookings, row 2, Calendar: ');
      expect(await book(world, ADA, WED0900)).toBe(REFUSED);
      expect(await book(world, ADA, TUE0900)).toBe('success');
      expect(events(world)).toEqual([`anna ${TUE0900}`]);
    });

    it.each([
      ['has another name now', [{ ...ANNA, Host: 'Anna Berger' }, BEN]],
      [
        'has the calendar of another now',
        [
          { ...ANNA, Calendar: 'ben@example.com' },
          { ...BEN, Calendar: ANNA.Calendar },
        ],
      ],
    ])('the event’s id tells its calendar when its host %s', async (_, hosts) => {
      const world = await older(hosts);
      expect(tuesday(await offered(world))).toEqual([]);
      expect(await book(world, ADA, WED0900)).toBe(REFUSED);
      expect(await book(world, ADA, TUE0900)).toBe('success');
      expect(events(world)).toEqual([`anna ${TUE0900}`]);
      eventDeleted(world, 'anna');
      expect(tuesday(await offered(world))).toContain(TUE0900);
      expect(await book(world, ADA, WED0900)).toBe('success');
    });
  });
});
