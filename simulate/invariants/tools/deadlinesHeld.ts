// No tool moves or cancels an appointment past Move until or Cancel until of its service, and none is refused for a deadline that has
// not passed. Deadlines are reckoned here anew.
import { Temporal } from 'temporal-polyfill';
import { blockedAt } from '../../evidence/calendarPast.ts';
import { identityIn, identityOf, isSame } from '../../evidence/contacts.ts';
import type { EventState, History, Instant } from '../../evidence/history.ts';
import { isOwn, serviceNamed } from '../../evidence/ownEvents.ts';
import { instantText } from '../../evidence/times.ts';
import { type ToolRun, takenByTools, toolRuns } from '../../evidence/toolRuns.ts';

export function deadlinesHeld(history: History): string[] {
  return [...changedTooLate(history), ...refusedTooEarly(history)];
}

/** The run had begun when the deadline was over. */
function changedTooLate(history: History): string[] {
  return takenByTools(history).flatMap(({ run, before, calendarId }) => {
    const untilMs = deadlineOf(history, run, before, calendarId);
    const what = `${run.asked.action} of “${before.properties.service}” at ${instantText(before.startMs)}`;
    return run.startedMs > untilMs
      ? [`execution ${run.executionId} did the ${what}, which was possible until ${instantText(untilMs)}`]
      : [];
  });
}

const TOO_LATE = /cannot be (?:cancelled|moved) here any more/;

/** The run had ended when it was still possible for each appointment of the caller's. */
function refusedTooEarly(history: History): string[] {
  const refused = toolRuns(history, 'move', 'cancel').filter(({ answer }) => TOO_LATE.test(answer ?? ''));
  return refused.flatMap((run) => {
    const moments = [run.startedMs, run.endedMs].flatMap((atMs) => blockedAt(history, atMs));
    const own = moments.filter(
      (state) => isOwn(state) && isSame(identityIn(state.properties), identityOf(run.asked.contact)),
    );
    const isAnyOver = own.some((state) =>
      history.world.hosts.some(({ calendarId }) => deadlineOf(history, run, state, calendarId) <= run.endedMs),
    );
    return isAnyOver ? [] : [`execution ${run.executionId} answered ${run.answer}, and no deadline had passed`];
  });
}

function deadlineOf({ world }: History, { asked }: ToolRun, state: EventState, calendarId: string): Instant {
  const until = serviceNamed(world.services, state.properties.service)?.until;
  const host = world.hosts.find((one) => one.calendarId === calendarId);
  switch (asked.action === 'cancel' ? until?.cancel : until?.move) {
    case '2 h':
      return state.startMs - 2 * 3_600_000;
    case '24 h':
      return state.startMs - 24 * 3_600_000;
    case '1 day':
      return Temporal.Instant.fromEpochMilliseconds(state.startMs)
        .toZonedDateTimeISO(host?.timeZone ?? world.timeZone)
        .startOfDay().epochMilliseconds;
    default:
      return state.startMs;
  }
}
