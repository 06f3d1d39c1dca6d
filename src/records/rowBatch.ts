// The rows of a request as one write of the Sheet.
import type { Rows } from '../notes/waitingRows.ts';
import type { RowBatch } from '../ports/workbook.ts';
import { readBookings } from '../sheet/bookings.ts';
import { bookingChanges } from '../sheet/bookingWrite.ts';
import { bookingCells, logCells } from '../sheet/rows.ts';
import type { SheetRead } from './sheetRead.ts';

/** If the row to be replaced is gone, the new row is added instead. */
export function batchOf(sheet: SheetRead, { bookings, log }: Rows): RowBatch {
  const target = { workbook: sheet.workbook, ...sheet.zone };
  const isReplacing = bookings.some(({ replaces }) => replaces !== '');
  const { rows, unclear } = isReplacing ? readBookings(sheet.workbook, target) : { rows: [], unclear: [] };
  const stored = [...rows, ...unclear];
  const placed = bookings.map(({ row, replaces }) => ({
    row,
    before: stored.find((one) => replaces !== '' && one.eventId === replaces && one.status !== 'cancelled'),
  }));
  return {
    bookings: placed.flatMap(({ row, before }) => (before ? [] : [bookingCells(row, target)])),
    log: log.map((row) => logCells(row, target)),
    changes: placed.flatMap(({ row, before }) => (before ? [bookingChanges(before, row, target)] : [])),
  };
}
