// An event that a request put into a calendar begins on the grid and lies within the weekly hours and Book ahead. It is as
// long as its service, and had the notice that the service asks for.
import type { History } from '../evidence/history.ts';
import { isOpenStart, isWithinHorizon } from '../evidence/openHours.ts';
import { eventText } from '../evidence/ownEvents.ts';
import { hasEdited } from '../evidence/people.ts';
import { type Placed, placedByRuns } from '../evidence/placed.ts';
import { MINUTE_MS } from '../evidence/times.ts';

export function withinTheHours(history: History): string[] {
  return placedByRuns(history).flatMap((placed) => {
    const { event, run } = placed;
    const wrong = [
      ...outside(history, placed),
      ...tooEarly(placed),
      ...tooFar(history, placed),
      ...otherLength(placed),
    ];
    return wrong.map((what) => `execution ${run.executionId} put ${eventText(event)}, ${what}`);
  });
}

/** The world tells only what the hours were at the beginning. */
function outside(history: History, { event, run }: Placed): string[] {
  if (hasEdited(history, /weekly hours end/i, run.endedMs)) return [];
  const { startMs, endMs } = event.state;
  const isOpen = isOpenStart(history.world, startMs, (endMs - startMs) / MINUTE_MS);
  return isOpen ? [] : ['which the weekly hours do not allow'];
}

function tooEarly({ event, run }: Placed): string[] {
  const notice = event.service?.noticeMinutes ?? 0;
  const isKept = event.state.startMs >= run.startedMs + notice * MINUTE_MS;
  return isKept ? [] : [`without the notice of ${notice} minutes`];
}

function tooFar({ world }: History, { event, run }: Placed): string[] {
  const isKept = event.hosts.every((host) => isWithinHorizon(world, host, event.state.startMs, run.endedMs));
  return isKept ? [] : ['beyond Book ahead'];
}

function otherLength({ event: { state, service } }: Placed): string[] {
  const isSame = service === undefined || state.endMs - state.startMs === service.minutes * MINUTE_MS;
  return isSame ? [] : [`which is not the ${service.minutes} minutes of its service`];
}
