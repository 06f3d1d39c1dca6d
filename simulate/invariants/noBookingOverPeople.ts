// Our event overlaps no event of a person, its buffers included. Only events that a person entered before the request began
// count: the execution may not see later ones.
import type { EventState, History, Instant, WorldHost } from '../evidence/history.ts';
import { eventText, isOwn, type OwnEvent } from '../evidence/ownEvents.ts';
import { placedByRuns } from '../evidence/placed.ts';
import { instantText, MINUTE_MS } from '../evidence/times.ts';

export function noBookingOverPeople(history: History): string[] {
  return placedByRuns(history).flatMap(({ event, run }) =>
    event.hosts.flatMap((host) =>
      peoplesEvents(history, host, run.startedMs)
        .filter((theirs) => isTooClose(event, theirs))
        .map((theirs) => `execution ${run.executionId} put ${eventText(event)} where ${host.name} has ${span(theirs)}`),
    ),
  );
}

/** People's events that stand unchanged since then. */
function peoplesEvents({ changes, final }: History, { calendarId }: WorldHost, sinceMs: Instant): EventState[] {
  const touched = new Set(
    changes.flatMap((change) =>
      change.kind === 'calendar' && change.calendarId === calendarId && change.atMs >= sinceMs ? [change.eventId] : [],
    ),
  );
  const all = Object.entries(final.events[calendarId] ?? {});
  return all.flatMap(([id, state]) => (state.blocks && !isOwn(state) && !touched.has(id) ? [state] : []));
}

function isTooClose({ state, service }: OwnEvent, theirs: EventState): boolean {
  const fromMs = state.startMs - (service?.bufferBefore ?? 0) * MINUTE_MS;
  const toMs = state.endMs + (service?.bufferAfter ?? 0) * MINUTE_MS;
  return theirs.startMs < toMs && fromMs < theirs.endMs;
}

function span({ startMs, endMs }: EventState): string {
  return `something else from ${instantText(startMs)} to ${instantText(endMs)}`;
}
