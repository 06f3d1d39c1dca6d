// Why a host is open or closed: windows with the rows that opened them, and what closes a time (rules 1 to 3).
import { eachDate } from '../calendarDate.ts';
import { datesAround, gridStarts, touches } from '../hostGrid.ts';
import { type Interval, interval } from '../interval.ts';
import { type Decision, decisions, openWindows, type WindowsOn, windowOf } from '../openWindows.ts';
import { countBelow } from '../sorted.ts';
import type { HostCase } from '../startLimits.ts';
import { type Instant, type LocalDate, MINUTE_MS } from '../time.ts';
import type { OpenedWindow, Reason } from './reason.ts';

export interface Opening {
  /** The windows that reach into the time asked about. */
  readonly windows: readonly OpenedWindow[];
  /** Why the host is not open at any moment of `range`, a part of that time; none if a window reaches into it. */
  readonly closedBecause: (range: Interval) => readonly Reason[];
  /** The window with the start on its grid, else one that is open then, else null. */
  readonly windowAt: (startMs: Instant) => OpenedWindow | null;
  /** None if the start lies on the grid, or where the host is closed. */
  readonly offGrid: (startMs: Instant) => readonly Reason[];
}

export function openingOf(hostCase: HostCase, within: Interval): Opening {
  const { host, clock } = hostCase;
  const [first, last] = datesAround(hostCase, within);
  const decide = decisions(hostCase, first, last);
  const openOn = openWindows(hostCase, first, last);
  const windowsOn: WindowsOn = (date) => (clock.isInDoubt(host.timeZone, date) ? [] : openOn(date));
  const stepMs = hostCase.service.slotIntervalMinutes * MINUTE_MS;
  const windows = eachDate(first, last).flatMap((date) => {
    const reaching = windowsOn(date).filter((window) => touches(window, within));
    return reaching.map((window) => opened(window, date, decide(date), hostCase));
  });
  const isOnGrid = (window: Interval, startMs: Instant) => gridStarts([window], stepMs, instant(startMs)).length > 0;
  const windowAt = (startMs: Instant) => {
    const around = windows.filter((window) => touches(window, instant(startMs)));
    return around.find((window) => isOnGrid(window, startMs)) ?? around[0] ?? null;
  };
  return {
    windows,
    closedBecause: (range) =>
      windows.some((window) => touches(window, range)) ? [] : closures(hostCase, range, decide, windowsOn),
    windowAt,
    offGrid(startMs) {
      const window = windowAt(startMs);
      if (window === null || isOnGrid(window, startMs)) return [];
      const grid = gridStarts([window], stepMs, null);
      const next = countBelow(grid, startMs);
      return [{ kind: 'offGrid', before: grid[next - 1] ?? window.startMs, after: grid[next] ?? null }];
    },
  };
}

function instant(startMs: Instant): Interval {
  return interval(startMs, startMs + 1);
}

function opened(window: Interval, date: LocalDate, { by, rows }: Decision, hostCase: HostCase): OpenedWindow {
  const making = rows.filter((row) => {
    const own = windowOf(row, date, hostCase);
    return own !== null && touches(own, window);
  });
  const rowsInOrder = making.sort((a, b) => (a.hours?.from ?? 0) - (b.hours?.from ?? 0));
  return { ...window, date, by, rows: rowsInOrder, onHoliday: hostCase.index.holidays.has(date) };
}

function closures(
  hostCase: HostCase,
  range: Interval,
  decide: (date: LocalDate) => Decision,
  windowsOn: (date: LocalDate) => readonly Interval[],
): readonly Reason[] {
  const { host, clock } = hostCase;
  const dateOf = (instant: Instant) => clock.localDateOf(host.timeZone, instant);
  const dates = eachDate(dateOf(range.startMs), dateOf(range.endMs - 1));
  const closed = dates.filter((date) => windowsOn(date).length === 0);
  const reasons = closed.map((date) => closure(decide(date), date, hostCase));
  const elsewhere = dates.flatMap((date) => windowsOn(date));
  return elsewhere.length === 0 ? reasons : [...reasons, { kind: 'outsideHours', windows: elsewhere }];
}

/** Why a date has no windows. */
function closure({ by, rows }: Decision, date: LocalDate, { host: { timeZone }, clock }: HostCase): Reason {
  const withHours = rows.filter(({ hours }) => hours !== null);
  if (withHours.length > 0 && clock.isInDoubt(timeZone, date)) return { kind: 'zoneInDoubt', date, timeZone };
  if (withHours.length > 0) return { kind: 'hoursSkipped', date, rows: withHours };
  if (by === 'exception') return { kind: 'closedByException', date, rows };
  return { kind: by === 'holiday' ? 'holiday' : 'noWeeklyHours', date };
}
