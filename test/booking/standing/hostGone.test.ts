// Own bookings count as their calendar has them, whatever became of their host (rules 11 and 12).
import { describe, expect, it } from 'vitest';
import { changeEvent, eventsIn, utcTime } from '../../../worlds/calendarFile.ts';
import { ADA, BEN, BOB, book, GONE, lastReason, offered } from '../../support/bookings.ts';
import type { Way } from '../../support/world.ts';
import {
  calendarUnreadable,
  eventDeleted,
  events,
  FATES,
  hostsBecome,
  REFUSED,
  rows,
  TUE0900,
  TUE0930,
  WED0900,
  withBooking,
} from './support.ts';

const fates = Object.entries(FATES);

describe.each<Way>(['bundle', 'in process'])('a booking whose host, %s,', (way) => {
  describe.each(fates)('is %s', (_, hosts) => {
    it('and whose event is deleted, is booked anew when the caller asks for that start again', async () => {
      const world = await withBooking(way);
      hostsBecome(world, hosts);
      eventDeleted(world, 'anna');
      expect(await book(world, ADA, TUE0900)).toBe('success');
      expect(events(world)).toEqual([`ben ${TUE0900}`]);
      expect(rows(world).at(-1)).toBe('Ben 2027-06-08 09:00 +02:00 booked ben@example.com');
    });

    it('and whose event stands, stays the one when the caller asks for that start again', async () => {
      const world = await withBooking(way);
      hostsBecome(world, hosts);
      expect(await book(world, ADA, TUE0900)).toBe('success');
      expect(events(world)).toEqual([`anna ${TUE0900}`]);
      expect(rows(world)).toEqual(['Anna 2027-06-08 09:00 +02:00 booked anna@example.com']);
    });

    it('and whose event a person made shorter, stays the one when the caller asks for that start again', async () => {
      const world = await withBooking(way);
      hostsBecome(world, hosts);
      const [own] = eventsIn(world.store, 'anna@example.com');
      changeEvent(world.store, 'anna@example.com', own?.uid ?? '', (event) =>
        event.updatePropertyWithValue('dtend', utcTime(Date.parse('2027-06-08T07:20:00Z'))),
      );
      expect(await book(world, ADA, TUE0900)).toBe('success');
      expect(events(world)).toEqual([`anna ${TUE0900}`]);
    });

    it('is refused beside it while the event stands, and books once it is deleted', async () => {
      const world = await withBooking(way, { settings: { 'Repeat bookings': 'refuse' } });
      hostsBecome(world, hosts);
      expect(await book(world, ADA, WED0900)).toBe(REFUSED);
      eventDeleted(world, 'anna');
      expect(await book(world, ADA, WED0900)).toBe('success');
      expect(events(world)).toEqual([`ben ${WED0900}`]);
    });

    it('moves to another host while the event stands, and books anew once it is deleted', async () => {
      const standing = await withBooking(way, { settings: { 'Repeat bookings': 'move' } });
      hostsBecome(standing, hosts);
      expect(await book(standing, ADA, WED0900)).toBe('success');
      expect(events(standing)).toEqual([`ben ${WED0900}`]);
      expect(rows(standing)).toEqual(['Ben 2027-06-09 09:00 +02:00 moved ben@example.com']);
      const deleted = await withBooking(way, { settings: { 'Repeat bookings': 'move' } });
      hostsBecome(deleted, hosts);
      eventDeleted(deleted, 'anna');
      expect(await book(deleted, ADA, WED0900)).toBe('success');
      expect(events(deleted)).toEqual([`ben ${WED0900}`]);
    });

    it('counts for Max per day while the event stands, and no more once it is deleted', async () => {
      const world = await withBooking(way, { service: { 'Max per day': '1' } });
      hostsBecome(world, hosts);
      const isTuesday = (start: string) => start.startsWith('2027-06-08');
      expect((await offered(world)).filter(isTuesday)).toEqual([]);
      expect(await book(world, BOB, TUE0930)).toBe(GONE.reason);
      eventDeleted(world, 'anna');
      // 09:00 to 11:00 in Berlin, half an hour each.
      expect((await offered(world)).filter(isTuesday).map((start) => start.slice(11, 16))).toEqual([
        ...['07:00', '07:30', '08:00', '08:30'],
      ]);
      expect(await book(world, BOB, TUE0930)).toBe('success');
    });

    it('counts as standing while its calendar cannot be read', async () => {
      const world = await withBooking(way, {
        service: { 'Max per day': '1' },
        settings: { 'Repeat bookings': 'refuse' },
      });
      hostsBecome(world, hosts);
      calendarUnreadable(world, 'anna');
      expect((await offered(world)).filter((start) => start.startsWith('2027-06-08'))).toEqual([]);
      expect(await book(world, BOB, TUE0930)).toBe(GONE.reason);
      expect(await book(world, ADA, WED0900)).toBe(REFUSED);
      expect(await book(world, ADA, TUE0900)).toBe('success');
      expect(events(world)).toEqual([]);
    });
  });

  it('is inactive does not move while its calendar cannot be read', async () => {
    const world = await withBooking(way, { settings: { 'Repeat bookings': 'move' } });
    hostsBecome(world, [BEN]);
    calendarUnreadable(world, 'anna');
    const answer = await book(world, ADA, WED0900);
    expect(answer).toBe('The appointment could not be moved. The one before still stands.');
    expect(events(world)).toEqual([]);
    expect(lastReason(world)).toContain('anna@example.com');
  });
});
