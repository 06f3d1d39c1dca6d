// Painting the week: what cells show, and what rows become when cells are opened or closed.
import type { Language } from '../../fromPage/wire/shared.ts';
import { clock, daysText } from './names.ts';
import {
  type Cell,
  type CellState,
  DAYS,
  merged,
  minutesOf,
  type PageRow,
  type Stretch,
  shareOf,
  stretchesOf,
  without,
} from './week.ts';

type Rows = readonly PageRow[];
type Locked = readonly Pick<PageRow, 'week'>[];

export function stateOf(rows: Rows, locked: Locked, { day, at }: Cell): CellState {
  const own = shareOf(stretchesOf(rows, day), at);
  return own === 'closed' && shareOf(stretchesOf(locked, day), at) !== 'closed' ? 'locked' : own;
}

/** The cells between two corners, both included. */
export function between(one: Cell, other: Cell): readonly Cell[] {
  const span = (a: number, b: number) =>
    Array.from({ length: Math.abs(a - b) + 1 }, (_, step) => Math.min(a, b) + step);
  return span(one.day, other.day).flatMap((day) => span(one.at, other.at).map((at) => ({ day, at })));
}

/**
 * Opens or closes whole cells. A partly open cell stays as it is, so that no minute is lost. A row keeps its text for the
 * days that do not change.
 */
export function painted(rows: Rows, locked: Locked, cells: readonly Cell[], opens: boolean, language: Language): Rows {
  const target = opens ? 'closed' : 'open';
  const fresh: PageRow[] = [];
  const touched = DAYS.filter((day) => {
    const changes = cells
      .filter((cell) => cell.day === day && stateOf(rows, locked, cell) === target)
      .map(({ at }) => minutesOf(at));
    if (changes.length === 0) return false;
    const before = stretchesOf(rows, day);
    const stretches = opens ? merged([...before, ...changes]) : changes.reduce(without, before);
    fresh.push(...stretches.map((one) => rowOf([day], one, language)));
    return true;
  });
  if (touched.length === 0) return rows;
  const kept = rows.flatMap((row) => withoutDays(row, touched, language));
  return fresh.reduce((all: Rows, row) => joined(all, row, language), kept);
}

function rowOf(days: readonly number[], { from, to }: Stretch, language: Language): PageRow {
  const week = { weekdays: days, fromMinute: from, toMinute: to };
  return { days: daysText(days, language), from: clock(from), to: clock(to), week, problem: '' };
}

/** A row that cannot be read is left to the form. */
function withoutDays(row: PageRow, days: readonly number[], language: Language): Rows {
  const { week } = row;
  if (week === null || !week.weekdays.some((day) => days.includes(day))) return [row];
  const left = week.weekdays.filter((day) => !days.includes(day));
  return left.length === 0 ? [] : [{ ...row, days: daysText(left, language), week: { ...week, weekdays: left } }];
}

/** Into the row with the same hours, where there is one. */
function joined(rows: Rows, added: PageRow, language: Language): Rows {
  const at = rows.findIndex(
    ({ week }) => week?.fromMinute === added.week?.fromMinute && week?.toMinute === added.week?.toMinute,
  );
  const same = rows[at];
  if (!same?.week || !added.week) return [...rows, added];
  const weekdays = [...new Set([...same.week.weekdays, ...added.week.weekdays])].sort((a, b) => a - b);
  const row = { ...same, days: daysText(weekdays, language), week: { ...same.week, weekdays } };
  return rows.map((one, index) => (index === at ? row : one));
}
