// Bookings beside the hours, nine to five each quarter of an hour, and the notice, half an hour.
import { describe, expect, it } from 'vitest';
import { at, type Booking, booking, breaches, historyOf } from './support.ts';

const found = (one: Booking, ...more: Parameters<typeof historyOf> extends [unknown, ...infer M] ? M : never) =>
  breaches('within-the-hours', historyOf([booking(one)], ...more));

const DAY_MS = 24 * 3_600_000;
const onDay = (days: number) => ({ startMs: at('10:00') + days * DAY_MS, endMs: at('10:30') + days * DAY_MS });

describe('within the hours', () => {
  it('lie the first and the last appointment of a day', () => {
    for (const start of ['09:00', '10:15', '16:30']) expect(found({ id: 1, start })).toEqual([]);
  });

  it.each(['08:45', '16:45', '17:00'])('does not lie one at %s', (start) => {
    expect(found({ id: 1, start })).toEqual([expect.stringContaining('which the weekly hours do not allow')]);
  });

  it('does not lie one off the grid, or at the weekend', () => {
    expect(found({ id: 1, start: '10:10' })).toHaveLength(1);
    // That Monday was the 29th of March.
    expect(found({ id: 1, event: onDay(4) })).toEqual([]);
    expect(found({ id: 1, event: onDay(5) })).toHaveLength(1);
  });

  it('lies what was booked before, but not after, somebody changed the hours', () => {
    const edit = (clock: string) =>
      ({ kind: 'sheet', atMs: at(clock), what: 'lets the weekly hours end at 18:00' }) as const;
    expect(found({ id: 1, start: '17:00' }, { changes: [edit('08:00')] })).toEqual([]);
    expect(found({ id: 1, start: '17:00' }, { changes: [edit('08:01:01')] })).toEqual([]);
    expect(found({ id: 1, start: '17:00' }, { changes: [edit('08:02')] })).toHaveLength(1);
  });

  it('is no matter of people, who put events where they like', () => {
    expect(found({ id: 1, start: '20:00', change: { by: 'person' } })).toEqual([]);
  });
});

describe('the notice', () => {
  it('was kept when the request began, to the millisecond', () => {
    const begun = (startedMs: number) => found({ id: 1, run: { startedMs, endedMs: at('09:40') } });
    expect(begun(at('09:30'))).toEqual([]);
    expect(begun(at('09:30') + 1)).toEqual([expect.stringContaining('without the notice of 30 minutes')]);
  });
});

describe('the length', () => {
  it('is the service’s', () => {
    expect(found({ id: 1, event: { endMs: at('10:45') } })).toEqual([expect.stringContaining('not the 30 minutes')]);
  });
});
