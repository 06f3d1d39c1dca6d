// Converts between wall clocks and instants. Offsets are dear to ask for, so each is asked once, every 166 hours. If two
// that follow each other differ, bisection finds the transition between them.
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

/** Time in which the offset stays the same. */
interface Steady {
  /** Included. */
  readonly fromMs: Instant;
  /** Not included. */
  readonly untilMs: Instant;
  readonly offset: number;
}

const NO_TIME: Steady = { fromMs: 0, untilMs: 0, offset: Number.NaN };

// The nearest two changes of a zone from 1995 to 2100 lie 167 hours apart (tz database: Recife in 2000, Gaza in 2040).
const STRETCH_MS = 166 * 60 * MINUTE_MS;

function createOffsetOf(zone: TimeZoneId, offsetAt: OffsetAt): OffsetOf {
  const starts = new Map<number, number>();
  const changes = new Map<number, Instant>();
  const atStart = (number: number) => askOffset(zone, offsetAt, number * STRETCH_MS);
  const steadyAround = (instant: Instant): Steady => {
    const number = Math.floor(instant / STRETCH_MS);
    const fromMs = number * STRETCH_MS;
    const untilMs = fromMs + STRETCH_MS;
    const before = keptAt(starts, number, atStart);
    const after = keptAt(starts, number + 1, atStart);
    if (before === after) return { fromMs, untilMs, offset: before };
    const isBefore = (asked: Instant) => askOffset(zone, offsetAt, asked) === before;
    const changeMs = keptAt(changes, number, () => findChange(isBefore, fromMs, untilMs));
    const isAfter = instant >= changeMs;
    return isAfter ? { fromMs: changeMs, untilMs, offset: after } : { fromMs, untilMs: changeMs, offset: before };
  };
  // Days are asked about one after another, so the next instant mostly lies where the last one did.
  let known = NO_TIME;
  return (instant) => {
    const isKnown = known.fromMs <= instant && instant < known.untilMs;
    if (!isKnown) known = joined(known, steadyAround(instant));
    return known.offset;
  };
}

/** The time of both if it is one with one offset, else that of the second. */
function joined(one: Steady, other: Steady): Steady {
  const areOne = one.offset === other.offset && one.fromMs <= other.untilMs && other.fromMs <= one.untilMs;
  if (!areOne) return other;
  const fromMs = Math.min(one.fromMs, other.fromMs);
  return { fromMs, untilMs: Math.max(one.untilMs, other.untilMs), offset: other.offset };
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
