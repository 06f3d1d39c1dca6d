// Finds the dates on which two sources of a zone's offset differ (rule 14). Asking the second source costs time. So it is
// asked once a week, near each change that the first one knows, and at the ends of a stretch that differs.
import { type Interval, interval } from './interval.ts';
import { intervalSet, intervalsOf } from './intervalSet.ts';
import { DAY_MS, type Instant, type LocalDate, type OffsetAt, type TimeZoneId } from './time.ts';
import { findChange } from './zone.ts';

/** `offsetAt` is used; `otherOffsetAt` is only compared to it, null if the script has one source only. */
export interface ZoneSources {
  readonly offsetAt: OffsetAt;
  readonly otherOffsetAt: OffsetAt | null;
}

/** Dates on which the sources differ, ascending, each with an instant at which they do. */
export type DatesInDoubt = ReadonlyMap<LocalDate, Instant>;

const STEP_MS = 7 * DAY_MS;
const SECOND_MS = 1000;

/**
 * Among the dates from `from` to `to`, both included. Finds every stretch that lasts a week or touches a change that the first
 * source knows. (Where the clocks go back for Ramadan it is for a month.)
 */
export function datesInDoubt(zone: TimeZoneId, from: LocalDate, to: LocalDate, sources: ZoneSources): DatesInDoubt {
  const { offsetAt, otherOffsetAt } = sources;
  const dates = new Map<LocalDate, Instant>();
  if (otherOffsetAt === null) return dates;
  const around = interval((from - 1) * DAY_MS, (to + 2) * DAY_MS);
  const one: Source = (instant) => offsetAt(zone, instant);
  const other: Source = (instant) => otherOffsetAt(zone, instant);
  const datesAt = (instant: Instant) => [one, other].map((offset) => Math.floor((instant + offset(instant)) / DAY_MS));
  for (const { startMs, endMs } of stretches(around, one, other)) {
    const last = Math.min(to, Math.max(...datesAt(endMs - SECOND_MS)));
    for (let date = Math.max(from, Math.min(...datesAt(startMs))); date <= last; date++) {
      const midnight = date * DAY_MS - one(date * DAY_MS);
      dates.set(date, Math.min(Math.max(startMs, midnight), endMs - SECOND_MS));
    }
  }
  return dates;
}

type Source = (instant: Instant) => number;

/** The stretches in which the two differ, ascending, to the second. */
function stretches(range: Interval, first: Source, second: Source): readonly Interval[] {
  const differ = (at: Instant) => first(at) !== second(at);
  const points = pointsToCompare(range, first);
  const found: Interval[] = [];
  for (let i = 1; i < points.length; i++) {
    const [from = 0, to = 0] = points.slice(i - 1, i + 1);
    const before = differ(from);
    const after = differ(to);
    const change = before === after ? to : findChange((at) => differ(at) === before, from, to);
    if (before) found.push(interval(from, change));
    if (!before && after && change < to) found.push(interval(change, to));
  }
  return intervalsOf(intervalSet(found));
}

/** Ascending: one a week, and the seconds on either side of each change of the first source. */
function pointsToCompare({ startMs, endMs }: Interval, first: Source): readonly Instant[] {
  const points = [startMs];
  for (let from = startMs; from < endMs; from += STEP_MS) {
    const to = Math.min(from + STEP_MS, endMs);
    if (first(from) !== first(to)) {
      const change = findChange((at) => first(at) === first(from), from, to);
      points.push(change - SECOND_MS, change);
    }
    points.push(to);
  }
  return [...new Set(points)];
}
