// Writes a request's rows in Bookings and Log at once, then the script properties that it changed. Rows that cannot be
// written wait there for the next request. So the Log never decides the outcome, and no row is lost.
import { type Execution, withNotesOfNow } from '../execution.ts';
import { isGathering, noteRefusedWrite } from '../notes/gathering.ts';
import { changeSheetVersion, rememberBookings } from '../notes/ownSheet.ts';
import { bookingsSince, noteBookings } from '../notes/recentBookings.ts';
import {
  bookingsIn,
  deleteWritten,
  keepForLater,
  markWritten,
  type Rows,
  rowsWaiting,
  type WaitingRows,
} from '../notes/waitingRows.ts';
import { LimitReached, PlatformFailure, told } from '../ports/platformFailure.ts';
import type { BookingWrite } from '../sheet/bookingWrite.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import { deferIfShut, writableNow } from './bookingsFault.ts';
import { fillCache } from './cachedWorkbook.ts';
import { batchOf } from './rowBatch.ts';
import { readSheet, type SheetRead } from './sheetRead.ts';
import { isWaitingDue, type Lock, NOTHING_WAITING, waitingNow } from './waitingNow.ts';
import { addWaiting, replaceWaiting, unwrittenOf, withWaiting } from './withWaiting.ts';

// Some 200 KB: Google recommends no more than two megabytes.
const MOST_AT_ONCE = 500;

/**
 * Never throws. `sheet` is null if the Sheet could not be read. Whether the execution holds the lock then: it may have taken it,
 * and lets go of it by ending.
 */
export function record(execution: Execution, sheet: SheetRead | null, rows: Rows, held: Lock): Lock {
  const { ports } = execution;
  const takesLock = held === 'free' && sheet !== null && isWaitingDue(execution) && ports.lock.tryLock(0);
  // Another execution may have written the waiting rows since.
  const now = takesLock ? withNotesOfNow(execution) : execution;
  try {
    if (sheet === null) keepForLater(now.notes, rows, ports);
    else if (held === 'held') writeHeld(sheet, rows);
    else if (takesLock && now.notes.fault === null) writeWithWaiting({ ...sheet, execution: now }, rows);
    else if (mayWait(now, rows)) gather(now, rows);
    else write(sheet, rows, NOTHING_WAITING, held);
  } catch (error) {
    ports.report(`The rows of a request could not be written: ${told(error)}`);
    keepForLater(now.notes, rows, ports);
  } finally {
    saveNotes(now);
    fillCache(now);
  }
  return takesLock ? 'held' : held;
}

/** Whether these rows wait for others, as Google refuses single writes at the moment. A booking's never do. */
function mayWait({ notes, ports }: Execution, rows: Rows): boolean {
  return rows.bookings.length === 0 && isGathering(notes, ports.now());
}

function gather({ notes, ports, isHurried }: Execution, rows: Rows): void {
  keepForLater(notes, rows, ports);
  if (!isHurried) deleteWritten(notes, 1, ports);
}

function writeHeld(sheet: SheetRead, rows: Rows): void {
  const waiting = waitingNow(sheet.execution, true);
  if (waiting.size === 0 && mayWait(sheet.execution, rows)) gather(sheet.execution, rows);
  else
    write(
      lacksRows(sheet, [...rows.bookings, ...bookingsIn(waiting.values())]) ? afresh(sheet) : sheet,
      rows,
      waiting,
      'held',
    );
}

/** Whether a row is to be replaced that was written since the Sheet was read: its place is not known. */
function lacksRows({ execution, bookingsCounted }: SheetRead, writes: readonly BookingWrite[]): boolean {
  const since = bookingsSince(execution.notes, bookingsCounted) ?? [];
  return writes.some(({ replaces }) => replaces !== '' && since.some(({ row }) => row.eventId === replaces));
}

function afresh(sheet: SheetRead): SheetRead {
  const fresh = readSheet(sheet.execution, 'fresh');
  if (fresh === null) throw new PlatformFailure('The Sheet cannot be read once more.');
  return fresh;
}

