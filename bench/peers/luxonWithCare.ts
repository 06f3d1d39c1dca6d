// luxon used with care: one DateTime for each end of an opening, made once for the whole team. All else is numbers, and each
// host's busy times are passed once.
import { DateTime } from 'luxon';
import { type Interval, interval } from '../../src/scheduling/interval.ts';
import { MINUTE_MS } from '../../src/scheduling/time.ts';
import { type Contender, mergedStarts } from '../engine/contender.ts';
import { HOURS, NOW_MS, type Work, ZONE } from '../engine/work.ts';

export const luxonWithCare: Contender = {
  name: 'luxon with care',
  rule: 'keeps our grid; a difference would be a fault',
  takes: () => true,
  prepare: (work) => () => {
    const openings = openingsOf(work);
    const lists = work.busy.map((busy) => freeStarts(openings, busy, work.minutes * MINUTE_MS));
    const starts = mergedStarts(lists, work);
    return () => starts;
  },
};

/** Ascending. */
function openingsOf({ untilMs }: Work): Interval[] {
  const openings: Interval[] = [];
  let day = DateTime.fromMillis(NOW_MS, { zone: ZONE }).startOf('day');
  for (; day.toMillis() < untilMs; day = day.plus({ days: 1 })) {
    if (day.weekday > 5) continue;
    for (const { from, to } of HOURS) {
      openings.push(interval(day.set({ hour: from }).toMillis(), day.set({ hour: to }).toMillis()));
    }
  }
  return openings;
}

/** `busy` ascends by start, so what has ended before one slot has ended before the next. */
function freeStarts(openings: readonly Interval[], busy: readonly Interval[], lengthMs: number): number[] {
  const starts: number[] = [];
  let at = 0;
  let busyUntilMs = Number.NEGATIVE_INFINITY;
  for (const { startMs, endMs } of openings) {
    for (let start = startMs; start + lengthMs <= endMs; start += lengthMs) {
      for (let next = busy[at]; next !== undefined && next.startMs < start + lengthMs; next = busy[++at]) {
        busyUntilMs = Math.max(busyUntilMs, next.endMs);
      }
      if (busyUntilMs <= start) starts.push(start);
    }
  }
  return starts;
}
