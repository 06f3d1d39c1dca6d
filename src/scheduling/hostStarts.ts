// The starts at which one host is free (rules 1 to 8), and how many each rule removed. Hosts who are open at the same times
// have the same starts but for what is their own: their caps, their appointments. So the rest is found once for all of them.
import { keptAt } from './groups.ts';
import { hostGrid } from './hostGrid.ts';
import type { Interval } from './interval.ts';
import type { IntervalSet } from './intervalSet.ts';
import { openingsKey } from './openWindows.ts';
import type { FreeHost } from './poolStarts.ts';
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

export interface HostStarts extends FreeHost {
  /** Worked out anew each time: only an offer without starts asks. */
  readonly tally: () => Tally;
}

/**
 * Of one host after another. `within` keeps only the starts inside it. Throws RangeError unless duration and slot interval are
 * above 0.
 */
export function startsOfHosts(serviceFull: IntervalSet, within: Interval | null) {
  const known = new Map<string, OpenStarts>();
  return (hostCase: HostCase, taken: Taken): HostStarts => {
    const { starts, tally } = keptAt(known, openingsKey(hostCase), () => openStarts(hostCase, serviceFull, within));
    const rules = ownRules(hostCase, taken);
    return {
      name: hostCase.host.name,
      candidates: starts,
      free: (candidates) => keepAll(rules, candidates).starts,
      tally: () => ({ ...tally, removed: [...tally.removed, ...keepAll(rules, starts).removed] }),
    };
  };
}

interface OpenStarts {
  readonly starts: readonly Instant[];
  readonly tally: Tally;
}

/** As if the host had neither a cap nor an appointment. */
function openStarts(hostCase: HostCase, serviceFull: IntervalSet, within: Interval | null): OpenStarts {
  const limits = startLimits(hostCase);
  const { windows, open, grid, inDoubt } = hostGrid(hostCase, limits, within);
  const { starts, removed } = keepAll(sharedRules(hostCase, limits, open, serviceFull), grid);
  // Yesterday's windows were looked at because they may run into today. This morning's are over.
  const counted = within === null ? windows.filter(({ endMs }) => endMs > hostCase.nowMs) : windows;
  return { starts, tally: { windows: counted.length, inDoubt, onGrid: grid.length, removed } };
}
