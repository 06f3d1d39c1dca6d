// Hosts' calendars as HubSpot sees them: the same files as Google's, so that both sides know one truth.
import { type LocalClock, OWNER } from '../boundary.ts';
import { type EventsState, findEvent } from '../services/calendar/events/get.ts';
import { idOf } from '../services/calendar/events/resource.ts';
import { insertEvent, removeEvent } from '../services/calendar/events/write.ts';
import { calendarFiles, calendarOptions } from '../services/calendar/files/files.ts';
import { mailLog, takenIds } from '../services/calendar/files/kept.ts';
import { instancesIn } from '../services/calendar/ics/instances.ts';
import { readInsertion } from '../services/calendar/validate/newEvent.ts';
import type { ZoneData } from '../services/zoneData.ts';
import type { Store } from '../store/store.ts';

export interface Busy {
  readonly startMs: number;
  readonly endMs: number;
  readonly eventId: string;
}

export interface EnteredEvent {
  readonly id: string;
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly timeZone: string;
  /** Addresses of the contact, who has not answered, and of other hosts, who have accepted. */
  readonly guest: string;
  readonly hosts: readonly string[];
}

export interface HostCalendars {
  /** null for a calendar that cannot be read. */
  busy(calendarId: string, fromMs: number, toMs: number): Busy[] | null;
  /** Whether an event of this id can still be made. */
  isUnused(calendarId: string, eventId: string): boolean;
  enter(calendarId: string, event: EnteredEvent): void;
  /** Nothing happens if a person has taken it out already. */
  remove(calendarId: string, eventId: string): void;
}

/** HubSpot has its own connection: what the script's owner may read or write does not count. */
export function hostCalendars(
  store: Store,
  clock: LocalClock,
  zoneData: ZoneData,
  unansweredBlocks: boolean,
): HostCalendars {
  const files = calendarFiles(store, calendarOptions(store).timeZone, zoneData);
  const taken = takenIds(store);
  const rights = { isReadOnly: () => false, overlooksCollision: () => false };
  const state: EventsState = { files, taken, mail: mailLog(store), clock, user: OWNER, ...rights };

  return {
    busy(calendarId, fromMs, toMs) {
      const file = files.read(calendarId);
      if (file.kind !== 'calendar') return null;
      return instancesIn(file.calendar, fromMs, toMs)
        .filter(
          ({ event, startMs, endMs }) => event.blocks && (unansweredBlocks || !event.unanswered) && endMs > startMs,
        )
        .map(({ event, startMs, endMs }) => ({ startMs, endMs, eventId: idOf(event) }));
    },
    isUnused: (calendarId, eventId) => !taken.has(calendarId, eventId),
    enter(calendarId, { id, title, startMs, endMs, timeZone, guest, hosts }) {
      const time = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone });
      const attendees = [{ email: guest }, ...hosts.map((email) => ({ email, responseStatus: 'accepted' }))];
      const resource = { id, summary: title, start: time(startMs), end: time(endMs), attendees };
      insertEvent(
        { ...state, user: calendarId },
        calendarId,
        readInsertion(resource, calendarId, { sendUpdates: 'none' }, zoneData),
      );
    },
    remove(calendarId, eventId) {
      const file = files.read(calendarId);
      const event = file.kind === 'calendar' ? findEvent(file.calendar, eventId) : undefined;
      if (event !== undefined && event.status !== 'cancelled') removeEvent(state, calendarId, eventId, false);
    },
  };
}
