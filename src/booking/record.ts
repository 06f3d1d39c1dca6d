// Writes the rows of a request, Bookings and Log in one atomic write. Rows that cannot be written are kept in
// script properties and written by the next request: the log never decides the outcome, and nothing is lost.
import { type BookingRow, bookingCells, type LogRow, logCells } from '../sheet/rows.ts';
import { PROPERTY } from './propertyNames.ts';
import type { Session } from './session.ts';
import type { SheetRead } from './sheetRead.ts';

export interface Rows {
  readonly bookings: readonly BookingRow[];
  readonly log: readonly LogRow[];
}

type Waiting = { readonly tab: 'bookings'; readonly row: BookingRow } | { readonly tab: 'log'; readonly row: LogRow };

// Keeps one write, and the deletions after it, short while a caller waits.
const MAX_WAITING = 20;
const NOTHING_WAITING = new Map<string, Waiting>();

/** Never throws. `sheet` is null if the Sheet could not be read; `lockHeld`: this execution holds the script's lock. */
export function record(session: Session, sheet: SheetRead | null, rows: Rows, lockHeld: boolean): void {
  if (!sheet) {
    keep(session, rows);
    return;
  }
  const locked = lockHeld || (isAnythingWaiting(session) && session.ports.lock.tryLock(0));
  try {
    write(session, sheet, rows, locked ? waitingRows(session) : NOTHING_WAITING);
  } finally {
    if (locked && !lockHeld) session.ports.lock.release();
  }
}

/** Bookings that stand in the calendar and wait for their row; the rules must know them. */
export function waitingBookings(properties: Readonly<Record<string, string>>): BookingRow[] {
  const found: BookingRow[] = [];
  for (const waiting of parseWaiting(properties).values()) if (waiting.tab === 'bookings') found.push(waiting.row);
  return found;
}

function write(session: Session, sheet: SheetRead, rows: Rows, waiting: ReadonlyMap<string, Waiting>): void {
  if (tryAppend(session, sheet, withWaiting(rows, waiting))) {
    for (const key of waiting.keys()) attempt(session, () => session.ports.properties.delete(key));
    return;
  }
  // What waits may be what the Sheet refuses, so the rows of this request get a try of their own.
  if (waiting.size > 0 && tryAppend(session, sheet, rows)) return;
  keep(session, rows);
}

function tryAppend(session: Session, sheet: SheetRead, rows: Rows): boolean {
  try {
    append(session, sheet, rows);
    return true;
  } catch (error) {
    session.ports.report(`The Sheet took no rows; they wait in the script properties: ${error}`);
    return false;
  }
}

// What the cache knew of the tabs may be out of date: a tab deleted or made again since has another number.
function append(session: Session, sheet: SheetRead, rows: Rows): void {
  try {
    session.workbook.append(sheet.workbook, cellsOf(session, sheet, rows));
  } catch (error) {
    if (!sheet.cached) throw error;
    const fresh = { ...sheet, workbook: session.workbook.read() };
    session.workbook.append(fresh.workbook, cellsOf(session, fresh, rows));
  }
}

function cellsOf(session: Session, sheet: SheetRead, rows: Rows) {
  const { timeZone } = sheet.configuration.settings;
  const write = { workbook: sheet.workbook, timeZone, offsetAt: session.ports.offsetAt };
  return {
    bookings: rows.bookings.map((row) => bookingCells(row, write)),
    log: rows.log.map((row) => logCells(row, write)),
  };
}

// One property a row, so that two requests never write the same one; 9 KB hold a row, as its texts are cut.
function keep(session: Session, rows: Rows): void {
  const { codec, properties } = session.ports;
  const waiting: Waiting[] = [
    ...rows.bookings.map((row) => ({ tab: 'bookings', row }) as const),
    ...rows.log.map((row) => ({ tab: 'log', row }) as const),
  ];
  for (const one of waiting) {
    attempt(session, () => properties.set(`${PROPERTY.pending}${codec.uuid()}`, JSON.stringify(one)));
  }
}

function isAnythingWaiting(session: Session): boolean {
  return Object.keys(session.properties).some((key) => key.startsWith(PROPERTY.pending));
}

// Read again under the lock: another request may have written them since this one began.
function waitingRows(session: Session): ReadonlyMap<string, Waiting> {
  if (!isAnythingWaiting(session)) return NOTHING_WAITING;
  try {
    return new Map([...parseWaiting(session.ports.properties.all())].slice(0, MAX_WAITING));
  } catch {
    return NOTHING_WAITING;
  }
}

function parseWaiting(properties: Readonly<Record<string, string>>): ReadonlyMap<string, Waiting> {
  const found = new Map<string, Waiting>();
  for (const [key, text] of Object.entries(properties)) {
    if (key.startsWith(PROPERTY.pending)) found.set(key, JSON.parse(text) as Waiting);
  }
  return found;
}

function withWaiting(rows: Rows, waiting: ReadonlyMap<string, Waiting>): Rows {
  const bookings = [...rows.bookings];
  const log = [...rows.log];
  for (const one of waiting.values()) {
    if (one.tab === 'bookings') bookings.push(one.row);
    else log.push(one.row);
  }
  return { bookings, log };
}

function attempt(session: Session, step: () => void): void {
  try {
    step();
  } catch (error) {
    session.ports.report(`A script property could not be changed: ${error}`);
  }
}
