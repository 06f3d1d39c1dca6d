// Starts that cannot be booked, and starts that an edit of the calendar frees or takes.
import { describe, expect, it } from 'vitest';
import { busy, calendar, documents } from '../../../worlds/sheet.ts';
import { BOB, eventCount, GONE, JOSE, START, SUCCESS_TEXT } from '../../support/bookings.ts';
import { openWorld, type Way, type WorldOptions } from '../../support/world.ts';

const ADA_IN_TWO = { contact_id: 'c-2', contact_details: { first_name: 'Ada', last_name: 'Lovelace' } };

describe.each<Way>(['bundle', 'in process'])('book, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  it('books no time twice', async () => {
    const opened = world();
    await opened.call('book', { ...JOSE, start_iso: START });
    expect((await opened.call('book', { ...BOB, start_iso: START })).json).toEqual(GONE);
    expect(eventCount(opened)).toBe(1);
    expect(opened.rows('Log')[1]).toMatchObject({ Outcome: 'failed', Reason: 'That time is busy, buffers included.' });
  });

  it('does not offer a booked time again, also from a warm cache', async () => {
    const opened = world();
    await opened.call('available', JOSE);
    await opened.call('book', { ...JOSE, start_iso: START });
    const answer = await opened.call('available', BOB);
    expect(answer.json.available?.map((slot) => slot.start_iso)).not.toContain(START);
  });

  it.each([
    ['its Notice cannot be read', { Notice: 'soon', 'Buffer after': '60' }],
    ['its buffer cannot be read', { 'Buffer after': 'an hour' }],
  ])('lets no booking closer to the bookings of a service because %s', async (_, spoilt) => {
    const services = [
      { Service: 'Visit', Minutes: '30', 'Buffer before': '60', 'Book ahead': '0 days' },
      { Service: 'Long', Minutes: '30', 'Buffer after': '60', 'Book ahead': '0 days' },
      { Service: 'Short', Minutes: '30', 'Book ahead': '0 days' },
    ];
    const opened = world({ sheet: { services } });
    await opened.call('book', { ...JOSE, start_iso: '2027-03-15T08:00:00Z' }, { service: 'Long' });
    const faulty = documents({
      services: services.map((one) => (one.Service === 'Long' ? { ...one, ...spoilt } : one)),
    });
    opened.store.write('sheet/Services.csv', faulty['sheet/Services.csv'] ?? '');
    expect((await opened.call('available', BOB, { service: 'Long' })).json.status).toBe('failed');
    const answer = await opened.call('available', BOB, { service: 'Short' });
    // Long ends at 08:30Z and kept 60 minutes free.
    expect(answer.json.available?.[0]?.start_iso).toBe('2027-03-15T09:30:00.000Z');
  });

  it('keeps the larger of two bookings’ buffers between them, also from a warm cache', async () => {
    const services = [
      { Service: 'Visit', Minutes: '30', 'Book ahead': '0 days' },
      { Service: 'Long', Minutes: '30', 'Buffer after': '60', 'Book ahead': '0 days' },
    ];
    const opened = world({ sheet: { services } });
    await opened.call('available', JOSE);
    await opened.call('book', { ...JOSE, start_iso: '2027-03-15T08:00:00Z' }, { service: 'Long' });
    const answer = await opened.call('available', BOB);
    // Long ends at 08:30Z and keeps 60 minutes free, so Visit may begin at 09:30Z.
    expect(answer.json.available?.[0]?.start_iso).toBe('2027-03-15T09:30:00.000Z');
  });

  it.each([
    ['in the past', '2027-03-15T07:30:00Z'],
    ['off the grid', '2027-03-15T08:40:00Z'],
    ['outside the hours', '2027-03-15T11:00:00Z'],
    ['beyond Book ahead', '2027-03-19T08:00:00Z'],
    ['in the far future', '9999-12-31T23:59:59Z'],
    ['in the far past', '0001-01-01T00:00:00Z'],
  ])('answers telli’s own sentence for a start %s, and logs it', async (_, start_iso) => {
    const opened = world();
    expect((await opened.call('book', { ...JOSE, start_iso })).json).toEqual(GONE);
    expect(eventCount(opened)).toBe(0);
    expect(opened.rows('Log')).toHaveLength(1);
  });

  it('books again a time that a person has freed in the calendar', async () => {
    const opened = world();
    await opened.call('book', { ...JOSE, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    expect((await opened.call('available', BOB)).json.available?.map((slot) => slot.start_iso)).toContain(START);
    expect((await opened.call('book', { ...ADA_IN_TWO, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(eventCount(opened)).toBe(1);
    expect(opened.rows('Bookings').map((row) => row.Name)).toEqual(['José Müller 🙂', 'Ada Lovelace']);
    expect(new Set(opened.rows('Bookings').map((row) => row['Event id'])).size).toBe(2);
  });

  it('blocks at once what a person enters in the calendar', async () => {
    const opened = world();
    await opened.call('available', BOB);
    opened.store.write('calendars/anna@example.com.ics', calendar(busy('20270315T083000Z', '20270315T084500Z')));
    expect((await opened.call('book', { ...BOB, start_iso: START })).json).toEqual(GONE);
  });
});
