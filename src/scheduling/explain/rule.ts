// The reasons to name when a rule has removed a start. The rule itself says whether it has.
import { countByDate } from '../caps.ts';
import type { Interval } from '../interval.ts';
import type { IntervalSet } from '../intervalSet.ts';
import { countBelow } from '../sorted.ts';
import type { StartRuleKind } from '../startRules.ts';
import type { Instant, TimeZoneId } from '../time.ts';
import { inTheWay } from './busy.ts';
import type { Reason } from './reason.ts';
import type { HostView } from './view.ts';

/** Why `kind` removed the slot, on the view's day. */
export function because(kind: StartRuleKind, slot: Interval, view: HostView): readonly Reason[] {
  const { question, available, calendars, limits, open, hostCase } = view;
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
      return inTheWay(service, host, calendars, available.own, slot);
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
