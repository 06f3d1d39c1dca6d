// Writes the rows of a request, Bookings and Log in one atomic write, then the script properties it changed. Rows that
// cannot be written wait there for the next request: the log never decides the outcome, and nothing is lost.
import { readBookings } from '../sheet/bookings.ts';
import { type BookingRow, bookingCells, logCells } from '../sheet/rows.ts';
import { forgetCached } from './cachedWorkbook.ts';
import type { Session } from './session.ts';
import { readSheet, type SheetRead } from './sheetRead.ts';
import {
  deleteOneWritten,
  keepForLater,
  markWritten,
  type Rows,
  rowsWaiting,
  type Waiting,
  withoutWritten,
} from './waitingRows.ts';

// Keeps one write short while a caller waits.
const MOST_AT_ONCE = 20;
const NOTHING_WAITING: ReadonlyMap<string, Waiting> = new Map();

/** Never throws. `sheet` is null if the Sheet could not be read; `lockHeld`: this execution holds the script's lock. */
export function record(session: Session, sheet: SheetRead | null, rows: Rows, lockHeld: boolean): void {
  const { lock } = session.ports;
  const locked = lockHeld || (sheet !== null && isAnythingWaiting(session) && lock.tryLock(0));
  try {
    if (sheet) write(session, sheet, rows, locked ? waitingNow(session) : NOTHING_WAITING);
    else keepForLater(session, rows);
  } finally {
    saveChanges(session);
    if (locked && !lockHeld) lock.release();
  }
}

// Before the lock is let go: whoever holds it next must see which rows wait no more.
function saveChanges({ ports, changes }: Session): void {
  if (changes.size === 0) return;
  try {
    ports.properties.setAll(Object.fromEntries(changes));
  } catch (error) {
    ports.report(`The script properties could not be changed: ${error}`);
  }
}

function write(session: Session, sheet: SheetRead, rows: Rows, waiting: ReadonlyMap<string, Waiting>): void {
  const all = withWaiting(session, sheet, rows, waiting);
  if (append(session, sheet, all)) {
    if (all.bookings.length > 0) forgetCached(session);
    markWritten(session, waiting.keys());
    deleteOneWritten(session);
    return;
  }
  if (!writeAgain(session, sheet, rows, waiting.size > 0)) keepForLater(session, rows);
  if (rows.bookings.length > 0 || sheet.cached) forgetCached(session);
}

// What the cache knew of the tabs may be out of date (a tab deleted or made again has another number), and what waits may
// be what the Sheet refuses: so the rows of this request get another try, on a Sheet read afresh.
function writeAgain(session: Session, sheet: SheetRead, rows: Rows, hadWaiting: boolean): boolean {
  if (!sheet.cached && !hadWaiting) return false;
  const fresh = readSheet(session, 'fresh');
  return fresh !== null && append(session, fresh, { ...rows, bookings: unwritten(session, fresh, rows.bookings) });
}

function append(session: Session, sheet: SheetRead, rows: Rows): boolean {
  const { timeZone } = sheet.configuration.settings;
  const target = { workbook: sheet.workbook, timeZone, offsetAt: session.ports.offsetAt };
  try {
    session.workbook.append(sheet.workbook, {
      bookings: rows.bookings.map((row) => bookingCells(row, target)),
      log: rows.log.map((row) => logCells(row, target)),
    });
    return true;
  } catch (error) {
    session.ports.report(`The Sheet took no rows: ${error}`);
    return false;
  }
}

function withWaiting(session: Session, sheet: SheetRead, rows: Rows, waiting: ReadonlyMap<string, Waiting>): Rows {
  if (waiting.size === 0) return rows;
  const found = [...waiting.values()];
  const bookings = found.flatMap((one) => (one.tab === 'bookings' ? [one.row] : []));
  return {
    bookings: [...rows.bookings, ...unwritten(session, sheet, withoutWritten(bookings, rows.bookings))],
    log: [...rows.log, ...found.flatMap((one) => (one.tab === 'log' ? [one.row] : []))],
  };
}

function unwritten({ ports }: Session, { workbook, configuration }: SheetRead, rows: readonly BookingRow[]) {
  if (rows.length === 0) return [];
  const zone = { timeZone: configuration.settings.timeZone, offsetAt: ports.offsetAt };
  return withoutWritten(rows, readBookings(workbook, zone).rows);
}

function isAnythingWaiting(session: Session): boolean {
  return rowsWaiting(session.properties).size > 0;
}

// Read again under the lock: another request may have written them since this one began.
function waitingNow(session: Session): ReadonlyMap<string, Waiting> {
  if (!isAnythingWaiting(session)) return NOTHING_WAITING;
  try {
    return new Map([...rowsWaiting(session.ports.properties.all())].slice(0, MOST_AT_ONCE));
  } catch {
    return NOTHING_WAITING;
  }
}
