// The rows of a request together with rows that wait, each once.
import { bookingsIn, logRowsIn, type Rows, type WaitingRows } from '../notes/waitingRows.ts';
import { told } from '../ports/platformFailure.ts';
import { readBookings } from '../sheet/bookings.ts';
import { type BookingWrite, unwritten } from '../sheet/bookingWrite.ts';
import { rowsNotInLog } from './logged.ts';
import type { SheetRead } from './sheetRead.ts';

/** Adds the rows that wait. If the Log cannot be read, its rows keep waiting, as it may hold some of them already. */
export function addWaiting(sheet: SheetRead, rows: Rows, some: WaitingRows) {
  try {
    return { all: withWaiting(sheet, rows, some), others: some };
  } catch (error) {
    sheet.execution.ports.report(`The Log cannot be read: ${told(error)}`);
    const others = new Map([...some].filter(([, one]) => one.tab === 'bookings'));
    return { all: withWaiting(sheet, rows, others), others };
  }
}

/** If a booking moves while an earlier write still waits, the new write replaces it: one write a booking waits. */
export function replaceWaiting(sheet: SheetRead, rows: Rows, waiting: WaitingRows) {
  const earlier = [...waiting].flatMap(([key, one]) => (one.tab === 'bookings' ? [{ key, write: one }] : []));
  const left = unwrittenIn(sheet, bookingsIn(waiting.values()));
  const before = (replaces: string) => earlier.filter(({ write }) => replaces !== '' && write.row.eventId === replaces);
  const bookings = rows.bookings.map((write) => {
    const first = before(write.replaces).find((one) => left.includes(one.write));
    return first ? { ...write, replaces: first.write.replaces } : write;
  });
  const superseded = rows.bookings.flatMap(({ replaces }) => before(replaces).map(({ key }) => key));
  return { rows: { ...rows, bookings }, superseded };
}

export function withWaiting(sheet: SheetRead, rows: Rows, waiting: WaitingRows): Rows {
  if (waiting.size === 0) return rows;
  const own = rows.bookings.map(({ row }) => row);
  const bookings = unwritten(bookingsIn(waiting.values()), own);
  const left = unwrittenOf(sheet, { bookings, log: logRowsIn(waiting.values()) });
  return { bookings: [...rows.bookings, ...left.bookings], log: [...rows.log, ...left.log] };
}

/** Leaves out rows that an earlier write did bring into the Sheet although its answer was lost. */
export function unwrittenOf(sheet: SheetRead, { bookings, log }: Rows): Rows {
  return { bookings: unwrittenIn(sheet, bookings), log: rowsNotInLog(sheet, log) };
}

function unwrittenIn({ workbook, zone }: SheetRead, writes: readonly BookingWrite[]): BookingWrite[] {
  if (writes.length === 0) return [];
  const { rows, unclear } = readBookings(workbook, zone);
  return unwritten(writes, [...rows, ...unclear]);
}
