// The spreadsheet, as the use cases need it. Each method says how it fails.
import type { BookingChanges } from '../sheet/bookingWrite.ts';
import type { Cell, Workbook } from '../sheet/workbook.ts';

/** Rows to append per tab, and cells to change, all in one atomic write. A tab that is missing is created with its headers. */
export interface RowBatch {
  readonly bookings: readonly (readonly Cell[])[];
  readonly log: readonly (readonly Cell[])[];
  readonly changes: readonly BookingChanges[];
}

export interface WorkbookPort {
  /**
   * The spreadsheet as shown, read afresh: the configuration tabs and Bookings whole, of Log the header and the row below.
   * Throws if it cannot be read.
   */
  read(): Workbook;
  /** Writes all of it or nothing; throws if it cannot. Rows are in the tabs' own column order (see sheet/rows.ts). `known` is the workbook last read. */
  write(known: Workbook, batch: RowBatch): void;
  /**
   * The texts of these columns of Log (counted from 0). Each runs from the header's row to row `lastRow` (1 is the
   * header's), or to the end for null. Blank tails may be missing. One call. Throws if it cannot be read, and without the
   * tab.
   */
  readLog(known: Workbook, columns: readonly number[], lastRow: number | null): readonly (readonly string[])[];
  /** Deletes rows of Log from `firstRow` to `lastRow`, both included (1 is the header's). One call. Throws if it cannot. */
  deleteLogRows(known: Workbook, firstRow: number, lastRow: number): void;
  /** The address of a row of Bookings (1 is the header's), for people; '' if the tab is not there. No call. */
  link(known: Workbook, row: number): string;
}
