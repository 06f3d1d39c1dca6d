// Events.insert and Events.get over the calendar files.
import type { LocalClock } from '../../boundary.ts';
import { withEvent } from './compose.ts';
import { apiError } from './errors.ts';
import type { CalendarFile, CalendarFiles } from './files.ts';
import { invite } from './guests.ts';
import type { IcsCalendar } from './ics/calendar.ts';
import type { IcsEvent } from './ics/event.ts';
import { instancesIn } from './ics/instances.ts';
import { DAY_MS } from './ics/wallTime.ts';
import { withoutEvent } from './icsText.ts';
import { objectOrNothing, refuseOthers, textOrNothing } from './input.ts';
import { type MailLog, readSendUpdates } from './mail.ts';
import { readNewEvent } from './newEvent.ts';
import { eventResource, idOf, instanceIdOf, instanceResource } from './resource.ts';
import type { TakenIds } from './taken.ts';

/** What the methods work on. */
export interface EventsState {
  readonly files: CalendarFiles;
  readonly taken: TakenIds;
  readonly clock: LocalClock;
  readonly isReadOnly: (calendarId: string) => boolean;
  readonly mail: MailLog;
}

const INSERT_OPTIONS = ['sendUpdates', 'conferenceDataVersion'];

/**
 * Throws Google's exceptions; the file is then as it was. `isOverlooked` is asked about an id that is in use: true = Google
 * fails to notice, and the new event takes the place of the one there.
 */
export function insertEvent(
  state: EventsState,
  resource: unknown,
  calendarId: unknown,
  given: unknown,
  isOverlooked: () => boolean,
) {
  const options = objectOrNothing(given, 'events.insert');
  refuseOthers(options, 'Calendar.Events.insert options', INSERT_OPTIONS);
  const isMailed = readSendUpdates(options.sendUpdates, 'events.insert');
  const { id, calendar, text } = openToWrite(state, calendarId, 'events.insert');
  const event = readNewEvent(resource, id, options.conferenceDataVersion, state.files.zoneData);
  const there = findEvent(calendar, event.id);
  const isInUse = there !== undefined || state.taken.has(id, event.id);
  if (isInUse && !isOverlooked()) throw apiError('events.insert', 'The requested identifier already exists.');
  const others = there ? withoutEvent(text, calendar.events.indexOf(there), calendar.events.length) : text;
  state.files.write(id, withEvent(others, event, state.clock.nowMs()));
  if (!isInUse) state.taken.add(id, event.id);
  invite(state, id, event, isMailed);
  return getEvent(state, id, event.id);
}

/** Throws Google's exceptions. An event of ours that someone took out of the file answers as deleted, as at Google. */
export function getEvent(state: EventsState, calendarId: unknown, eventId: unknown, options?: unknown) {
  refuseOthers(objectOrNothing(options, 'events.get'), 'Calendar.Events.get options', []);
  const { id, calendar } = open(state, calendarId, 'events.get');
  const wanted = textOrNothing(eventId, 'events.get') ?? '';
  const event = findEvent(calendar, wanted);
  if (event !== undefined) return eventResource(calendar, event);
  const instance = findInstance(calendar, wanted);
  if (instance !== undefined) return instanceResource(calendar, instance);
  if (state.taken.has(id, wanted)) return { kind: 'calendar#event', id: wanted, status: 'cancelled' };
  throw apiError('events.get', 'Not Found');
}

export interface Open {
  readonly id: string;
  readonly calendar: IcsCalendar;
  readonly text: string;
}

/** The calendar, or Google's exception: Not Found, or Backend Error for a file that cannot be understood. */
export function open({ files }: Pick<EventsState, 'files'>, calendarId: unknown, method: string): Open {
  const id = textOrNothing(calendarId, method) ?? '';
  const file: CalendarFile = files.read(id);
  if (file.kind === 'missing') throw apiError(method, 'Not Found');
  if (file.kind === 'unreadable') throw apiError(method, 'Backend Error');
  return { id, calendar: file.calendar, text: file.text };
}

/** Throws Google's 403 too, for a calendar that may only be read. */
export function openToWrite(state: EventsState, calendarId: unknown, method: string): Open {
  const opened = open(state, calendarId, method);
  if (state.isReadOnly(opened.id)) throw apiError(method, 'You need to have writer access to this calendar.');
  return opened;
}

export function findEvent(calendar: IcsCalendar, eventId: string): IcsEvent | undefined {
  return calendar.events.find((event) => idOf(calendar, event) === eventId);
}

/** Looks about the day that the id names: the id holds the instance's start. */
export function findInstance(calendar: IcsCalendar, eventId: string) {
  const match = /_(\d{4})(\d\d)(\d\d)(?:T\d{6}Z)?$/.exec(eventId);
  if (match === null) return undefined;
  const dayMs = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const near = instancesIn(calendar, dayMs - 2 * DAY_MS, dayMs + 2 * DAY_MS);
  return near.find((instance) => instanceIdOf(calendar, instance) === eventId);
}
