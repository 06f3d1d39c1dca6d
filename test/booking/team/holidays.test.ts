// The holiday calendars of the Settings.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../../worlds/sheet.ts';
import { GONE, lastReason, startsIn } from '../../support/bookings.ts';
import { type Answer, openWorld, type Way, type WorldOptions } from '../../support/world.ts';
import { bookAs, caller } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('a team, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'>) => openWorld({ way, ...options });

  describe('holiday calendars', () => {
    const allDay = (from: string, to: string, ...more: string[]) => [
      `UID:${from}@test`,
      'DTSTAMP:20270101T000000Z',
      `DTSTART;VALUE=DATE:${from}`,
      `DTEND;VALUE=DATE:${to}`,
      'SUMMARY:Holiday',
      ...more,
    ];
    const settings = { 'Holiday calendars': 'holidays@example.com' };
    const holidays = { 'holidays@example.com': calendar(allDay('20270316', '20270317', 'TRANSP:TRANSPARENT')) };
    const days = (answer: Answer) => [...new Set(startsIn(answer).map((start) => start.slice(0, 10)))];

    it('close their dates, free or busy, unless an exception covers them', async () => {
      const opened = world({ sheet: { settings }, calendars: holidays });
      expect(days(await opened.call('available', caller('x')))).toEqual(['2027-03-15', '2027-03-17', '2027-03-18']);
      const exceptions = [{ 'From date': '2027-03-16', From: '09:00', To: '10:00' }];
      const open = world({ sheet: { settings, exceptions }, calendars: holidays });
      expect(days(await open.call('available', caller('x')))).toContain('2027-03-16');
    });

    it('are read once in six hours, one call a calendar', async () => {
      const opened = world({ sheet: { settings }, calendars: holidays });
      const lists = () => opened.roundTrips().filter(({ method }) => method.endsWith('Events.list')).length;
      const asked = async (now: string) => {
        opened.setNow(now);
        await opened.call('available', caller('x'));
        return lists();
      };
      expect(await asked('2027-03-15T08:00:00Z')).toBe(1);
      expect(opened.roundTrips()).toHaveLength(8);
      expect(await asked('2027-03-15T08:01:00Z')).toBe(0);
      expect(opened.roundTrips()).toHaveLength(4);
      expect(await asked('2027-03-15T13:59:59Z')).toBe(0);
      expect(await asked('2027-03-15T14:00:00Z')).toBe(1);
    });

    it('close nothing if they cannot be read, and the Log says so', async () => {
      const opened = world({ sheet: { settings }, calendars: { 'holidays@example.com': 'no calendar' } });
      expect(days(await opened.call('available', caller('x')))).toContain('2027-03-16');
      expect(lastReason(opened)).toContain('The holiday calendar holidays@example.com could not be read');
    });

    it('close what they closed before while they cannot be read', async () => {
      const opened = world({ sheet: { settings }, calendars: holidays });
      await opened.call('available', caller('x'));
      opened.store.write('calendars/holidays@example.com.ics', 'no calendar');
      opened.setNow('2027-03-15T15:00:00Z');
      expect(days(await opened.call('available', caller('x')))).not.toContain('2027-03-16');
    });

    it('stop a booking too', async () => {
      const opened = world({ sheet: { settings }, calendars: holidays });
      expect(await bookAs(opened, 'c-1', '2027-03-16T09:00:00.000Z')).toEqual(GONE);
      expect(opened.roundTrips().length).toBeLessThanOrEqual(10);
    });
  });
});
