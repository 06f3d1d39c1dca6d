// A loop as a developer writes it with luxon in an afternoon: it steps through each day's hours and keeps every slot that
// overlaps nothing busy.
import { DateTime } from 'luxon';
import type { Interval } from '../../src/scheduling/interval.ts';
import { type Contender, forEachHost } from '../engine/contender.ts';
import { HOURS, NOW_MS, type Work, ZONE } from '../engine/work.ts';

export const luxonLoop: Contender = {
  name: 'luxon loop',
  rule: 'keeps our grid; a difference would be a fault',
  takes: () => true,
  prepare: forEachHost((work, busy) => () => {
    const starts = freeStarts(work, busy);
    return () => starts;
  }),
};

function freeStarts({ untilMs, minutes }: Work, busy: readonly Interval[]): number[] {
  const starts: number[] = [];
  let day = DateTime.fromMillis(NOW_MS, { zone: ZONE }).startOf('day');
  for (; day.toMillis() < untilMs; day = day.plus({ days: 1 })) {
    if (day.weekday > 5) continue;
    for (const { from, to } of HOURS) {
      const closing = day.set({ hour: to });
      let start = day.set({ hour: from });
      let end = start.plus({ minutes });
      for (; end <= closing; start = end, end = start.plus({ minutes })) {
        const startMs = start.toMillis();
        const endMs = end.toMillis();
        if (!busy.some((time) => time.startMs < endMs && time.endMs > startMs)) starts.push(startMs);
      }
    }
  }
  return starts;
}
