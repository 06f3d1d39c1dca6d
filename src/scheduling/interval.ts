// Half-open intervals of instants. Touching is not overlapping.
import type { Instant } from './time.ts';

/** From `startMs` (included) to `endMs` (not included); made only by `interval`, so start < end holds. */
export interface Interval {
  readonly startMs: Instant;
  readonly endMs: Instant;
}

/** Throws RangeError unless both are integers and `endMs` is after `startMs`. */
export function interval(startMs: Instant, endMs: Instant): Interval {
  if (!Number.isInteger(startMs) || !Number.isInteger(endMs) || endMs <= startMs) {
    throw new RangeError(`not an interval: ${startMs} to ${endMs}`);
  }
  return { startMs, endMs };
}

/** Whether some instant lies in both. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.startMs < b.endMs && a.endMs > b.startMs;
}

/** Whether they ascend, and neither overlap nor touch. */
export function areApart(intervals: readonly Interval[]): boolean {
  let untilMs = Number.NEGATIVE_INFINITY;
  for (const { startMs, endMs } of intervals) {
    if (startMs <= untilMs) return false;
    untilMs = endMs;
  }
  return true;
}

/** The shortest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return interval(Math.min(a.startMs, b.startMs), Math.max(a.endMs, b.endMs));
}
