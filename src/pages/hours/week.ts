// Rows of hours as the cells of a week, and back. A cell is half an hour of a weekday. Minutes that fit no cell stay.

import type { WeekStretch } from '../../fromPage/wire/hours.ts';
import type { HoursRow } from '../../fromPage/wire/setUp.ts';
import { readTime } from '../../sheet/cells/times.ts';
import { weekdaysReader } from '../../sheet/cells/weekdays.ts';
import type { FormRow } from './rows.ts';

export const CELL_MINUTES = 30;
export const CELLS_A_DAY = (24 * 60) / CELL_MINUTES;
export const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** `week`: what the row opens; null = it cannot be read. */
export interface PageRow extends FormRow {
  readonly week: WeekStretch | null;
}

/** Minutes of a day, the end not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** `locked`: another row opens it, which this page does not change. */
export type CellState = 'open' | 'closed' | 'partly' | 'locked';

/** Weekday (Monday = 0) and number of the cell in its day. */
export interface Cell {
  readonly day: number;
  readonly at: number;
}

/** Read as the script reads the tab. */
export function readRow({ days, from, to }: HoursRow): WeekStretch | null {
  // Which short forms are another language's the script says, as it knows the file's.
  const weekdays = weekdaysReader(false)(days);
  const start = readTime(from);
  const end = readTime(to);
  if ('problem' in weekdays || 'problem' in start || 'problem' in end || end.value <= start.value) return null;
  return { weekdays: weekdays.value.map((day) => day - 1), fromMinute: start.value, toMinute: end.value };
}

/** The open stretches of a weekday, ascending; those that touch are one. */
export function stretchesOf(rows: readonly { readonly week: WeekStretch | null }[], day: number): readonly Stretch[] {
  const open = rows.flatMap(({ week }) =>
    week?.weekdays.includes(day) ? [{ from: week.fromMinute, to: week.toMinute }] : [],
  );
  return merged(open);
}

export function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = all[all.length - 1];
    if (last !== undefined && next.from <= last.to) {
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    } else all.push(next);
  }
  return all;
}

export function without(stretches: readonly Stretch[], { from, to }: Stretch): readonly Stretch[] {
  return stretches
    .flatMap((one) => [
      { from: one.from, to: Math.min(one.to, from) },
      { from: Math.max(one.from, to), to: one.to },
    ])
    .filter((one) => one.from < one.to);
}

export function minutesOf(at: number): Stretch {
  return { from: at * CELL_MINUTES, to: (at + 1) * CELL_MINUTES };
}

/** How much of a cell is open. */
export function shareOf(stretches: readonly Stretch[], at: number): 'open' | 'closed' | 'partly' {
  const { from, to } = minutesOf(at);
  if (stretches.some((one) => one.from <= from && to <= one.to)) return 'open';
  return stretches.some((one) => one.from < to && from < one.to) ? 'partly' : 'closed';
}
