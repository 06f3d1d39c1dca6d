// Max per day of hosts and services. Monday, 15 March 2027 is open from 09:00 to 12:00, half an hour each.
import { describe, expect, it } from 'vitest';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { GONE, host, lastReason, startsIn, visit } from '../../support/bookings.ts';
import { type Answer, openWorld, type Way, type WorldOptions } from '../../support/world.ts';
import { bookAs, caller } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('a team, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'>) => openWorld({ way, ...options });

  describe('caps', () => {
    const MONDAY = '2027-03-15';
    const onMonday = (answer: Answer) => startsIn(answer).filter((start) => start.startsWith(MONDAY));

    it('close a host’s date once its own bookings reach Max per day, whatever the service', async () => {
      const services = [visit(), visit({ Service: 'Other' })];
      const opened = world({ sheet: { services, hosts: [host('Anna', { 'Max per day': '2' })] } });
      await bookAs(opened, 'c-1', `${MONDAY}T08:30:00.000Z`);
      expect(onMonday(await opened.call('available', caller('x')))).not.toEqual([]);
      await opened.call('book', { ...caller('c-2'), start_iso: `${MONDAY}T09:00:00.000Z` }, { service: 'Other' });
      const answer = await opened.call('available', caller('x'));
      expect(onMonday(answer)).toEqual([]);
      expect(startsIn(answer)).not.toEqual([]);
      expect(await bookAs(opened, 'c-3', `${MONDAY}T09:30:00.000Z`)).toEqual(GONE);
      expect(lastReason(opened)).toBe('The date is full: Max per day is reached.');
    });

    it('close a service’s date over all hosts, also those who serve it no more', async () => {
      const services = [visit({ 'Max per day': '1', Hosts: 'Ben' })];
      const bookings = [
        {
          Service: 'Visit',
          Host: 'Anna',
          Start: '2027-03-15 10:00 +01:00',
          End: '2027-03-15 10:30 +01:00',
          Status: 'booked',
        },
      ];
      const hosts = [host('Anna'), host('Ben')];
      const stands = { 'anna@example.com': calendar(busy('20270315T090000Z', '20270315T093000Z')) };
      const opened = world({ sheet: { services, hosts, bookings }, calendars: stands });
      expect(onMonday(await opened.call('available', caller('x')))).toEqual([]);
      opened.store.write('calendars/anna@example.com.ics', calendar());
      expect(onMonday(await opened.call('available', caller('x')))).not.toEqual([]);
    });

    it('count what ended earlier today by its status, and what the notice hides', async () => {
      const services = [visit({ 'Max per day': '1', Notice: '2 h' })];
      const row = (status: string) => ({
        Service: 'Visit',
        Host: 'Anna',
        Start: '2027-03-15 09:00 +01:00',
        End: '2027-03-15 09:30 +01:00',
        Status: status,
      });
      const ended = (status: string, now: string) =>
        world({
          now,
          sheet: { services, bookings: [row(status)], weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '17:00' }] },
          calendars: { 'anna@example.com': calendar(busy('20270315T080000Z', '20270315T083000Z')) },
        }).call('available', caller('x'));
      expect(onMonday(await ended('booked', '2027-03-15T08:40:00Z'))).toEqual([]);
      expect(onMonday(await ended('cancelled', '2027-03-15T08:40:00Z'))).not.toEqual([]);
      // At 07:00 the booking of 08:00 lies before the notice's end of 09:00, and still counts.
      expect(onMonday(await ended('booked', '2027-03-15T07:00:00Z'))).toEqual([]);
    });

    it('count a collective booking once for the service and once for each host', async () => {
      const services = [visit({ Assign: 'all', 'Max per day': '2' }), visit({ Service: 'Alone', Hosts: 'Ben' })];
      const hosts = [host('Anna'), host('Ben', { 'Max per day': '1' })];
      const opened = world({ sheet: { services, hosts } });
      await bookAs(opened, 'c-1', `${MONDAY}T08:30:00.000Z`);
      expect(onMonday(await opened.call('available', caller('x'), { service: 'Alone' }))).toEqual([]);
    });
  });
});
