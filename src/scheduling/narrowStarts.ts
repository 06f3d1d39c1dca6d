// What the Sheet leaves of starts that come from elsewhere (rule 15). It narrows them and never adds one.
import { weekdayOf } from './calendarDate.ts';
import { type CountedStart, fullDates } from './caps.ts';
import type { ServiceLimits } from './model.ts';
import { limitsOf } from './startLimits.ts';
import { keepAll, limitRules, type StartRule, startsOutside } from './startRules.ts';
import type { Instant, LocalDate, TimeZoneId } from './time.ts';
import type { ZoneClock } from './zone.ts';

export type NarrowKind = 'past' | 'beforeNotice' | 'afterHorizon' | 'full' | 'closed';

export interface Narrowing {
  readonly service: ServiceLimits;
  /** Ascending, each once. */
  readonly starts: readonly Instant[];
  readonly isClosed: (date: LocalDate) => boolean;
  /** Own bookings of the service, those in the past too. */
  readonly booked: readonly CountedStart[];
  /** The zone of all dates. */
  readonly timeZone: TimeZoneId;
  readonly clock: ZoneClock;
  readonly nowMs: Instant;
}

export interface Narrowed {
  /** Ascending, each once. */
  readonly starts: readonly Instant[];
  /** A start counts once, under the first rule that removed it, in the order of `NarrowKind`. */
  readonly removed: ReadonlyMap<NarrowKind, number>;
}

/** Working days are Monday to Friday without closed dates. */
export function narrowStarts({ service, starts, isClosed, booked, timeZone, clock, nowMs }: Narrowing): Narrowed {
  const isWorkingDay = (date: LocalDate): boolean => weekdayOf(date) <= FRIDAY && !isClosed(date);
  const limits = limitsOf({ service, timeZone, clock, nowMs, worksOn: () => isWorkingDay });
  const full = fullDates(booked, service.maxPerDay, timeZone, { clock, nowMs });
  const isOpen = (start: Instant): boolean => !isClosed(clock.localDateOf(timeZone, start));
  const rules: readonly StartRule<NarrowKind>[] = [
    ...limitRules(limits, nowMs),
    { kind: 'full', keep: (given) => startsOutside(given, full) },
    { kind: 'closed', keep: (given) => given.filter(isOpen) },
  ];
  const { starts: left, removed } = keepAll(rules, starts);
  return { starts: left, removed: new Map(removed.map(({ kind, count }) => [kind, count])) };
}

const FRIDAY = 5;
