// Writes a request's rows in Bookings and Log at once, then the script properties that it changed. Rows that cannot be
// written wait there for the next request. So the Log never decides the outcome, and no row is lost.
import type { Execution } from '../execution.ts';
import { type Notebook, openNotebook } from '../notes/notebook.ts';
import { changeSheetVersion, rememberBookings } from '../notes/ownSheet.ts';
import { areSumsDue, sumsDue } from '../notes/refusedRequests.ts';
import {
  bookingsIn,
  deleteWritten,
  keepForLater,
  markWritten,
  type Rows,
  rowsWaiting,
  type Waiting,
} from '../notes/waitingRows.ts';
import { told } from '../ports/platformFailure.ts';
import { readBookings } from '../sheet/bookings.ts';
import { type BookingWrite, unwritten } from '../sheet/bookingWrite.ts';
import { rowsNotInLog } from './logged.ts';
import { batchOf } from './rowBatch.ts';
import { readSheet, type SheetRead, zoneOf } from './sheetRead.ts';
import { deferIfShut, writableNow } from './whileShut.ts';

// Keeps one write short while a caller waits.
const MOST_AT_ONCE = 20;
const NOTHING_WAITING: ReadonlyMap<string, Waiting> = new Map();

/** Whether this execution holds the script's lock. */
export type Lock = 'held' | 'free';

/** Never throws. `sheet` is null if the Sheet could not be read. */
export function record(execution: Execution, sheet: SheetRead | null, rows: Rows, held: Lock): void {
  const { lock } = execution.ports;
  const locked = held === 'held' || (sheet !== null && isAnythingWaiting(execution) && lock.tryLock(0));
  try {
    // Another execution may have written the waiting rows since the Sheet was read, unless it was read under the lock.
    const known = sheet && locked && held === 'free' ? readSheet(execution, 'fresh') : sheet;
    if (known) write(execution, known, rows, locked ? waitingNow(execution, known, held) : NOTHING_WAITING);
    else if (sheet) write(execution, sheet, rows, NOTHING_WAITING);
    else keepForLater(execution.notes, rows, execution.ports);
  } catch (error) {
    execution.ports.report(`The rows of a request could not be written: ${told(error)}`);
    keepForLater(execution.notes, rows, execution.ports);
  } finally {
    saveNotes(execution);
    if (locked && held === 'free') lock.release();
  }
}

/**
 * For the recovery job, which holds the lock and has just read the Sheet. Writes some of the rows that wait. False if there
 * are none, or the Sheet takes none. Throws if the Log cannot be read.
 */
