// Rows that the Sheet did not take: kept in script properties until a later request writes them.
import { told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import type { BookingWrite } from '../sheet/bookingWrite.ts';
import type { LogRow } from '../sheet/rows.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

export interface Rows {
  readonly bookings: readonly BookingWrite[];
  readonly log: readonly LogRow[];
}

export type Waiting = ({ readonly tab: 'bookings' } & BookingWrite) | { readonly tab: 'log'; readonly row: LogRow };

/** By property name. */
export type WaitingRows = ReadonlyMap<string, Waiting>;

// A store holds 500 KB. Log rows must not fill it, or no room is left for Bookings rows.
const MOST_BYTES_OF_LOG = 300_000;

/**
 * Written with the other notes. One property a row, so that two requests never write the same one; 9 KB hold a row, as its texts
 * are cut.
 */
export function keepForLater(notes: Notebook, { bookings, log }: Rows, ports: Ports): void {
  for (const write of bookings) keep(notes, { tab: 'bookings', ...write }, ports);
  if (bytesWaiting(notes) < MOST_BYTES_OF_LOG) {
    for (const row of log) keep(notes, { tab: 'log', row }, ports);
  } else {
    ports.report('Too many Log rows wait for the Sheet; that of this request is given up.');
  }
}

// This text replaces a row that the Sheet has taken. One call does that for many rows, while each deletion takes its own
// call.
const WRITTEN = 'written';

/** Marks these rows as written; the next request skips them. */
export function markWritten(notes: Notebook, keys: Iterable<string>): void {
  for (const key of keys) notes.note(key, WRITTEN);
}

/**
 * Never throws. A call each; a request deletes one, as a caller waits. Any of them: requests at the same time should not all delete
 * the first.
 */
export function deleteWritten(notes: Notebook, most: number, { report, codec }: Ports): void {
  // Rows that this execution has marked stay: their marks are not flushed yet.
  const keys = keysOf(notes).filter((key) => notes.readAtStart(key) === WRITTEN);
  const from = keys.length > most ? Number.parseInt(codec.uuid().slice(0, 8), 16) % keys.length : 0;
  for (const key of [...keys.slice(from), ...keys.slice(0, from)].slice(0, most)) {
    try {
      notes.erase(key);
    } catch (error) {
      report(`What is left of a waiting row could not be deleted: ${told(error)}`);
    }
  }
}

/** One call. Throws if it fails. */
export function replaceWaiting(notes: Notebook, key: string, waiting: Waiting): void {
  notes.noteNow(key, JSON.stringify(waiting));
}

/** A property that is no row of ours is left alone. */
export function rowsWaiting(notes: Notebook): WaitingRows {
  const found = new Map<string, Waiting>();
  for (const key of keysOf(notes)) {
    const value = completed(parseJson(notes.read(key) ?? ''));
    if (isWaiting(value)) found.set(key, value);
  }
  return found;
}

/** Bookings that stand in the calendar and wait for their row; the rules must know them. */
export function waitingBookings(notes: Notebook): BookingWrite[] {
  return bookingsIn(rowsWaiting(notes).values());
}

export function bookingsIn(waiting: Iterable<Waiting>): BookingWrite[] {
  return [...waiting].flatMap((one) => (one.tab === 'bookings' ? [one] : []));
}

export function logRowsIn(waiting: Iterable<Waiting>): LogRow[] {
  return [...waiting].flatMap((one) => (one.tab === 'log' ? [one.row] : []));
}

function keep(notes: Notebook, waiting: Waiting, { codec }: Ports): void {
  notes.note(`${PROPERTY.waitingRow}${codec.uuid()}`, JSON.stringify(waiting));
}

/** A character takes three bytes at most, and half of a pair two. */
function bytesWaiting(notes: Notebook): number {
  return keysOf(notes).reduce((sum, key) => sum + (notes.read(key) ?? '').replace(/[^ -~]/g, '...').length, 0);
}

function keysOf(notes: Notebook): string[] {
  return notes.keysWith(PROPERTY.waitingRow);
}

// A version that knew no reasons, moves or calendars may have kept the row, so they are filled in.
function completed(value: unknown): unknown {
  if (!isJsonObject(value) || !isJsonObject(value.row)) return value;
  return { replaces: '', ...value, row: { reason: '', calendar: '', ...value.row } };
}

// Another version of this script may have kept it, and one bad row would stop every request.
function isWaiting(value: unknown): value is Waiting {
  if (!isJsonObject(value) || !isJsonObject(value.row)) return false;
  if (value.tab === 'log') return isLog(value.row);
  return value.tab === 'bookings' && typeof value.replaces === 'string' && isBooking(value.row);
}

type Row = Readonly<Record<string, unknown>>;

const BOOKING_TEXTS = 'service host status name email phone contactId externalId eventId reason calendar'.split(' ');
const LOG_TEXTS = 'requestId action service auth outcome reason contactId contact'.split(' ');

function isBooking(row: Row): boolean {
  const { bookedAtMs, startMs, endMs } = row;
  const isTime =
    isInteger(startMs) && isInteger(endMs) && startMs < endMs && (bookedAtMs === null || isInteger(bookedAtMs));
  return isTime && BOOKING_TEXTS.every((name) => typeof row[name] === 'string');
}

function isLog(row: Row): boolean {
  return (
    isInteger(row.timeMs) &&
    isInteger(row.milliseconds) &&
    (row.slots === null || isInteger(row.slots)) &&
    (row.startMs === null || isInteger(row.startMs)) &&
    LOG_TEXTS.every((name) => typeof row[name] === 'string')
  );
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}
