// Writes a request's rows in Bookings and Log at once, then the script properties that it changed. Rows that cannot be
// written wait there for the next request. So the Log never decides the outcome, and no row is lost.
import type { Execution } from '../execution.ts';
import { openNotebook } from '../notes/notebook.ts';
import { changeSheetVersion, rememberBookings } from '../notes/ownSheet.ts';
import {
  bookingsIn,
  deleteWritten,
  keepForLater,
  logRowsIn,
  markWritten,
  type Rows,
  rowsWaiting,
  type WaitingRows,
} from '../notes/waitingRows.ts';
import { told } from '../ports/platformFailure.ts';
import { readBookings } from '../sheet/bookings.ts';
import { type BookingWrite, unwritten } from '../sheet/bookingWrite.ts';
import { deferIfShut, writableNow } from './bookingsFault.ts';
import { fillCache } from './cachedWorkbook.ts';
import { rowsNotInLog } from './logged.ts';
import { batchOf } from './rowBatch.ts';
import { readSheet, type SheetRead } from './sheetRead.ts';

// Keeps one write short while a caller waits.
const MOST_AT_ONCE = 20;
const NOTHING_WAITING: WaitingRows = new Map();

/** Whether this execution holds the script's lock. */
type Lock = 'held' | 'free';

/** Never throws. `sheet` is null if the Sheet could not be read. */
export function record(execution: Execution, sheet: SheetRead | null, rows: Rows, held: Lock): void {
  const { notes, ports } = execution;
  const locked = held === 'held' || (sheet !== null && isAnythingWaiting(execution) && ports.lock.tryLock(0));
  try {
    // Another execution may have written the waiting rows since the Sheet was read, unless it was read under the lock.
    const known = sheet && locked && held === 'free' ? readSheet(execution, 'fresh') : sheet;
    if (known) write(known, rows, locked ? waitingNow(known, held) : NOTHING_WAITING);
    else if (sheet) write(sheet, rows, NOTHING_WAITING);
    else keepForLater(notes, rows, ports);
  } catch (error) {
    ports.report(`The rows of a request could not be written: ${told(error)}`);
    keepForLater(notes, rows, ports);
  } finally {
    saveNotes(execution);
    fillCache(execution);
    if (locked && held === 'free') ports.lock.release();
  }
}

/**
 * For the recovery job, which holds the lock and has just read the Sheet. Writes some of the rows that wait. False if there
 * are none, or the Sheet takes none. Throws if the Log cannot be read.
 */
export function writeWaiting(sheet: SheetRead): boolean {
  const { notes } = sheet.execution;
  const some = firstOf(writableNow(sheet, rowsWaiting(notes)));
  if (some.size === 0) return false;
  const rows = withWaiting(sheet, { bookings: [], log: [] }, some);
  if (!append(sheet, rows)) return false;
  noteIfBookings(sheet, rows);
  markWritten(notes, some.keys());
  return true;
}

// The notes are saved before the lock is released: the next execution must see which rows no longer wait.
function saveNotes({ ports, notes }: Execution): void {
  try {
    notes.flush();
  } catch (error) {
    ports.report(`The script properties could not be changed: ${told(error)}`);
  }
}

/** The version is written in any case, so remembering the tabs costs no further call. */
function noteIfBookings({ execution: { notes, ports }, workbook }: SheetRead, written: Rows): void {
  if (written.bookings.length === 0) return;
  changeSheetVersion(notes, ports.codec);
  rememberBookings(notes, workbook.tabs);
}

function write(sheet: SheetRead, asked: Rows, waiting: WaitingRows): void {
  const { notes, ports, isHurried } = sheet.execution;
  const { rows: complete, superseded } = replaceWaiting(sheet, asked, waiting);
  const rows = deferIfShut(sheet, complete);
  const left = new Map([...waiting].filter(([key]) => !superseded.includes(key)));
  const { all, others } = addWaiting(sheet, rows, firstOf(writableNow(sheet, left)));
  // Superseded rows must not be written after the row that replaces them.
  markWritten(notes, superseded);
  if (append(sheet, all)) {
    noteIfBookings(sheet, all);
    markWritten(notes, others.keys());
    if (!isHurried) deleteWritten(notes, 1, ports);
    return;
  }
  if (!writeAgain(sheet, rows, waiting.size > 0)) keepForLater(notes, rows, ports);
  if (rows.bookings.length > 0 || sheet.cached) changeSheetVersion(notes, ports.codec);
}

