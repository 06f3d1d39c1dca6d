// Rows that the Sheet did not take: kept in script properties until a later request writes them.
import { told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import type { BookingWrite } from '../sheet/bookingWrite.ts';
import type { LogRow } from '../sheet/rows.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';
import { type Waiting, waitingIn, waitingText } from './waitingText.ts';

export interface Rows {
  readonly bookings: readonly BookingWrite[];
  readonly log: readonly LogRow[];
}

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
  notes.noteNow(key, waitingText(waiting));
}

/** A property that is no row of ours is left alone. */
export function rowsWaiting(notes: Notebook): WaitingRows {
  const found = new Map<string, Waiting>();
  for (const key of keysOf(notes)) {
    const waiting = waitingIn(notes.read(key) ?? '');
    if (waiting) found.set(key, waiting);
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
  notes.note(`${PROPERTY.waitingRow}${codec.uuid()}`, waitingText(waiting));
}

/** A character takes three bytes at most, and half of a pair two. */
function bytesWaiting(notes: Notebook): number {
  return keysOf(notes).reduce((sum, key) => sum + (notes.read(key) ?? '').replace(/[^ -~]/g, '...').length, 0);
}

function keysOf(notes: Notebook): string[] {
  return notes.keysWith(PROPERTY.waitingRow);
}
