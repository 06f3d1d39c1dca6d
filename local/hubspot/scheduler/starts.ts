// The starts that a link's own rules allow: hours, steps, notice and window. Busy times come after.
import { DAY_MS } from '../../services/calendar/ics/wallTime.ts';
import type { Zone } from '../../services/calendar/ics/zone.ts';
import { type Account, zoneOf } from '../account.ts';
import type { Hours, Link } from '../links.ts';

const MINUTE_MS = 60_000;
// 1 January 1970 was a Thursday.
const DAYS = ['TH', 'FR', 'SA', 'SU', 'MO', 'TU', 'WE'];

export interface Span {
  /** Included. */
  readonly fromMs: number;
  /** Not included. */
  readonly untilMs: number;
}

/** Ascending, each once. */
export function allowedStarts(link: Link, durationMs: number, span: Span, zone: Zone): number[] {
  const stepMs = link.everyMinutes === null ? durationMs : link.everyMinutes * MINUTE_MS;
  const starts = link.hours
    .flatMap((hours) => openings(hours, durationMs, span, zone))
    .flatMap(({ fromMs, untilMs }) => {
      const count = Math.max(0, Math.floor((untilMs - durationMs - fromMs) / stepMs) + 1);
      return Array.from({ length: count }, (_, place) => fromMs + place * stepMs);
    });
  const within = starts.filter((ms) => ms >= span.fromMs && ms < span.untilMs);
  return [...new Set(within)].sort((a, b) => a - b);
}

/** What a link offers now: from its notice to the end of its last date. */
export function windowOf(account: Account, link: Link): Span {
  const nowMs = account.clock.nowMs();
  const zone = zoneOf(account, link.timeZone);
  const today = Math.floor(zone.wall(nowMs) / DAY_MS);
  return {
    fromMs: nowMs + link.noticeMinutes * MINUTE_MS,
    untilMs: zone.instant((today + link.daysAhead + 1) * DAY_MS),
  };
}

export function overlap(one: Span, other: Span): Span {
  const fromMs = Math.max(one.fromMs, other.fromMs);
  return { fromMs, untilMs: Math.max(fromMs, Math.min(one.untilMs, other.untilMs)) };
}

/** All openings that may hold a start of the span, and others near them. */
function openings(hours: Hours, durationMs: number, { fromMs, untilMs }: Span, zone: Zone): Span[] {
  if (hours.kind === 'once') {
    const isMeant = hours.durationsMs?.includes(durationMs) ?? true;
    return isMeant ? [{ fromMs: hours.startMs, untilMs: hours.endMs }] : [];
  }
  if (untilMs <= fromMs) return [];
  const first = Math.floor(zone.wall(fromMs) / DAY_MS) - 1;
  const last = Math.floor(zone.wall(untilMs) / DAY_MS) + 1;
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
    .filter((day) => hours.days.includes(DAYS[((day % DAYS.length) + DAYS.length) % DAYS.length] ?? ''))
    .map((day) => ({
      fromMs: zone.instant(day * DAY_MS + hours.fromMs),
      untilMs: zone.instant(day * DAY_MS + hours.toMs),
    }));
}
