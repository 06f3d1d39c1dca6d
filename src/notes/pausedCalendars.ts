// Calendars that can be read but refused a booking: their hosts are not offered for ten minutes.
// Kept in script properties, not in the cache, which may forget at any time.
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

const NOT_OFFERED_MS = 10 * MINUTE_MS;

export function isPaused(notes: Notebook, calendarId: string, nowMs: Instant): boolean {
  return Number(notes.read(PROPERTY.readOnly + calendarId) ?? 0) > nowMs;
}

/** Kept whatever becomes of the booking. A pause that is lost only means that the calendar is tried again. */
export function pauseCalendar(notes: Notebook, calendarId: string, nowMs: Instant): void {
  notes.note(PROPERTY.readOnly + calendarId, String(nowMs + NOT_OFFERED_MS));
}
