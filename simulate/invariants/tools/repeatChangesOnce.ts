// A tool call that comes again, in one phone call and with the same arguments, takes no second appointment from its place.
import { identityOf, nameOf } from '../../evidence/contacts.ts';
import type { History } from '../../evidence/history.ts';
import { instantText } from '../../evidence/times.ts';
import { sameCallKey, type Taken, takenByTools } from '../../evidence/toolRuns.ts';

export function repeatChangesOnce(history: History): string[] {
  const byCall = new Map<string, Taken[]>();
  for (const taken of takenByTools(history)) {
    const key = sameCallKey(taken.run);
    byCall.set(key, [...(byCall.get(key) ?? []), taken]);
  }
  return [...byCall.values()].flatMap((all) => {
    const foundThere = all.filter((taken) => !isPutThere(history, taken, all) && !isUnnoted(taken));
    const [first, second] = foundThere;
    if (first === undefined || second === undefined) return [];
    const { action, contact, tool } = first.run.asked;
    const who = `${action} of ${nameOf(identityOf(contact))} in ${tool.phoneCall}`;
    const [one, other] = [first, second].map(({ before, by }) => `${instantText(before.startMs)} (execution ${by})`);
    return [`${who} took the appointment at ${one}, and the same call again that at ${other}`];
  });
}

/** Its execution was stopped before it could note the change (docs/faults.md, outside). */
function isUnnoted({ run }: Taken): boolean {
  return run.answer === null;
}

/** By the same call, which may take back what it has just done. */
function isPutThere({ changes }: History, { calendarId, eventId, order, run }: Taken, all: readonly Taken[]): boolean {
  const arrivals = changes.slice(0, order).filter((change) => {
    if (change.kind !== 'calendar' || change.calendarId !== calendarId || change.eventId !== eventId) return false;
    return change.after?.blocks === true && change.after.startMs !== change.before?.startMs;
  });
  const last = arrivals.at(-1);
  const own = [run, ...all.map((one) => one.run)].map(({ executionId }) => executionId);
  return last?.kind === 'calendar' && typeof last.by === 'number' && own.includes(last.by);
}
