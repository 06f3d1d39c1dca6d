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
 * Opens or closes whole cells. A partly open cell stays as it is, so that no minute is lost. A row keeps its text and its
 * place for the days whose hours stay.
 */
export function painted(rows: Rows, locked: Locked, cells: readonly Cell[], opens: boolean, language: Language): Rows {
  const target = opens ? 'closed' : 'open';
  const changed = new Map<number, readonly Stretch[]>();
  for (const day of DAYS) {
    const changes = cells
      .filter((cell) => cell.day === day && stateOf(rows, locked, cell) === target)
      .map(({ at }) => minutesOf(at));
    const before = stretchesOf(rows, day);
    if (changes.length > 0) {
      changed.set(day, opens ? merged([...before, ...changes]) : changes.reduce(without, before));
    }
  }
  if (changed.size === 0) return rows;
  const kept = rows.flatMap((row) => ofDaysThatStay(row, changed, language));
  const fresh = [...changed].flatMap(([day, stretches]) =>
    stretches.filter((one) => !kept.some(({ week }) => isOn(week, day, one))).map((one) => rowOf(day, one, language)),
  );
  return fresh.reduce((all: Rows, row) => joined(all, row, language), kept);
}

function isOn(week: PageRow['week'], day: number, { from, to }: Stretch): boolean {
  return week?.weekdays.includes(day) === true && week.fromMinute === from && week.toMinute === to;
}

function rowOf(day: number, { from, to }: Stretch, language: Language): PageRow {
  const week = { weekdays: [day], fromMinute: from, toMinute: to };
  return { days: daysText([day], language), from: clock(from), to: clock(to), week, problem: '' };
}

/** A row that cannot be read is left to the form. */
function ofDaysThatStay(row: PageRow, changed: ReadonlyMap<number, readonly Stretch[]>, language: Language): Rows {
  const { week } = row;
  if (week === null) return [row];
  const weekdays = week.weekdays.filter((day) => changed.get(day)?.some((one) => isOn(week, day, one)) ?? true);
  if (weekdays.length === week.weekdays.length) return [row];
  return weekdays.length === 0 ? [] : [{ ...row, days: daysText(weekdays, language), week: { ...week, weekdays } }];
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
