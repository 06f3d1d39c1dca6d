// Events of ours without a row, after a person changed calendar or Sheet.
import { describe, expect, it } from 'vitest';
import { eventsIn } from '../../../worlds/calendarFile.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { ADA, BOB, book, recover, rows, TUE10, visit, WED11 } from '../../support/bookings.ts';
import type { Way, WorldOptions } from '../../support/world.ts';
import { bookStopped, byHand, everything, movedTo, open, replacedIn, starts, TEAM } from '../support.ts';
import { addOwnRow, ONE, recoverLater } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('an event without a row, %s,', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => open({ way, ...options });

  it('that a person made by copying one of ours is left alone', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    const ics = opened.store.read('calendars/anna@example.com.ics')?.text ?? '';
    opened.store.write('calendars/ben@example.com.ics', ics.replace(/slot[0-9a-f]{40}/g, '6h2qkq1bcopiedbyhand'));
    recoverLater(opened);
    expect(eventsIn(opened.store, 'ben@example.com')).toHaveLength(1);
    expect(rows(opened)).toHaveLength(1);
  });

  it('gets a row of the host in whose calendar a person has put it', async () => {
    const opened = world();
    await bookStopped(opened, ADA, TUE10);
    const ics = opened.store.read('calendars/anna@example.com.ics')?.text ?? '';
    opened.store.write('calendars/ben@example.com.ics', ics);
    opened.store.write('calendars/anna@example.com.ics', calendar(busy('20270316T090000Z', '20270316T093000Z')));
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Ben 2027-03-16 10:00 +01:00 moved']);
  });

  it('of all hosts is written once: the others’ copies are no bookings', async () => {
    const opened = world({ sheet: { ...TEAM, services: [visit({ Assign: 'all' })] } });
    await bookStopped(opened, ADA, TUE10);
    expect(starts(opened, 'ben')).toEqual([TUE10]);
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Anna, Ben 2027-03-16 10:00 +01:00 booked']);
  });

  it('is written where a person has moved it to', async () => {
    const opened = world();
    await bookStopped(opened, ADA, TUE10);
    byHand(opened, 'anna', movedTo(WED11, 60));
    recoverLater(opened);
    expect(opened.rows('Bookings')).toMatchObject([
      { Start: '2027-03-17 11:00 +01:00', End: '2027-03-17 12:00 +01:00' },
    ]);
  });

  it.each([
    ['the column Event id is renamed', 'sheet/Bookings.csv', ',Event id', ',Event'],
    ['the Time zone cannot be read', 'sheet/Settings.csv', 'Europe/Berlin', 'Berlin time'],
  ])('is left alone while %s', async (_, name, from, to) => {
    const opened = world();
    await book(opened, ADA, TUE10);
    await bookStopped(opened, BOB, WED11);
    replacedIn(opened, name, from, to);
    const before = rows(opened);
    recoverLater(opened);
    expect(rows(opened)).toEqual(before);
    expect(starts(opened, 'anna').length + starts(opened, 'ben').length).toBe(2);
  });

  it('is known by a row that cannot be read otherwise', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    replacedIn(opened, 'sheet/Bookings.csv', ',booked,', ',perhaps,');
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
    expect(starts(opened, 'anna')).toEqual([TUE10]);
  });

  it('stays without one if a person has cancelled its row', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    replacedIn(opened, 'sheet/Bookings.csv', ',booked,', ',cancelled,');
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 cancelled']);
    expect(starts(opened, 'anna')).toEqual([TUE10]);
  });

  it('is not touched again by a second run', async () => {
    const opened = world({ sheet: { ...ONE, settings: { 'Repeat bookings': 'refuse' } } });
    await bookStopped(opened, ADA, TUE10);
    await bookStopped(opened, BOB, WED11);
    addOwnRow(opened, 'c-2');
    recoverLater(opened);
    const before = everything(opened);
    recover(opened);
    expect(everything(opened)).toEqual(before);
  });
});
