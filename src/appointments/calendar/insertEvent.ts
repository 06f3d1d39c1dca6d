// Writes the event into one host's calendar, so that two executions writing the same start collide there (rule 13).
import type { InsertOutcome, Lacks, StoredEvent } from '../../ports/calendar.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { Attempt, HostGroup } from './attempt.ts';
import { eventFor, isInvited, updatesFor } from './events/eventFor.ts';
import { type Next, nextUnused } from './events/eventIds.ts';
import { idOf, isTheirs, lastKnown, lookingAt, standsAt } from './theirEvent.ts';

/**
 * written: the event stands, made now or by another call of the same contact; `createdMs`: when the other did.
 * taken: an event that is not the contact's stands there. limited: a limit of Google's keeps every event out.
 * unknown: this execution cannot tell whether the event stands.
 */
export type Placed =
  | { readonly kind: 'written'; readonly eventId: string; readonly lacks: Lacks; readonly createdMs: Instant | null }
  | { readonly kind: 'taken' }
  | { readonly kind: 'notWritable' }
  | { readonly kind: 'limited'; readonly error: string }
  | { readonly kind: 'unknown'; readonly error: string };

// More than enough: after the second the next id is one that no event has. Only an execution that writes meanwhile has it then.
const MAX_TRIES = 10;

/** Starts with the last id that Bookings knows: if that event stands after all, this start is taken. Throws if the calendar cannot be asked. */
export function insertEvent(attempt: Attempt, hosts: HostGroup): Placed {
  const [{ calendarId }] = hosts;
  const known = lastKnown(attempt, calendarId);
  let lacks = COMPLETE;
  let counter = Math.max(known, 0);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const id = idOf(attempt, calendarId, counter);
    // An id with a row is in use, so asking for it again would only cost a call.
    let inserted = counter <= known ? TAKEN : insert(attempt, hosts, id, lacks);
    for (let less = without(inserted, lacks, attempt); less !== null; less = without(inserted, lacks, attempt)) {
      lacks = less;
      inserted = insert(attempt, hosts, id, lacks);
    }
    if (inserted.kind === 'written') return { kind: 'written', eventId: id, lacks, createdMs: null };
    if (inserted.kind === 'notWritable' || inserted.kind === 'limited') return inserted;
    const placed = lookAgain(attempt, calendarId, id, inserted);
    if (placed) return placed;
    // One deleted event is common, many are not: only then the looks of a search are worth it.
    const next: Next = tries === 0 ? { unused: counter + 1 } : nextUnused(counter, lookingAt(attempt, calendarId));
    if ('standing' in next) return foundThere(next.standing, attempt);
    counter = next.unused;
  }
  return { kind: 'unknown', error: `${MAX_TRIES} event ids of this start are in use` };
}

const COMPLETE: Lacks = { video: false, guests: 'none' };

/** The part to leave out next; null if nothing helps. The contact's address goes before the other hosts. */
function without({ kind }: InsertOutcome, lacks: Lacks, attempt: Attempt): Lacks | null {
  if (kind === 'noVideoCall' && !lacks.video) return { ...lacks, video: true };
  if (kind !== 'noGuests' || lacks.guests === 'all') return null;
  return { ...lacks, guests: lacks.guests === 'none' && isInvited(attempt) ? 'contact' : 'all' };
}

function insert(attempt: Attempt, hosts: HostGroup, id: string, lacks: Lacks): InsertOutcome {
  const event = eventFor(attempt, hosts, id, lacks);
  return attempt.execution.ports.calendar.insert(hosts[0].calendarId, event, updatesFor(attempt));
}

const TAKEN: InsertOutcome = { kind: 'taken' };

/** null: the id belongs to an event that no longer blocks this time, so the next id is to be tried. */
function lookAgain(attempt: Attempt, calendarId: string, id: string, inserted: InsertOutcome): Placed | null {
  const read = attempt.execution.ports.calendar.get(calendarId, id);
  if ('unreadable' in read) return { kind: 'unknown', error: read.unreadable };
  const stored = read.value;
  if (stored && standsAt(stored, attempt.wanted)) return foundThere(stored, attempt);
  // An insert that failed without a trace may still arrive; only a certain "taken" moves on to the next id.
  return inserted.kind === 'unknown' ? inserted : null;
}

function foundThere(stored: StoredEvent, attempt: Attempt): Placed {
  if (!isTheirs(stored, attempt)) return { kind: 'taken' };
  return { kind: 'written', eventId: stored.id, lacks: COMPLETE, createdMs: stored.createdMs };
}
