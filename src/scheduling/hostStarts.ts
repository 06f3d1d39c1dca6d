// The starts at which one host is free (rules 1 to 8), and how many each rule removed.
import { hostGrid } from './hostGrid.ts';
import type { Interval } from './interval.ts';
import { type HostCase, startLimits } from './startLimits.ts';
import { type StartRuleKind, startRules, type Taken } from './startRules.ts';
import type { Instant } from './time.ts';

/** What happened to a host's starts. Each start that fits is counted once, under the first rule that removed it. */
export interface Tally {
  /** Open windows in the time asked about; those that are over count only with `within`. */
  readonly windows: number;
  /** Windows left out because their date's offset is in doubt. */
  readonly inDoubt: number;
  /** Starts on the grid of those windows. */
  readonly onGrid: number;
  /** Starts with a slot that lies inside open time; the counts below divide these. */
  readonly fitting: number;
  readonly past: number;
  readonly beforeNotice: number;
  readonly afterHorizon: number;
  /** On a date that has reached the service's or the host's cap. */
  readonly full: number;
  readonly busy: number;
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
  const removed: Record<StartRuleKind, number> = {
    doesNotFit: 0,
    past: 0,
    beforeNotice: 0,
    afterHorizon: 0,
    serviceFull: 0,
    hostFull: 0,
    busy: 0,
  };
  let starts: readonly Instant[] = grid;
  for (const { kind, keep } of startRules(hostCase, limits, open, taken)) {
    const kept = keep(starts);
    removed[kind] = starts.length - kept.length;
    starts = kept;
  }
  const tally: Tally = {
    // Yesterday's windows were looked at because they may run into today. This morning's are over.
    windows: within === null ? windows.filter(({ endMs }) => endMs > hostCase.nowMs).length : windows.length,
    inDoubt,
    onGrid: grid.length,
    fitting: grid.length - removed.doesNotFit,
    past: removed.past,
    beforeNotice: removed.beforeNotice,
    afterHorizon: removed.afterHorizon,
    full: removed.serviceFull + removed.hostFull,
    busy: removed.busy,
  };
  return { starts, tally };
}
