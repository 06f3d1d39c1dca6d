// Events that should be gone, but could not be removed. Their booking moved to another host, or may not stand. Each new
// booking tries again to remove some. Until then these events belong to no booking.
import type { Instant } from '../scheduling/time.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

export interface EventToRemove {
  readonly calendarId: string;
  readonly eventId: string;
  /** null = not known. */
  readonly startMs: Instant | null;
}

export interface RemovalNote {
  readonly key: string;
  /** null if the note names none. */
  readonly event: EventToRemove | null;
  /** Since when it should be gone; null = not known. */
  readonly sinceMs: Instant | null;
}

export function noteEventToRemove(notes: Notebook, event: EventToRemove, nowMs: Instant): void {
  notes.note(PROPERTY.eventToRemove + event.eventId, JSON.stringify({ ...event, sinceMs: nowMs }));
}

export function removalNotes(notes: Notebook): readonly RemovalNote[] {
  return notes.keysWith(PROPERTY.eventToRemove).map((key) => ({ key, ...readNote(notes.read(key) ?? '') }));
}

export function eventsToRemove(notes: Notebook): readonly EventToRemove[] {
  return removalNotes(notes).flatMap(({ event }) => event ?? []);
}

function readNote(text: string): Omit<RemovalNote, 'key'> {
  const note = parseJson(text);
  if (!isJsonObject(note)) return { event: null, sinceMs: null };
  const { calendarId, eventId, startMs, sinceMs } = note;
  if (typeof calendarId !== 'string' || typeof eventId !== 'string') return { event: null, sinceMs: null };
  // An older version wrote 0 for a time that it did not know.
  const time = (value: unknown): Instant | null => (typeof value === 'number' && value !== 0 ? value : null);
  return { event: { calendarId, eventId, startMs: time(startMs) }, sinceMs: time(sinceMs) };
}
