// Bookings beside the hours, nine to five each quarter of an hour, and the notice, half an hour.
import { describe, expect, it } from 'vitest';
import { at, type Booking, booking, breaches, historyOf, WORLD } from './support.ts';

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

  it('lies what was booked before, but not after, a person changed the hours', () => {
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

describe('Book ahead', () => {
  // A request of Sunday the 28th, 23:30 in Berlin, for Monday the 29th: one date ahead there, the same date in New York.
  const asked = { startedMs: at('09:00') - 9.5 * 3_600_000, endedMs: at('09:00') - 9.5 * 3_600_000 + 2000 };
  const hosts = (timeZone?: string) => WORLD.hosts.map((host) => (timeZone ? { ...host, timeZone } : host));

  it('counts dates of the host’s zone', () => {
    const placed = (bookAheadDays: number, zone?: string) =>
      found({ id: 1, run: asked }, { world: { bookAheadDays, hosts: hosts(zone) } });
    expect(placed(1)).toEqual([]);
    expect(placed(0)).toEqual([expect.stringContaining('beyond Book ahead')]);
    // 10:00 in Berlin is 04:00 in New York, and 23:30 the evening before is 17:30 of the same evening: a date ahead as well.
    expect(placed(0, 'America/New_York')).toHaveLength(1);
    // In Auckland it was half past ten on Monday already.
    expect(placed(0, 'Pacific/Auckland')).toEqual([]);
  });
});

describe('the length', () => {
  it('is the service’s', () => {
    expect(found({ id: 1, event: { endMs: at('10:45') } })).toEqual([expect.stringContaining('not the 30 minutes')]);
  });
});
