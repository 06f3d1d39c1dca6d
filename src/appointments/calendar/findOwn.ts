// Finds the booking that the contact has already. A request repeats it, or it is an earlier one of the service that is still to
// come (rule 12). Events that a person deleted or moved count as such, so the calendar is asked.
import { type BookingWithHosts, canLookUp } from '../../records/bookingsWithHosts.ts';
import { isSuperseded } from '../../records/superseded.ts';
import { type Attempt, repeatsOf } from './attempt.ts';
import { type Availability, isOf } from './availability/availability.ts';
import {
  type Existing,
  eventOf,
  existingBooking,
  lookingElsewhere,
  movedThere,
  startsThen,
} from './existingBooking.ts';
import { isTheirs, standsAt } from './theirEvent.ts';

/** The contact's bookings of the service: those at the start that is wanted, and all that are not over. */
export interface TheirBookings {
  readonly earlier: readonly BookingWithHosts[];
  readonly ahead: readonly BookingWithHosts[];
}

export function theirBookings({ held, untold, wanted, sheet }: Attempt): TheirBookings {
  const isAsked = ({ row }: BookingWithHosts): boolean => wanted.moves === '' || row.eventId === wanted.moves;
  const theirs = held.filter(
    (one) =>
      one.active &&
      isAsked(one) &&
      !untold?.eventIds.has(one.row.eventId) &&
      isOf(one, wanted.service) &&
      sheet.contacts.same(one.row, wanted.identity) &&
      (canLookUp(one) || !isSuperseded(one, held)),
  );
  return {
    earlier: theirs.filter((one) => one.startMs === wanted.startMs),
    ahead: theirs.filter((one) => one.endMs > sheet.nowMs),
  };
}

interface Own {
  /** The booking that this request repeats. */
  readonly again: BookingWithHosts | null;
  readonly existing: Existing | null;
  /** The bookings that stand. The contact's bookings are left out if the event is not where the row says. */
  readonly standing: readonly BookingWithHosts[];
}

/** Throws if a calendar that can be read cannot be asked. */
export function findOwn(attempt: Attempt, { earlier, ahead }: TheirBookings, found: Availability): Own {
  const { sheet, held } = attempt;
  const isAllowed = repeatsOf(attempt) === 'allow';
  const around = { ...found, elsewhere: lookingElsewhere(sheet) };
  const gone = new Set<BookingWithHosts>();
  const isRepeated = (one: BookingWithHosts): boolean => {
    if (!found.standing.includes(one)) return isAllowed && startsThen(one, around, attempt);
    const isStill = isStillTheirs(one, found, attempt);
    if (isStill === false) gone.add(one);
    return isStill ?? !isSuperseded(one, held);
  };
  const again = earlier.find(isRepeated) ?? sameRequest(attempt) ?? null;
  const standing = found.standing.filter((one) => !gone.has(one));
  if (again) return { again, existing: null, standing };
  const existing = isAllowed ? movedThere(ahead, around, attempt) : existingBooking(ahead, around, attempt);
  return { again, existing, standing };
}

// Whether the busy time is that booking's own event, not one that a person entered in its place. null = Google does not know the
// event, or cannot read the calendar.
function isStillTheirs(held: BookingWithHosts, { unreadable }: Availability, attempt: Attempt): boolean | null {
  if (!canLookUp(held)) return true;
  const stored = unreadable.has(held.calendarId) ? null : eventOf(held, attempt);
  return stored && standsAt(stored, attempt.wanted);
}

const MAX_LOOKS_UNNAMED = 3;

// The booking that this very request made: a relay repeats a call if its answer was late. A contact without any identifier is
// known by the request's id in the event.
function sameRequest(attempt: Attempt): BookingWithHosts | undefined {
  const { wanted, held } = attempt;
  const { contacts } = attempt.sheet;
  if (contacts.isIdentified(wanted.identity)) return undefined;
  const atStart = held.filter((one) => one.startMs === wanted.startMs && isOf(one, wanted.service));
  const unnamed = atStart.filter((one) => one.active && !contacts.isIdentified(one.row) && canLookUp(one));
  return unnamed.slice(-MAX_LOOKS_UNNAMED).find((one) => {
    const stored = eventOf(one, attempt);
    return stored !== null && standsAt(stored, wanted) && isTheirs(stored, attempt);
  });
}
