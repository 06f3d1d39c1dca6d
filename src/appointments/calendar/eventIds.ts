// The event ids of the start that is wanted (rule 13), in one host's calendar.
import { orThrow } from '../../ports/read.ts';
import type { Host } from '../../scheduling/model.ts';
import type { Attempt } from './attempt.ts';
import type { Looking } from './events/eventIds.ts';
import { eventId, greatestCounter } from './events/eventIds.ts';
import { standsAt } from './theirEvent.ts';

/** The greatest counter with an event id that has a row in Bookings; -1 = there is none. */
export function lastKnown({ knownIds, wanted, execution }: Attempt, { calendarId }: Pick<Host, 'calendarId'>): number {
  return greatestCounter(knownIds, calendarId, wanted.startMs, execution.ports.codec);
}

export function idOf(
  { wanted, execution }: Attempt,
  { calendarId }: Pick<Host, 'calendarId'>,
  counter: number,
): string {
  return eventId(calendarId, wanted.startMs, counter, execution.ports.codec);
}

/** `called`: what the ids are made from. */
export function lookingAt(attempt: Attempt, { calendarId }: Host, called = calendarId): Looking {
  const { calendar } = attempt.execution.ports;
  return {
    look: (counter) => orThrow(calendar.get(calendarId, idOf(attempt, { calendarId: called }, counter))),
    stands: (stored) => standsAt(stored, attempt.wanted),
  };
}
