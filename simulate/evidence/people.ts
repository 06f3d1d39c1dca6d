// People's acts, and what invariants cannot ask of the product because of them.
import type { CalendarChange, EventState, History, Instant } from './history.ts';

/** Whether a person edited the Sheet until then, and the edit's description matches. */
export function hasEdited({ changes }: History, what: RegExp, untilMs: Instant = Number.POSITIVE_INFINITY): boolean {
  return changes.some((change) => change.kind === 'sheet' && change.atMs <= untilMs && what.test(change.what));
}

/** Until the recovery job brings such a row back, its event blocks its time, and no rule counts it. */
export function hasDeletedRow(history: History): boolean {
  return hasEdited(history, /deletes a row of Bookings/);
}

/** A tab or column was renamed or deleted: what can no longer be read answers failed. */
export function hasBrokenSheet(history: History, untilMs?: Instant): boolean {
  return hasEdited(history, /(?:renames|deletes) the (?:tab|column)/, untilMs);
}

function changesByPeople({ changes }: History): CalendarChange[] {
  return changes.flatMap((change) => (change.kind === 'calendar' && change.by === 'person' ? [change] : []));
}

/** A person wrote `cancelled` into the event's row. From then on it is no booking of ours, though the event stands. */
export function isCancelledByPerson(history: History, eventId: string): boolean {
  if (!hasEdited(history, /cancel/i)) return false;
  const rows = history.final.bookings.filter((row) => row['Event id'] === eventId);
  return rows.length > 0 && rows.every((row) => row.Status === 'cancelled');
}

/** Whether a person deleted or moved such an event from `sinceMs` on, or marked it free. */
export function hasTakenAway(history: History, isSuch: (before: EventState) => boolean, sinceMs: Instant): boolean {
  return changesByPeople(history).some(({ atMs, before, after }) => {
    if (atMs < sinceMs || before === null || !before.blocks || !isSuch(before)) return false;
    return after === null || !after.blocks || after.startMs !== before.startMs || after.endMs !== before.endMs;
  });
}
