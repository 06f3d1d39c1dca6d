// While Bookings takes no rows they wait: a new tab, or a row without some of its cells, would lose what they say.
import type { Execution } from '../execution.ts';
import { keepForLater, type Rows, type Waiting } from '../notes/waitingRows.ts';
import { faultOfBookings } from './bookingsFault.ts';
import type { SheetRead } from './sheetRead.ts';

/** What is left to be written now. */
export function deferIfShut(execution: Execution, sheet: SheetRead, rows: Rows): Rows {
  if (rows.bookings.length === 0 || faultOfBookings(execution, sheet) === null) return rows;
  keepForLater(execution.notes, { ...rows, log: [] }, execution.ports);
  return { ...rows, bookings: [] };
}

/** Of the rows that wait those that the Sheet takes now. */
export function writableNow(
  execution: Execution,
  sheet: SheetRead,
  waiting: ReadonlyMap<string, Waiting>,
): typeof waiting {
  const isAnyBooking = [...waiting.values()].some(({ tab }) => tab === 'bookings');
  if (!isAnyBooking || faultOfBookings(execution, sheet) === null) return waiting;
  return new Map([...waiting].filter(([, { tab }]) => tab === 'log'));
}
