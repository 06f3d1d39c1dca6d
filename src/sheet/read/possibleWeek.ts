// All hours that a host could ever have for a service, laid over one week. They come from weekly rows and the weekdays of
// exceptions, though no real week has them all. A length that does not fit here fits nowhere.
import { weekdayOf } from '../../scheduling/calendarDate.ts';
import { groupedBy, keptAt } from '../../scheduling/groups.ts';
import { type Interval, interval } from '../../scheduling/interval.ts';
import { intervalSet, intervalsOf } from '../../scheduling/intervalSet.ts';
import type { DateException, OpeningRows } from '../../scheduling/model.ts';
import { type LocalTime, MINUTE_MS, type Weekday } from '../../scheduling/time.ts';

export interface PossibleWeek {
  /** Open time at a stretch, from a Monday's midnight on. Two weeks, as hours may run past Sunday's midnight. */
  readonly stretches: readonly Interval[];
  readonly weekdays: ReadonlySet<Weekday>;
  /** The latest closing time of any day, in minutes since midnight; 0 if it is never open. */
  readonly latestMinute: number;
}

/** Hours of one weekday; null = every host, every service. */
interface Shift {
  readonly weekday: Weekday;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly host: string | null;
  readonly service: string | null;
}

export const MINUTES_PER_DAY = 1440;
const DAYS_PER_WEEK = 7;
const STEPS = [0, 1, 2, 3, 4, 5, 6];

/** The week of each host and service; null asks for any service. Alike weeks are laid out once, as every request asks. */
export function possibleWeeks(openings: OpeningRows) {
  const shifts = shiftsByHost(openings);
  const named = new Set(openings.weekly.map((row) => row.service));
  const found = new Map<string, PossibleWeek>();
  return (host: string, service: string | null): PossibleWeek => {
    const isAlike = service !== null && !named.has(service);
    return keptAt(found, JSON.stringify([host, isAlike ? '' : service]), () => {
      const rows = [...(shifts.get(null) ?? []), ...(shifts.get(host) ?? [])];
      return weekOf(rows.filter((row) => service === null || row.service === null || row.service === service));
    });
  };
}

function shiftsByHost({ weekly, exceptions }: OpeningRows): ReadonlyMap<string | null, readonly Shift[]> {
  const rows = exceptions.flatMap((row) =>
    row.hours === null ? [] : [{ weekdays: weekdaysOf(row), hours: row.hours, host: row.host, service: null }],
  );
  const distinct = new Map<string, Shift>();
  for (const { weekdays, hours, host, service } of [...weekly, ...rows]) {
    for (const weekday of weekdays)
      distinct.set(JSON.stringify([weekday, hours, host, service]), { weekday, ...hours, host, service });
  }
  return groupedBy([...distinct.values()], ({ host }) => host);
}

function weekdaysOf({ from, to }: DateException): Weekday[] {
  return STEPS.filter((step) => from + step <= to).map((step) => weekdayOf(from + step));
}

function weekOf(shifts: readonly Shift[]): PossibleWeek {
  const days = (weekday: Weekday) => [weekday - 1, weekday - 1 + DAYS_PER_WEEK];
  const open = shifts.flatMap((shift) => days(shift.weekday).map((day) => onDay(day, shift)));
  return {
    stretches: intervalsOf(intervalSet(open)),
    weekdays: new Set(shifts.map(({ weekday }) => weekday)),
    latestMinute: Math.max(0, ...shifts.map(({ to }) => to)),
  };
}

function onDay(day: number, { from, to }: Shift): Interval {
  const midnight = day * MINUTES_PER_DAY;
  return interval((midnight + from) * MINUTE_MS, (midnight + to) * MINUTE_MS);
}

/** 0 if there is none. */
export function longestMinutes(stretches: readonly Interval[]): number {
  return Math.max(0, ...stretches.map(({ startMs, endMs }) => (endMs - startMs) / MINUTE_MS));
}

/** The time that lies in a stretch of both. */
export function sharedStretches(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const startMs = Math.max(one.startMs, other.startMs);
      const endMs = Math.min(one.endMs, other.endMs);
      return endMs > startMs ? [interval(startMs, endMs)] : [];
    }),
  );
}

/** The most open dates among any `days` dates in a row. */
export function mostOpenDates({ weekdays }: PossibleWeek, days: number): number {
  const rest = STEPS.slice(0, days % DAYS_PER_WEEK);
  const inRest = STEPS.map((first) => rest.filter((step) => weekdays.has(weekdayOf(first + step))).length);
  return Math.floor(days / DAYS_PER_WEEK) * weekdays.size + Math.max(...inRest);
}
