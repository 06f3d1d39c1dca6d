// The time in which a host's starts can lie at all: its open time, and the grid in it (rules 1 to 3).
import { areApart, type Interval, overlap } from './interval.ts';
import { type IntervalSet, intervalSet } from './intervalSet.ts';
import { openWindows } from './openWindows.ts';
import { ascendingOnce } from './sorted.ts';
import type { HostCase, StartLimits } from './startLimits.ts';
import { DAY_MS, type Instant, type LocalDate, MINUTE_MS } from './time.ts';

export interface HostGrid {
  /** Windows in which a start may lie, by date. */
  readonly windows: readonly Interval[];
  /** Everything in which a slot may lie: those windows and the ones a slot may run into. */
  readonly open: IntervalSet;
  /** The starts, ascending, each once. */
  readonly grid: readonly Instant[];
  /** How many of the windows asked about are left out because their date's offset is in doubt (rule 14). */
  readonly inDoubt: number;
}

/** `within` keeps only the starts inside it. Throws RangeError unless duration and slot interval are above 0. */
export function hostGrid(hostCase: HostCase, limits: StartLimits, within: Interval | null): HostGrid {
  const lengthMs = hostCase.service.durationMinutes * MINUTE_MS;
  if (!(lengthMs > 0)) throw new RangeError(`not a duration: ${hostCase.service.durationMinutes} minutes`);
  const [first, last] = within === null ? allDates(limits) : datesAround(hostCase, within);
  const end = last + Math.ceil(lengthMs / DAY_MS) + 1;
  const windowsOn = openWindows(hostCase, first, end);
  const windows: Interval[] = [];
  const open: Interval[] = [];
  let inDoubt = 0;
  for (let date = first; date <= end; date++) {
    if (hostCase.clock.isInDoubt(hostCase.host.timeZone, date)) {
      if (date > first && date <= last) inDoubt += windowsOn(date).length;
      continue;
    }
    for (const window of windowsOn(date)) {
      open.push(window);
      if (date <= last && touches(window, within)) windows.push(window);
    }
  }
  const grid = gridStarts(windows, hostCase.service.slotIntervalMinutes * MINUTE_MS, within);
  return { windows, open: intervalSet(open), grid, inDoubt };
}

// A time that a transition skips moves forward, at most by a day: windows of yesterday may reach into today.
// When the horizon lies in the past, a week's windows are enough to say so.
function allDates({ today, lastDate }: StartLimits): readonly [LocalDate, LocalDate] {
  return [today - 1, lastDate < today ? today + 6 : lastDate];
}

/** Every date with windows that may reach into `within`, and at most one more at either end. */
export function datesAround({ host, clock }: HostCase, within: Interval): readonly [LocalDate, LocalDate] {
  return [clock.localDateOf(host.timeZone, within.startMs) - 1, clock.localDateOf(host.timeZone, within.endMs - 1) + 1];
}

export function touches(window: Interval, within: Interval | null): boolean {
  return within === null || overlap(window, within);
}

/** Rule 3: from each window's start in steps of elapsed time, as long as the start lies in the window. */
export function gridStarts(windows: readonly Interval[], stepMs: number, within: Interval | null): Instant[] {
  if (!(stepMs > 0)) throw new RangeError(`not a slot interval: ${stepMs} ms`);
  const starts: Instant[] = [];
  for (const window of windows) {
    const skipped = within === null ? 0 : Math.max(0, Math.ceil((within.startMs - window.startMs) / stepMs));
    const untilMs = within === null ? window.endMs : Math.min(window.endMs, within.endMs);
    for (let start = window.startMs + skipped * stepMs; start < untilMs; start += stepMs) starts.push(start);
  }
  // Only windows that a transition moved onto another date's can be out of order.
  return areApart(windows) ? starts : ascendingOnce(starts);
}
