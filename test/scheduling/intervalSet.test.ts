import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, interval } from '../../src/scheduling/interval.ts';
import {
  covers,
  EMPTY_SET,
  intervalSet,
  intervalsOf,
  overlaps,
  union,
  unionAll,
  widen,
} from '../../src/scheduling/intervalSet.ts';
import { startsClear, startsInside, startsOutside } from '../../src/scheduling/startRules.ts';

const set = (...pairs: [number, number][]) => intervalSet(pairs.map(([from, to]) => interval(from, to)));
const pairs = (intervals: readonly Interval[]) => intervals.map(({ startMs, endMs }) => [startMs, endMs]);

const SIZE = 40;
const smallInterval = fc
  .tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => interval(start, start + length));
const smallIntervals = fc.array(smallInterval, { maxLength: 12 });

// The independent view: an instant is in the set if it is in one of the intervals.
const contains = (intervals: readonly Interval[], instant: number) =>
  intervals.some(({ startMs, endMs }) => startMs <= instant && instant < endMs);
const instantsOf = ({ startMs, endMs }: Interval) => Array.from({ length: endMs - startMs }, (_, i) => startMs + i);

describe('intervals', () => {
  it('refuses an end that is not after the start, and anything that is not a whole number', () => {
    expect(() => interval(5, 5)).toThrow(RangeError);
    expect(() => interval(5, 4)).toThrow(RangeError);
    expect(() => interval(Number.NaN, 4)).toThrow(RangeError);
    expect(() => interval(0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => interval(0.5, 4)).toThrow(RangeError);
  });
});

describe('sets of intervals', () => {
  it('sorts, and joins what overlaps or touches', () => {
    expect(pairs(intervalsOf(set([7, 9], [1, 3], [3, 4], [2, 3], [5, 6])))).toEqual([
      [1, 4],
      [5, 6],
      [7, 9],
    ]);
  });

  it('keeps the longer end when one interval lies in another', () => {
    expect(pairs(intervalsOf(set([1, 9], [2, 3])))).toEqual([[1, 9]]);
  });

  it('does not count touching as overlapping', () => {
    const busy = set([3, 5]);
    expect(overlaps(busy, interval(1, 3))).toBe(false);
    expect(overlaps(busy, interval(5, 7))).toBe(false);
    expect(overlaps(busy, interval(4, 7))).toBe(true);
    expect(overlaps(EMPTY_SET, interval(0, 9))).toBe(false);
  });

  it('covers across intervals that touch, not across a gap', () => {
    expect(covers(set([1, 3], [3, 5]), interval(1, 5))).toBe(true);
    expect(covers(set([1, 3], [4, 5]), interval(1, 5))).toBe(false);
    expect(covers(EMPTY_SET, interval(0, 1))).toBe(false);
  });

  it('widens to both sides and joins what then meets', () => {
    expect(pairs(intervalsOf(widen(set([10, 20], [25, 30]), 2, 3)))).toEqual([[8, 33]]);
    expect(() => widen(EMPTY_SET, -1, 0)).toThrow(RangeError);
    expect(() => widen(EMPTY_SET, 0, Number.NaN)).toThrow(RangeError);
  });

  it('is sorted, disjoint and not touching whatever it is made of', () => {
    fc.assert(
      fc.property(smallIntervals, (list) => {
        const { startsMs, endsMs } = intervalSet(list);
        for (let i = 0; i < startsMs.length; i++) {
          expect(startsMs[i]).toBeLessThan(endsMs[i] ?? Number.NaN);
          if (i > 0) expect(endsMs[i - 1]).toBeLessThan(startsMs[i] ?? Number.NaN);
        }
      }),
    );
  });

  it('holds exactly the instants of the intervals, in any order and any grouping', () => {
    fc.assert(
      fc.property(smallIntervals, smallIntervals, smallIntervals, (a, b, c) => {
        const made = [
          intervalSet([...c, ...a, ...b]),
          unionAll([a, b, c].map(intervalSet)),
          union(intervalSet(b), union(intervalSet(a), intervalSet(c))),
        ];
        for (const one of made) {
          for (let instant = 0; instant < SIZE + 10; instant++) {
            expect(contains(intervalsOf(one), instant)).toBe(contains([...a, ...b, ...c], instant));
          }
        }
      }),
    );
  });

  it('answers overlaps and covers as the instants do', () => {
    fc.assert(
      fc.property(smallIntervals, smallInterval, (list, asked) => {
        const instants = instantsOf(asked);
        expect(overlaps(intervalSet(list), asked)).toBe(instants.some((instant) => contains(list, instant)));
        expect(covers(intervalSet(list), asked)).toBe(instants.every((instant) => contains(list, instant)));
      }),
    );
  });

  it('sweeps as asking for each start alone would', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: SIZE }), { maxLength: 20 });
    fc.assert(
      fc.property(smallIntervals, starts, fc.integer({ min: 1, max: 9 }), (list, unsorted, length) => {
        const ascending = [...unsorted].sort((a, b) => a - b);
        const slots = ascending.map((start) => instantsOf(interval(start, start + length)));
        const inside = slots.filter((slot) => slot.every((instant) => contains(list, instant)));
        const clear = slots.filter((slot) => !slot.some((instant) => contains(list, instant)));
        expect(startsInside(ascending, intervalSet(list), length)).toEqual(inside.map(([start]) => start));
        expect(startsClear(ascending, intervalSet(list), length)).toEqual(clear.map(([start]) => start));
        const outside = ascending.filter((start) => !contains(list, start));
        expect(startsOutside(ascending, intervalSet(list))).toEqual(outside);
      }),
    );
  });
});
