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
