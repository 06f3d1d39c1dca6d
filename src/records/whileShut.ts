// Rows wait while Bookings takes none: a new tab, or a tab without some columns, would lose part of them.
import type { Execution } from '../execution.ts';
import { keepForLater, type Rows, type Waiting } from '../notes/waitingRows.ts';
import { faultOfBookings } from './bookingsFault.ts';
import type { SheetRead } from './sheetRead.ts';

/** Returns the rows that can be written now; the others wait. */
export function deferIfShut(execution: Execution, sheet: SheetRead, rows: Rows): Rows {
  if (rows.bookings.length === 0 || faultOfBookings(execution, sheet) === null) return rows;
  keepForLater(execution.notes, { ...rows, log: [] }, execution.ports);
  return { ...rows, bookings: [] };
}

/** The waiting rows that the Sheet takes now. */
export function writableNow(
  execution: Execution,
  sheet: SheetRead,
  waiting: ReadonlyMap<string, Waiting>,
): typeof waiting {
  const isAnyBooking = [...waiting.values()].some(({ tab }) => tab === 'bookings');
  if (!isAnyBooking || faultOfBookings(execution, sheet) === null) return waiting;
  return new Map([...waiting].filter(([, { tab }]) => tab === 'log'));
}
