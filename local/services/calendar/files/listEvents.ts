// A reader of calendar files for people: the demo and the local page show what stands in a calendar.
import type { Store } from '../../../store/store.ts';
import { instancesIn } from '../ics/instances.ts';
import { textOf } from '../ics/jcal.ts';
import { calendarFiles, calendarOptions } from './files.ts';

interface ListedEvent {
  readonly startMs: number;
  /** Not included. */
  readonly endMs: number;
  readonly allDay: boolean;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  /** False for one marked free, or declined by the calendar's owner. */
  readonly blocks: boolean;
}

/** All events that touch the range and are not cancelled, by start. Throws a plain sentence if the calendar cannot be read. */
export function listEvents(store: Store, calendarId: string, fromMs: number, toMs: number): ListedEvent[] {
  const file = calendarFiles(store, calendarOptions(store).timeZone).read(calendarId);
  if (file.kind === 'missing') throw new Error(`There is no calendar ${calendarId}.`);
  if (file.kind === 'unreadable') throw new Error(`The calendar ${calendarId} cannot be read: ${file.why}.`);
  return instancesIn(file.calendar, fromMs, toMs)
    .filter(({ event }) => event.status !== 'cancelled')
    .map(({ event, startMs, endMs }) => ({
      startMs,
      endMs,
      allDay: event.start.isDate,
      title: textOf(event.source, 'summary') ?? '',
      description: textOf(event.source, 'description') ?? '',
      location: textOf(event.source, 'location') ?? '',
      blocks: event.blocks,
    }));
}
