// The starts at which one host is free (rules 1 to 7), and how many each rule removed.
import { blockedTimes, type OwnBooking } from './blocking.ts';
import type { Interval } from './interval.ts';
import { type IntervalSet, intervalSet } from './intervalSet.ts';
import { openWindows } from './openWindows.ts';
import { ascendingOnce, countBelow } from './sorted.ts';
import { type HostCase, type StartLimits, startLimits } from './startLimits.ts';
import { startsClear, startsInside } from './sweep.ts';
import { DAY_MS, type Instant, type LocalDate, MINUTE_MS } from './time.ts';

/** What happened to a host's starts. Each start that fits is counted once, under the first rule that removed it. */
export interface Tally {
  /** Open windows looked at. */
  readonly windows: number;
  /** Starts on the grid of those windows. */
  readonly onGrid: number;
  /** Starts whose slot lies inside open time; the counts below divide these. */
  readonly fitting: number;
  readonly past: number;
  readonly beforeNotice: number;
  readonly afterHorizon: number;
  readonly busy: number;
}

export interface HostStarts {
  /** Ascending, each once. */
  readonly starts: readonly Instant[];
  readonly tally: Tally;
}

/** `within` keeps only the starts inside it. Throws RangeError unless duration and slot interval are above 0. */
export function hostStarts(
  hostCase: HostCase,
  busy: IntervalSet,
  own: readonly OwnBooking[],
  within: Interval | null,
): HostStarts {
  const { service, nowMs } = hostCase;
  const lengthMs = service.durationMinutes * MINUTE_MS;
  const limits = startLimits(hostCase);
  const { windows, open } = openTime(hostCase, limits, within);
  const grid = gridStarts(windows, service.slotIntervalMinutes * MINUTE_MS, within);
  const fitting = startsInside(grid, open, lengthMs);
  const past = countBelow(fitting, nowMs);
  const from = countBelow(fitting, limits.fromMs);
  const until = Math.max(from, countBelow(fitting, limits.untilMs));
  const starts = startsClear(fitting.slice(from, until), blockedTimes(service, busy, own), lengthMs);
  const tally: Tally = {
    windows: windows.length,
    onGrid: grid.length,
    fitting: fitting.length,
    past,
    beforeNotice: from - past,
    afterHorizon: fitting.length - until,
    busy: until - from - starts.length,
  };
  return { starts, tally };
}

interface OpenTime {
  /** Windows in which a start may lie, by date. */
  readonly windows: readonly Interval[];
  /** Everything in which a slot may lie: those windows and the ones a slot may run into. */
  readonly open: IntervalSet;
}

function openTime(hostCase: HostCase, limits: StartLimits, within: Interval | null): OpenTime {
  const lengthMs = hostCase.service.durationMinutes * MINUTE_MS;
  if (!(lengthMs > 0)) throw new RangeError(`not a duration: ${hostCase.service.durationMinutes} minutes`);
  const [first, last] = within === null ? allDates(limits) : datesAround(hostCase, within);
  const end = last + Math.ceil(lengthMs / DAY_MS) + 1;
  const windowsOn = openWindows(hostCase, first, end);
  const windows: Interval[] = [];
  const open: Interval[] = [];
  for (let date = first; date <= end; date++) {
    for (const window of windowsOn(date)) {
      open.push(window);
      if (date <= last && touches(window, within)) windows.push(window);
    }
  }
  return { windows, open: intervalSet(open) };
}

// A time that a transition skips moves forward, at most by a day: windows of yesterday may reach into today.
// When the horizon lies in the past, a week's windows are enough to say so.
function allDates({ today, lastDate }: StartLimits): readonly [LocalDate, LocalDate] {
  return [today - 1, lastDate < today ? today + 6 : lastDate];
}

function datesAround({ host, clock }: HostCase, within: Interval): readonly [LocalDate, LocalDate] {
  return [clock.localDateOf(host.timeZone, within.startMs) - 1, clock.localDateOf(host.timeZone, within.endMs - 1) + 1];
}

function touches(window: Interval, within: Interval | null): boolean {
  return within === null || (window.startMs < within.endMs && window.endMs > within.startMs);
}

/** Rule 3: from each window's start in steps of elapsed time, as long as the start lies in the window. */
function gridStarts(windows: readonly Interval[], stepMs: number, within: Interval | null): Instant[] {
  if (!(stepMs > 0)) throw new RangeError(`not a slot interval: ${stepMs} ms`);
  const starts: Instant[] = [];
  for (const window of windows) {
    const skipped = within === null ? 0 : Math.max(0, Math.ceil((within.startMs - window.startMs) / stepMs));
    const untilMs = within === null ? window.endMs : Math.min(window.endMs, within.endMs);
    for (let start = window.startMs + skipped * stepMs; start < untilMs; start += stepMs) starts.push(start);
  }
  // Only windows that a transition moved onto another date's can be out of order.
  return ascendingOnce(starts);
}
