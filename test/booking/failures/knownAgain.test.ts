// A booking whose caller asks again, after a failure or a deletion.
import { describe, expect, it } from 'vitest';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { BOB, eventCount, failing, GONE, JOSE, START, SUCCESS_TEXT, TWO_HOSTS } from '../../support/bookings.ts';
import { openWorld, type Way, type WorldOptions } from '../../support/world.ts';

describe.each<Way>(['bundle', 'in process'])('failures, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  it('knows a repeat although an older booking of that start was deleted', async () => {
    const opened = world({ sheet: { hosts: TWO_HOSTS } });
    await opened.call('book', { ...JOSE, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar(busy('20270315T083000Z', '20270315T084500Z')));
    await opened.call('book', { ...JOSE, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Anna', 'Ben']);
    expect([eventCount(opened, 'anna'), eventCount(opened, 'ben')]).toEqual([0, 1]);
  });

  it('never takes the time of another contact for a repeat', async () => {
    const opened = world();
    await opened.call('book', { ...BOB, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    await opened.call('book', { ...JOSE, start_iso: START });
    expect((await opened.call('book', { ...BOB, start_iso: START })).json).toEqual(GONE);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(eventCount(opened, 'anna')).toBe(1);
  });

  it('finds an unconfirmed booking again, however far down the host stands', async () => {
    const hosts = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ Host: name, Calendar: `${name}@example.com` }));
    const weeklyHours = [{ Host: 'E', Days: 'Mon', From: '09:00', To: '12:00' }];
    const opened = world({ sheet: { hosts, weeklyHours } });
    opened.faults.after = failing('Calendar.Events.insert', 'Backend Error');
    opened.faults.before = failing('Calendar.Events.get', 'Backend Error');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).json.reason).toContain('not confirmed');
    delete opened.faults.after;
    delete opened.faults.before;
    expect((await opened.call('book', { ...BOB, start_iso: START })).json).toEqual(GONE);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(eventCount(opened, 'E')).toBe(1);
  });

  it('books a start again however often its event was deleted, and knows a repeat whose row was lost', async () => {
    const opened = world();
    for (const contact_id of [...'abcdefghijk', JOSE.contact_id]) {
      opened.store.write('calendars/anna@example.com.ics', calendar());
      expect((await opened.call('book', { contact_id, start_iso: START })).text).toBe(SUCCESS_TEXT);
      expect(opened.roundTrips().length).toBeLessThanOrEqual(12);
    }
    const lines = (opened.store.read('sheet/Bookings.csv')?.text ?? '').trimEnd().split('\r\n');
    opened.store.write('sheet/Bookings.csv', `${lines.slice(0, -1).join('\r\n')}\r\n`);
    expect((await opened.call('book', { ...BOB, start_iso: START })).json).toEqual(GONE);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(eventCount(opened, 'anna')).toBe(1);
    expect(new Set(opened.rows('Bookings').map((row) => row['Event id'])).size).toBe(12);
  });

  it('does not claim that nothing was booked while the lock is held: an earlier call of the contact may hold it', async () => {
    const opened = world();
    opened.foreignLock.held = true;
    const { json } = await opened.call('book', { ...JOSE, start_iso: START });
    expect(json.reason).toBe('The appointment book is busy at the moment. Please ask for the same time again.');
  });
});
