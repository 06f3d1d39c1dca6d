import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval } from '../../src/scheduling/interval.ts';
import { intervalSet } from '../../src/scheduling/intervalSet.ts';
import { type CountedBooking, ownBookings } from '../../src/scheduling/ownBookings.ts';

const row = (startMs: number, endMs: number, changes: Partial<CountedBooking> = {}): CountedBooking => ({
  ...interval(startMs, endMs),
  hosts: ['Anna'],
  calendarId: 'anna',
  active: true,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  ...changes,
});
const busy = (...pairs: [number, number][]) => intervalSet(pairs.map(([from, to]) => interval(from, to)));

/** Asked at instant 100 for the times from 100 to 200. */
function counts(one: CountedBooking, annaBusy = busy()): boolean {
  const known = { busyByCalendar: new Map([['anna', annaBusy]]), range: interval(100, 200), nowMs: 100 };
  return ownBookings([one], known).length === 1;
}

describe('own bookings', () => {
  it('count while their whole time is busy in the calendar', () => {
    expect(counts(row(120, 130), busy([110, 140]))).toBe(true);
    expect(counts(row(120, 130), busy([120, 125], [125, 130]))).toBe(true);
    expect(counts(row(120, 130), busy([120, 129]))).toBe(false);
    expect(counts(row(120, 130), busy([121, 130]))).toBe(false);
    expect(counts(row(120, 130))).toBe(false);
  });

  it('at the edge of the range are judged by the part inside it', () => {
    expect(counts(row(190, 220), busy([190, 200]))).toBe(true);
    expect(counts(row(190, 220), busy([190, 199]))).toBe(false);
    expect(counts(row(90, 110), busy([100, 110]))).toBe(true);
  });

  it('beyond the range do not count', () => {
    expect(counts(row(200, 210), busy([200, 210]))).toBe(false);
  });

  it('that have ended count by their status alone', () => {
    expect(counts(row(80, 100))).toBe(true);
    expect(counts(row(80, 100, { active: false }))).toBe(false);
    expect(counts(row(80, 101))).toBe(false);
  });

  it('do not count when the status says so, whatever is busy', () => {
    expect(counts(row(120, 130, { active: false }), busy([100, 200]))).toBe(false);
  });

  it('count when their calendar could not be read', () => {
    expect(counts(row(120, 130, { calendarId: 'unreadable' }))).toBe(true);
    expect(counts(row(200, 210, { calendarId: 'unreadable' }))).toBe(false);
  });

  it("are looked up in the event's own calendar and come back in their order, as they were given", () => {
    const first = { ...row(140, 150, { hosts: ['Ben'], calendarId: 'ben' }), contact: 'C1' };
    const gone = { ...row(120, 130, { hosts: ['Ben'], calendarId: 'ben' }), contact: 'C2' };
    const second = { ...row(120, 130), contact: 'C3' };
    const busyByCalendar = new Map([
      ['anna', busy([120, 130])],
      ['ben', busy([140, 150])],
    ]);
    const known = { busyByCalendar, range: interval(100, 200), nowMs: 100 };
    expect(ownBookings([first, gone, second], known)).toEqual([first, second]);
  });

  it('for several hosts are looked up in the one calendar that holds the event', () => {
    const both = row(120, 130, { hosts: ['Anna', 'Ben'] });
    const stands = (anna: [number, number][], ben: [number, number][]) => {
      const busyByCalendar = new Map([
        ['anna', busy(...anna)],
        ['ben', busy(...ben)],
      ]);
      return ownBookings([both], { busyByCalendar, range: interval(100, 200), nowMs: 100 }).length === 1;
    };
    expect(stands([[120, 130]], [])).toBe(true);
    expect(stands([], [[120, 130]])).toBe(false);
  });

  it('that have not ended count exactly if every instant of them inside the range is busy', () => {
    const span = fc.tuple(fc.integer({ min: 80, max: 215 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 10 }), span, (spans, [start, length]) => {
        const end = start + length;
        fc.pre(end > 100);
        const inside = Array.from({ length }, (_, i) => start + i).filter((t) => t >= 100 && t < 200);
        const isBusy = (t: number) => spans.some(([from, size]) => from <= t && t < from + size);
        const annaBusy = intervalSet(spans.map(([from, size]) => interval(from, from + size)));
        expect(counts(row(start, end), annaBusy)).toBe(inside.length > 0 && inside.every(isBusy));
      }),
    );
  });
});
