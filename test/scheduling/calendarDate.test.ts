import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isCalendarDate, localDate, weekdayOf, yearMonthDay } from '../../src/scheduling/calendarDate.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
// 0001-01-01 to 9999-12-31, by Temporal.
const FIRST = EPOCH.until('0001-01-01', { largestUnit: 'days' }).days;
const LAST = EPOCH.until('9999-12-31', { largestUnit: 'days' }).days;

describe('calendar dates', () => {
  it('counts days from 1970-01-01', () => {
    expect(localDate(1970, 1, 1)).toBe(0);
    expect(localDate(1969, 12, 31)).toBe(-1);
    expect(localDate(2000, 3, 1)).toBe(11017);
    expect(localDate(1, 1, 1)).toBe(FIRST);
    expect(localDate(9999, 12, 31)).toBe(LAST);
  });

  it('knows the leap years of the Gregorian calendar', () => {
    expect(isCalendarDate(2028, 2, 29)).toBe(true);
    expect(isCalendarDate(2000, 2, 29)).toBe(true);
    expect(isCalendarDate(1900, 2, 29)).toBe(false);
    expect(isCalendarDate(2027, 2, 29)).toBe(false);
  });

  it.each([
    [2027, 2, 29],
    [2027, 4, 31],
    [2027, 0, 1],
    [2027, 13, 1],
    [2027, 1, 0],
    [2027, 1, 32],
    [2027, 1, 1.5],
    [0, 1, 1],
    [10_000, 1, 1],
    [Number.NaN, 1, 1],
  ])('refuses %s-%s-%s', (year, month, day) => {
    expect(() => localDate(year, month, day)).toThrow(RangeError);
  });

  it('agrees with Temporal on every date and weekday from year 1 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (days) => {
        const { year, month, day, dayOfWeek } = EPOCH.add({ days });
        expect(yearMonthDay(days)).toEqual({ year, month, day });
        expect(localDate(year, month, day)).toBe(days);
        expect(weekdayOf(days)).toBe(dayOfWeek);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes exactly the dates that Temporal takes', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        let exists = true;
        try {
          Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
        } catch {
          exists = false;
        }
        expect(isCalendarDate(year, month, day)).toBe(exists);
      }),
    );
  });
});
