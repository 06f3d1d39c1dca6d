// The starts at which one host is free (rules 1 to 8), and how many each rule removed. Hosts who are open at the same times
// have the same starts but for what is their own: their caps, their appointments. So the rest is found once for all of them.
import { keptAt } from './groups.ts';
import { hostGrid } from './hostGrid.ts';
import type { Interval } from './interval.ts';
import type { IntervalSet } from './intervalSet.ts';
import { openingsKey } from './openWindows.ts';
import { type HostCase, startLimits } from './startLimits.ts';
import { keepAll, ownRules, type Removed, sharedRules, type Taken } from './startRules.ts';
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
  readonly removed: readonly Removed[];
}

export interface HostStarts {
  /** Ascending, each once. */
  readonly starts: readonly Instant[];
  /** What `starts` are taken from, ascending, each once: one and the same list for hosts who are open at the same times. */
  readonly candidates: readonly Instant[];
  readonly tally: Tally;
}

/**
 * Of one host after another. `within` keeps only the starts inside it. Throws RangeError unless duration and slot interval are
 * above 0.
 */
export function startsOfHosts(serviceFull: IntervalSet, within: Interval | null) {
  const known = new Map<string, HostStarts>();
  return (hostCase: HostCase, taken: Taken): HostStarts => {
    const shared = keptAt(known, openingsKey(hostCase), () => sharedStarts(hostCase, serviceFull, within));
    const { starts, removed } = keepAll(ownRules(hostCase, taken), shared.starts);
    const tally = { ...shared.tally, removed: [...shared.tally.removed, ...removed] };
    return { starts, candidates: shared.starts, tally };
  };
}

/** As if the host had neither a cap nor an appointment. */
function sharedStarts(hostCase: HostCase, serviceFull: IntervalSet, within: Interval | null): HostStarts {
  const limits = startLimits(hostCase);
  const { windows, open, grid, inDoubt } = hostGrid(hostCase, limits, within);
  const { starts, removed } = keepAll(sharedRules(hostCase, limits, open, serviceFull), grid);
  // Yesterday's windows were looked at because they may run into today. This morning's are over.
  const counted = within === null ? windows.filter(({ endMs }) => endMs > hostCase.nowMs) : windows;
  return { starts, candidates: starts, tally: { windows: counted.length, inDoubt, onGrid: grid.length, removed } };
}
