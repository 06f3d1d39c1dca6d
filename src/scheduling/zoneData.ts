// Decides the offset on each date of the hosts' zones (rule 14), from the script's two sources and from calendars' answers.
import { type Interval, interval } from './interval.ts';
import type { Host } from './model.ts';
import { DAY_MS, type LocalDate, type TimeZoneId } from './time.ts';
import { createZoneClock, type ZoneClock } from './zone.ts';
import { type DatesInDoubt, datesInDoubt, type ZoneSources } from './zoneDoubt.ts';
import { type DecidedZone, decideDates, decidedClock, type OffsetSeen } from './zoneEvidence.ts';

/** Offsets in milliseconds. `otherMs` null: the script has one source only. `calendarMs` null: no calendar decides, the date is closed. */
export interface ZoneFault {
  readonly timeZone: TimeZoneId;
  /** The first such date. */
  readonly date: LocalDate;
  readonly usedMs: number;
  readonly otherMs: number | null;
  readonly calendarMs: number | null;
}

/** The zones' offsets before a calendar is asked. */
export interface ZonesAsked {
  /** The zone in which calendars are to answer: one in doubt if there is one, of those the one with most hosts. */
  readonly timeZone: TimeZoneId;
  readonly doubts: ReadonlyMap<TimeZoneId, DatesInDoubt>;
  /** The dates of this time are at stake. */
  readonly span: Interval;
}

export interface ZonesKnown {
  readonly clock: ZoneClock;
  /** At most two a zone: the first date that is closed, and the first on which a calendar decided. */
  readonly faults: readonly ZoneFault[];
}

// Windows of the dates around reach into a span, and zones are up to a day away from UTC.
const DATES_BEFORE = 2;
const DATES_AFTER = 4;

/** No call. `span`: the starts that are asked about; null = none. `longestMs`: how far a slot may run on. */
export function zonesToAsk(
  sources: ZoneSources,
  hosts: readonly Host[],
  span: Interval | null,
  longestMs: number,
): ZonesAsked | null {
  const byHosts = zonesByHosts(hosts);
  const [most] = byHosts;
  if (span === null || most === undefined) return null;
  const from = Math.floor(span.startMs / DAY_MS) - DATES_BEFORE;
  const to = Math.floor((span.endMs + longestMs) / DAY_MS) + DATES_AFTER;
  const doubts = new Map(byHosts.map((zone) => [zone, datesInDoubt(zone, from, to, sources)]));
  return { timeZone: byHosts.find((zone) => doubts.get(zone)?.size) ?? most, doubts, span };
}

/** The zones of most hosts come first, else in the order of the hosts. */
function zonesByHosts(hosts: readonly Host[]): TimeZoneId[] {
  const count = (zone: TimeZoneId) => hosts.filter((host) => host.timeZone === zone).length;
  return [...new Set(hosts.map((host) => host.timeZone))].sort((a, b) => count(b) - count(a));
}

/**
 * An answer counts for its whole date, so one start needs the answers of all of its date. They cost no further call, as the range
 * stays far below the longest that a query takes.
 */
export function wholeDates(start: Interval): Interval {
  return interval((Math.floor(start.startMs / DAY_MS) - 1) * DAY_MS, (Math.floor(start.endMs / DAY_MS) + 2) * DAY_MS);
}

/** No call. `seen`: from answers in `asked.timeZone`. `clock`: of the first source. */
export function zonesKnown(
  { otherOffsetAt }: ZoneSources,
  asked: ZonesAsked | null,
  seen: readonly OffsetSeen[],
  clock: ZoneClock,
): ZonesKnown {
  if (asked === null) return { clock, faults: [] };
  const clocks = { first: clock, second: otherOffsetAt && createZoneClock(otherOffsetAt) };
  const zones = new Map(
    [...asked.doubts].map(([zone, doubts]) => {
      const ofZone = zone === asked.timeZone ? seen : [];
      return [zone, decideDates(zone, doubts, ofZone, clocks)] as const;
    }),
  );
  const { startMs, endMs } = asked.span;
  const faults = [...zones].flatMap(([timeZone, zone]) => {
    const [from, to] = [clock.localDateOf(timeZone, startMs), clock.localDateOf(timeZone, endMs - 1)];
    return firstFaults(zone, from, to).map(({ date, at, calendarMs }) => ({
      ...{ timeZone, date, calendarMs },
      usedMs: clocks.first.offset(timeZone, at),
      otherMs: clocks.second?.offset(timeZone, at) ?? null,
    }));
  });
  return { clock: decidedClock(zones, clocks), faults };
}

function firstFaults({ inDoubt, decided }: DecidedZone, from: LocalDate, to: LocalDate) {
  const first = (dates: Iterable<LocalDate>) =>
    [...dates].sort((a, b) => a - b).find((date) => from <= date && date <= to);
  const closed = first(inDoubt.keys());
  const ruled = first(decided.keys());
  const seen = decided.get(ruled ?? Number.NaN)?.seen;
  return [
    ...(closed === undefined ? [] : [{ date: closed, at: inDoubt.get(closed) ?? 0, calendarMs: null }]),
    ...(ruled === undefined || !seen ? [] : [{ date: ruled, at: seen.instant, calendarMs: seen.offsetMs }]),
  ];
}
