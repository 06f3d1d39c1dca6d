// Names the events that may be the wanted appointment by their ids (rule 13), and tells whether one is it.
import type { StoredEvent } from '../../ports/calendar.ts';
import { orThrow } from '../../ports/read.ts';
import { overlap } from '../../scheduling/interval.ts';
import { nameKey } from '../../sheet/text.ts';
import type { Attempt, Wanted } from './attempt.ts';
import { eventId, greatestCounter, type Looking } from './events/eventIds.ts';
import { tagOf } from './events/eventTag.ts';

/** Whether the event blocks the time that is wanted. One that a person cut down to nothing blocks none. */
export function standsAt(stored: StoredEvent, { slot }: Wanted): boolean {
  return stored.blocks && stored.endMs > stored.startMs && overlap(stored, slot);
}

/** The same, from the start that is wanted on. */
export function beginsAt(stored: StoredEvent, wanted: Wanted): boolean {
  return stored.startMs === wanted.startMs && standsAt(stored, wanted);
}

/** A relay's retry is known by its request id, also when the caller left no detail to know them by. */
export function isTheirs(stored: StoredEvent, { wanted, sheet, unwantedIds }: Attempt): boolean {
  const tag = tagOf(stored);
  return (
    stored.startMs === wanted.startMs &&
    !unwantedIds.has(stored.id) &&
    nameKey(tag.service) === nameKey(wanted.service.name) &&
    (tag.requestId === wanted.requestId || sheet.contacts.same(tag, wanted.identity))
  );
}

/** The greatest counter with an event id that has a row in Bookings; -1 = there is none. */
export function lastKnown({ knownIds, wanted, execution }: Attempt, calendarId: string): number {
  return greatestCounter(knownIds, calendarId, wanted.startMs, execution.ports.codec);
}

export function idOf({ wanted, execution }: Attempt, calendarId: string, counter: number): string {
  return eventId(calendarId, wanted.startMs, counter, execution.ports.codec);
}

/** `called`: what the ids are made from. */
export function lookingAt(attempt: Attempt, calendarId: string, called = calendarId): Looking {
  const { calendar } = attempt.execution.ports;
  return {
    look: (counter) => orThrow(calendar.get(calendarId, idOf(attempt, called, counter))),
    stands: (stored) => standsAt(stored, attempt.wanted),
  };
}
