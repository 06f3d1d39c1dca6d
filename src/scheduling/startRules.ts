// The rules for the starts on a host's grid (rules 3 to 8), one step each: first those that hosts of the same hours share,
// then the host's own. `hostStarts` takes the steps one after another, `explain` asks each of them about every start.
import { fullDates } from './caps.ts';
import type { IntervalSet } from './intervalSet.ts';
import { blockedTimes, type OwnBooking } from './keepApart.ts';
import { at, countBelow } from './sorted.ts';
import type { HostCase, StartLimits } from './startLimits.ts';
import { type Instant, MINUTE_MS } from './time.ts';

/** Everything that takes a host's time away. */
export interface Taken {
  /** The union of the host's calendars, known at least for `queryRange`. */
  readonly busy: IntervalSet;
  /** Own bookings, of every service, that take the host's time. */
  readonly own: readonly OwnBooking[];
  /** Own bookings that count for the host: for its cap and its share. */
  readonly booked: readonly OwnBooking[];
}

export type StartRuleKind =
  | 'doesNotFit'
  | 'past'
  | 'beforeNotice'
  | 'afterHorizon'
  | 'serviceFull'
  | 'hostFull'
  | 'busy';

export interface StartRule<Kind = StartRuleKind> {
  readonly kind: Kind;
  /** The ascending starts that the rule allows. Linear. */
  readonly keep: (starts: readonly Instant[]) => readonly Instant[];
}

/** In the order of precedence: a start counts under the first rule that removes it. `serviceFull`: the service's full dates. */
export function sharedRules(
  { service, nowMs }: HostCase,
  limits: StartLimits,
  open: IntervalSet,
  serviceFull: IntervalSet,
): readonly StartRule[] {
  const lengthMs = service.durationMinutes * MINUTE_MS;
  return [
    { kind: 'doesNotFit', keep: (starts) => startsInside(starts, open, lengthMs) },
    ...limitRules(limits, nowMs),
    { kind: 'serviceFull', keep: (starts) => startsOutside(starts, serviceFull) },
  ];
}

/** They come after the shared ones. */
export function ownRules({ service, host, clock, nowMs }: HostCase, taken: Taken): readonly StartRule[] {
  const lengthMs = service.durationMinutes * MINUTE_MS;
  const hostFull = fullDates(taken.booked, host.maxPerDay, host.timeZone, { clock, nowMs });
  const blocked = blockedTimes(service, taken.busy, taken.own);
  return [
    { kind: 'hostFull', keep: (starts) => startsOutside(starts, hostFull) },
    { kind: 'busy', keep: (starts) => startsClear(starts, blocked, lengthMs) },
  ];
}

/** The ones about time alone, in the order of precedence. */
export function limitRules({ fromMs, untilMs }: StartLimits, nowMs: Instant) {
  return [
    { kind: 'past', keep: (starts) => part(starts, countBelow(starts, nowMs), starts.length) },
    { kind: 'beforeNotice', keep: (starts) => part(starts, countBelow(starts, fromMs), starts.length) },
    { kind: 'afterHorizon', keep: (starts) => part(starts, 0, countBelow(starts, untilMs)) },
  ] as const satisfies readonly StartRule[];
}

/** How many starts a rule removed. */
export interface Removed<Kind = StartRuleKind> {
  readonly kind: Kind;
  readonly count: number;
}

/** Takes the steps one after another. A start counts once, under the first rule that removed it. */
export function keepAll<Kind>(rules: readonly StartRule<Kind>[], given: readonly Instant[]) {
  const removed: Removed<Kind>[] = [];
  let starts = given;
  for (const { kind, keep } of rules) {
    const kept = keep(starts);
    removed.push({ kind, count: starts.length - kept.length });
    starts = kept;
  }
  return { starts, removed };
}

// Mostly all of them are left, and the lists are long.
function part(starts: readonly Instant[], from: number, to: number): readonly Instant[] {
  return from === 0 && to === starts.length ? starts : starts.slice(from, to);
}

// Ascending starts of equal length are swept over an interval set, both from left to right, in linear time. What is kept is
// written over a copy, which is long enough: a list that grows start by start takes twice the time.

/** The starts from which the whole `lengthMs` lies in the set. */
export function startsInside(
  starts: readonly Instant[],
  { startsMs, endsMs }: IntervalSet,
  lengthMs: number,
): Instant[] {
  const inside = starts.slice();
  let count = 0;
  let next = 0;
  for (let i = 0; i < startsMs.length; i++) {
    const startMs = at(startsMs, i);
    const lastInside = at(endsMs, i) - lengthMs;
    while (next < starts.length && at(starts, next) < startMs) next++;
    for (; next < starts.length && at(starts, next) <= lastInside; next++) inside[count++] = at(starts, next);
  }
  inside.length = count;
  return inside;
}

/** The starts from which `lengthMs` overlaps nothing of the set. */
export function startsClear(
  starts: readonly Instant[],
  { startsMs, endsMs }: IntervalSet,
  lengthMs: number,
): Instant[] {
  const clear = starts.slice();
  let count = 0;
  let next = 0;
  for (let i = 0; i < startsMs.length; i++) {
    const lastClear = at(startsMs, i) - lengthMs;
    const endMs = at(endsMs, i);
    for (; next < starts.length && at(starts, next) <= lastClear; next++) clear[count++] = at(starts, next);
    while (next < starts.length && at(starts, next) < endMs) next++;
  }
  for (; next < starts.length; next++) clear[count++] = at(starts, next);
  clear.length = count;
  return clear;
}

/** The starts that lie at no instant of the set, however long their slots run on. */
export function startsOutside(starts: readonly Instant[], set: IntervalSet): readonly Instant[] {
  return set.startsMs.length === 0 ? starts : startsClear(starts, set, 1);
}
