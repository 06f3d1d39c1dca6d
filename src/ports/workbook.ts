// The spreadsheet, as the use cases need it. Each method says how it fails.
import type { BookingChanges } from '../sheet/bookingWrite.ts';
import type { NearRows } from '../sheet/nearRows.ts';
import type { Cell, Workbook } from '../sheet/workbook.ts';

/** Rows to append per tab, and cells to change, all in one atomic write. A tab that is missing is created with its headers. */
export interface RowBatch {
  readonly bookings: readonly (readonly Cell[])[];
  readonly log: readonly (readonly Cell[])[];
  readonly changes: readonly BookingChanges[];
}

/** Cells of a tab. Rows count from 1 and columns from 0; the last of each is included. null = to the end. */
export interface CellRange {
  readonly tab: string;
  readonly fromRow: number;
  readonly toRow: number | null;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** Sheet rows from 1 (the header's), both included. */
export interface RowSpan {
  readonly fromRow: number;
  readonly toRow: number;
}

export interface LogRows {
  readonly fromRow: number;
  readonly toRow: number | null;
}

/** Cells of the tab with this number, from a row (from 1) and a column (from 0) on. */
export interface CellWrite {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
  /** The tab is made first, with this name and that number. */
  readonly newTab?: string;
}

/** Our tabs as they were read before. */
export interface KnownTabs {
  /** As the Sheet spells them. */
  readonly names: readonly string[];
  /** All but the cells; null = it must be asked for. */
  readonly listed: Workbook | null;
}

export interface WorkbookPort {
  /**
   * The spreadsheet as shown, read afresh: the configuration tabs whole, of Log the header and the row below. Of Bookings the
   * rows that are `near`, if they are still where it says; else, and for null, all. Two calls, three if rows have moved.
   * Throws if it cannot be read.
   */
  read(near: NearRows | null): Workbook;
  /** As `read`, of these tabs alone. One call less. null if one of them is not there. Throws LimitReached. */
  readKnown(near: NearRows | null, known: KnownTabs): Workbook | null;
  /** Writes all of it or nothing; throws if it cannot. Rows are in the tabs' own column order (see sheet/rows.ts). `known` is the workbook last read. */
  write(known: Workbook, batch: RowBatch): void;
  /**
   * The texts of these columns of Log (counted from 0), from a sheet row to another (both included), or to the end for
   * null. Blank tails may be missing. One call. Throws if it cannot be read, and without the tab.
   */
  readLog(known: Workbook, columns: readonly number[], rows: LogRows): readonly (readonly string[])[];
  /** Deletes these rows, in order and apart from each other, all or none. One call. Throws if it cannot, and without the tab. */
  deleteRows(known: Workbook, tab: 'bookings' | 'log', spans: readonly RowSpan[]): void;
  /** What the cells of each range show; blank tails may be missing. One call. Throws if one cannot be read. */
  readRanges(ranges: readonly CellRange[]): readonly (readonly (readonly string[])[])[];
  /** Writes over these cells, all or none. One call. Throws if it cannot, beyond a tab's last row or column, and if a new tab's name is in use. */
  writeCells(writes: readonly CellWrite[]): void;
  /**
   * The sheet rows in which the cell of this column of Bookings (from 0) shows something like the pattern, a regular expression of
   * character classes. Google searches, so that the answer is as long as what was found. Throws if it cannot.
   */
  findBookings(known: Workbook, column: number, pattern: string): readonly number[];
  /** The address of a row of Bookings (1 is the header's), for people; '' if the tab is not there. No call. */
  link(known: Workbook, row: number): string;
}
