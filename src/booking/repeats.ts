// A contact's earlier bookings of a service, looked up in the calendar: one that was deleted or moved by hand counts as
// such (rule 12).
import type { Instant } from '../scheduling/time.ts';
import type { Availability } from './availability.ts';
import type { HeldBooking } from './heldBookings.ts';
import { standsAt, type ToPlace } from './placeEvent.ts';
import type { Session } from './session.ts';

/** A booking in the future, and where its event stands now. */
export interface Existing {
  readonly held: HeldBooking;
  readonly startMs: Instant;
  readonly endMs: Instant;
}

// Each look is a call while the caller waits.
const MAX_LOOKS = 3;

/**
 * Of the contact's bookings the first that is still to come. A row without an event id counts while its time is busy.
 * Throws if a calendar cannot be asked.
 */
export function existingBooking(
  theirs: readonly HeldBooking[],
  { standing }: Availability,
  { ports, startedMs }: Session,
): Existing | null {
  const ahead = theirs.filter((one) => one.endMs > startedMs);
  const earliestFirst = ahead.sort((a, b) => a.startMs - b.startMs);
  for (const held of earliestFirst.slice(0, MAX_LOOKS)) {
    if (!canLookUp(held)) {
      if (standing.includes(held)) return { held, startMs: held.startMs, endMs: held.endMs };
      continue;
    }
    const stored = ports.calendar.get(held.calendarId, held.row.eventId);
    if (stored?.blocks && stored.startMs > startedMs) {
      return { held, startMs: stored.startMs, endMs: stored.endMs };
    }
  }
  return null;
}

/** Whether the busy time is that booking's own event, not one that a person entered in its place. Throws as above. */
export function isStillTheirs(held: HeldBooking, wanted: ToPlace): boolean {
  if (!canLookUp(held)) return true;
  const stored = wanted.ports.calendar.get(held.calendarId, held.row.eventId);
  return stored !== null && standsAt(stored, wanted);
}

/** Those to come whose event cannot be looked up, so that only busy times can tell of them. */
export function aheadUnseen(theirs: readonly HeldBooking[], { startedMs }: Session): readonly HeldBooking[] {
  return theirs.filter((one) => one.endMs > startedMs && !canLookUp(one));
}

/** Whether the booking's event can be named: not without its id, nor while its host is withdrawn. */
export function canLookUp({ calendarId, row }: HeldBooking): boolean {
  return calendarId !== '' && row.eventId !== '';
}
