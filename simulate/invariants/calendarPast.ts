// What stood in the calendars at a moment of the run, by the changes since.
import type { CalendarChange, EventState, History, Instant } from '../history.ts';

/** null if the event was not there just before. */
export function stateAt(history: History, calendarId: string, eventId: string, atMs: Instant): EventState | null {
  const next = changesSince(history, atMs).find(
    (change) => change.calendarId === calendarId && change.eventId === eventId,
  );
  return next ? next.before : (history.final.events[calendarId]?.[eventId] ?? null);
}

function changesSince({ changes }: History, atMs: Instant): CalendarChange[] {
  return changes.flatMap((change) => (change.kind === 'calendar' && change.atMs >= atMs ? [change] : []));
}
