// The day on which all rows of Bookings were looked at for `Keep bookings for (days)`, and with how many days.
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

export function isTrimmed(notes: Notebook, day: string): boolean {
  return notes.read(PROPERTY.bookingsTrimmed) === day;
}

/** One call. */
export function noteTrimmed(notes: Notebook, day: string): void {
  notes.noteNow(PROPERTY.bookingsTrimmed, day);
}
