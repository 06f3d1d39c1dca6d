// Full dates (rule 8): once a date holds as many own bookings as its cap allows, it offers nothing more.
import { interval } from './interval.ts';
import { EMPTY_SET, type IntervalSet, intervalSet } from './intervalSet.ts';
import type { Host, Service } from './model.ts';
import { DAY_MS, type Instant, type LocalDate, MINUTE_MS, type TimeZoneId } from './time.ts';
import type { ZoneClock } from './zone.ts';

export interface CountedStart {
  readonly startMs: Instant;
}

/**
 * The full dates from today on, from midnight to midnight in `timeZone`, in which no slot may start. A booking counts on
 * the date on which it starts. `cap` null = no cap. Linear but for sorting the full dates.
 */
export function fullDates(
  booked: readonly CountedStart[],
  cap: number | null,
  timeZone: TimeZoneId,
  { clock, nowMs }: { readonly clock: ZoneClock; readonly nowMs: Instant },
): IntervalSet {
  if (cap === null) return EMPTY_SET;
  // Years of past bookings would cost a look at the time zone each. No date lasts longer than this.
  const recent = booked.filter(({ startMs }) => startMs > nowMs - 2 * DAY_MS);
  const counts = countByDate(recent, timeZone, clock);
  const full = [...counts].flatMap(([date, count]) => (count >= cap ? [date] : []));
  return intervalSet(full.map((date) => wholeDate(date, timeZone, clock)));
}

export function countByDate(
  booked: readonly CountedStart[],
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

/** From midnight to the one that ends it. `date` must be one that the zone has, as the date of an instant always is. */
export function wholeDate(date: LocalDate, timeZone: TimeZoneId, clock: ZoneClock) {
  return interval(clock.toInstant(timeZone, date, 0), clock.toInstant(timeZone, date, DAY_MS / MINUTE_MS));
}

/** The zones of the dates that caps count by; none if there is no cap. */
export function cappedZones(service: Service, hosts: readonly Host[], timeZone: TimeZoneId): readonly TimeZoneId[] {
  const ofHosts = hosts.filter((host) => host.maxPerDay !== null).map((host) => host.timeZone);
  return service.maxPerDay === null ? ofHosts : [timeZone, ...ofHosts];
}
