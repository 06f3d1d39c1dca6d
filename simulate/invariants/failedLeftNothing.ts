// Each `failed` left no event of that request behind once the recovery job has run.
import { type BookCall, bookCalls, isEventOf, successes } from '../evidence/bookCalls.ts';
import { nameOf } from '../evidence/contacts.ts';
import type { History } from '../evidence/history.ts';
import { eventText, type OwnEvent, ownEvents } from '../evidence/ownEvents.ts';

export function failedLeftNothing(history: History): string[] {
  const failed = bookCalls(history).filter(({ answer }) => answer.kind === 'failed');
  const booked = successes(history);
  const events = ownEvents(history).filter(({ arrival }) => arrival.by !== 'person');
  return failed.flatMap((call) =>
    events
      .filter((event) => isOf(call, event) && !isExcused(history, call, event, booked))
      .map(
        (event) =>
          `execution ${call.run.executionId} answered ${nameOf(call.contact)} failed, yet ${eventText(event)} stands`,
      ),
  );
}

/**
 * Another attempt at the request booked it before this one failed, though a move may have taken it elsewhere since. Or
 * another request booked it.
 */
function isExcused(history: History, call: BookCall, event: OwnEvent, booked: readonly BookCall[]): boolean {
  const isSameRequest = ({ run }: BookCall): boolean => run.requestId !== '' && run.requestId === call.run.requestId;
  if (booked.some((one) => !isSameRequest(one) && isOwnedBy(one, event))) return true;
  if (isLate(history, call, event)) return false;
  return booked.some(isSameRequest) || isDecided(history, event) || isAllThatIsLeft(history, event);
}

/** Written after the caller was told: the first attempt must notice that the second has settled it. */
function isLate(history: History, { run, answer }: BookCall, event: OwnEvent): boolean {
  const isClaim = answer.kind === 'failed' && !ASKS_AGAIN.test(answer.reason);
  // The lock and the script properties are what tells it.
  const canTell = !run.faults.some((name) => /properties/i.test(name));
  const isLocked = !history.runs.some(({ faults }) => faults.includes('lockLost'));
  const isHeard = run.endedMs - run.startedMs < GIVEN_UP_MS;
  return isClaim && canTell && isLocked && isHeard && writtenMs(history, event) > run.endedMs;
}

/** The moment when its request wrote it, wherever that was. */
function writtenMs({ changes }: History, { calendarId, eventId, state, arrival }: OwnEvent): number {
  const first = changes.find(
    (change) =>
      change.kind === 'calendar' &&
      change.calendarId === calendarId &&
      change.eventId === eventId &&
      change.after?.properties.requestId === state.properties.requestId,
  );
  return first?.atMs ?? arrival.atMs;
}

// The relay has given up an execution that takes longer.
const GIVEN_UP_MS = 4_000;
// Says that nothing is certain.
const ASKS_AGAIN = /ask(ing)? for the same time again/i;

/** Events carry their request's id. Through the direct door the witness does not know it, but knows which execution wrote it. */
function isOf({ run }: BookCall, { state, arrival }: OwnEvent): boolean {
  return run.requestId === '' ? arrival.by === run.executionId : state.properties.requestId === run.requestId;
}

/** A success of the same contact, service and start: of another request, or of the same one's other attempt. */
function isOwnedBy(call: BookCall, { state }: OwnEvent): boolean {
  return state.startMs === call.startMs && isEventOf(call, state);
}

/**
 * Another attempt at the same request booked it, wrote so into the Log, and was ended before it could answer. The product
 * cannot tell that from a lost answer, so the booking stands.
 */
function isDecided({ runs, final }: History, { state }: OwnEvent): boolean {
  const { requestId = '' } = state.properties;
  const isEnded = runs.some((run) => run.requestId === requestId && run.asked.action === 'book' && run.answer === null);
  const isSaid = final.log.some((row) => row['Request id'] === requestId && row.Outcome === 'success');
  return isEnded && isSaid;
}

/** A move to another host was ended after it removed the old appointment, which had been confirmed. */
function isAllThatIsLeft({ final }: History, { state }: OwnEvent): boolean {
  const { replaces = '' } = state.properties;
  return replaces !== '' && !Object.values(final.events).some((events) => events[replaces]?.blocks);
}
