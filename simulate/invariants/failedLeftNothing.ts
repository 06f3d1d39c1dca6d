// Each `failed` left no event of that request behind once the recovery job has run.
import type { History } from '../history.ts';
import { type BookCall, bookCalls, isTheirs, successes } from './bookCalls.ts';
import { nameOf } from './contacts.ts';
import { type OwnEvent, ownEvents, told } from './ownEvents.ts';

export function failedLeftNothing(history: History): string[] {
  const failed = bookCalls(history).filter(({ answer }) => answer.kind === 'failed');
  const booked = successes(history);
  const events = ownEvents(history).filter(({ arrival }) => arrival.by !== 'person');
  return failed.flatMap((call) =>
    events
      .filter((event) => isOf(call, event) && !booked.some((one) => isOwnedBy(one, event)))
      .filter((event) => !isDecided(history, event))
      .map(
        (event) =>
          `execution ${call.run.executionId} answered ${nameOf(call.contact)} failed, yet ${told(event)} stands`,
      ),
  );
}

/** Events carry their request's id; through the direct door the witness does not know it, but knows who wrote. */
function isOf({ run }: BookCall, { state, arrival }: OwnEvent): boolean {
  return run.requestId === '' ? arrival.by === run.executionId : state.properties.requestId === run.requestId;
}

/** A success of the same contact, service and start: of another request, or of the same one's other attempt. */
function isOwnedBy(call: BookCall, { state }: OwnEvent): boolean {
  return state.startMs === call.startMs && isTheirs(call, state);
}

/**
 * Another attempt at the same request had booked it, as its Log row says, and was ended before it could answer. Nobody can
 * tell that from an answer that was given and lost, so the booking stands.
 */
function isDecided({ final }: History, { state }: OwnEvent): boolean {
  const { requestId = '' } = state.properties;
  return final.log.some((row) => row['Request id'] === requestId && row.Action === 'book' && row.Outcome === 'success');
}
