// A calendar's file opened for a method of Events, and an event found in it.
import type { LocalClock } from '../../boundary.ts';
import { apiError } from './errors.ts';
import type { CalendarFile, CalendarFiles } from './files.ts';
import type { IcsCalendar } from './ics/calendar.ts';
import type { IcsEvent } from './ics/event.ts';
import { instancesIn } from './ics/instances.ts';
import { DAY_MS } from './ics/wallTime.ts';
import { textOrNothing } from './input.ts';
import type { MailLog } from './mail.ts';
import { idOf, instanceIdOf } from './resource.ts';
import type { TakenIds } from './taken.ts';

/** What the methods work on. */
export interface EventsState {
  readonly files: CalendarFiles;
  readonly taken: TakenIds;
  readonly clock: LocalClock;
  readonly isReadOnly: (calendarId: string) => boolean;
  readonly mail: MailLog;
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
