// Writes the rows of a request, Bookings and Log in one atomic write, then the script properties it changed. Rows that
// cannot be written wait there for the next request: the log never decides the outcome, and nothing is lost.
import { readBookings } from '../sheet/bookings.ts';
import { bookingsWritten } from './bookingsWritten.ts';
import { type BookingWrite, unwritten } from './bookingWrite.ts';
import { forgetCached } from './cachedWorkbook.ts';
import { notLogged } from './logged.ts';
import { told } from './platformFailure.ts';
import { areSumsDue, sumsDue } from './refusedRequests.ts';
import { batchOf } from './rowBatch.ts';
import type { Session } from './session.ts';
import { readSheet, type SheetRead, zoneOf } from './sheetRead.ts';
import {
  bookingsIn,
  deleteWritten,
  keepForLater,
  markWritten,
  type Rows,
  rowsWaiting,
  type Waiting,
} from './waitingRows.ts';
import { keptIfShut, takenNow } from './whileShut.ts';

// Keeps one write short while a caller waits.
const MOST_AT_ONCE = 20;
const NOTHING_WAITING: ReadonlyMap<string, Waiting> = new Map();

/** Never throws. `sheet` is null if the Sheet could not be read; `lockHeld`: this execution holds the script's lock. */
export function record(session: Session, sheet: SheetRead | null, rows: Rows, lockHeld: boolean): void {
  const { lock } = session.ports;
  const locked = lockHeld || (sheet !== null && isAnythingWaiting(session) && lock.tryLock(0));
  try {
    // What waits may have been written since the Sheet was read, unless that was under the lock.
    const known = sheet && locked && !lockHeld ? readSheet(session, 'fresh') : sheet;
    if (known) write(session, known, rows, locked ? waitingNow(session, known, lockHeld) : NOTHING_WAITING);
    else if (sheet) write(session, sheet, rows, NOTHING_WAITING);
    else keepForLater(session, rows);
  } catch (error) {
    session.ports.report(`The rows of a request could not be written: ${told(error)}`);
    keepForLater(session, rows);
  } finally {
    saveChanges(session);
    if (locked && !lockHeld) lock.release();
  }
}

/**
 * For the recovery job, which holds the lock and has just read the Sheet: some of the rows that wait. False if there are
 * none, or the Sheet takes none. Throws if the Log cannot be read.
 */
export function writeWaiting(session: Session, sheet: SheetRead): boolean {
  const all = allWaiting(session, sheet, session.properties);
  const some = new Map([...takenNow(session, sheet, all)].slice(0, MOST_AT_ONCE));
  if (some.size === 0) return false;
  const rows = withWaiting(session, sheet, { bookings: [], log: [] }, some);
  if (!append(session, sheet, rows)) return false;
  if (rows.bookings.length > 0) bookingsWritten(session, sheet);
  markWritten(session, some.keys());
  return true;
}

// Before the lock is let go: whoever holds it next must see which rows wait no more.
function saveChanges({ ports, changes }: Session): void {
  if (changes.size === 0) return;
  try {
    ports.properties.setAll(Object.fromEntries(changes));
  } catch (error) {
    ports.report(`The script properties could not be changed: ${told(error)}`);
  }
}

function write(session: Session, sheet: SheetRead, asked: Rows, waiting: ReadonlyMap<string, Waiting>): void {
  const { rows: complete, superseded } = inPlaceOfWaiting(session, sheet, asked, waiting);
  const rows = keptIfShut(session, sheet, complete);
  const left = new Map([...waiting].filter(([key]) => !superseded.includes(key)));
  const some = new Map([...takenNow(session, sheet, left)].slice(0, MOST_AT_ONCE));
  const { all, others } = withThose(session, sheet, rows, some);
  // They must not be written after what takes their place.
  markWritten(session, superseded);
  if (append(session, sheet, all)) {
    if (all.bookings.length > 0) bookingsWritten(session, sheet);
    markWritten(session, others.keys());
    if (!isHurried(session)) deleteWritten(session, 1);
    return;
  }
  if (!writeAgain(session, sheet, rows, waiting.size > 0)) keepForLater(session, rows);
  if (rows.bookings.length > 0 || sheet.cached) forgetCached(session);
}

