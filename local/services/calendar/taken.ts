// The event ids we have issued, kept apart from the calendar files: Google keeps the id of a deleted event taken,
// and a person may delete an event from the file.
import type { Store } from '../../store/store.ts';

/** One JSON array `["calendar id","event id"]` a line. */
const NAME = 'state/calendar-event-ids.jsonl';

export interface TakenIds {
  has(calendarId: string, eventId: string): boolean;
  add(calendarId: string, eventId: string): void;
}

export function takenIds(store: Store): TakenIds {
  let version: string | undefined;
  let lines = new Set<string>();
  return {
    has(calendarId, eventId) {
      if (store.version(NAME) !== version) {
        const document = store.read(NAME);
        version = document?.version;
        lines = new Set(document?.text.split('\n'));
      }
      return lines.has(line(calendarId, eventId));
    },
    add(calendarId, eventId) {
      store.append(NAME, `${line(calendarId, eventId)}\n`);
    },
  };
}

function line(calendarId: string, eventId: string): string {
  return JSON.stringify([calendarId, eventId]);
}
