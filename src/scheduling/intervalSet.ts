// Sets of instants as sorted, disjoint intervals that do not touch. Only the functions of this file make them,
// so any function that receives one may sweep it from left to right. Kept as two columns of numbers for speed.
import { type Interval, interval } from './interval.ts';
import { at, countBelow } from './sorted.ts';
import type { Instant } from './time.ts';

// Not exported: nothing outside this file can make a set.
const MADE_HERE: unique symbol = Symbol('IntervalSet');

/** Interval i runs from `startsMs[i]` (included) to `endsMs[i]` (not included), and ends before interval i + 1 starts. */
export interface IntervalSet {
  readonly startsMs: readonly Instant[];
  readonly endsMs: readonly Instant[];
  readonly [MADE_HERE]: true;
}

export const EMPTY_SET: IntervalSet = emptyColumns();

/** The union of intervals in any order. Linear if they come sorted by start, as a calendar's do. */
export function intervalSet(intervals: readonly Interval[]): IntervalSet {
  const columns = emptyColumns();
  let previousMs = Number.NEGATIVE_INFINITY;
  for (const { startMs, endMs } of intervals) {
    if (startMs < previousMs) return intervalSet([...intervals].sort((a, b) => a.startMs - b.startMs));
    previousMs = startMs;
    add(columns, startMs, endMs);
  }
  return columns;
}

export function intervalsOf(set: IntervalSet): Interval[] {
  return set.startsMs.map((startMs, i) => interval(startMs, at(set.endsMs, i)));
}

/** The time in `a`, in `b` or in both; merges in linear time. */
export function union(a: IntervalSet, b: IntervalSet): IntervalSet {
  if (a.startsMs.length === 0) return b;
  if (b.startsMs.length === 0) return a;
  const columns = emptyColumns();
  let i = 0;
  let j = 0;
  while (i < a.startsMs.length || j < b.startsMs.length) {
    const isFromA = j === b.startsMs.length || (i < a.startsMs.length && at(a.startsMs, i) <= at(b.startsMs, j));
    if (isFromA) add(columns, at(a.startsMs, i), at(a.endsMs, i++));
    else add(columns, at(b.startsMs, j), at(b.endsMs, j++));
  }
  return columns;
}

/** The union of any number of sets, merged in pairs so that no interval is touched more than log(sets) times. */
export function unionAll(sets: readonly IntervalSet[]): IntervalSet {
  if (sets.length <= 1) return sets[0] ?? EMPTY_SET;
  const half = sets.length >> 1;
  return union(unionAll(sets.slice(0, half)), unionAll(sets.slice(half)));
}

/** Every interval grown by `beforeMs` to the left and `afterMs` to the right, both 0 or more. */
export function widen(set: IntervalSet, beforeMs: number, afterMs: number): IntervalSet {
  if (!(beforeMs >= 0) || !(afterMs >= 0)) throw new RangeError(`cannot widen by ${beforeMs} and ${afterMs}`);
  if (beforeMs === 0 && afterMs === 0) return set;
  const columns = emptyColumns();
  for (let i = 0; i < set.startsMs.length; i++) {
    add(columns, at(set.startsMs, i) - beforeMs, at(set.endsMs, i) + afterMs);
  }
  return columns;
}

/** Whether some instant lies in both; touching does not count. */
export function overlaps(set: IntervalSet, { startMs, endMs }: Interval): boolean {
  const last = countBelow(set.startsMs, endMs) - 1;
  return last >= 0 && at(set.endsMs, last) > startMs;
}

/** Whether the whole interval lies in the set. */
export function covers(set: IntervalSet, { startMs, endMs }: Interval): boolean {
  const last = countBelow(set.startsMs, endMs) - 1;
  return last >= 0 && at(set.startsMs, last) <= startMs && at(set.endsMs, last) >= endMs;
}

/** A set in the making; becomes one when its last interval is added. */
interface Columns {
  readonly startsMs: Instant[];
  readonly endsMs: Instant[];
  readonly [MADE_HERE]: true;
}

function emptyColumns(): Columns {
  return { startsMs: [], endsMs: [], [MADE_HERE]: true };
}

/** Adds intervals in the order of their starts; joins those that touch or overlap. */
function add({ startsMs, endsMs }: Columns, startMs: Instant, endMs: Instant): void {
  const last = endsMs.length - 1;
  if (last < 0 || startMs > at(endsMs, last)) {
    startsMs.push(startMs);
    endsMs.push(endMs);
  } else if (endMs > at(endsMs, last)) {
    endsMs[last] = endMs;
  }
}
