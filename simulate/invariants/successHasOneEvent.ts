// Each `success` has exactly one event of that contact, service and start, even if the answer reached no caller.
import {
  type BookCall,
  isEventOf,
  isSameAppointment,
  successes,
  unanswered,
  type Wanted,
} from '../evidence/bookCalls.ts';
import { nameOf } from '../evidence/contacts.ts';
import type { EventState, History } from '../evidence/history.ts';
import { ownEvents } from '../evidence/ownEvents.ts';
import { hasDeletedRow, hasTakenAway, isCancelledByPerson } from '../evidence/people.ts';
import { instantText } from '../evidence/times.ts';
import { isTakenByTool, movedByTool } from '../evidence/toolRuns.ts';

export function successHasOneEvent(history: History): string[] {
  const all = [...successes(history), ...movedByTool(history)];
  const found = all.flatMap((call) => {
    const count = eventsOf(history, call);
    if (count === 1 || (count === 0 && isExcused(history, call, all))) return [];
    // Of an event that was moved, its row alone tells where it stands now.
    if (count > 1 && history.world.repeatBookings === 'move' && hasDeletedRow(history)) return [];
    const what = `${nameOf(call.contact)}, “${call.service}” at ${instantText(call.startMs)}`;
    return [`${what} was answered success by execution ${call.run.executionId}, and ${count} events of it stand`];
  });
  return found;
}

/** Events that people put there count for one at most: a person may have brought back the event that was there. */
function eventsOf(history: History, call: Wanted): number {
  const theirs = ownEvents(history).filter(({ state }) => isAt(call)(state));
  const bookings = theirs.filter(({ eventId }) => !isCancelledByPerson(history, eventId));
  const ours = bookings.filter(({ arrival }) => arrival.by !== 'person');
  return Math.max(ours.length, Math.min(theirs.length, 1));
}

function isAt(call: Wanted): (state: EventState) => boolean {
  return (state) => state.startMs === call.startMs && isEventOf(call, state);
}

function isExcused(history: History, call: BookCall, all: readonly BookCall[]): boolean {
  return isTaken(history, call) || isMoved(history, call, all);
}

/** By a person, or by a tool call that moved or cancelled it. */
function isTaken(history: History, call: Wanted): boolean {
  const { startedMs } = call.run;
  return hasTakenAway(history, isAt(call), startedMs) || isTakenByTool(history, isAt(call), startedMs);
}

/**
 * By a later run for the same contact and service: it was answered success, or it moved the event and was ended before its
 * answer. Of two runs at once either may be the later. One of them all must still have its event.
 */
function isMoved(history: History, call: BookCall, all: readonly BookCall[]): boolean {
  if (history.world.repeatBookings !== 'move') return false;
  const movers: readonly Wanted[] = [...all, ...unanswered(history).filter((one) => hasBooked(history, one))];
  return movers.some(
    (other) =>
      other.startMs !== call.startMs &&
      isSameAppointment(other, call) &&
      other.run.endedMs > call.run.startedMs &&
      (eventsOf(history, other) > 0 || isTaken(history, other)),
  );
}

/** It put an event of theirs at the start that they wanted. */
function hasBooked({ changes }: History, wanted: Wanted): boolean {
  return changes.some(
    (change) =>
      change.kind === 'calendar' &&
      change.by === wanted.run.executionId &&
      change.after !== null &&
      change.after.startMs === wanted.startMs &&
      isEventOf(wanted, change.after),
  );
}
