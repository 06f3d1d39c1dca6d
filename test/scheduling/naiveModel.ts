// The rules once more, as the contract words them: with Temporal, minute by minute, slow and without the engine's code.
import { Temporal } from 'temporal-polyfill';
import type { Host, Hours } from '../../src/scheduling/model.ts';
import { bookingsOf, busyOf, type SceneBooking, type Team } from './team.ts';

const MINUTE = 60_000;
const EPOCH = Temporal.PlainDate.from('1970-01-01');

interface Window {
  readonly start: number;
  readonly end: number;
}

/** Start in epoch milliseconds → the hosts free then, in the order given. */
export function naiveOffer(team: Team): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const host of team.hosts) {
    for (const start of freeStarts(team, host)) found.set(start, [...(found.get(start) ?? []), host.name]);
  }
  const enough = [...found].filter(([, names]) => isEnough(team, names));
  return new Map(enough.sort(([a], [b]) => a - b));
}

/** any, first: one host is enough. all: everyone whom the service names must be free. */
function isEnough({ service }: Team, names: readonly string[]): boolean {
  return service.assignment !== 'all' || service.hosts.every((name) => names.includes(name));
}

function freeStarts(team: Team, host: Host): ReadonlySet<number> {
  const { service, nowMs } = team;
  const today = localDay(host.timeZone, nowMs);
  const lastDay =
    service.bookingHorizon.kind === 'days' ? today + service.bookingHorizon.days : service.bookingHorizon.date;
  const earliest = Math.max(nowMs, noticeEnd(team, host, today, lastDay));
  const byDay = new Map<number, readonly Window[]>();
  for (let day = today - 2; day <= lastDay + 3; day++) byDay.set(day, windowsOn(team, host, day));
  const all = [...byDay.values()].flat();
  const starts = new Set<number>();
  for (const window of all) {
    for (let start = window.start; start < window.end; start += service.slotIntervalMinutes * MINUTE) {
      const end = start + service.durationMinutes * MINUTE;
      if (start < earliest || localDay(host.timeZone, start) > lastDay) continue;
      if (!isOpen(all, start, end) || !keepsClear(team, host, start, end)) continue;
      if (!isFull(team, host, start)) starts.add(start);
    }
  }
  return starts;
}

function isOpen(windows: readonly Window[], start: number, end: number): boolean {
  for (let minute = start; minute < end; minute += MINUTE) {
    if (!windows.some((window) => window.start <= minute && minute < window.end)) return false;
  }
  return true;
}

/** Whether the start lies on a date whose cap is reached: the service's in the Settings' zone, or the host's in its own. */
function isFull({ service, bookings, timeZone }: Team, host: Host, start: number): boolean {
  const sameDay = (zone: string) => (one: SceneBooking) => localDay(zone, one.startMs) === localDay(zone, start);
  const ofService = bookings.filter((one) => one.service === service.name).filter(sameDay(timeZone));
  const ofHost = bookings.filter((one) => one.hosts.includes(host.name)).filter(sameDay(host.timeZone));
  return reaches(ofService.length, service.maxPerDay) || reaches(ofHost.length, host.maxPerDay);
}

function reaches(count: number, cap: number | null): boolean {
  return cap !== null && count >= cap;
}

function keepsClear(team: Team, host: Host, start: number, end: number): boolean {
  const before = team.service.bufferBeforeMinutes * MINUTE;
  const after = team.service.bufferAfterMinutes * MINUTE;
  const fromBusy = busyOf(team, host).every((busy) => busy.endMs <= start - before || busy.startMs >= end + after);
  const fromOwn = bookingsOf(team, host).every((booking) => {
    if (booking.endMs <= start) return start - booking.endMs >= Math.max(booking.bufferAfterMinutes * MINUTE, before);
    if (booking.startMs >= end) return booking.startMs - end >= Math.max(after, booking.bufferBeforeMinutes * MINUTE);
    return false;
  });
  return fromBusy && fromOwn;
}

function noticeEnd(team: Team, host: Host, today: number, lastDay: number): number {
  const notice = team.service.minimumNotice;
  if (notice.kind === 'elapsed') return team.nowMs + notice.minutes * MINUTE;
  if (notice.kind === 'days') return wallClock(host, today + notice.days, 0);
  if (notice.days === 0) return team.nowMs;
  const open: number[] = [];
  for (let day = today + 1; day <= lastDay; day++) if (windowsOn(team, host, day).length > 0) open.push(day);
  const day = open[notice.days - 1];
  return day === undefined ? Number.POSITIVE_INFINITY : wallClock(host, day, 0);
}

function windowsOn(team: Team, host: Host, day: number): readonly Window[] {
  const windows = hoursOn(team, host, day)
    .map(({ from, to }) => ({ start: wallClock(host, day, from), end: wallClock(host, day, to) }))
    .filter(({ start, end }) => end > start);
  return joined(windows);
}

function hoursOn({ openings, service }: Team, host: Host, day: number): readonly Hours[] {
  const covering = openings.exceptions.filter(({ from, to }) => from <= day && day <= to);
  const naming = covering.filter((row) => row.host === host.name);
  const deciding = naming.length > 0 ? naming : covering.filter((row) => row.host === null);
  if (deciding.length > 0) return deciding.flatMap((row) => (row.hours === null ? [] : [row.hours]));
  if (openings.holidays.has(day)) return [];
  const weekday = EPOCH.add({ days: day }).dayOfWeek;
  return openings.weekly
    .filter((row) => row.weekdays.some((one) => one === weekday))
    .filter((row) => row.host === null || row.host === host.name)
    .filter((row) => row.service === null || row.service === service.name)
    .map((row) => row.hours);
}

/** Joins two windows that touch or overlap, again and again, until none do. */
function joined(windows: readonly Window[]): readonly Window[] {
  for (const [i, a] of windows.entries()) {
    for (const b of windows.slice(i + 1)) {
      if (a.start > b.end || b.start > a.end) continue;
      const both = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
      return joined([...windows.filter((one) => one !== a && one !== b), both]);
    }
  }
  return windows;
}

function wallClock(host: Host, day: number, minutes: number): number {
  const wall = EPOCH.add({ days: day }).toPlainDateTime().add({ minutes });
  return wall.toZonedDateTime(host.timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}

// Temporal is slow, and a scene asks of the same instants again and again.
const DAYS = new Map<string, number>();

function localDay(zone: string, instant: number): number {
  const key = `${zone} ${instant}`;
  const day = DAYS.get(key) ?? localDayOf(zone, instant);
  DAYS.set(key, day);
  return day;
}

function localDayOf(zone: string, instant: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
  return EPOCH.until(local, { largestUnit: 'days' }).days;
}