/** The lock was free until now. */
function writeWithWaiting(sheet: SheetRead, rows: Rows): void {
  const waiting = waitingNow(sheet.execution, false);
  const hasBookings = bookingsIn(waiting.values()).length > 0;
  write(hasBookings ? afresh(sheet) : sheet, rows, waiting, 'held');
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
  if (append(sheet, rows) !== 'written') return false;
  noteIfBookings(sheet, rows, 'held');
  markWritten(notes, some.keys());
  return true;
}

/** Never throws. The lock is held until then: the next execution must see which rows no longer wait. */
export function saveNotes({ ports, notes }: Execution): void {
  try {
    notes.flush();
  } catch (error) {
    ports.report(`The script properties could not be changed: ${told(error)}`);
  }
}

/**
 * Requests that read the Sheet before know of the bookings by their notes. Without the lock only the cache's end tells; so it does
 * if the tab was made just now, and the cached Sheet lacks it.
 */
function noteIfBookings({ execution: { notes, ports }, workbook }: SheetRead, written: Rows, held: Lock): void {
  if (written.bookings.length === 0) return;
  if (held === 'held') noteBookings(notes, written.bookings, ports.now());
  const isNew = findTab(workbook.tabs, TABS.bookings.name) === undefined;
  if (held === 'free' || isNew) changeSheetVersion(notes, ports.codec);
  rememberBookings(notes, workbook.tabs);
}

function write(sheet: SheetRead, asked: Rows, waiting: WaitingRows, held: Lock): void {
  const { notes, ports, isHurried } = sheet.execution;
  const { rows: complete, superseded } = replaceWaiting(sheet, asked, waiting);
  const rows = deferIfShut(sheet, complete);
  const left = new Map([...waiting].filter(([key]) => !superseded.includes(key)));
  const { all, others } = addWaiting(sheet, rows, firstOf(writableNow(sheet, left)));
  // Superseded rows must not be written after the row that replaces them.
  markWritten(notes, superseded);
  const outcome = append(sheet, all);
  if (outcome === 'written') {
    noteIfBookings(sheet, all, held);
    markWritten(notes, others.keys());
    if (!isHurried) deleteWritten(notes, 1, ports);
    return;
  }
  if (outcome === 'limited') {
    noteRefusedWrite(notes, ports.now());
    keepForLater(notes, rows, ports);
    return;
  }
  if (!writeAgain(sheet, rows, waiting.size > 0, held)) keepForLater(notes, rows, ports);
  if (rows.bookings.length > 0 || sheet.cached) changeSheetVersion(notes, ports.codec);
}

// Tries the rows of this request once more, on a Sheet read afresh. The cached tabs may be out of date: a tab that was made
// again has another number. Or the Sheet may have refused a row that waited.
function writeAgain({ execution, cached }: SheetRead, rows: Rows, hadWaiting: boolean, held: Lock): boolean {
  if (!cached && !hadWaiting) return false;
  const fresh = readSheet(execution, 'fresh');
  try {
    if (fresh === null || append(fresh, unwrittenOf(fresh, rows)) !== 'written') return false;
    noteIfBookings(fresh, rows, held);
    return true;
  } catch (error) {
    execution.ports.report(`The Log cannot be read: ${told(error)}`);
    return false;
  }
}

/** limited: Google has surely written nothing, and would refuse another try too. */
function append(sheet: SheetRead, rows: Rows): 'written' | 'limited' | 'failed' {
  const { workbook, ports } = sheet.execution;
  try {
    workbook.write(sheet.workbook, batchOf(sheet, rows));
    return 'written';
  } catch (error) {
    ports.report(`The Sheet took no rows: ${told(error)}`);
    return error instanceof LimitReached ? 'limited' : 'failed';
  }
}

function firstOf(waiting: WaitingRows): WaitingRows {
  return new Map([...waiting].slice(0, MOST_AT_ONCE));
}
