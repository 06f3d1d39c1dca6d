// Which hosts of a team get a booking: any, the first, or all.
import { describe, expect, it } from 'vitest';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { GONE, host, ics, lastReason, startsIn, visit } from '../../support/bookings.ts';
import { openWorld, type Way, type WorldOptions } from '../../support/world.ts';
import { bookAs, caller } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('a team, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'>) => openWorld({ way, ...options });

  describe('any', () => {
    it('gives each booking to the host with the fewest for its weight, and says why', async () => {
      const hosts = [host('Anna'), host('Ben'), host('Cem', { Weight: '2' })];
      const opened = world({ sheet: { hosts } });
      const order: string[] = [];
      for (let at = 0; at < 8; at++) {
        const day = 15 + Math.floor(at / 4);
        const start = `2027-03-${day}T0${8 + Math.floor((at % 4) / 2)}:${at % 2 === 0 ? '00' : '30'}:00.000Z`;
        await bookAs(opened, `c-${at}`, start);
        order.push(opened.rows('Bookings').at(-1)?.Host ?? '');
      }
      // Loads 0/1, 0/1, 0/2: Anna, Ben, Cem; then 1, 1, 1/2: Cem; 1, 1, 1: Anna, Ben, Cem, Cem again.
      expect(order).toEqual(['Anna', 'Ben', 'Cem', 'Cem', 'Anna', 'Ben', 'Cem', 'Cem']);
      const reasons = opened.rows('Log').map((row) => row.Reason);
      expect(reasons[0]).toBe('Anna, 0 bookings (weight 1); Ben has 0 (weight 1); Cem has 0 (weight 2)');
      expect(reasons[3]).toBe('Cem, 1 booking (weight 2); Anna has 1 (weight 1); Ben has 1 (weight 1)');
    });

    it('writes the reason beside the booking where the tab has a column for it', async () => {
      const opened = world({ sheet: { hosts: [host('Anna'), host('Ben')], without: ['Bookings'] } });
      await bookAs(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      await bookAs(opened, 'c-2', '2027-03-15T09:00:00.000Z');
      expect(opened.rows('Bookings').map((row) => row.Reason)).toEqual([
        'Anna, 0 bookings; Ben has 0',
        'Ben, 0 bookings; Anna has 1',
      ]);
    });

    it('counts a booking no more once its event was deleted by hand', async () => {
      const opened = world({ sheet: { hosts: [host('Anna'), host('Ben')] } });
      await bookAs(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      opened.store.write('calendars/anna@example.com.ics', calendar());
      await bookAs(opened, 'c-2', '2027-03-15T09:00:00.000Z');
      expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Anna', 'Anna']);
    });
  });

  describe('first', () => {
    const sheet = { hosts: [host('Anna'), host('Ben')], services: [visit({ Assign: 'first', Hosts: 'Ben, Anna' })] };

    it('takes the first free host in the order of the service', async () => {
      const opened = world({ sheet });
      await bookAs(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      await bookAs(opened, 'c-2', '2027-03-15T09:00:00.000Z');
      await bookAs(opened, 'c-3', '2027-03-15T09:00:00.000Z');
      expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Ben', 'Ben', 'Anna']);
      expect(opened.rows('Log').map((row) => row.Reason)).toEqual(['Ben', 'Ben', 'Anna; not free: Ben']);
    });

    it('passes on what a calendar refuses', async () => {
      const opened = world({ sheet, readOnlyCalendars: ['ben@example.com'] });
      await bookAs(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      expect(opened.rows('Bookings')[0]?.Host).toBe('Anna');
    });
  });

  describe('all', () => {
    const sheet = { hosts: [host('Anna'), host('Ben')], services: [visit({ Assign: 'all', Hosts: 'Ben, Anna' })] };
    const annaBusy = { 'anna@example.com': calendar(busy('20270315T083000Z', '20270315T090000Z')) };

    it('offers only what every host has free', async () => {
      const opened = world({ sheet, calendars: annaBusy });
      const found = startsIn(await opened.call('available', caller('c-1')));
      expect(found).not.toContain('2027-03-15T08:30:00.000Z');
      expect(found).toContain('2027-03-15T09:00:00.000Z');
      expect(await bookAs(opened, 'c-1', '2027-03-15T08:30:00.000Z')).toEqual(GONE);
    });

    it('writes one event, invites the others, and keeps all of them busy', async () => {
      const opened = world({ sheet });
      await bookAs(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      expect(opened.rows('Bookings')).toMatchObject([{ Host: 'Ben, Anna', Status: 'booked' }]);
      expect(ics(opened, 'ben')).toMatch(/ATTENDEE[^\r]*anna@example\.com/);
      expect(ics(opened, 'anna')).toContain('PARTSTAT=NEEDS-ACTION');
      expect(startsIn(await opened.call('available', caller('c-2')))).not.toContain('2027-03-15T08:30:00.000Z');
    });

    it('keeps an invited host busy also when the invitation is gone from that calendar', async () => {
      const both = { ...sheet, services: [...sheet.services, visit({ Service: 'Alone', Hosts: 'Anna' })] };
      const opened = world({ sheet: both });
      await bookAs(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      opened.store.write('calendars/anna@example.com.ics', calendar());
      const found = startsIn(await opened.call('available', caller('c-2'), { service: 'Alone' }));
      expect(found).not.toContain('2027-03-15T08:30:00.000Z');
      expect(found).toContain('2027-03-15T09:00:00.000Z');
    });

    it('frees everyone when the event is deleted', async () => {
      const opened = world({ sheet });
      await bookAs(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      for (const name of ['anna', 'ben']) opened.store.write(`calendars/${name}@example.com.ics`, calendar());
      expect(startsIn(await opened.call('available', caller('c-2')))).toContain('2027-03-15T08:30:00.000Z');
    });

    it('offers nothing while the calendar of one cannot be read, and says whose', async () => {
      const opened = world({ sheet, calendars: { 'anna@example.com': 'no calendar' } });
      const answer = await opened.call('available', caller('c-1'));
      expect(answer.json).toMatchObject({ available: [], status: 'failed' });
      expect(lastReason(opened)).toContain('anna@example.com');
    });

    it('offers nothing while one is withdrawn', async () => {
      const opened = world({
        sheet: { ...sheet, hosts: [host('Anna', { 'Time zone': 'Nowhere/At all' }), host('Ben')] },
      });
      expect((await opened.call('available', caller('c-1'))).json).toEqual({ available: [] });
      expect(lastReason(opened)).toContain('The service needs all of its hosts');
    });

    it('answers its own sentence when the first host’s calendar cannot be written', async () => {
      const opened = world({ sheet, readOnlyCalendars: ['ben@example.com'] });
      const { status, reason } = await bookAs(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      expect([status, reason]).toEqual([
        'failed',
        'The appointment could not be entered in the calendar, so it is not booked.',
      ]);
      expect(opened.rows('Bookings')).toEqual([]);
    });

    it('answers success to a repeat, and keeps one event', async () => {
      const opened = world({ sheet });
      for (let call = 0; call < 2; call++) {
        expect(await bookAs(opened, 'c-1', '2027-03-15T08:30:00.000Z')).toEqual({ status: 'success' });
      }
      expect(ics(opened, 'ben').split('BEGIN:VEVENT')).toHaveLength(2);
      expect(opened.rows('Bookings')).toHaveLength(1);
    });
  });
});
