// When a host is open for a service, date by date (rule 1). Exceptions decide over weekly hours.
// Rows are sorted into their places once; after that a date costs only the rows that apply to it.
import { weekdayOf } from './calendarDate.ts';
import { listAt } from './groups.ts';
import { type Interval, interval } from './interval.ts';
import { intervalSet, intervalsOf } from './intervalSet.ts';
import type { DateException, Host, Hours, OpeningRules, WeeklyHours } from './model.ts';
import type { LocalDate, Weekday } from './time.ts';
import type { ZoneClock } from './zone.ts';

/** The rows of one service, by host; the key null holds the rows for everyone. */
export interface OpeningIndex {
  readonly weekly: ReadonlyMap<string | null, readonly WeeklyHours[]>;
  readonly exceptions: ReadonlyMap<string | null, readonly DateException[]>;
}

export function indexOpenings(openings: OpeningRules, serviceName: string): OpeningIndex {
  const weekly = openings.weekly.filter((row) => row.service === null || row.service === serviceName);
  return { weekly: byHost(weekly), exceptions: byHost(openings.exceptions) };
}

/** Whose windows are asked for, and by which rules. */
export interface Openings {
  readonly index: OpeningIndex;
  readonly host: Host;
  readonly clock: ZoneClock;
}

/** The open windows of one date: ascending, disjoint, not touching; none if the host is closed. */
export type WindowsOn = (date: LocalDate) => readonly Interval[];

/** Open windows for the dates from `first` to `last`, both included; on other dates exceptions are not seen. */
export function openWindows({ index, host, clock }: Openings, first: LocalDate, last: LocalDate): WindowsOn {
  const weekly = hoursByWeekday([...rowsOf(index.weekly, null), ...rowsOf(index.weekly, host.name)]);
  const forHost = hoursByDate(rowsOf(index.exceptions, host.name), first, last);
  const forAll = hoursByDate(rowsOf(index.exceptions, null), first, last);
  return (date) => {
    // Holidays will close a date here: after exceptions, before weekly hours.
    const hours = forHost.get(date) ?? forAll.get(date) ?? weekly.get(weekdayOf(date)) ?? [];
    return toWindows(hours, date, host, clock);
  };
}

// Around a transition two rows that differ on the wall can become the same instants, or a row can become empty or
// turn round; so rows are joined only as instants.
function toWindows(hours: readonly Hours[], date: LocalDate, host: Host, clock: ZoneClock): readonly Interval[] {
  const windows: Interval[] = [];
  for (const { from, to } of hours) {
    const startMs = clock.toInstant(host.timeZone, date, from);
    const endMs = clock.toInstant(host.timeZone, date, to);
    if (endMs > startMs) windows.push(interval(startMs, endMs));
  }
  return windows.length > 1 ? intervalsOf(intervalSet(windows)) : windows;
}

function hoursByWeekday(rows: readonly WeeklyHours[]): ReadonlyMap<Weekday, readonly Hours[]> {
  const byWeekday = new Map<Weekday, Hours[]>();
  for (const row of rows) {
    for (const weekday of row.weekdays) listAt(byWeekday, weekday).push(row.hours);
  }
  return byWeekday;
}

// A date with an empty list is closed: its rows have no hours. Rows with hours outvote rows without.
function hoursByDate(
  rows: readonly DateException[],
  first: LocalDate,
  last: LocalDate,
): ReadonlyMap<LocalDate, readonly Hours[]> {
  const byDate = new Map<LocalDate, Hours[]>();
  for (const row of rows) {
    const end = Math.min(row.to, last);
    for (let date = Math.max(row.from, first); date <= end; date++) {
      const hours = listAt(byDate, date);
      if (row.hours !== null) hours.push(row.hours);
    }
  }
  return byDate;
}

function byHost<Row extends { readonly host: string | null }>(rows: readonly Row[]): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) listAt(groups, row.host).push(row);
  return groups;
}

function rowsOf<Row>(groups: ReadonlyMap<string | null, readonly Row[]>, host: string | null): readonly Row[] {
  return groups.get(host) ?? [];
}
