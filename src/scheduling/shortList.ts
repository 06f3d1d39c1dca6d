// Chooses the free starts that an answer names. A voice cannot read out two hundred, and the first three are often one
// morning's. So a short list may be spread over days, and over mornings and afternoons.
import { listAt } from './groups.ts';
import type { Interval } from './interval.ts';
import { DAY_MS, type LocalDate, type TimeZoneId } from './time.ts';
import type { ZoneClock } from './zone.ts';

export interface ShortListWish {
  /** Most starts in the list; null = all. */
  readonly count: number | null;
  readonly spread: boolean;
  /** On its wall clock a day begins at 00:00, and its afternoon at 12:00. It changes the choice, never the slots. */
  readonly timeZone: TimeZoneId;
}

/**
 * `count` of the slots, ascending as they came. Not spread: the first ones. Spread: picked one after another. Each pick
 * comes from a day with the fewest picks so far. Of those it takes the half of the day (before 12:00, from 12:00 on) with
 * the fewest picks, then the earliest day. There it is the start farthest from that day's picks, and of equals the
 * earliest. So the first pick is the earliest slot of all. Time grows with the slots, and with `count` times the starts of
 * one day.
 */
export function shortList(slots: readonly Interval[], wish: ShortListWish, clock: ZoneClock): readonly Interval[] {
  const { count, spread, timeZone } = wish;
  if (count === null || slots.length <= count) return slots;
  if (!spread) return slots.slice(0, count);
  const days = daysOf(slots, timeZone, clock);
  const picks: Picks = { morning: [], afternoon: [] };
  for (let round = 0; sizeOf(picks) < count; round++) pickOneADay(days, round, picks, count);
  return [...picks.morning, ...picks.afternoon].sort((a, b) => a.startMs - b.startMs);
}

type Half = 'morning' | 'afternoon';

type Picks = Readonly<Record<Half, Interval[]>>;

interface Start {
  readonly slot: Interval;
  readonly half: Half;
  /** The distance to the nearest pick of its day. */
  apartMs: number;
}

interface Day {
  /** The slots not picked yet, ascending. */
  starts: readonly Start[];
  picked: number;
}

function sizeOf({ morning, afternoon }: Picks): number {
  return morning.length + afternoon.length;
}

/** The earliest day first. */
function daysOf(slots: readonly Interval[], timeZone: TimeZoneId, clock: ZoneClock): readonly Day[] {
  const byDate = new Map<LocalDate, Start[]>();
  for (const slot of slots) {
    const wallDays = (slot.startMs + clock.offset(timeZone, slot.startMs)) / DAY_MS;
    const date = Math.floor(wallDays);
    const half = wallDays - date < 0.5 ? 'morning' : 'afternoon';
    listAt(byDate, date).push({ slot, half, apartMs: Number.POSITIVE_INFINITY });
  }
  return [...byDate.values()].map((starts) => ({ starts, picked: 0 }));
}

/** One pick from every day that has starts left, each day's number `round`, until there are `count` in all. */
function pickOneADay(days: readonly Day[], round: number, picks: Picks, count: number): void {
  const left = days.filter(({ starts }) => starts.length > 0);
  const next = {
    morning: queue(left.filter(has('morning')), round),
    afternoon: queue(left.filter(has('afternoon')), round),
    either: queue(left, round),
  };
  while (sizeOf(picks) < count) {
    const half = halfWithFewer(picks);
    const day = next[half]() ?? next.either();
    if (day === undefined) return;
    const { slot, half: picked } = pickFrom(day, half);
    picks[picked].push(slot);
  }
}

/** Names the first day still without a pick in this round. Days come to the front once, so all calls together are linear. */
function queue(days: readonly Day[], round: number): () => Day | undefined {
  let front = 0;
  return () => {
    for (let day = days[front]; day !== undefined && day.picked > round; day = days[front]) front++;
    return days[front];
  };
}

function has(half: Half): (day: Day) => boolean {
  return ({ starts }) => starts.some((start) => start.half === half);
}

function halfWithFewer({ morning, afternoon }: Picks): Half | 'either' {
  if (morning.length === afternoon.length) return 'either';
  return morning.length < afternoon.length ? 'morning' : 'afternoon';
}

function pickFrom(day: Day, half: Half | 'either'): Start {
  const ofHalf = day.starts.filter((start) => start.half === half);
  const fitting = ofHalf.length > 0 ? ofHalf : day.starts;
  const pick = fitting.reduce((best, start) => (start.apartMs > best.apartMs ? start : best));
  day.starts = day.starts.filter((start) => start !== pick);
  for (const start of day.starts) {
    start.apartMs = Math.min(start.apartMs, Math.abs(start.slot.startMs - pick.slot.startMs));
  }
  day.picked += 1;
  return pick;
}