function firstOf(waiting: WaitingRows): WaitingRows {
  return new Map([...waiting].slice(0, MOST_AT_ONCE));
}

/** Adds the rows that wait. If the Log cannot be read, its rows keep waiting, as it may hold some of them already. */
function addWaiting(sheet: SheetRead, rows: Rows, some: WaitingRows) {
  try {
    return { all: withWaiting(sheet, rows, some), others: some };
  } catch (error) {
    sheet.execution.ports.report(`The Log cannot be read: ${told(error)}`);
    const others = new Map([...some].filter(([, one]) => one.tab === 'bookings'));
    return { all: withWaiting(sheet, rows, others), others };
  }
}

/** If a booking moves while an earlier write still waits, the new write replaces it: one write a booking waits. */
function replaceWaiting(sheet: SheetRead, rows: Rows, waiting: WaitingRows) {
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

// Tries the rows of this request once more, on a Sheet read afresh. The cached tabs may be out of date: a tab that was made
// again has another number. Or the Sheet may have refused a row that waited.
function writeAgain({ execution, cached }: SheetRead, rows: Rows, hadWaiting: boolean): boolean {
  if (!cached && !hadWaiting) return false;
  const fresh = readSheet(execution, 'fresh');
  try {
    return fresh !== null && append(fresh, unwrittenOf(fresh, rows));
  } catch (error) {
    execution.ports.report(`The Log cannot be read: ${told(error)}`);
    return false;
  }
}

/** Leaves out rows that an earlier write did bring into the Sheet although its answer was lost. */
function unwrittenOf(sheet: SheetRead, { bookings, log }: Rows): Rows {
  return { bookings: unwrittenIn(sheet, bookings), log: rowsNotInLog(sheet, log) };
}

function append(sheet: SheetRead, rows: Rows): boolean {
  const { workbook, ports } = sheet.execution;
  try {
    workbook.write(sheet.workbook, batchOf(sheet, rows));
    return true;
  } catch (error) {
    ports.report(`The Sheet took no rows: ${told(error)}`);
    return false;
  }
}

function withWaiting(sheet: SheetRead, rows: Rows, waiting: WaitingRows): Rows {
  if (waiting.size === 0) return rows;
  const own = rows.bookings.map(({ row }) => row);
  const bookings = unwritten(bookingsIn(waiting.values()), own);
  const left = unwrittenOf(sheet, { bookings, log: logRowsIn(waiting.values()) });
  return { bookings: [...rows.bookings, ...left.bookings], log: [...rows.log, ...left.log] };
}

function unwrittenIn({ workbook, zone }: SheetRead, writes: readonly BookingWrite[]): BookingWrite[] {
  if (writes.length === 0) return [];
  const { rows, unclear } = readBookings(workbook, zone);
  return unwritten(writes, [...rows, ...unclear]);
}

function isAnythingWaiting({ notes, isHurried }: Execution): boolean {
  return !isHurried && rowsWaiting(notes).size > 0;
}

// Reads the notes again unless they were read under the lock, as another request may have written these rows meanwhile.
function waitingNow(sheet: SheetRead, held: Lock): WaitingRows {
  const { execution } = sheet;
  if (!isAnythingWaiting(execution)) return NOTHING_WAITING;
  const notes = held === 'held' ? execution.notes : openNotebook(execution.ports.properties);
  if (notes.fault === null) return rowsWaiting(notes);
  execution.ports.report(`What waits for the Sheet could not be read: ${notes.fault}`);
  return NOTHING_WAITING;
}
