// The calendars' events at one moment of the run, from the changes since.
import type { CalendarChange, EventState, History, Instant } from './history.ts';

/** null if the event was not there just before. */
export function stateAt(history: History, calendarId: string, eventId: string, atMs: Instant): EventState | null {
  const next = changesSince(history, atMs).find(
    (change) => change.calendarId === calendarId && change.eventId === eventId,
  );
  return next ? next.before : (history.final.events[calendarId]?.[eventId] ?? null);
}

/** All blocking events in any calendar just before. */
export function blockedAt(history: History, atMs: Instant): EventState[] {
  const keys = [
    ...Object.entries(history.final.events).flatMap(([id, events]) => Object.keys(events).map((one) => [id, one])),
    ...changesSince(history, atMs).map(({ calendarId, eventId }) => [calendarId, eventId]),
  ];
  const distinct = new Map(keys.map((key) => [key.join(' '), key]));
  return [...distinct.values()].flatMap(([calendarId = '', eventId = '']) => {
    const state = stateAt(history, calendarId, eventId, atMs);
    return state?.blocks ? [state] : [];
  });
}

function changesSince({ changes }: History, atMs: Instant): CalendarChange[] {
  return changes.flatMap((change) => (change.kind === 'calendar' && change.atMs >= atMs ? [change] : []));
}
