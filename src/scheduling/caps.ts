// Full dates (rule 8): once a date holds as many own bookings as its cap allows, it offers nothing more.
import { interval } from './interval.ts';
import { EMPTY_SET, type IntervalSet, intervalSet } from './intervalSet.ts';
import type { Host, Service } from './model.ts';
import type { Instant, LocalDate, TimeZoneId } from './time.ts';
import type { ZoneClock } from './zone.ts';

interface Booked {
  readonly startMs: Instant;
}

/**
 * The full dates, from midnight to midnight in `timeZone`, in which no slot may start. A booking counts on the date on
 * which it starts. `cap` null = no cap. Linear but for sorting the full dates.
 */
export function fullDates(
  booked: readonly Booked[],
  cap: number | null,
  timeZone: TimeZoneId,
  clock: ZoneClock,
): IntervalSet {
  if (cap === null) return EMPTY_SET;
  const counts = countByDate(booked, timeZone, clock);
  const full = [...counts].flatMap(([date, count]) => (count >= cap ? [date] : []));
  return intervalSet(full.map((date) => wholeDate(date, timeZone, clock)));
}

export function countByDate(
  booked: readonly Booked[],
  timeZone: TimeZoneId,
  clock: ZoneClock,
): ReadonlyMap<LocalDate, number> {
  const counts = new Map<LocalDate, number>();
  for (const { startMs } of booked) {
    const date = clock.localDateOf(timeZone, startMs);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
}

/** From midnight to the next. `date` must be one that the zone has, as the date of an instant always is. */
export function wholeDate(date: LocalDate, timeZone: TimeZoneId, clock: ZoneClock) {
  return interval(clock.toInstant(timeZone, date, 0), clock.toInstant(timeZone, date + 1, 0));
}

/** The zones whose dates caps count by; none if there is no cap. */
export function cappedZones(service: Service, hosts: readonly Host[], timeZone: TimeZoneId): readonly TimeZoneId[] {
  const ofHosts = hosts.filter((host) => host.maxPerDay !== null).map((host) => host.timeZone);
  return service.maxPerDay === null ? ofHosts : [timeZone, ...ofHosts];
}
