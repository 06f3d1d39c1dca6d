// Whether two answers are the same starts, so that speed is never bought with errors.
import { wholeNumber } from '../table.ts';

export interface Comparison {
  readonly same: boolean;
  readonly count: number;
  /** Starts that only ours has, and that only theirs has. */
  readonly onlyOurs: number;
  readonly onlyTheirs: number;
}

/** Starts in epoch ms. The order counts: both must be ascending, each start once. */
export function compareStarts(ours: readonly number[], theirs: readonly number[]): Comparison {
  const onlyOurs = countMissing(ours, theirs);
  const onlyTheirs = countMissing(theirs, ours);
  const same = ours.length === theirs.length && ours.every((start, at) => start === theirs[at]);
  return { same, count: theirs.length, onlyOurs, onlyTheirs };
}

function countMissing(starts: readonly number[], from: readonly number[]): number {
  const known = new Set(from);
  return starts.filter((start) => !known.has(start)).length;
}

export function inWords({ same, count, onlyOurs, onlyTheirs }: Comparison, rule: string): string {
  if (same) return `same ${wholeNumber(count)} starts`;
  return `${wholeNumber(count)} starts; ${onlyTheirs} are not ours, ${onlyOurs} of ours are missing: it ${rule}`;
}
