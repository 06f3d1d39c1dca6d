// Whether an event that a move was to replace still stands. Pure.
import { tagOf } from '../appointments/calendar/events/eventTag.ts';
import type { StoredBooking } from '../sheet/bookings.ts';
import type { Place } from './calendarView.ts';
import type { OrphanEvent } from './orphanEvents.ts';
import { type Evidence, eventStands, locateEvent } from './rowCorrections.ts';

/** unknown: the calendar that may hold it was not read, or the event was not asked for yet. */
export type ReplacedState = 'stands' | 'gone' | 'unknown';

/** null if the orphan replaces no event. */
export function stateOfReplaced({ event }: OrphanEvent, evidence: Evidence): ReplacedState | null {
  const { replaces: eventId } = tagOf(event);
  if (eventId === '') return null;
  const row = rowOf(eventId, evidence);
  const standing = locateEvent(row ?? { host: '', calendar: '', eventId }, evidence);
  if (standing.kind === 'found') return eventStands(standing.event) ? 'stands' : 'gone';
  // Without its row the event's calendar is not known. The event counts as gone if no calendar has it.
  const isAnyUnread = [...evidence.calendars.listed.values()].includes(null);
  return row === undefined && !isAnyUnread ? 'gone' : 'unknown';
}

/** The event's place, now or before; null = not known. Lists do not show deleted and past events. */
export function placeOfReplaced({ event }: OrphanEvent, evidence: Evidence): Place | null {
  const row = rowOf(tagOf(event).replaces, evidence);
  const standing = row && locateEvent(row, evidence);
  return standing && standing.kind !== 'unknown' ? standing.place : null;
}

// The row names the host, whatever its Status says now.
function rowOf(eventId: string, { rows }: Evidence): StoredBooking | undefined {
  return rows.find((row) => eventId !== '' && row.eventId === eventId);
}
