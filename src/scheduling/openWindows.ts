// When a host is open for a service, date by date (rule 1). Exceptions decide over weekly hours.
// Rows are sorted into their places once; after that a date costs only the rows that apply to it.
import { weekdayOf } from './calendarDate.ts';
import { groupedBy, listAt } from './groups.ts';
import { areApart, type Interval, interval } from './interval.ts';
import { intervalSet, intervalsOf } from './intervalSet.ts';
import type { DateException, Host, OpeningRules, WeeklyHours } from './model.ts';
import type { LocalDate, Weekday } from './time.ts';
import type { ZoneClock } from './zone.ts';

/** The rows of one service, by host; the key null holds the rows for everyone. */
export interface OpeningIndex {
  readonly weekly: ReadonlyMap<string | null, readonly WeeklyHours[]>;
  readonly exceptions: ReadonlyMap<string | null, readonly DateException[]>;
  readonly holidays: ReadonlySet<LocalDate>;
}

export function indexOpenings(openings: OpeningRules, serviceName: string): OpeningIndex {
  const weekly = openings.weekly.filter((row) => row.service === null || row.service === serviceName);
  return {
    weekly: groupedBy(weekly, ({ host }) => host),
    exceptions: groupedBy(openings.exceptions, ({ host }) => host),
    holidays: openings.holidays,
  };
}

/** The host that windows are asked for, and the rows and the clock that make them. */
export interface Openings {
  readonly index: OpeningIndex;
  readonly host: Host;
  readonly clock: ZoneClock;
}

/** The same for hosts who are open at the same times: in one zone, with rows of their own that say the same, or none. */
export function openingsKey({ index, host }: Openings): string {
  const weekly = index.weekly.get(host.name);
  const exceptions = index.exceptions.get(host.name);
  if (weekly === undefined && exceptions === undefined) return host.timeZone;
  return JSON.stringify([
    host.timeZone,
    weekly?.map(({ weekdays, hours }) => [weekdays, hours]),
    exceptions?.map(({ from, to, hours }) => [from, to, hours]),
  ]);
}

export type OpeningRow = WeeklyHours | DateException;

/** The rows that decide about one date, or a holiday, which has none. Without a row that has hours the host is closed. */
export interface Decision {
  readonly by: 'exception' | 'holiday' | 'weekly';
  readonly rows: readonly OpeningRow[];
}

/** For the dates from `first` to `last`, both included; on other dates exceptions are not seen. */
export function decisions({ index, host }: Openings, first: LocalDate, last: LocalDate): (date: LocalDate) => Decision {
  const weekly = byWeekday([...(index.weekly.get(null) ?? []), ...(index.weekly.get(host.name) ?? [])]);
  const forHost = byDate(index.exceptions.get(host.name) ?? [], first, last);
  const forAll = byDate(index.exceptions.get(null) ?? [], first, last);
  return (date) => {
    const exceptions = forHost.get(date) ?? forAll.get(date);
    if (exceptions !== undefined) return { by: 'exception', rows: exceptions };
    if (index.holidays.has(date)) return HOLIDAY;
    return weekly[weekdayOf(date) - 1] ?? NO_WEEKLY_HOURS;
  };
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

// Made once, not for each date of a year.
const HOLIDAY: Decision = { by: 'holiday', rows: [] };
const NO_WEEKLY_HOURS: Decision = { by: 'weekly', rows: [] };

/** The open windows of one date: ascending, disjoint, not touching; none if the host is closed. */
export type WindowsOn = (date: LocalDate) => readonly Interval[];

/** Open windows for the dates that `decisions` is good for. */
export function openWindows(openings: Openings, first: LocalDate, last: LocalDate): WindowsOn {
  const decide = decisions(openings, first, last);
  return (date) => windowsOf(decide(date).rows, date, openings);
}

// Around a transition two rows that differ on the wall can become the same instants. A row can also become empty or turn
// round. So rows are joined only as instants.
function windowsOf(rows: readonly OpeningRow[], date: LocalDate, openings: Openings): readonly Interval[] {
  const windows: Interval[] = [];
  for (const row of rows) {
    const window = windowOf(row, date, openings);
    if (window !== null) windows.push(window);
  }
  return areApart(windows) ? windows : intervalsOf(intervalSet(windows));
}

/** The time that one row opens on a date; null if it has no hours, or a transition leaves nothing of them. */
export function windowOf({ hours }: OpeningRow, date: LocalDate, { host, clock }: Openings): Interval | null {
  // Rows with hours outvote rows without.
  if (hours === null) return null;
  const startMs = clock.toInstant(host.timeZone, date, hours.from);
  const endMs = clock.toInstant(host.timeZone, date, hours.to);
  return endMs > startMs ? interval(startMs, endMs) : null;
}

/** By the number of the weekday. */
function byWeekday(rows: readonly WeeklyHours[]): readonly Decision[] {
  return WEEKDAYS.map((weekday) => ({ by: 'weekly', rows: rows.filter(({ weekdays }) => weekdays.includes(weekday)) }));
}

function byDate(rows: readonly DateException[], first: LocalDate, last: LocalDate): Map<LocalDate, DateException[]> {
  const groups = new Map<LocalDate, DateException[]>();
  for (const row of rows) {
    const end = Math.min(row.to, last);
    for (let date = Math.max(row.from, first); date <= end; date++) listAt(groups, date).push(row);
  }
  return groups;
}
