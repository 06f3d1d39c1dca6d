// Which host a booking goes to.
import { describe, expect, it } from 'vitest';
import { BOB, JOSE, START, SUCCESS_TEXT, TWO_HOSTS } from '../../support/bookings.ts';
import { openWorld, type Way, type WorldOptions } from '../../support/world.ts';

describe.each<Way>(['bundle', 'in process'])('book, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  it('gives each booking to the host with the fewest, ties by the order of the Sheet', async () => {
    const opened = world({ sheet: { hosts: TWO_HOSTS } });
    const hosts: string[] = [];
    for (const [at, time] of ['08:00', '08:30', '09:00', '09:30'].entries()) {
      await opened.call('book', { contact_id: `c${at}`, start_iso: `2027-03-15T${time}:00Z` });
      hosts.push(opened.rows('Bookings').at(-1)?.Host ?? '');
    }
    expect(hosts).toEqual(['Anna', 'Ben', 'Anna', 'Ben']);
  });

  it('gives the booking to the next host if a calendar cannot be written, and offers that host no more for ten minutes', async () => {
    const opened = world({ sheet: { hosts: TWO_HOSTS }, readOnlyCalendars: ['anna@example.com'] });
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.rows('Bookings')[0]?.Host).toBe('Ben');
    expect(opened.rows('Log')[0]?.Reason).toContain('anna@example.com');
    const offered = async () => (await opened.call('available', BOB)).json.available?.map((slot) => slot.start_iso);
    expect(await offered()).not.toContain(START);
    opened.setNow('2027-03-15T08:09:59Z');
    expect(await offered()).not.toContain(START);
    opened.setNow('2027-03-15T08:10:00Z');
    expect(await offered()).toContain(START);
  });

  it('says so if no calendar can be written', async () => {
    const opened = world({ readOnlyCalendars: ['anna@example.com'] });
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toBe('The appointment could not be entered in the calendar, so it is not booked.');
    expect(opened.rows('Bookings')).toEqual([]);
  });
});
