// Overlaps and buffers, on hand-made histories.
import { describe, expect, it } from 'vitest';
import { ADA, ANNA, at, BEN, booking, breaches, changeOf, eventOf, historyOf, OTTO, runOf } from './support.ts';

const found = (...args: Parameters<typeof historyOf>) => breaches('no-double-booking', historyOf(...args));

const first = booking({ id: 1, start: '10:00' });

describe('no double booking', () => {
  it('lets two bookings stand whose gap is exactly the buffer', () => {
    expect(found([first, booking({ id: 2, contact: BEN, start: '10:45' })])).toEqual([]);
  });

  it('finds two that overlap', () => {
    expect(found([first, booking({ id: 2, contact: BEN, start: '10:15' })])).toHaveLength(1);
  });

  it('finds the buffer after the earlier one shortened by a minute, whichever was booked first', () => {
    const late = { id: 3, contact: BEN, start: '10:44' };
    expect(found([first, booking(late)])).toEqual([expect.stringContaining('14 minutes between')]);
    expect(found([booking({ ...late, id: 1 }), booking({ id: 2, start: '10:00' })])).toHaveLength(1);
  });

  it('lets two hosts have the same time', () => {
    expect(found([first, booking({ id: 2, contact: BEN, calendarId: OTTO })])).toEqual([]);
  });

  it('counts an invited host as busy', () => {
    const invited = booking({ id: 2, contact: BEN, calendarId: OTTO, event: { guests: [ANNA] } });
    expect(found([first, invited])).toEqual([expect.stringContaining('Anna: ')]);
  });

  it('counts no event that does not block, nor one that is not ours', () => {
    expect(found([first, booking({ id: 2, contact: BEN, event: { blocks: false } })])).toEqual([]);
    expect(found([first, booking({ id: 2, contact: BEN, event: { properties: {} } })])).toEqual([]);
  });

  it('lets a person put one of our events upon another', () => {
    const moved = booking({ id: 2, contact: BEN, start: '10:15' });
    const before = eventOf({ id: 2, start: '11:30' }, { requestId: 'r2' });
    const after = eventOf({ id: 2, contact: BEN, start: '10:15' }, { requestId: 'r2' });
    expect(found([first, moved], { changes: [changeOf({ eventId: 'e2', before, after })] })).toEqual([]);
  });

  it('finds a booking made upon an event that a person had moved there before, but asks for no buffer to it', () => {
    const run = runOf({ id: 1 });
    const arrival = { by: 'person', atMs: at('08:01'), before: eventOf({ id: 1, start: '11:30' }, run) } as const;
    const byHand = booking({ id: 1, change: arrival });
    expect(found([byHand, booking({ id: 2, contact: BEN, start: '10:15' })])).toHaveLength(1);
    expect(found([byHand, booking({ id: 2, contact: BEN, start: '10:30' })])).toEqual([]);
  });

  it('asks for no buffer once a person has cancelled the row', () => {
    const close = booking({ id: 2, contact: BEN, start: '10:30' });
    const cancelled = booking({ id: 1, contact: ADA, row: { Status: 'cancelled' } });
    const edit = { kind: 'sheet', atMs: at('08:01'), what: 'cancels the row of Bookings of Ada' } as const;
    expect(found([cancelled, close], { changes: [edit] })).toEqual([]);
    expect(found([cancelled, close])).toHaveLength(1);
  });
});
