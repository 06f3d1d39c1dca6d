// The instances of a calendar's events in a range: recurrences expanded, stand-ins in their places.
import type { IcsCalendar } from './calendar.ts';
import type { IcsEvent } from './event.ts';
import { endOf } from './eventTime.ts';
import { expandRule, type WallRange } from './recurrence.ts';
import { DAY_MS } from './wallTime.ts';

export interface Instance {
  readonly event: IcsEvent;
  readonly startMs: number;
  /** Not included; equal to the start for an event without a length. */
  readonly endMs: number;
}

/** All that touch the range from `fromMs` (included) to `toMs` (not included), cancelled ones too, by start. */
export function instancesIn(calendar: IcsCalendar, fromMs: number, toMs: number): Instance[] {
  return calendar.events
    .filter((event) => !calendar.outdated.has(event))
    .flatMap((event) => instancesOf(calendar, event, fromMs, toMs))
    .filter(({ startMs, endMs }) => startMs < toMs && (endMs > fromMs || startMs >= fromMs))
    .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

function instancesOf(calendar: IcsCalendar, event: IcsEvent, fromMs: number, toMs: number): Instance[] {
  const { start, length } = event;
  // A day more on either side, as no zone is a day away from UTC.
  const range = { fromMs: fromMs - (length.days + 1) * DAY_MS - length.ms, toMs: toMs + DAY_MS };
  return wallStarts(event, range)
    .map((wallMs) => ({ event, startMs: start.zone.instant(wallMs), endMs: endOf(start, length, wallMs) }))
    .filter(({ startMs }) => !event.removed.has(startMs) && !isReplaced(calendar, event, startMs));
}

function isReplaced(calendar: IcsCalendar, event: IcsEvent, startMs: number): boolean {
  return event.standsInFor === undefined && calendar.replaced.get(event.uid)?.has(startMs) === true;
}

/** Each start once, also where RRULE and RDATE name the same. */
function wallStarts(event: IcsEvent, range: WallRange): number[] {
  const single = [event.start.wallMs, ...event.addedMs].filter((ms) => ms >= range.fromMs && ms <= range.toMs);
  const ruled = event.recurrences.flatMap(({ rule, untilMs }) => expandRule(rule, event.start.wallMs, untilMs, range));
  return [...new Set([...single, ...ruled])];
}
