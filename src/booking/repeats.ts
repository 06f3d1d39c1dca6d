// A contact's earlier bookings of a service, looked up in the calendar: one that was deleted or moved by hand counts as
// such (rule 12).
import type { Instant } from '../scheduling/time.ts';
import { isIdentified } from '../telli/sameContact.ts';
import type { Availability } from './availability.ts';
import type { HeldBooking } from './heldBookings.ts';
import { isTheirs, standsAt, type ToPlace } from './placeEvent.ts';
import { PlatformFailure } from './platformFailure.ts';
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
 * Throws if a calendar cannot be asked: Google answers for a calendar out of reach as for an event that never was.
 */
export function existingBooking(
  theirs: readonly HeldBooking[],
  { standing, leftOut }: Availability,
  { ports, startedMs }: Session,
): Existing | null {
  const ahead = theirs.filter((one) => one.endMs > startedMs);
  const earliestFirst = ahead.sort((a, b) => a.startMs - b.startMs);
  for (const held of earliestFirst.slice(0, MAX_LOOKS)) {
    if (!canLookUp(held)) {
      if (standing.includes(held)) return { held, startMs: held.startMs, endMs: held.endMs };
      continue;
    }
    const unread = leftOut.find((one) => one.unreadable !== null && one.calendarId === held.calendarId);
    if (unread) throw new PlatformFailure(`the calendar ${unread.calendarId} cannot be read (${unread.unreadable})`);
    const stored = ports.calendar.get(held.calendarId, held.row.eventId);
    if (!stored?.blocks) continue;
    // Made all-day by hand it has no time of its own.
    const { startMs, endMs } = Number.isNaN(stored.startMs) ? held : stored;
    if (startMs > startedMs) return { held, startMs, endMs };
  }
  return null;
}

/**
 * Whether the busy time is that booking's own event, not one that a person entered in its place. null = Google does not
 * know the event (it does know those that were deleted), so the calendar may be out of reach. Throws as above.
 */
export function isStillTheirs(held: HeldBooking, wanted: ToPlace): boolean | null {
  if (!canLookUp(held)) return true;
  const stored = wanted.ports.calendar.get(held.calendarId, held.row.eventId);
  return stored === null ? null : standsAt(stored, wanted);
}

/**
 * The booking that this very request made: a relay repeats a call whose answer was late. Who left nothing to know them by
 * is known by the request's id in the event. Throws as above.
 */
export function sameRequest(atStart: readonly HeldBooking[], wanted: ToPlace): HeldBooking | undefined {
  if (isIdentified(wanted.contact)) return undefined;
  const unnamed = atStart.filter((one) => one.active && !isIdentified(one.row) && canLookUp(one));
  return unnamed.slice(-MAX_LOOKS).find(({ calendarId, row }) => {
    const stored = wanted.ports.calendar.get(calendarId, row.eventId);
    return stored !== null && standsAt(stored, wanted) && isTheirs(stored, wanted);
  });
}

/** Those to come whose event cannot be looked up, so that only busy times can tell of them. */
export function aheadUnseen(theirs: readonly HeldBooking[], { startedMs }: Session): readonly HeldBooking[] {
  return theirs.filter((one) => one.endMs > startedMs && !canLookUp(one));
}

/** Whether the booking's event can be named: not without its id, nor while its host is withdrawn. */
export function canLookUp({ calendarId, row }: HeldBooking): boolean {
  return calendarId !== '' && row.eventId !== '';
}
