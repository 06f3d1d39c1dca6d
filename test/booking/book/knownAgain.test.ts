// A contact who asks for the booked time again.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../../worlds/sheet.ts';
import { BOB, eventCount, GONE, ics, JOSE, START, SUCCESS_TEXT, TWO_HOSTS } from '../../support/bookings.ts';
import { openWorld, type Way, type WorldOptions } from '../../support/world.ts';

describe.each<Way>(['bundle', 'in process'])('book, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  it('answers success to the same contact, and keeps one event and one row', async () => {
    const opened = world({ sheet: { hosts: TWO_HOSTS } });
    for (let call = 0; call < 3; call++)
      expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(eventCount(opened) + eventCount(opened, 'ben')).toBe(1);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(opened.rows('Log')).toHaveLength(3);
  });

  it('recognises a booking whose row and answer were both lost, and writes its row', async () => {
    const opened = world();
    await opened.call('book', { ...JOSE, start_iso: START });
    const header = opened.store.read('sheet/Bookings.csv')?.text.split('\r\n')[0] ?? '';
    opened.store.write('sheet/Bookings.csv', `${header}\r\n`);
    expect((await opened.call('book', { ...BOB, start_iso: START })).json).toEqual(GONE);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(eventCount(opened)).toBe(1);
  });

  it('recognises it also while another host is free', async () => {
    const opened = world({ sheet: { hosts: TWO_HOSTS } });
    await opened.call('book', { ...JOSE, start_iso: START });
    const header = opened.store.read('sheet/Bookings.csv')?.text.split('\r\n')[0] ?? '';
    opened.store.write('sheet/Bookings.csv', `${header}\r\n`);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.roundTrips().length).toBeLessThanOrEqual(11);
    expect([eventCount(opened), eventCount(opened, 'ben')]).toEqual([1, 0]);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Anna']);
    expect((await opened.call('book', { ...BOB, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Anna', 'Ben']);
  });

  it('finds among several rows of one contact and start the one that stands', async () => {
    const opened = world({ sheet: { hosts: TWO_HOSTS } });
    await opened.call('book', { ...JOSE, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    // Anna gets more work than Ben, so José's second booking is Ben's.
    for (const [at, time] of ['09:00', '09:00', '09:30'].entries())
      await opened.call('book', { contact_id: `other-${at}`, start_iso: `2027-03-15T${time}:00Z` });
    for (let call = 0; call < 2; call++)
      expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    const mine = opened.rows('Bookings').filter((row) => row['Contact id'] === 'c-3');
    expect(mine.map((row) => row.Host)).toEqual(['Anna', 'Ben']);
    expect(ics(opened)).not.toContain('José');
  });

  it('does not tell a contact that a booking stands if its time went to another contact', async () => {
    const opened = world();
    await opened.call('book', { ...JOSE, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    await opened.call('book', { ...BOB, start_iso: START });
    expect((await opened.call('book', { ...JOSE, start_iso: START })).json).toEqual(GONE);
    expect((await opened.call('book', { ...BOB, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(eventCount(opened)).toBe(1);
  });
});
