// Google takes sixty writes into Sheets a minute. When it has refused one, Log rows are gathered in the script properties, and a
// request now and then writes them together.
import type { Instant } from '../scheduling/time.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';
import { logRowsIn, rowsWaiting } from './waitingRows.ts';

// The quota is one of a minute.
const GATHERS_MS = 60_000;
// Writing them takes the lock and a read of the Log, so the rows of some time are worth it.
const WAITS_MS = 15_000;
const BETWEEN_TRIES_MS = 5_000;

interface SheetLimit {
  readonly refusedMs: Instant;
  /** When gathered rows were last tried. */
  readonly triedMs: Instant;
}

/** Whether a Log row waits for others. A clock that stands still tells nothing, so then each is tried at once. */
export function isGathering(notes: Notebook, nowMs: Instant): boolean {
  const limit = sheetLimit(notes);
  return limit !== null && limit.refusedMs < nowMs && nowMs < limit.refusedMs + GATHERS_MS;
}

/** Whether the Log rows that wait are to be written now. Without a refusal of lately always. */
export function areGatheredDue(notes: Notebook, nowMs: Instant): boolean {
  if (!isGathering(notes, nowMs)) return true;
  const oldestMs = Math.min(...logRowsIn(rowsWaiting(notes).values()).map(({ timeMs }) => timeMs));
  return nowMs >= oldestMs + WAITS_MS && nowMs >= (sheetLimit(notes)?.triedMs ?? 0) + BETWEEN_TRIES_MS;
}

/** Written with the other notes. */
export function noteRefusedWrite(notes: Notebook, nowMs: Instant): void {
  notes.note(PROPERTY.sheetLimit, JSON.stringify({ triedMs: 0, ...sheetLimit(notes), refusedMs: nowMs }));
}

/** The same. Only while rows are gathered. */
export function noteTry(notes: Notebook, nowMs: Instant): void {
  const limit = sheetLimit(notes);
  if (limit !== null) notes.note(PROPERTY.sheetLimit, JSON.stringify({ ...limit, triedMs: nowMs }));
}

function sheetLimit(notes: Notebook): SheetLimit | null {
  const value = parseJson(notes.read(PROPERTY.sheetLimit) ?? '');
  return isJsonObject(value) && typeof value.refusedMs === 'number' && typeof value.triedMs === 'number'
    ? (value as unknown as SheetLimit)
    : null;
}
