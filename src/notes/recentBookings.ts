// The bookings of the last minutes. Each was written into the Sheet under the lock, and then noted here, in that order. So an
// execution that read the Sheet a moment ago, or has it from the cache, knows what was booked since. Bookings are counted: of
// one that is noted here, every reading that begins later has the row.
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { BookingWrite } from '../sheet/bookingWrite.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { asciiJson, isJsonObject, isText, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

// What stands in the cache is five minutes old at most, and an execution ends after six.
const KEPT_MS = 12 * MINUTE_MS;
// A property holds 9 KB, and the text is ASCII.
const PIECE_CHARACTERS = 8_500;
const MOST_PIECES = 10;

const TIMES = ['bookedAtMs', 'startMs', 'endMs'] as const;
const CONTACT = ['name', 'email', 'phone', 'contactId', 'externalId'] as const;
/** The order in a noted row. The reason stays behind: no rule asks for it. */
const CELLS = [...TIMES, 'service', 'host', 'status', ...CONTACT, 'eventId', 'calendar'] as const;

// Tells a note of a version with other cells.
const CELL_NAMES = CELLS.join(' ');

type NotedRow = readonly (string | number | null)[];

interface Noted {
  /** So many were noted before the first of these, or more. */
  readonly first: number;
  /** When it was noted, the event id that it replaces, and its cells. */
  readonly rows: readonly NotedRow[];
}

// No reading holds what a note tells that cannot be read, so this is less than every count.
const UNKNOWN = -1;

/** How many were ever noted: what a reading of the Sheet that begins now holds. */
export function bookingsCounted(notes: Notebook): number {
  const known = noted(notes);
  return known === null ? UNKNOWN : known.first + known.rows.length;
}

/** Those after the first `counted`, in order. null = some of them are not known any more. */
export function bookingsSince(notes: Notebook, counted: number): readonly BookingWrite[] | null {
  const known = noted(notes);
  if (known === null) return null;
  const { first, rows } = known;
  if (counted < first || counted > first + rows.length) return null;
  return rows.slice(counted - first).map(writeOf);
}

/** Written with the other notes. Only for an execution that holds the lock: each writes the whole list. */
export function noteBookings(notes: Notebook, writes: readonly BookingWrite[], nowMs: Instant): void {
  const { first, rows } = noted(notes) ?? newList(nowMs);
  keep(notes, { first, rows: [...rows, ...writes.map((write) => rowOf(write, nowMs))] }, nowMs);
}

/**
 * Takes out what tells of these contacts, and gives of how many bookings. A note that cannot be read goes as a whole. The Sheet's
 * version must change too.
 */
export function eraseRecent(notes: Notebook, isTheirs: (row: BookingRow) => boolean, nowMs: Instant): number {
  const known = noted(notes);
  if (known === null) keep(notes, newList(nowMs), nowMs);
  const { first, rows } = known ?? newList(nowMs);
  const places = CELLS.flatMap((name, at) => ((CONTACT as readonly string[]).includes(name) ? [at + 2] : []));
  const theirs = rows.filter((row) => isTheirs(writeOf(row).row));
  if (theirs.length === 0) return 0;
  const emptied = rows.map((row) =>
    theirs.includes(row) ? row.map((cell, at) => (places.includes(at) ? '' : cell)) : row,
  );
  keep(notes, { first, rows: emptied }, nowMs);
  return theirs.length;
}

/** Whether some are noted that no reading can lack any more, or the note cannot be read: each request would read the Sheet. */
export function isAnyForgettable(notes: Notebook, nowMs: Instant): boolean {
  return noted(notes)?.rows.some((row) => isOver(row, nowMs)) ?? true;
}

/** Forgets those. Only for an execution that holds the lock. */
export function forgetBookings(notes: Notebook, nowMs: Instant): void {
  keep(notes, noted(notes) ?? newList(nowMs), nowMs);
}

/** After a note that could not be read: the time as a count is one that no reading has. */
function newList(nowMs: Instant): Noted {
  return { first: nowMs, rows: [] };
}

function keep(notes: Notebook, { first, rows }: Noted, nowMs: Instant): void {
  const young = rows.findIndex((row) => !isOver(row, nowMs));
  let from = young < 0 ? rows.length : young;
  const textFrom = (at: number) => asciiJson({ cells: CELL_NAMES, first: first + at, rows: rows.slice(at) });
  while (from < rows.length && textFrom(from).length > PIECE_CHARACTERS * MOST_PIECES) from += 1;
  const text = textFrom(from);
  for (let at = 0; at < MOST_PIECES; at += 1) {
    const key = PROPERTY.recentBookings + at;
    const piece = text.slice(at * PIECE_CHARACTERS, (at + 1) * PIECE_CHARACTERS);
    if (piece !== (notes.read(key) ?? '')) notes.note(key, piece);
  }
}

function isOver([notedMs]: NotedRow, nowMs: Instant): boolean {
  return Number(notedMs) < nowMs - KEPT_MS;
}

/** null: it cannot be read, as another version may have written it otherwise. */
function noted(notes: Notebook): Noted | null {
  const pieces = Array.from({ length: MOST_PIECES }, (_, at) => notes.read(PROPERTY.recentBookings + at) ?? '');
  const text = pieces.join('');
  if (text === '') return { first: 0, rows: [] };
  const value = parseJson(text);
  if (!isJsonObject(value) || value.cells !== CELL_NAMES || !Array.isArray(value.rows)) return null;
  return Number.isSafeInteger(value.first) && value.rows.every(isNotedRow) ? (value as unknown as Noted) : null;
}

function isNotedRow(value: unknown): value is NotedRow {
  if (!Array.isArray(value) || value.length !== CELLS.length + 2) return false;
  const [notedMs, replaces, bookedAtMs, startMs, endMs, ...texts] = value;
  const areTimes = [notedMs, startMs, endMs].every(Number.isInteger) && startMs < endMs;
  return areTimes && (bookedAtMs === null || Number.isInteger(bookedAtMs)) && [replaces, ...texts].every(isText);
}

function rowOf({ row, replaces }: BookingWrite, nowMs: Instant): NotedRow {
  return [nowMs, replaces, ...CELLS.map((name) => row[name])];
}

function writeOf([, replaces, ...cells]: NotedRow): BookingWrite {
  const row = Object.fromEntries(CELLS.map((name, at) => [name, cells[at]]));
  return { replaces: String(replaces), row: { ...row, reason: '' } as unknown as BookingRow };
}
