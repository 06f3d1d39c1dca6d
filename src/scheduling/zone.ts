// Converts between wall clocks and instants. Offsets are dear to ask for, so each is asked once, at the start of each UTC
// day. If two neighbouring days differ, bisection finds the transition between them.
import { keptAt } from './groups.ts';
import type { Instant, LocalDate, LocalTime, OffsetAt, TimeZoneId } from './time.ts';
import { DAY_MS, MINUTE_MS } from './time.ts';

export interface ZoneClock {
  /**
   * The instant a wall clock shows `date` and `time`. A time skipped by a transition moves forward by the gap; of one
   * that occurs twice the first counts (RFC 5545 section 3.3.5, Temporal's "compatible").
   */
  toInstant(zone: TimeZoneId, date: LocalDate, time: LocalTime): Instant;
  localDateOf(zone: TimeZoneId, instant: Instant): LocalDate;
  /** Milliseconds ahead of UTC. These three throw RangeError if the platform names no offset. */
  offset(zone: TimeZoneId, instant: Instant): number;
  /** Whether nothing decides which offset the zone has on that date, so that none of its times may be offered (rule 14). */
  isInDoubt(zone: TimeZoneId, date: LocalDate): boolean;
}

/** Remembers what it asked: make one for each execution, and share it. */
export function createZoneClock(offsetAt: OffsetAt): ZoneClock {
  const zones = new Map<TimeZoneId, OffsetOf>();
  const create = (zone: TimeZoneId) => createOffsetOf(zone, offsetAt);
  const offsetOf = (zone: TimeZoneId) => keptAt(zones, zone, create);
  return {
    toInstant: (zone, date, time) => toInstant(offsetOf(zone), date * DAY_MS + time * MINUTE_MS),
    localDateOf: (zone, instant) => Math.floor((instant + offsetOf(zone)(instant)) / DAY_MS),
    offset: (zone, instant) => offsetOf(zone)(instant),
    isInDoubt: () => false,
  };
}

/** One zone's offset in milliseconds at an instant. */
type OffsetOf = (instant: Instant) => number;

// A day before and a day after any wall time lie on either side of a transition that could touch it. No gap is longer than
// a day. No zone had two transitions within two days from 1995 on (tz database).
function toInstant(offset: OffsetOf, wallMs: number): Instant {
  const before = offset(wallMs - DAY_MS);
  const after = offset(wallMs + DAY_MS);
  const first = wallMs - before;
  if (before === after || offset(first) === before) return first;
  const second = wallMs - after;
  return offset(second) === after ? second : first;
}

function createOffsetOf(zone: TimeZoneId, offsetAt: OffsetAt): OffsetOf {
  const dayStarts = new Map<number, number>();
  const transitions = new Map<number, Instant>();
  const atDayStart = (day: number) => askOffset(zone, offsetAt, day * DAY_MS);
  return (instant) => {
    const day = Math.floor(instant / DAY_MS);
    const before = keptAt(dayStarts, day, atDayStart);
    const after = keptAt(dayStarts, day + 1, atDayStart);
    if (before === after) return before;
    const isBefore = (second: Instant) => askOffset(zone, offsetAt, second) === before;
    const transition = keptAt(transitions, day, () => findChange(isBefore, day * DAY_MS, (day + 1) * DAY_MS));
    return instant < transition ? before : after;
  };
}

function askOffset(zone: TimeZoneId, offsetAt: OffsetAt, instant: Instant): number {
  const offset = offsetAt(zone, instant);
  if (!Number.isFinite(offset)) throw new RangeError(`no offset for the time zone ${zone}`);
  return offset;
}

/** The first instant after a change between `from` (before it) and `to` (not), which are whole seconds apart. */
export function findChange(isBefore: (instant: Instant) => boolean, from: Instant, to: Instant): Instant {
  let low = from;
  let high = to;
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (isBefore(middle)) low = middle;
    else high = middle;
  }
  return high;
}
