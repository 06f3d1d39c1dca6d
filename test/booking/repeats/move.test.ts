// The same contact again (rule 12) with move: one event and one row, at the new time.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { ADA, BOB, bookJson, GONE, ics, SUCCESS, TUE10, TWO_HOSTS, trips, WED11 } from '../../support/bookings.ts';
import type { Way } from '../../support/world.ts';
import { repeating, standing } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('a contact who books again, %s', (way) => {
  describe('with move', () => {
    it('keeps one event and one row, at the new time', async () => {
      const opened = repeating(way, 'move', { sheet: { without: ['Bookings'] } });
      await bookJson(opened, ADA, TUE10);
      const before = opened.rows('Bookings')[0];
      expect(await bookJson(opened, ADA, WED11)).toEqual(SUCCESS);
      expect(standing(opened)).toHaveLength(1);
      expect(ics(opened)).toMatch(/DTSTART(;TZID=Europe\/Berlin:20270317T110000|:20270317T100000Z)/);
      expect(opened.rows('Bookings')).toEqual([
        {
          ...before,
          Start: '2027-03-17 11:00 +01:00',
          End: '2027-03-17 11:30 +01:00',
          Status: 'moved',
          Reason: 'Anna. Moved from 2027-03-16 10:00 +01:00.',
        },
      ]);
      const available = (await opened.call('available', BOB)).json.available?.map((slot) => slot.start_iso);
      expect(available).toContain(TUE10);
      expect(available).not.toContain(WED11);
    });

    it('takes ten round trips', async () => {
      const opened = repeating(way, 'move');
      await bookJson(opened, ADA, TUE10);
      await bookJson(opened, ADA, WED11);
      expect(trips(opened)).toEqual([
        'PropertiesService.getProperties',
        'Sheets.Spreadsheets.Values.batchGet',
        'Calendar.Freebusy.query',
        'LockService.tryLock',
        'PropertiesService.getProperties',
        'Calendar.Events.get',
        'Calendar.Events.patch',
        'Calendar.Events.list',
        'Sheets.Spreadsheets.batchUpdate',
        'PropertiesService.setProperties',
      ]);
    });

    it('moves on and on, and back', async () => {
      const opened = repeating(way, 'move');
      for (const start of [TUE10, WED11, '2027-03-18T08:00:00.000Z', TUE10, TUE10]) {
        expect(await bookJson(opened, ADA, start)).toEqual(SUCCESS);
      }
      expect(standing(opened)).toHaveLength(1);
      expect(opened.rows('Bookings')).toMatchObject([{ Status: 'moved', Start: '2027-03-16 10:00 +01:00' }]);
      expect(await bookJson(opened, BOB, WED11)).toEqual(SUCCESS);
      expect(standing(opened)).toHaveLength(2);
    });

    it('stands where it was when the new time is taken', async () => {
      const opened = repeating(way, 'move');
      await bookJson(opened, ADA, TUE10);
      await bookJson(opened, BOB, WED11);
      expect(await bookJson(opened, ADA, WED11)).toEqual(GONE);
      expect(opened.rows('Bookings')).toMatchObject([
        { Start: '2027-03-16 10:00 +01:00', Status: 'booked' },
        { 'Contact id': 'c-2' },
      ]);
    });

    it('keeps its host if that host is free', async () => {
      const opened = repeating(way, 'move', { sheet: { hosts: TWO_HOSTS } });
      await bookJson(opened, ADA, TUE10);
      await bookJson(opened, ADA, WED11);
      expect(opened.rows('Bookings')).toMatchObject([{ Host: 'Anna', Status: 'moved' }]);
    });

    it('goes to another host if need be: the new event first, then the old one goes', async () => {
      const anna = { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')) };
      const opened = repeating(way, 'move', { sheet: { hosts: TWO_HOSTS }, calendars: anna });
      await bookJson(opened, ADA, TUE10);
      expect(await bookJson(opened, ADA, WED11)).toEqual(SUCCESS);
      expect(trips(opened).filter((trip) => /insert|remove/.test(trip))).toEqual([
        'Calendar.Events.insert',
        'Calendar.Events.remove',
      ]);
      expect(standing(opened).join('')).not.toContain('Ada');
      expect(standing(opened, 'ben')).toHaveLength(1);
      expect(opened.rows('Bookings')).toMatchObject([
        { Host: 'Ben', Start: '2027-03-17 11:00 +01:00', Status: 'moved', Name: 'Ada Lovelace' },
      ]);
    });

    it('removes the old event with a later booking if it could not be removed at once', async () => {
      const anna = { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')) };
      const opened = repeating(way, 'move', { sheet: { hosts: TWO_HOSTS }, calendars: anna });
      await bookJson(opened, ADA, TUE10);
      opened.faults.before = ({ method }) => {
        if (method === 'Events.remove') throw new PlatformError('Service unavailable');
      };
      expect(await bookJson(opened, ADA, WED11)).toEqual(SUCCESS);
      expect(standing(opened).join('')).toContain('Ada');
      delete opened.faults.before;
      await bookJson(opened, BOB, '2027-03-18T08:00:00.000Z');
      expect(standing(opened).join('')).not.toContain('Ada');
      await bookJson(opened, BOB, '2027-03-18T09:00:00.000Z');
      expect(trips(opened)).not.toContain('Calendar.Events.remove');
    });

    it('is found again when the answer of the move was lost', async () => {
      const opened = repeating(way, 'move');
      await bookJson(opened, ADA, TUE10);
      opened.faults.after = ({ method }) => {
        if (method === 'Events.patch') throw new PlatformError('Empty response');
      };
      expect(await bookJson(opened, ADA, WED11)).toEqual(SUCCESS);
      expect(opened.rows('Bookings')).toMatchObject([{ Status: 'moved', Start: '2027-03-17 11:00 +01:00' }]);
    });

    it('brings the row in line on a retry when the first call ended between event and row', async () => {
      const opened = repeating(way, 'move');
      await bookJson(opened, ADA, TUE10);
      opened.faults.before = ({ method }) => {
        if (method === 'Spreadsheets.batchUpdate') throw new PlatformError('Service unavailable');
      };
      expect(await bookJson(opened, ADA, WED11)).toEqual(SUCCESS);
      expect(opened.rows('Bookings')).toMatchObject([{ Status: 'booked' }]);
      delete opened.faults.before;
      expect(await bookJson(opened, BOB, '2027-03-18T08:00:00.000Z')).toEqual(SUCCESS);
      expect(opened.rows('Bookings')).toMatchObject([
        { Status: 'moved', Start: '2027-03-17 11:00 +01:00' },
        { 'Contact id': 'c-2' },
      ]);
      expect(opened.rows('Log')).toHaveLength(3);
    });

    it('says that nothing is known when the move fails and the event cannot be looked up', async () => {
      const opened = repeating(way, 'move');
      await bookJson(opened, ADA, TUE10);
      let isMoving = false;
      opened.faults.before = ({ method }) => {
        isMoving ||= method === 'Events.patch';
        if (isMoving && method.startsWith('Events.')) throw new PlatformError('Service unavailable');
      };
      expect((await bookJson(opened, ADA, WED11)).reason).toContain('not confirmed');
    });

    it('tells the attendee when invitations are on, and not when they are off', async () => {
      const service = { Service: 'Visit', Minutes: '30', 'Book ahead': '3 days' };
      for (const [invite, told] of [
        ['yes', 'all'],
        ['no', 'none'],
      ] as const) {
        const opened = repeating(way, 'move', { sheet: { services: [{ ...service, 'Invite contact': invite }] } });
        const sent: unknown[] = [];
        await bookJson(opened, ADA, TUE10);
        opened.faults.before = ({ method, args }) => {
          if (method === 'Events.patch') sent.push(JSON.stringify(args).includes(`"sendUpdates":"${told}"`));
        };
        expect(await bookJson(opened, ADA, WED11)).toEqual(SUCCESS);
        expect(sent).toEqual([true]);
      }
    });

    it('is not guessed for a row without an event id', async () => {
      const row = {
        Service: 'Visit',
        Host: 'Anna',
        Start: '2027-03-16 10:00 +01:00',
        End: '2027-03-16 10:30 +01:00',
        Status: 'booked',
        'Contact id': 'c-1',
      };
      const calendars = { 'anna@example.com': calendar(busy('20270316T090000Z', '20270316T093000Z')) };
      const opened = repeating(way, 'move', { sheet: { bookings: [row] }, calendars });
      expect((await bookJson(opened, ADA, WED11)).reason).toBe(
        'The appointment could not be moved. The one before still stands.',
      );
      const refusing = repeating(way, 'refuse', { sheet: { bookings: [row] }, calendars });
      expect((await bookJson(refusing, ADA, WED11)).reason).toContain('Tuesday, 16 March 2027 at 10:00');
    });
  });
});
