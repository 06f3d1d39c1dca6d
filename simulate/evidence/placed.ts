// Our own events that stand where a request put them, each with that run.
import { stateAt } from './calendarPast.ts';
import type { History, WebAppRun } from './history.ts';
import { type OwnEvent, ownEvents } from './ownEvents.ts';

export interface Placed {
  readonly event: OwnEvent;
  readonly run: WebAppRun;
}

export function placedByRuns(history: History): Placed[] {
  return ownEvents(history).flatMap((event) => {
    const run = history.runs.find(({ executionId }) => executionId === event.arrival.by);
    return run && !isBack(history, event, run) ? [{ event, run }] : [];
  });
}

/** An event that stood there when the run began was moved and put back; it does not count. */
function isBack(history: History, { calendarId, eventId, state }: OwnEvent, { startedMs }: WebAppRun): boolean {
  const before = stateAt(history, calendarId, eventId, startedMs);
  return before?.blocks === true && before.startMs === state.startMs && before.endMs === state.endMs;
}