/** With what waits; Log rows go on waiting if the Log cannot be read, as nobody knows then which of them stand there. */
function withThose(session: Session, sheet: SheetRead, rows: Rows, some: ReadonlyMap<string, Waiting>) {
  try {
    return { all: withWaiting(session, sheet, rows, some), others: some };
  } catch (error) {
    session.ports.report(`The Log cannot be read: ${told(error)}`);
    const others = new Map([...some].filter(([, one]) => one.tab === 'bookings'));
    return { all: withWaiting(session, sheet, rows, others), others };
  }
}

/** A booking that moves while an earlier write of it still waits takes that one's place: so one write a booking waits. */
function inPlaceOfWaiting(session: Session, sheet: SheetRead, rows: Rows, waiting: ReadonlyMap<string, Waiting>) {
  const earlier = [...waiting].flatMap(([key, one]) => (one.tab === 'bookings' ? [{ key, write: one }] : []));
  const left = unwrittenIn(
    session,
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

// What the cache knew of the tabs may be out of date (a tab deleted or made again has another number), and what waits may
// be what the Sheet refuses: so the rows of this request get another try, on a Sheet read afresh.
function writeAgain(session: Session, sheet: SheetRead, rows: Rows, hadWaiting: boolean): boolean {
  if (!sheet.cached && !hadWaiting) return false;
  const fresh = readSheet(session, 'fresh');
  try {
    return fresh !== null && append(session, fresh, unwrittenOf(session, fresh, rows));
  } catch (error) {
    session.ports.report(`The Log cannot be read: ${told(error)}`);
    return false;
  }
}

/** The write before may have been done although its answer was lost. */
function unwrittenOf(session: Session, sheet: SheetRead, { bookings, log }: Rows): Rows {
  return { bookings: unwrittenIn(session, sheet, bookings), log: notLogged(session, sheet, log) };
}

function append(session: Session, sheet: SheetRead, rows: Rows): boolean {
  try {
    session.workbook.write(sheet.workbook, batchOf(session, sheet, rows));
    return true;
  } catch (error) {
    session.ports.report(`The Sheet took no rows: ${told(error)}`);
    return false;
  }
}

function withWaiting(session: Session, sheet: SheetRead, rows: Rows, waiting: ReadonlyMap<string, Waiting>): Rows {
  if (waiting.size === 0) return rows;
  const bookings = unwritten(
    bookingsIn(waiting.values()),
    rows.bookings.map(({ row }) => row),
  );
  const log = [...waiting.values()].flatMap((one) => (one.tab === 'log' ? [one.row] : []));
  const left = unwrittenOf(session, sheet, { bookings, log });
  return { bookings: [...rows.bookings, ...left.bookings], log: [...rows.log, ...left.log] };
}

function unwrittenIn(session: Session, sheet: SheetRead, writes: readonly BookingWrite[]): BookingWrite[] {
  if (writes.length === 0) return [];
  const { rows, unclear } = readBookings(sheet.workbook, zoneOf(session, sheet));
  return unwritten(writes, [...rows, ...unclear]);
}

function isAnythingWaiting(session: Session): boolean {
  const { properties, startedMs } = session;
  return !isHurried(session) && (rowsWaiting(properties).size > 0 || areSumsDue(properties, startedMs));
}

/** By property: rows that wait, and those that sum up the refused requests of hours that are over. */
function allWaiting(
  session: Session,
  sheet: SheetRead,
  properties: Session['properties'],
): ReadonlyMap<string, Waiting> {
  const { language } = sheet.configuration.settings;
  const sums = sumsDue(properties, session.startedMs, zoneOf(session, sheet), language);
  return new Map([...rowsWaiting(properties), ...[...sums].map(([key, row]) => [key, { tab: 'log', row }] as const)]);
}

/** While a contact is looked up the phone rings: what waits is left to the next offer or booking. */
function isHurried({ incoming }: Session): boolean {
  return incoming.action === 'contact_lookup';
}

// Read again unless that was under the lock: another request may have written them since this one began.
function waitingNow(session: Session, sheet: SheetRead, lockHeld: boolean): ReadonlyMap<string, Waiting> {
  if (!isAnythingWaiting(session)) return NOTHING_WAITING;
  try {
    return allWaiting(session, sheet, lockHeld ? session.properties : session.ports.properties.all());
  } catch (error) {
    session.ports.report(`What waits for the Sheet could not be read: ${told(error)}`);
    return NOTHING_WAITING;
  }
}
