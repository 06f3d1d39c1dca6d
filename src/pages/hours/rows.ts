// Rows of hours as the form has them.
import type { HoursRow } from '../../fromPage/wire/setUp.ts';

export interface FormRow extends HoursRow {
  /** What keeps it from being read; '' = nothing is known. */
  readonly problem: string;
}

/** Without the rows that are still blank. */
export function toSend(rows: readonly HoursRow[]): readonly HoursRow[] {
  return rows
    .filter(({ days, from, to }) => `${days}${from}${to}`.trim() !== '')
    .map(({ days, from, to }) => ({ days, from, to }));
}

/**
 * A person's rows, once the tab has changed under them. What another person took away goes, and what they added comes;
 * else the next Save would undo it unseen. `before`: as both began.
 */
export function withTheirs<Row extends HoursRow>(
  mine: readonly Row[],
  before: readonly HoursRow[],
  theirs: readonly Row[],
): readonly Row[] {
  const known = new Set(before.map(textOf));
  const there = new Set(theirs.map(textOf));
  const isLeft = (row: HoursRow) => there.has(textOf(row)) || !known.has(textOf(row));
  return [...mine.filter(isLeft), ...theirs.filter((row) => !known.has(textOf(row)))];
}

function textOf({ days, from, to }: HoursRow): string {
  return [days, from, to].join('\n');
}
