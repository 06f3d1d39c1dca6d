// The dates that a holiday calendar closes, as the last reading of it had them.
import type { Instant, LocalDate } from '../scheduling/time.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

/** `error` null: `dates` were read at `triedMs`. */
export interface ClosedDates {
  readonly triedMs: Instant;
  readonly error: string | null;
  readonly dates: readonly LocalDate[];
}

/** null if no note can be read: a date that is none may be a closed one that another version wrote otherwise. */
export function closedDatesOf(notes: Notebook, calendarId: string): ClosedDates | null {
  const value = parseJson(notes.read(PROPERTY.holidays + calendarId) ?? '');
  if (!isJsonObject(value)) return null;
  const { triedMs, error, dates } = value;
  if (typeof triedMs !== 'number' || !Array.isArray(dates) || !dates.every(Number.isInteger)) return null;
  if (error !== null && typeof error !== 'string') return null;
  return { triedMs, error, dates };
}

export function noteClosedDates(notes: Notebook, calendarId: string, closed: ClosedDates): void {
  notes.note(PROPERTY.holidays + calendarId, JSON.stringify(closed));
}
