// The reasons to name when a rule has removed a start. The rule itself says whether it has.
import { countByDate } from '../caps.ts';
import type { Interval } from '../interval.ts';
import { EMPTY_SET, type IntervalSet, intervalSet, intervalsOf, overlaps } from '../intervalSet.ts';
import { blockedTimes, clearAround, NO_BUFFERS, type OwnBooking } from '../keepApart.ts';
import type { Buffers, Service } from '../model.ts';
import { countBelow } from '../sorted.ts';
import type { StartRuleKind } from '../startRules.ts';
import type { Instant, TimeZoneId } from '../time.ts';
import type { BufferKept, Reason } from './reason.ts';
import type { HostView } from './view.ts';

/** Why `kind` removed the slot, on the view's day. */
export function because(kind: StartRuleKind, slot: Interval, view: HostView): readonly Reason[] {
  const { question, available, limits, open, hostCase } = view;
  const { service, host, nowMs } = hostCase;
  switch (kind) {
    case 'doesNotFit':
      return closing(open, slot.startMs);
    case 'past':
      return [{ kind }];
    case 'beforeNotice':
      // Without a notice the earliest start is now, and every start before it is past.
      if (limits.fromMs === nowMs) return [];
      return [{ kind, fromMs: Number.isFinite(limits.fromMs) ? limits.fromMs : null }];
    case 'afterHorizon':
      return [{ kind, lastDate: limits.lastDate }];
    case 'serviceFull':
      return full('service', service.maxPerDay, question.ofService, question.timeZone, slot.startMs, view);
    case 'hostFull':
      return full('host', host.maxPerDay, available.booked, host.timeZone, slot.startMs, view);
    case 'busy':
      return inTheWay(view, slot);
  }
}

/** Nothing where the host is closed at the start: that is another reason. */
function closing({ startsMs, endsMs }: IntervalSet, startMs: Instant): readonly Reason[] {
  const closesMs = endsMs[countBelow(startsMs, startMs + 1) - 1];
  return closesMs === undefined || closesMs <= startMs ? [] : [{ kind: 'doesNotFit', closesMs }];
}

function full(
  of: 'service' | 'host',
  cap: number | null,
  booked: readonly { readonly startMs: Instant }[],
  timeZone: TimeZoneId,
  startMs: Instant,
  { clock }: HostView,
): readonly Reason[] {
  if (cap === null) return [];
  const date = clock.localDateOf(timeZone, startMs);
  const count = countByDate(booked, timeZone, clock).get(date) ?? 0;
  return [{ kind: 'full', of, date, timeZone, count, cap }];
}

/** Each asked alone of the same rule (4 and 5). Busy times by calendar, in the order of the host's row; then own bookings, in the order given. */
function inTheWay({ hostCase, calendars, available }: HostView, slot: Interval): readonly Reason[] {
  const { service, host } = hostCase;
  const blocks = (busy: IntervalSet, bookings: readonly OwnBooking[]) =>
    overlaps(blockedTimes(service, busy, bookings), slot);
  const busyTimes = [...new Set([host.calendarId, ...host.alsoBusyOn])].flatMap((calendarId) =>
    intervalsOf(calendars.get(calendarId) ?? EMPTY_SET)
      .filter((busy) => blocks(intervalSet([busy]), []))
      .map((busy): Reason => ({ kind: 'busy', calendarId, busy, buffer: bufferKept(slot, busy, NO_BUFFERS, service) })),
  );
  const bookings = available.own
    .filter((booking) => blocks(EMPTY_SET, [booking]))
    .map((booking): Reason => ({ kind: 'booking', booking, buffer: bufferKept(slot, booking, booking, service) }));
  return [...busyTimes, ...bookings];
}

/** null if the times themselves overlap. */
function bufferKept(slot: Interval, taken: Interval, theirs: Buffers, service: Service): BufferKept | null {
  const { beforeMinutes, afterMinutes } = clearAround(theirs, service);
  if (slot.endMs <= taken.startMs) return largerOf('after', service.bufferAfterMinutes, beforeMinutes);
  if (slot.startMs >= taken.endMs) return largerOf('before', service.bufferBeforeMinutes, afterMinutes);
  return null;
}

/** `minutes` is the larger of the two buffers; of equals, the one of the service asked about. */
function largerOf(side: BufferKept['side'], ofService: number, minutes: number): BufferKept {
  if (ofService === minutes) return { of: 'service', side, minutes };
  return { of: 'booking', side: side === 'after' ? 'before' : 'after', minutes };
}
