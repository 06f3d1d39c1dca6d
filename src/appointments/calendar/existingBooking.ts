// The contact's booking of the service that is still to come (rule 12), where its event stands now.
import type { Execution } from '../../execution.ts';
import type { StoredEvent } from '../../ports/calendar.ts';
import { orThrow } from '../../ports/read.ts';
import { type BookingWithHosts, canLookUp } from '../../records/bookingsWithHosts.ts';
import { isSuperseded } from '../../records/superseded.ts';
import { ownBookings } from '../../scheduling/ownBookings.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { Attempt } from './attempt.ts';
import type { Availability } from './availability/availability.ts';
import { readBusy } from './availability/busyTimes.ts';
import type { Elsewhere, LookElsewhere } from './elsewhere.ts';
import { standsAt } from './theirEvent.ts';

/** A booking in the future, and where its event stands now. */
export interface Existing {
  readonly held: BookingWithHosts;
  readonly startMs: Instant;
  readonly endMs: Instant;
  /** Whether its event was seen there; else it only counts as standing. */
  readonly isSeen: boolean;
}

/** All rows, and what the calendars said. */
export interface Surroundings extends Pick<Availability, 'standing' | 'unreadable'> {
  readonly held: readonly BookingWithHosts[];
  readonly elsewhere: LookElsewhere;
}

// Each look is a call while the caller waits, and each past the first stands for an event that was deleted a moment ago.
const MAX_LOOKS = 6;

/**
 * The first of the contact's bookings that is still to come. If its event cannot be seen, a booking counts while its time is
 * busy, or its calendar cannot be read. Throws if a calendar that can be read cannot be asked.
 */
export function existingBooking(
  ahead: readonly BookingWithHosts[],
  around: Surroundings,
  execution: Execution,
): Existing | null {
  const { startedMs } = execution;
  const inOrder = [...ahead].sort((a, b) => a.startMs - b.startMs);
  for (const [at, held] of inOrder.entries()) {
    const isAsked = isVisible(held, around) && at < MAX_LOOKS;
    const stored = isAsked ? lookFor(held, execution) : null;
    const now = stored?.blocks ? { held, stored } : isAsked ? around.elsewhere(held) : null;
    if (now) {
      const existing = standingAs(now);
      if (existing.startMs > startedMs) return existing;
    } else if (stored === null && (at >= MAX_LOOKS || countsUnseen(held, around, execution))) {
      return { ...placeOf(held), isSeen: false };
    }
  }
  return null;
}

function placeOf(held: BookingWithHosts) {
  return { held, startMs: held.startMs, endMs: held.endMs };
}

/** Made all-day by hand it has no time of its own. */
function standingAs({ held, stored }: Elsewhere): Existing {
  const { startMs, endMs } = Number.isNaN(stored.startMs) ? held : stored;
  return { held, startMs, endMs, isSeen: true };
}

function isVisible(held: BookingWithHosts, { unreadable }: Surroundings): boolean {
  return canLookUp(held) && !unreadable.has(held.calendarId);
}

function lookFor({ calendarId, row }: BookingWithHosts, { ports }: Execution): StoredEvent | null {
  return orThrow(ports.calendar.get(calendarId, row.eventId));
}

/** Google knows deleted events, so where it never had this one the account that asks may not see the calendar's events. */
function countsUnseen(
  held: BookingWithHosts,
  { held: all, standing, unreadable }: Surroundings,
  execution: Execution,
): boolean {
  if (isSuperseded(held, all)) return false;
  if (!canLookUp(held)) return standing.includes(held);
  if (unreadable.has(held.calendarId)) return true;
  const { sets } = readBusy(execution, [held.calendarId], held);
  return ownBookings([held], { busyByCalendar: sets, range: held, nowMs: execution.startedMs }).length > 0;
}

/**
 * A booking of the contact at another time, if a person moved its event to the start that is wanted. A booking is looked up
 * only if its own time is not busy any more. Throws as above.
 */
export function movedThere(
  ahead: readonly BookingWithHosts[],
  around: Surroundings,
  { wanted, execution }: Attempt,
): Existing | null {
  const left = ahead.filter((one) => one.startMs !== wanted.startMs && !around.standing.includes(one));
  for (const held of left.filter((one) => isVisible(one, around)).slice(0, MAX_LOOKS)) {
    const stored = orThrow(execution.ports.calendar.get(held.calendarId, held.row.eventId));
    const now = stored?.blocks ? { held, stored } : around.elsewhere(held);
    if (now && now.stored.startMs === wanted.startMs && standsAt(now.stored, wanted)) return standingAs(now);
  }
  return null;
}
