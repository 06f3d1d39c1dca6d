// Calendars that can be read but refused a booking. Their hosts are not offered for ten minutes. The pauses are script
// properties, because the cache may forget at any time.
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

const NOT_OFFERED_MS = 10 * MINUTE_MS;

export function isPaused(notes: Notebook, calendarId: string, nowMs: Instant): boolean {
  return Number(notes.read(PROPERTY.pausedUntil + calendarId) ?? 0) > nowMs;
}

/** The pause is kept whatever becomes of the booking. If a pause is lost, the calendar is only tried again. */
export function pauseCalendar(notes: Notebook, calendarId: string, nowMs: Instant): void {
  notes.note(PROPERTY.pausedUntil + calendarId, String(nowMs + NOT_OFFERED_MS));
}
