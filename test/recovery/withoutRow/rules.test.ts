// Events of ours without a row: the rules must leave their time.
import { describe, expect, it } from 'vitest';
import { ADA, ANNA, BOB, book, rows, TUE10, visit } from '../../support/bookings.ts';
import type { Way, WorldOptions } from '../../support/world.ts';
import { bookStopped, open, starts } from '../support.ts';
import { addBobsBooking, addOwnRow, ONE, recoverLater, TUE1030 } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('an event without a row, %s,', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => open({ way, ...options });

  it.each([
    ['allow', 2],
    ['refuse', 1],
    ['move', 1],
  ])('beside another booking of its contact: with Repeat bookings %s, %i stand', async (mode, count) => {
    const opened = world({ sheet: { ...ONE, settings: { 'Repeat bookings': mode } } });
    await bookStopped(opened, ADA, TUE10);
    // Her call was lost, and its row with it: for the Sheet she has nothing yet.
    await book(opened, BOB, '2027-03-18T09:00:00Z');
    addOwnRow(opened, 'c-1');
    recoverLater(opened);
    expect(starts(opened, 'anna')).toHaveLength(count);
    expect(rows(opened)).toHaveLength(count);
  });

  it.each([
    ['none', {}, 2],
    ['Buffer before 15', { 'Buffer before': '15' }, 1],
    ['Buffer after 15', { 'Buffer after': '15' }, 1],
  ])('right after another booking of its host: with %s, %i stand', async (_, buffers, count) => {
    const opened = world({ sheet: { ...ONE, services: [visit()] } });
    await book(opened, BOB, TUE10);
    await bookStopped(opened, ADA, TUE1030);
    const text = opened.store.read('sheet/Services.csv')?.text ?? '';
    const [before = '', after = ''] = [Reflect.get(buffers, 'Buffer before'), Reflect.get(buffers, 'Buffer after')];
    opened.store.write('sheet/Services.csv', text.replace(/^Visit,,30,,,,/m, `Visit,,30,,${before},${after},`));
    recoverLater(opened);
    expect(starts(opened, 'anna')).toHaveLength(count);
    expect(rows(opened)).toHaveLength(count);
  });

  it('keeps the buffer that the other booking asks for, not only its own', async () => {
    const long = visit({ Service: 'Long', 'Buffer after': '15' });
    const opened = world({ sheet: { ...ONE, services: [visit(), long] } });
    await bookStopped(opened, ADA, TUE1030);
    // Bob's is entered by hand right before it.
    addBobsBooking(opened, TUE10, 'Long');
    recoverLater(opened);
    expect(starts(opened, 'anna')).toEqual([]);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
  });

  it.each([
    ['service', { services: [visit({ 'Max per day': '1' })], hosts: [ANNA] }, 1],
    ['host', { services: [visit()], hosts: [{ ...ANNA, 'Max per day': '1' }] }, 1],
    ['nobody', { services: [visit()], hosts: [ANNA] }, 2],
  ])('on a date that is full for the %s is removed', async (_, sheet, count) => {
    const opened = world({ sheet });
    await bookStopped(opened, ADA, TUE10);
    // Booked by hand in the Sheet and the calendar meanwhile, as the rules do not know the event without a row.
    addBobsBooking(opened, '2027-03-16T10:00:00Z');
    recoverLater(opened);
    expect(starts(opened, 'anna')).toHaveLength(count === 2 ? 1 : 0);
    expect(rows(opened)).toHaveLength(count);
  });
});
