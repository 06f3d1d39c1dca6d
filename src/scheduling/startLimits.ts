// The earliest and the latest start of a host's slots: minimum notice (rule 6) and booking horizon (rule 7).
import type { BookingHorizon, Service } from './model.ts';
import { type Openings, openWindows } from './openWindows.ts';
import { DAY_MS, type Instant, type LocalDate, MINUTE_MS } from './time.ts';

/** The facts that the rules for one host need. */
export interface HostCase extends Openings {
  readonly service: Service;
  readonly nowMs: Instant;
}

export interface StartLimits {
  /** Today in the host's zone. */
  readonly today: LocalDate;
  /** The last date on which a slot may start, in the host's zone. */
  readonly lastDate: LocalDate;
  /** Included, and never in the past; Infinity if the working days asked for do not come before the horizon's end. */
  readonly fromMs: Instant;
  /** Not included: the midnight that ends `lastDate`. */
  readonly untilMs: Instant;
}

/**
 * The horizon is compared as an instant. That equals the comparison of local dates, as no zone has stepped back from
 * one date into the one before since 2011 (tz database; Newfoundland and New Brunswick used to, for an hour in autumn).
 */
export function startLimits(hostCase: HostCase): StartLimits {
  const { service, host, clock, nowMs } = hostCase;
  const today = clock.localDateOf(host.timeZone, nowMs);
  const lastDate = lastDateOf(service.bookingHorizon, today);
  return {
    today,
    lastDate,
    fromMs: Math.max(nowMs, noticeEnd(hostCase, today, lastDate)),
    untilMs: clock.toInstant(host.timeZone, lastDate, DAY_MS / MINUTE_MS),
  };
}

/**
 * A caller waits while every date up to here is looked at, and Google's free/busy is asked for 60 days at a time.
 * A last date in 2207 is a slip of the finger, not a wish.
 */
const MOST_DAYS_AHEAD = 366;

/** The last date on which a slot may start. */
export function lastDateOf(horizon: BookingHorizon, today: LocalDate): LocalDate {
  const lastDate = horizon.kind === 'days' ? today + horizon.days : horizon.date;
  return Math.min(lastDate, today + MOST_DAYS_AHEAD);
}

function noticeEnd(hostCase: HostCase, today: LocalDate, lastDate: LocalDate): Instant {
  const { service, host, clock, nowMs } = hostCase;
  const notice = service.minimumNotice;
  switch (notice.kind) {
    case 'elapsed':
      return nowMs + notice.minutes * MINUTE_MS;
    case 'days':
      return clock.toInstant(host.timeZone, today + notice.days, 0);
    case 'workingDays': {
      const date = workingDay(hostCase, notice.days, today, lastDate);
      return date === null ? Number.POSITIVE_INFINITY : clock.toInstant(host.timeZone, date, 0);
    }
  }
}

/** The date `count` working days after today (today itself for 0), or null if it lies past `lastDate`. */
function workingDay(hostCase: HostCase, count: number, today: LocalDate, lastDate: LocalDate): LocalDate | null {
  if (count <= 0) return today;
  const windowsOn = openWindows(hostCase, today + 1, lastDate);
  let found = 0;
  for (let date = today + 1; date <= lastDate; date++) {
    if (windowsOn(date).length > 0) found++;
    if (found === count) return date;
  }
  return null;
}
