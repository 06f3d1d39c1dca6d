// Finds the event of an earlier call of the same contact at this start. The call's answer was lost, or its row in Bookings.
import type { OwnEvent, StoredEvent } from '../../ports/calendar.ts';
import { orThrow } from '../../ports/read.ts';
import { type Interval, interval, overlap } from '../../scheduling/interval.ts';
import { covers, EMPTY_SET, intervalsOf } from '../../scheduling/intervalSet.ts';
import type { Host } from '../../scheduling/model.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { Attempt, HostGroup, Wanted } from './attempt.ts';
import type { Availability } from './availability/availability.ts';
import { nextUnused } from './events/eventIds.ts';
import { tagOf } from './events/eventTag.ts';
import type { Existing } from './existingBooking.ts';
import { isTheirs, lastKnown, lookingAt, standsAt } from './theirEvent.ts';

/** null if there is none, or none that could be found in a few looks. Throws if a calendar cannot be asked. */
export function findUnanswered(attempt: Attempt, found: Availability, existing: Existing | null): Unanswered | null {
  const isFree = found.offer.starts.length > 0;
  const earlier = findEarlier(attempt, whereToLook(found, attempt.wanted));
  if (earlier || isFree || existing) return earlier;
  return findMoved(attempt, whereNoRowTells(found, attempt.wanted));
}

// Each look is a call while the caller waits, so only so many are worth it.
const MAX_LOOKS = 3;

/** By which request an event was written, and when. */
export interface Written {
  readonly requestId: string;
  readonly createdMs: Instant;
}

/** The event of an earlier call of the same contact. The call's answer was lost, or its row in Bookings. */
export interface Unanswered {
  readonly hosts: HostGroup;
  /** The hosts it was made for, as the cell Host names them; '' = not known. */
  readonly named: string;
  readonly eventId: string;
  /** moved: it was made for another start. */
  readonly status: 'booked' | 'moved';
  readonly written: Written;
  /** The event that it was to take the place of; '' = none. */
  readonly replaces: string;
}

function findEarlier(attempt: Attempt, places: readonly HostGroup[]): Unanswered | null {
  for (const hosts of places.slice(0, MAX_LOOKS)) {
    const [host] = hosts;
    const find = (found: StoredEvent | null, called: string) => found ?? lastEvent(attempt, host, called);
    const stored = namesOf(host, attempt).reduce<StoredEvent | null>(find, null);
    if (stored && isTheirs(stored, attempt)) return unansweredAs('booked', stored, hosts);
  }
  return null;
}

/** The same, moved there from another start by a person or a call, so that no id tells of it. One call a host. */
function findMoved(attempt: Attempt, places: readonly HostGroup[]): Unanswered | null {
  const { wanted, execution, knownIds } = attempt;
  const isIt = (one: OwnEvent): boolean =>
    standsAt(one, wanted) && !one.isCopy && !knownIds.has(one.id) && isTheirs(one, attempt);
  for (const hosts of places.slice(0, MAX_LOOKS)) {
    const stored = orThrow(execution.ports.calendar.ownEvents(hosts[0].calendarId, wanted.slot)).find(isIt);
    if (stored) return unansweredAs('moved', stored, hosts);
  }
  return null;
}

function unansweredAs(status: Unanswered['status'], stored: StoredEvent, hosts: HostGroup): Unanswered {
  const { hosts: named, requestId, replaces } = tagOf(stored);
  return { hosts, named, eventId: stored.id, status, written: { requestId, createdMs: stored.createdMs }, replaces };
}

/** The event without a row that stands at the start that is wanted. The first look finds it, unless others without a row were deleted before. */
function lastEvent(attempt: Attempt, host: Host, called: string): StoredEvent | null {
  const looking = lookingAt(attempt, host.calendarId, called);
  const counter = lastKnown(attempt, called) + 1;
  const stored = looking.look(counter);
  if (stored === null || looking.stands(stored)) return stored;
  const next = nextUnused(counter, looking);
  return 'standing' in next ? next.standing : null;
}

/** An older version made the ids of a calendar that the Sheet calls `primary` from that word: one look more while it does. */
function namesOf({ calendarId }: Host, { sheet }: Attempt): readonly string[] {
  return calendarId === sheet.workbook.mainCalendar?.address ? [calendarId, 'primary'] : [calendarId];
}

/** The hosts worth a look for an event at the start that is wanted, the likeliest first. Of `all` the first holds it. */
function whereToLook(found: Availability, { service, startMs, slot }: Wanted): readonly HostGroup[] {
  if (service.assignment === 'all') {
    const [holder, ...others] = found.hosts;
    return holder && mayHoldEvent(holder.calendarId, found, startMs) ? [[holder, ...others]] : [];
  }
  const mayHoldIt = found.hosts.filter(({ calendarId }) => mayHoldEvent(calendarId, found, startMs));
  return (found.offer.starts.length > 0 ? likeliest(mayHoldIt, found, slot) : mayHoldIt).map((host) => [host]);
}

/** Keeps the groups with a holder that is known to be busy while no standing booking explains it. */
function whereNoRowTells(found: Availability, wanted: Wanted): readonly HostGroup[] {
  const isUnexplained = ([host]: HostGroup): boolean => !isExplained(host, found, wanted.slot);
  return whereToLook(found, wanted).filter((hosts) => found.busy.has(hosts[0].calendarId) && isUnexplained(hosts));
}

// A waiting caller leaves time for one look while another host is free. It goes to a host with a busy time that no standing
// booking explains, first of all if that time is the slot itself.
function likeliest(hosts: readonly Host[], found: Availability, slot: Interval): readonly Host[] {
  const unexplained = hosts.filter((host) => !isExplained(host, found, slot));
  const isSlot = (one: Interval) => one.startMs === slot.startMs && one.endMs === slot.endMs;
  const exact = unexplained.filter(({ calendarId }) =>
    intervalsOf(found.busy.get(calendarId) ?? EMPTY_SET).some(isSlot),
  );
  return [...exact, ...unexplained].slice(0, 1);
}

/** By a standing booking of the host. */
function isExplained({ name }: Host, { standing }: Availability, slot: Interval): boolean {
  return standing.some((own) => own.hosts.includes(name) && overlap(own, slot));
}

/** Busy at that moment; or, for a start out of range, not asked. */
export function mayHoldEvent(calendarId: string, { busy, leftOut }: Availability, startMs: Instant): boolean {
  const known = busy.get(calendarId);
  if (known) return covers(known, interval(startMs, startMs + 1));
  return !leftOut.some((left) => left.calendarId === calendarId);
}
