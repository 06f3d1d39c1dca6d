// Reads a zone's offsets from calendars' own answers, and makes the clock that follows them (rule 14).
import { groupedBy } from './groups.ts';
import { DAY_MS, type Instant, type LocalDate, MINUTE_MS, type TimeZoneId } from './time.ts';
import type { ZoneClock } from './zone.ts';
import type { DatesInDoubt } from './zoneDoubt.ts';

/** One time in an answer: the instant, and how far its wall clock was ahead of UTC. */
export interface OffsetSeen {
  readonly instant: Instant;
  readonly offsetMs: number;
}

/** The clocks of the two sources; `second` null if there is no other. */
export interface SourceClocks {
  readonly first: ZoneClock;
  readonly second: ZoneClock | null;
}

/** A date that does not follow the first source: the second one has it right, or neither, and this offset holds all day. */
interface Decided {
  readonly by: 'second' | { readonly offsetMs: number };
  /** The answer that decided it. */
  readonly seen: OffsetSeen;
}

export interface DecidedZone {
  /** Dates that nothing decides: no time of them can be offered. */
  readonly inDoubt: DatesInDoubt;
  readonly decided: ReadonlyMap<LocalDate, Decided>;
}

/** An answer decides about its own date. An offset of zero needs a source too: Google may have ignored the zone. */
export function decideDates(
  zone: TimeZoneId,
  doubts: DatesInDoubt,
  seen: readonly OffsetSeen[],
  { first, second }: SourceClocks,
): DecidedZone {
  const inDoubt = new Map(doubts);
  const decided = new Map<LocalDate, Decided>();
  const says = (clock: ZoneClock | null, { instant, offsetMs }: OffsetSeen) =>
    clock !== null && clock.offset(zone, instant) === offsetMs;
  const byDate = groupedBy(seen, ({ instant, offsetMs }) => Math.floor((instant + offsetMs) / DAY_MS));
  for (const [date, ofDate] of byDate) {
    const believed = ofDate.filter((each) => each.offsetMs !== 0 || says(first, each) || says(second, each));
    const [one] = believed;
    const isFirst = believed.every((each) => says(first, each));
    if (one === undefined || (isFirst && !doubts.has(date))) continue;
    const isSecond = believed.every((each) => says(second, each));
    if (isFirst && isSecond) continue;
    inDoubt.delete(date);
    if (isFirst) continue;
    if (isSecond) decided.set(date, { by: 'second', seen: one });
    else if (believed.every(({ offsetMs }) => offsetMs === one.offsetMs)) decided.set(date, { by: one, seen: one });
    else inDoubt.set(date, one.instant);
  }
  return { inDoubt, decided };
}

/** The first source's clock, but for the dates that are decided otherwise, or in doubt. */
export function decidedClock(zones: ReadonlyMap<TimeZoneId, DecidedZone>, { first, second }: SourceClocks): ZoneClock {
  const decidedOn = (zone: TimeZoneId, date: LocalDate) => zones.get(zone)?.decided.get(date)?.by;
  const toInstant: ZoneClock['toInstant'] = (zone, date, time) => {
    const by = decidedOn(zone, date);
    if (by === undefined) return first.toInstant(zone, date, time);
    if (by === 'second') return (second ?? first).toInstant(zone, date, time);
    return date * DAY_MS + time * MINUTE_MS - by.offsetMs;
  };
  const localDateOf: ZoneClock['localDateOf'] = (zone, instant) => {
    const guess = first.localDateOf(zone, instant);
    if (!zones.get(zone)?.decided.size) return guess;
    const lies = (date: LocalDate) => toInstant(zone, date, 0) <= instant && instant < toInstant(zone, date, LAST_TIME);
    const near = [guess - 1, guess, guess + 1].filter((date) => decidedOn(zone, date) !== undefined);
    return near.find(lies) ?? guess;
  };
  return {
    toInstant,
    localDateOf,
    offset(zone, instant) {
      const by = decidedOn(zone, localDateOf(zone, instant));
      if (by === undefined) return first.offset(zone, instant);
      return by === 'second' ? (second ?? first).offset(zone, instant) : by.offsetMs;
    },
    isInDoubt: (zone, date) => zones.get(zone)?.inDoubt.has(date) ?? false,
  };
}

/** The midnight that ends a date. */
const LAST_TIME = DAY_MS / MINUTE_MS;
