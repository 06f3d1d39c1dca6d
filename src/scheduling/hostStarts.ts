// The starts at which one host is free (rules 1 to 8), and how many each rule removed.
import { hostGrid } from './hostGrid.ts';
import type { Interval } from './interval.ts';
import { type HostCase, startLimits } from './startLimits.ts';
import { keepAll, type StartRuleKind, startRules, type Taken } from './startRules.ts';
import type { Instant } from './time.ts';

/** The outcome for a host's starts. */
export interface Tally {
  /** Open windows in the time asked about; those that are over count only with `within`. */
  readonly windows: number;
  /** Windows left out because their date's offset is in doubt. */
  readonly inDoubt: number;
  /** Starts on the grid of those windows. */
  readonly onGrid: number;
  /** How many of them each rule removed. A start counts once, under the first rule that removed it. */
  readonly removed: ReadonlyMap<StartRuleKind, number>;
}

export interface HostStarts {
  /** Ascending, each once. */
  readonly starts: readonly Instant[];
  readonly tally: Tally;
}

/** `within` keeps only the starts inside it. Throws RangeError unless duration and slot interval are above 0. */
export function hostStarts(hostCase: HostCase, taken: Taken, within: Interval | null): HostStarts {
  const limits = startLimits(hostCase);
  const { windows, open, grid, inDoubt } = hostGrid(hostCase, limits, within);
  const { starts, removed } = keepAll(startRules(hostCase, limits, open, taken), grid);
  // Yesterday's windows were looked at because they may run into today. This morning's are over.
  const counted = within === null ? windows.filter(({ endMs }) => endMs > hostCase.nowMs) : windows;
  return { starts, tally: { windows: counted.length, inDoubt, onGrid: grid.length, removed } };
}
