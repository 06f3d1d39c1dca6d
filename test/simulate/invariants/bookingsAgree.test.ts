// Rows of Bookings beside the events that they tell of.
import { describe, expect, it } from 'vitest';
import { ANNA, at, booking, breaches, historyOf, OTTO } from './support.ts';

const found = (...args: Parameters<typeof historyOf>) => breaches('bookings-agree', historyOf(...args));

describe('Bookings agrees with the calendar', () => {
  it('when each row has its event and each event its row', () => {
    expect(found([booking({ id: 1 }), booking({ id: 2, calendarId: OTTO, row: { Status: 'moved' } })])).toEqual([]);
  });

  it('not when a row has no event, or one elsewhere', () => {
    expect(found([booking({ id: 1, has: ['row'] })])).toEqual([expect.stringContaining('has no event')]);
    const elsewhere = booking({ id: 1, event: { endMs: at('10:45') }, row: { End: '2027-03-29 10:30 +02:00' } });
    expect(found([elsewhere])).toEqual([expect.stringContaining('08:00Z to 2027-03-29 08:45Z')]);
    expect(found([booking({ id: 1, row: { Host: 'Otto' } })])).toEqual([expect.stringContaining('with Otto')]);
  });

  it('when a cancelled row, or one without an event id, has no event', () => {
    expect(found([booking({ id: 1, has: ['row'], row: { Status: 'cancelled' } })])).toEqual([]);
    expect(found([booking({ id: 1, has: ['row'], row: { 'Event id': '' } })])).toEqual([]);
  });

  it('not when an event has no row, or two', () => {
    expect(found([booking({ id: 1, has: ['event'] })])).toEqual([expect.stringContaining('0 active rows')]);
    expect(found([booking({ id: 1 }), booking({ id: 1, has: ['row'] })])).toEqual([
      expect.stringContaining('2 active'),
    ]);
  });

  it('when a person cancelled the row of an event that stands', () => {
    const cancelled = booking({ id: 1, row: { Status: 'cancelled' } });
    const edit = { kind: 'sheet', atMs: at('08:20'), what: 'a Bookings row is cancelled' } as const;
    expect(found([cancelled], { changes: [edit] })).toEqual([]);
    expect(found([cancelled])).toHaveLength(1);
  });

  it('not when the event of a row is deleted, which leaves it there as cancelled', () => {
    expect(found([booking({ id: 1, event: { blocks: false } })])).toEqual([expect.stringContaining('does not block')]);
  });

  it('whatever is over by the time of the recovery job', () => {
    // It begins at 08:40, and has an hour.
    const over = { id: 1, event: { startMs: at('09:10'), endMs: at('09:40') } };
    expect(found([booking({ ...over, has: ['event'] })])).toEqual([]);
    expect(found([booking({ ...over, event: { ...over.event, endMs: at('09:41') }, has: ['event'] })])).toHaveLength(1);
    expect(found([booking({ ...over, has: ['row'], calendarId: ANNA })])).toEqual([]);
  });

  it('not when a time cannot be read', () => {
    expect(found([booking({ id: 1, row: { Start: '29.03.2027 10:00' } })])[0]).toContain('cannot be read');
  });

  it('not when something still waits in the script properties', () => {
    const left = { 'pending.a': '{}', 'leftOver.b': '{}', 'pending.c': 'written', version: '7' };
    expect(found([], { final: { properties: left } })).toEqual([
      'pending.a still waits: {}',
      'leftOver.b still waits: {}',
    ]);
  });
});
