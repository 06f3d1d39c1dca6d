// At most one meeting stands for a contact, a service and a start that executions made. HubSpot knows no repeat, and nothing
// can take a meeting back.
import type { History } from '../../evidence/history.ts';
import { callText, isMeetingOf, madeByRuns, meetingsAt } from '../../evidence/linkCalls.ts';
import { hasEdited } from '../../evidence/people.ts';

export function oneMeeting(history: History): string[] {
  const made = madeByRuns(history);
  return made.flatMap(({ call, after, atMs }) => {
    // A row that a person deletes or cancels was all that told of the first.
    if (hasEdited(history, /cancels the row|deletes a row/, atMs) || after.startMs !== call.startMs) return [];
    const others = meetingsAt(history, atMs).filter(
      (one) => one.id !== after.id && made.some((other) => other.after.id === one.id),
    );
    const first = others.find((one) => isMeetingOf(history, call, one));
    const both = `meetings ${first?.id} and ${after.id}`;
    return first ? [`${callText(call)}: execution ${call.run.executionId} made a second meeting, ${both}`] : [];
  });
}
