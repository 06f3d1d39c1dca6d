// The earliest and the latest start of a service's slots: minimum notice (rule 6) and booking horizon (rule 7).
import type { BookingHorizon, MinimumNotice, Service, ServiceLimits } from './model.ts';
import { type Openings, openWindows } from './openWindows.ts';
import { DAY_MS, type Instant, type LocalDate, MINUTE_MS, type TimeZoneId } from './time.ts';
import type { ZoneClock } from './zone.ts';

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

/** The facts that a notice needs, whatever the times come from. */
export interface NoticeCase {
  readonly timeZone: TimeZoneId;
  readonly clock: ZoneClock;
  readonly nowMs: Instant;
  /** Which dates from `first` to `last`, both included, are working days. */
  readonly worksOn: (first: LocalDate, last: LocalDate) => (date: LocalDate) => boolean;
}

/** The facts that a service's limits need, whatever its times come from. */
export interface LimitCase extends NoticeCase {
  readonly service: Pick<ServiceLimits, 'minimumNotice' | 'bookingHorizon'>;
}

export function startLimits(hostCase: HostCase): StartLimits {
  return limitsOf({ service: hostCase.service, ...noticeOfHost(hostCase) });
}

/** A host's working days are those on which the host is open for the service. */
export function noticeOfHost(openings: Openings & Pick<HostCase, 'nowMs'>): NoticeCase {
  const { host, clock, nowMs } = openings;
  return {
    timeZone: host.timeZone,
    clock,
    nowMs,
    worksOn(first, last) {
      const windowsOn = openWindows(openings, first, last);
      return (date) => windowsOn(date).length > 0;
    },
  };
}

/**
 * The horizon is compared as an instant. That equals the comparison of local dates, as no zone has stepped back from
 * one date into the one before since 2011 (tz database; Newfoundland and New Brunswick used to, for an hour in autumn).
 */
export function limitsOf(limitCase: LimitCase): StartLimits {
  const { service, timeZone, clock, nowMs } = limitCase;
  const today = clock.localDateOf(timeZone, nowMs);
  const lastDate = lastDateOf(service.bookingHorizon, today);
  return {
    today,
    lastDate,
    fromMs: earliestStart(service.minimumNotice, limitCase, lastDate),
    untilMs: clock.toInstant(timeZone, lastDate, DAY_MS / MINUTE_MS),
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

/** Never in the past; Infinity if the working days asked for do not come by `lastDate`. */
export function earliestStart(notice: MinimumNotice, noticeCase: NoticeCase, lastDate: LocalDate): Instant {
  return Math.max(noticeCase.nowMs, noticeEnd(notice, noticeCase, lastDate));
}

function noticeEnd(notice: MinimumNotice, noticeCase: NoticeCase, lastDate: LocalDate): Instant {
  const { timeZone, clock, nowMs } = noticeCase;
  const today = clock.localDateOf(timeZone, nowMs);
  switch (notice.kind) {
    case 'elapsed':
      return nowMs + notice.minutes * MINUTE_MS;
    case 'days':
      return clock.toInstant(timeZone, today + notice.days, 0);
    case 'workingDays': {
      const date = workingDay(noticeCase, notice.days, today, lastDate);
      return date === null ? Number.POSITIVE_INFINITY : clock.toInstant(timeZone, date, 0);
    }
  }
}

/** The date `count` working days after today (today itself for 0), or null if it lies past `lastDate`. */
function workingDay({ worksOn }: NoticeCase, count: number, today: LocalDate, lastDate: LocalDate): LocalDate | null {
  if (count <= 0) return today;
  const isWorkingDay = worksOn(today + 1, lastDate);
  let found = 0;
  for (let date = today + 1; date <= lastDate; date++) {
    if (isWorkingDay(date)) found++;
    if (found === count) return date;
  }
  return null;
}
