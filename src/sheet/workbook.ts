// The spreadsheet as plain data: what each cell shows, and what we append. Serialisable, so that it can be cached.
import { nameKey } from './text.ts';

/** One tab: `rows[r][c]` is what the cell of sheet row r + 1, column c + 1 shows; blank tails may be missing. */
export interface Tab {
  readonly name: string;
  /** Google's number of the tab, needed to append. */
  readonly sheetId: number;
  /** Of the grid, blank ones too. Not known of a tab without a grid. */
  readonly rowCount?: number;
  /** The same of columns. */
  readonly columnCount?: number;
  readonly rows: readonly (readonly string[])[];
  /** The sheet rows (1-based) of `rows`, in order, where others were left out. */
  readonly rowNumbers?: readonly number[];
  /** Cells merged into one, in the tabs that people fill in. Only the first shows anything. */
  readonly merges?: readonly Merge[];
}

/** Rows and columns count from 0, ends are not included. */
export interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** The cells that were read as `address` of a main calendar: 1-based rows, and headers. */
interface MainCalendar {
  readonly address: string;
  readonly cells: readonly { readonly tab: string; readonly row: number; readonly column: string }[];
}

export interface Workbook {
  /** The spreadsheet's own zone, an IANA name, and locale, for example `de_DE`. */
  readonly timeZone: string;
  readonly locale: string;
  /** In the spreadsheet's order. Of other people's only the header, and only while one of ours is missing. */
  readonly tabs: readonly Tab[];
  /** The cells that were read as the address of one person's main calendar. */
  readonly mainCalendar?: MainCalendar;
}

/** A typed value to write: a string is stored as text whatever it begins with, a number as a number, null leaves the cell empty. */
export type Cell = string | number | null;

/** The sheet row (1-based) of the row at that place in `rows`. */
export function sheetRowAt({ rowNumbers }: Tab, at: number): number {
  return rowNumbers?.[at] ?? at + 1;
}

/** The place in `rows` of that sheet row (1-based); -1 if it was left out. */
export function placeOfRow({ rows, rowNumbers }: Tab, sheetRow: number): number {
  if (rowNumbers !== undefined) return rowNumbers.indexOf(sheetRow);
  return sheetRow <= rows.length ? sheetRow - 1 : -1;
}

/** The last sheet row that shows anything, 0 if none does. */
export function lastSheetRow(tab: Tab): number {
  return tab.rows.length === 0 ? 0 : sheetRowAt(tab, tab.rows.length - 1);
}

/** The tab of this name; the exact one wins, else case and spaces are forgiven. undefined if none or several fit. */
export function findTab<T extends Pick<Tab, 'name'>>(tabs: readonly T[], name: string): T | undefined {
  const exact = tabs.find((tab) => tab.name === name);
  if (exact) return exact;
  const key = nameKey(name);
  const [alike, ...more] = tabs.filter((tab) => nameKey(tab.name) === key);
  return more.length === 0 ? alike : undefined;
}

/** A column counted from 0 as people name it: `A` … `Z`, `AA` … */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (column % 26));
}
