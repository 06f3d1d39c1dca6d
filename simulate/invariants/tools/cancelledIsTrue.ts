// The answer that an appointment is cancelled is true: the one that the caller meant is gone, no other one is, and it stays away
// until the contact books or moves anew.
import { isEventOf, mayChange } from '../../evidence/bookCalls.ts';
import { identityOf, isSame } from '../../evidence/contacts.ts';
import type { CalendarChange, History } from '../../evidence/history.ts';
import { eventText, ownEvents } from '../../evidence/ownEvents.ts';
import { instantText } from '../../evidence/times.ts';
import { isDone, type ToolRun, takenByTools, toolRuns } from '../../evidence/toolRuns.ts';

export function cancelledIsTrue(history: History): string[] {
  const runs = toolRuns(history, 'cancel');
  return runs.flatMap((run) => [...standing(history, run), ...another(history, run)]);
}

/** What they meant stands where it stood when they were told of it. */
function standing(history: History, run: ToolRun): string[] {
  const { contact, tool } = run.asked;
  const { means } = tool;
  if (means === null || !isDone(run)) return [];
  const wanted = { run, contact: identityOf(contact), service: means.service, startMs: means.startMs };
  const left = ownEvents(history).filter(
    ({ state, arrival }) =>
      state.startMs === means.startMs &&
      isEventOf(wanted, state) &&
      arrival.by !== 'person' &&
      arrival.atMs <= run.endedMs &&
      !isBookedAnew(history, run, arrival.by),
  );
  return left.map((event) => `execution ${run.executionId} answered cancelled, and ${eventText(event)} stands`);
}

/** By another run of the contact's, after they were told of the appointment. */
function isBookedAnew({ runs }: History, run: ToolRun, by: CalendarChange['by']): boolean {
  const { means } = run.asked.tool;
  return runs.some(
    (other) =>
      other.executionId === by &&
      mayChange(other.asked) &&
      isSame(identityOf(other.asked.contact), identityOf(run.asked.contact)) &&
      other.endedMs >= (means?.toldMs ?? 0),
  );
}

/** It took one that stood elsewhere already when they were told of theirs. */
function another(history: History, run: ToolRun): string[] {
  const { means } = run.asked.tool;
  if (means === null) return [];
  return takenByTools(history).flatMap(({ by, eventId, before, calendarId, order }) => {
    const isIt = by !== run.executionId || before.startMs === means.startMs;
    if (isIt || isChangedSince(history, calendarId, eventId, means.toldMs, order)) return [];
    const [was, meant] = [before.startMs, means.startMs].map(instantText);
    return [`execution ${run.executionId} cancelled the appointment at ${was}, and the caller meant that at ${meant}`];
  });
}

function isChangedSince({ changes }: History, calendarId: string, eventId: string, sinceMs: number, order: number) {
  return changes.some(
    (change, at) =>
      change.kind === 'calendar' &&
      at < order &&
      change.atMs >= sinceMs &&
      change.calendarId === calendarId &&
      change.eventId === eventId,
  );
}
