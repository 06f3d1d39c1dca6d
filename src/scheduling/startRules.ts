// The rules for the starts on a host's grid (rules 3 to 8), one step each. `hostStarts` takes the steps one after another,
// `explain` asks each of them about every start.
import { fullDates } from './caps.ts';
import type { IntervalSet } from './intervalSet.ts';
import { blockedTimes, type OwnBooking } from './keepApart.ts';
import { countBelow } from './sorted.ts';
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
  /** The dates on which the service's cap is reached. */
  readonly serviceFull: IntervalSet;
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

/** In the order of precedence: a start counts under the first rule that removes it. */
export function startRules(
  { service, host, clock, nowMs }: HostCase,
  limits: StartLimits,
  open: IntervalSet,
  taken: Taken,
): readonly StartRule[] {
  const lengthMs = service.durationMinutes * MINUTE_MS;
  const hostFull = fullDates(taken.booked, host.maxPerDay, host.timeZone, { clock, nowMs });
  const blocked = blockedTimes(service, taken.busy, taken.own);
  return [
    { kind: 'doesNotFit', keep: (starts) => startsInside(starts, open, lengthMs) },
    ...limitRules(limits, nowMs),
    { kind: 'serviceFull', keep: (starts) => startsOutside(starts, taken.serviceFull) },
    { kind: 'hostFull', keep: (starts) => startsOutside(starts, hostFull) },
    { kind: 'busy', keep: (starts) => startsClear(starts, blocked, lengthMs) },
  ];
}

/** The first that a start counts under, as `startRules`. */
export function limitRules({ fromMs, untilMs }: StartLimits, nowMs: Instant) {
  return [
    { kind: 'past', keep: (starts) => part(starts, countBelow(starts, nowMs), starts.length) },
    { kind: 'beforeNotice', keep: (starts) => part(starts, countBelow(starts, fromMs), starts.length) },
    { kind: 'afterHorizon', keep: (starts) => part(starts, 0, countBelow(starts, untilMs)) },
  ] as const satisfies readonly StartRule[];
}

/** Takes the steps one after another. A start counts once, under the first rule that removed it. */
export function keepAll<Kind>(rules: readonly StartRule<Kind>[], given: readonly Instant[]) {
  const removed = new Map<Kind, number>();
  let starts = given;
  for (const { kind, keep } of rules) {
    const kept = keep(starts);
    removed.set(kind, starts.length - kept.length);
    starts = kept;
  }
  return { starts, removed };
}

// Mostly all of them are left, and the lists are long.
function part(starts: readonly Instant[], from: number, to: number): readonly Instant[] {
  return from === 0 && to === starts.length ? starts : starts.slice(from, to);
}

// Ascending starts of equal length are swept over an interval set, both from left to right, in linear time.

/** The starts from which the whole `lengthMs` lies in the set. */
export function startsInside(starts: readonly Instant[], set: IntervalSet, lengthMs: number): Instant[] {
  const { startsMs, endsMs } = set;
  const inside: Instant[] = [];
  let i = 0;
  for (const start of starts) {
    i = skipEnded(endsMs, i, start);
    const from = startsMs[i];
    const to = endsMs[i];
    if (from !== undefined && to !== undefined && from <= start && start + lengthMs <= to) inside.push(start);
  }
  return inside;
}

/** The starts from which `lengthMs` overlaps nothing of the set. */
export function startsClear(starts: readonly Instant[], set: IntervalSet, lengthMs: number): Instant[] {
  const { startsMs, endsMs } = set;
  const clear: Instant[] = [];
  let i = 0;
  for (const start of starts) {
    i = skipEnded(endsMs, i, start);
    const next = startsMs[i];
    if (next === undefined || start + lengthMs <= next) clear.push(start);
  }
  return clear;
}

/** The starts that lie at no instant of the set, however long their slots run on. */
export function startsOutside(starts: readonly Instant[], set: IntervalSet): readonly Instant[] {
  return set.startsMs.length === 0 ? starts : startsClear(starts, set, 1);
}

/** The first index from `i` on with an interval that ends after `instant`. */
function skipEnded(endsMs: readonly Instant[], i: number, instant: Instant): number {
  let index = i;
  for (let end = endsMs[index]; end !== undefined && end <= instant; end = endsMs[index]) index++;
  return index;
}
