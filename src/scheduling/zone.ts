// Converts between wall clocks and instants. Offsets are dear to ask for, so each is asked once, every six days. If two
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

/** Part of a zone's history, in which its offset changes once at most. */
interface Stretch {
  readonly before: number;
  readonly after: number;
  /** The first instant of `after`; Infinity if nothing changes. */
  readonly changeMs: Instant;
}

// No zone has changed its offset twice within six days since 1995, nor will any until 2100 (tz database).
const STRETCH_MS = 6 * DAY_MS;

function createOffsetOf(zone: TimeZoneId, offsetAt: OffsetAt): OffsetOf {
  const starts = new Map<number, number>();
  const stretches = new Map<number, Stretch>();
  const atStart = (number: number) => askOffset(zone, offsetAt, number * STRETCH_MS);
  const create = (number: number): Stretch => {
    const before = keptAt(starts, number, atStart);
    const after = keptAt(starts, number + 1, atStart);
    if (before === after) return { before, after, changeMs: Number.POSITIVE_INFINITY };
    const isBefore = (instant: Instant) => askOffset(zone, offsetAt, instant) === before;
    return { before, after, changeMs: findChange(isBefore, number * STRETCH_MS, (number + 1) * STRETCH_MS) };
  };
  return (instant) => {
    const { before, after, changeMs } = keptAt(stretches, Math.floor(instant / STRETCH_MS), create);
    return instant < changeMs ? before : after;
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
