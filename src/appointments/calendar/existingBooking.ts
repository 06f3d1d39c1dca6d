// The contact's booking of the service that is still to come (rule 12), where its event stands now. An event that a person put
// into another host's calendar is the same appointment, there, before Bookings is brought in line (rule 11).
import type { StoredEvent } from '../../ports/calendar.ts';
import { orThrow } from '../../ports/read.ts';
import { type BookingWithHosts, canLookUp } from '../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { isSuperseded } from '../../records/superseded.ts';
import { ownBookings } from '../../scheduling/ownBookings.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { Attempt } from './attempt.ts';
import type { Availability } from './availability/availability.ts';
import { readBusy } from './availability/busyTimes.ts';
import { beginsAt } from './theirEvent.ts';

/** A booking in the future, and where its event stands now. */
export interface Existing {
  readonly held: BookingWithHosts;
  readonly startMs: Instant;
  readonly endMs: Instant;
  /** Whether its event was seen there; else it only counts as standing. */
  readonly isSeen: boolean;
  /** The event as it was seen. */
  readonly stored?: StoredEvent;
}

/** The calendars' answers, and the way to look for events that are gone from their own calendar. */
export interface Surroundings extends Pick<Availability, 'standing' | 'unreadable'> {
  /** null: no calendar that was asked holds it. */
  readonly elsewhere: (held: BookingWithHosts) => Seen | null;
}

/** The booking as it stands there, and its event. */
interface Seen {
  readonly held: BookingWithHosts;
  readonly stored: StoredEvent;
}

// Each look is a call while the caller waits, and each past the first stands for an event that was deleted a moment ago.
const MAX_LOOKS = 6;

/**
 * The first of the contact's bookings that is still to come. If its event cannot be seen, a booking counts while its time is
 * busy, or its calendar cannot be read. Throws if a calendar that can be read cannot be asked.
 */
export function existingBooking(ahead: readonly BookingWithHosts[], around: Surroundings, attempt: Attempt) {
  const inOrder = [...ahead].sort((a, b) => a.startMs - b.startMs);
  for (const [at, held] of inOrder.entries()) {
    const isAsked = at < MAX_LOOKS && canAsk(held, around);
    const own = isAsked ? eventOf(held, attempt) : null;
    const now = isAsked ? seenNow(held, own, around) : null;
    if (now) {
      const existing = standingAs(now);
      if (existing.startMs > attempt.execution.startedMs) return existing;
    } else if (own === null && (at >= MAX_LOOKS || countsUnseen(held, around, attempt))) {
      return { held, startMs: held.startMs, endMs: held.endMs, isSeen: false };
    }
  }
  return null;
}

/** A booking of the contact at another time, if a person moved its event to the start that is wanted. Throws as above. */
export function movedThere(ahead: readonly BookingWithHosts[], around: Surroundings, attempt: Attempt) {
  const { wanted } = attempt;
  // A booking is looked up only if its own time is not busy any more.
  const left = ahead.filter((one) => one.startMs !== wanted.startMs && !around.standing.includes(one));
  for (const held of left.filter((one) => canAsk(one, around)).slice(0, MAX_LOOKS)) {
    const now = seenNow(held, eventOf(held, attempt), around);
    if (now && beginsAt(now.stored, wanted)) return standingAs(now);
  }
  return null;
}

/** Whether the event begins at the start that is wanted though its time is not busy as a whole. Throws as above. */
export function startsThen(held: BookingWithHosts, around: Surroundings, attempt: Attempt): boolean {
  if (!canAsk(held, around)) return false;
  // A person made it shorter, or put it into another host's calendar.
  const now = seenNow(held, eventOf(held, attempt), around);
  return now !== null && beginsAt(now.stored, attempt.wanted);
}

/** The event where the booking's row has it; null = Google never had it there. It does know deleted ones. Throws as above. */
export function eventOf({ calendarId, row }: BookingWithHosts, { execution }: Attempt): StoredEvent | null {
  return orThrow(execution.ports.calendar.get(calendarId, row.eventId));
}

function seenNow(held: BookingWithHosts, own: StoredEvent | null, { elsewhere }: Surroundings): Seen | null {
  return own?.blocks ? { held, stored: own } : elsewhere(held);
}

/** Made all-day by hand it has no time of its own. */
function standingAs({ held, stored }: Seen): Existing {
  const { startMs, endMs } = Number.isNaN(stored.startMs) ? held : stored;
  return { held, startMs, endMs, isSeen: true, stored };
}

function canAsk(held: BookingWithHosts, { unreadable }: Surroundings): boolean {
  return canLookUp(held) && !unreadable.has(held.calendarId);
}

// If Google never had the event there, the account that asks may not see the calendar's events.
function countsUnseen(held: BookingWithHosts, { standing, unreadable }: Surroundings, attempt: Attempt): boolean {
  const { execution } = attempt;
  if (isSuperseded(held, attempt.held)) return false;
  if (!canLookUp(held)) return standing.includes(held);
  if (unreadable.has(held.calendarId)) return true;
  const { sets } = readBusy(execution, [held.calendarId], held);
  return ownBookings([held], { busyByCalendar: sets, range: held, nowMs: execution.startedMs }).length > 0;
}

// Each is a call while the caller waits.
const MOST_LOOKS_ELSEWHERE = 5;

/** For one request. Looks for an event that is gone from its own calendar, but not where the booking's hosts hold its copies. */
export function lookingElsewhere({ hosts, execution }: SheetRead): Surroundings['elsewhere'] {
  const { calendar, report } = execution.ports;
  let left = MOST_LOOKS_ELSEWHERE;
  return (held) => {
    for (const { name, calendarId } of hosts.values()) {
      if (left === 0) return null;
      if (calendarId === '' || calendarId === held.calendarId || held.hosts.includes(name)) continue;
      left -= 1;
      const read = calendar.get(calendarId, held.row.eventId);
      // A calendar that cannot be read tells nothing of what is gone from another.
      if ('unreadable' in read) report(`Whether ${calendarId} holds an event now cannot be asked: ${read.unreadable}`);
      else if (read.value?.blocks) return { held: withHost(held, name, calendarId), stored: read.value };
    }
    return null;
  };
}

function withHost(held: BookingWithHosts, name: string, calendarId: string): BookingWithHosts {
  return { ...held, hosts: [name], calendarId, row: { ...held.row, host: name, calendar: calendarId } };
}
