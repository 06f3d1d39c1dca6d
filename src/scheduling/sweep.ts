// Sweeps ascending starts of equal length over an interval set, both from left to right, in linear time.
import type { IntervalSet } from './intervalSet.ts';
import type { Instant } from './time.ts';

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
