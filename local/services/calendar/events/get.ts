// Events.get, and what every method begins with: a calendar's file is opened, and an event found in it.
import type { LocalClock } from '../../../boundary.ts';
import { apiError } from '../errors.ts';
import type { CalendarFiles } from '../files/files.ts';
import type { MailLog, TakenIds } from '../files/kept.ts';
import type { IcsCalendar } from '../ics/calendar.ts';
import type { IcsEvent } from '../ics/event.ts';
import { instancesIn } from '../ics/instances.ts';
import { DAY_MS } from '../ics/wallTime.ts';
import { eventResource, idOf, instanceIdOf, instanceResource } from './resource.ts';

/** The means of every method. */
export interface EventsState {
  readonly files: CalendarFiles;
  readonly taken: TakenIds;
  readonly clock: LocalClock;
  /** The person that acts. */
  readonly user: string;
  readonly isReadOnly: (calendarId: string) => boolean;
  /** Asked about an inserted id that is in use. true = Google fails to notice, and the new event replaces the other. */
  readonly overlooksCollision: () => boolean;
  readonly mail: MailLog;
}

export interface Open {
  readonly id: string;
  readonly calendar: IcsCalendar;
  readonly text: string;
}

/** The calendar, or Google's exception: Not Found, or Backend Error for a file that cannot be understood. */
export function open({ files }: Pick<EventsState, 'files'>, id: string, method: string): Open {
  const file = files.read(id);
  if (file.kind === 'missing') throw apiError(method, 'Not Found');
  if (file.kind === 'unreadable') throw apiError(method, 'Backend Error');
  return { id, calendar: file.calendar, text: file.text };
}

/** Throws Google's 403 too, for a calendar that may only be read. */
export function openToWrite(state: EventsState, id: string, method: string): Open {
  const opened = open(state, id, method);
  if (state.isReadOnly(id)) throw apiError(method, 'You need to have writer access to this calendar.');
  return opened;
}

/** Throws Google's exceptions. An event of ours that a person took out of the file answers as deleted, as at Google. */
export function getEvent(state: EventsState, calendarId: string, eventId: string) {
  const { calendar } = open(state, calendarId, 'events.get');
  const event = findEvent(calendar, eventId);
  if (event !== undefined) return eventResource(calendar, event);
  const instance = findInstance(calendar, eventId);
  if (instance !== undefined) return instanceResource(calendar, instance);
  if (state.taken.has(calendarId, eventId)) return { kind: 'calendar#event', id: eventId, status: 'cancelled' };
  throw apiError('events.get', 'Not Found');
}

export function findEvent(calendar: IcsCalendar, eventId: string): IcsEvent | undefined {
  return calendar.events.find((event) => !calendar.outdated.has(event) && idOf(event) === eventId);
}

/** Looks around the day in the id, which holds the instance's start. */
export function findInstance(calendar: IcsCalendar, eventId: string) {
  const match = /_(\d{4})(\d\d)(\d\d)(?:T\d{6}Z)?$/.exec(eventId);
  if (match === null) return undefined;
  const dayMs = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const near = instancesIn(calendar, dayMs - 2 * DAY_MS, dayMs + 2 * DAY_MS);
  return near.find((instance) => instanceIdOf(instance) === eventId);
}
