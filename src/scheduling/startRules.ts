// What the rules hold against the starts on a host's grid (rules 3 to 8), one step each. `hostStarts` takes the steps one
// after another, `explain` asks each of them about every start.
import { fullDates } from './caps.ts';
import type { IntervalSet } from './intervalSet.ts';
import { blockedTimes, type OwnBooking } from './keepApart.ts';
import { countBelow } from './sorted.ts';
import type { HostCase, StartLimits } from './startLimits.ts';
import { startsClear, startsInside, startsOutside } from './sweep.ts';
import { type Instant, MINUTE_MS } from './time.ts';

/** What takes a host's time away. */
export interface Taken {
  /** The union of the host's calendars, known at least for `queryRange`. */
  readonly busy: IntervalSet;
  /** Own bookings, of every service, that take the host's time. */
  readonly own: readonly OwnBooking[];
  /** Those of them that count for the host: for its cap and its share. */
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

export interface StartRule {
  readonly kind: StartRuleKind;
  /** Those of the ascending starts that the rule allows. Linear. */
  readonly keep: (starts: readonly Instant[]) => readonly Instant[];
}

/** In the order of precedence: a start counts under the first rule that removes it. */
export function startRules(
  { service, host, clock, nowMs }: HostCase,
  { fromMs, untilMs }: StartLimits,
  open: IntervalSet,
  taken: Taken,
): readonly StartRule[] {
  const lengthMs = service.durationMinutes * MINUTE_MS;
  const hostFull = fullDates(taken.booked, host.maxPerDay, host.timeZone, { clock, nowMs });
  const blocked = blockedTimes(service, taken.busy, taken.own);
  return [
    { kind: 'doesNotFit', keep: (starts) => startsInside(starts, open, lengthMs) },
    { kind: 'past', keep: (starts) => part(starts, countBelow(starts, nowMs), starts.length) },
    { kind: 'beforeNotice', keep: (starts) => part(starts, countBelow(starts, fromMs), starts.length) },
    { kind: 'afterHorizon', keep: (starts) => part(starts, 0, countBelow(starts, untilMs)) },
    { kind: 'serviceFull', keep: (starts) => startsOutside(starts, taken.serviceFull) },
    { kind: 'hostFull', keep: (starts) => startsOutside(starts, hostFull) },
    { kind: 'busy', keep: (starts) => startsClear(starts, blocked, lengthMs) },
  ];
}

// Mostly all of them are left, and the lists are long.
function part(starts: readonly Instant[], from: number, to: number): readonly Instant[] {
  return from === 0 && to === starts.length ? starts : starts.slice(from, to);
}