export function writeWaiting(execution: Execution, sheet: SheetRead): boolean {
  const all = allWaiting(execution, sheet, execution.notes);
  const some = new Map([...writableNow(execution, sheet, all)].slice(0, MOST_AT_ONCE));
  if (some.size === 0) return false;
  const rows = withWaiting(execution, sheet, { bookings: [], log: [] }, some);
  if (!append(execution, sheet, rows)) return false;
  if (rows.bookings.length > 0) bookingsWritten(execution, sheet);
  markWritten(execution.notes, some.keys());
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
function bookingsWritten({ notes, ports }: Execution, { workbook }: SheetRead): void {
  changeSheetVersion(notes, ports.codec);
  rememberBookings(notes, workbook.tabs);
}

function write(execution: Execution, sheet: SheetRead, asked: Rows, waiting: ReadonlyMap<string, Waiting>): void {
  const { rows: complete, superseded } = replaceWaiting(execution, sheet, asked, waiting);
  const rows = deferIfShut(execution, sheet, complete);
  const left = new Map([...waiting].filter(([key]) => !superseded.includes(key)));
  const some = new Map([...writableNow(execution, sheet, left)].slice(0, MOST_AT_ONCE));
  const { all, others } = addWaiting(execution, sheet, rows, some);
  // Superseded rows must not be written after the row that replaces them.
  markWritten(execution.notes, superseded);
  if (append(execution, sheet, all)) {
    if (all.bookings.length > 0) bookingsWritten(execution, sheet);
    markWritten(execution.notes, others.keys());
    if (!execution.isHurried) deleteWritten(execution.notes, 1, execution.ports);
    return;
  }
  if (!writeAgain(execution, sheet, rows, waiting.size > 0)) keepForLater(execution.notes, rows, execution.ports);
  if (rows.bookings.length > 0 || sheet.cached) changeSheetVersion(execution.notes, execution.ports.codec);
}

/** Adds the rows that wait. If the Log cannot be read, its rows keep waiting, as it may hold some of them already. */
function addWaiting(execution: Execution, sheet: SheetRead, rows: Rows, some: ReadonlyMap<string, Waiting>) {
  try {
    return { all: withWaiting(execution, sheet, rows, some), others: some };
  } catch (error) {
    execution.ports.report(`The Log cannot be read: ${told(error)}`);
    const others = new Map([...some].filter(([, one]) => one.tab === 'bookings'));
    return { all: withWaiting(execution, sheet, rows, others), others };
  }
}

/** If a booking moves while an earlier write still waits, the new write replaces it: one write a booking waits. */
function replaceWaiting(execution: Execution, sheet: SheetRead, rows: Rows, waiting: ReadonlyMap<string, Waiting>) {
  const earlier = [...waiting].flatMap(([key, one]) => (one.tab === 'bookings' ? [{ key, write: one }] : []));
  const left = unwrittenIn(
    execution,
    sheet,
    earlier.map(({ write }) => write),
  );
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
function writeAgain(execution: Execution, sheet: SheetRead, rows: Rows, hadWaiting: boolean): boolean {
  if (!sheet.cached && !hadWaiting) return false;
  const fresh = readSheet(execution, 'fresh');
  try {
    return fresh !== null && append(execution, fresh, unwrittenOf(execution, fresh, rows));
  } catch (error) {
    execution.ports.report(`The Log cannot be read: ${told(error)}`);
    return false;
  }
}

/** Leaves out rows that an earlier write did bring into the Sheet although its answer was lost. */
function unwrittenOf(execution: Execution, sheet: SheetRead, { bookings, log }: Rows): Rows {
  return { bookings: unwrittenIn(execution, sheet, bookings), log: rowsNotInLog(execution, sheet, log) };
}

function append(execution: Execution, sheet: SheetRead, rows: Rows): boolean {
  try {
    execution.workbook.write(sheet.workbook, batchOf(execution, sheet, rows));
    return true;
  } catch (error) {
    execution.ports.report(`The Sheet took no rows: ${told(error)}`);
    return false;
  }
}

function withWaiting(execution: Execution, sheet: SheetRead, rows: Rows, waiting: ReadonlyMap<string, Waiting>): Rows {
  if (waiting.size === 0) return rows;
  const bookings = unwritten(
    bookingsIn(waiting.values()),
    rows.bookings.map(({ row }) => row),
  );
  const log = [...waiting.values()].flatMap((one) => (one.tab === 'log' ? [one.row] : []));
  const left = unwrittenOf(execution, sheet, { bookings, log });
  return { bookings: [...rows.bookings, ...left.bookings], log: [...rows.log, ...left.log] };
}

function unwrittenIn(execution: Execution, sheet: SheetRead, writes: readonly BookingWrite[]): BookingWrite[] {
  if (writes.length === 0) return [];
  const { rows, unclear } = readBookings(sheet.workbook, zoneOf(execution, sheet));
  return unwritten(writes, [...rows, ...unclear]);
}

function isAnythingWaiting(execution: Execution): boolean {
  const { notes, startedMs, isHurried } = execution;
  return !isHurried && (rowsWaiting(notes).size > 0 || areSumsDue(notes, startedMs));
}

/** By property: rows that wait, and rows that sum up the refused requests of past hours. */
function allWaiting(execution: Execution, sheet: SheetRead, notes: Notebook): ReadonlyMap<string, Waiting> {
  const { language } = sheet.configuration.settings;
  const sums = sumsDue(notes, execution.startedMs, zoneOf(execution, sheet), language);
  return new Map([...rowsWaiting(notes), ...[...sums].map(([key, row]) => [key, { tab: 'log', row }] as const)]);
}

// Reads the notes again unless they were read under the lock, as another request may have written these rows meanwhile.
function waitingNow(execution: Execution, sheet: SheetRead, held: Lock): ReadonlyMap<string, Waiting> {
  if (!isAnythingWaiting(execution)) return NOTHING_WAITING;
  const notes = held === 'held' ? execution.notes : openNotebook(execution.ports.properties);
  if (notes.fault === null) return allWaiting(execution, sheet, notes);
  execution.ports.report(`What waits for the Sheet could not be read: ${notes.fault}`);
  return NOTHING_WAITING;
}
