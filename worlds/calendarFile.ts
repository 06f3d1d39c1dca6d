// A calendar's file as a person sees and changes it at Google Calendar, event by event.
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { Store } from '../local/store/store.ts';

export interface FileEvent {
  readonly uid: string;
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Events that are not cancelled, in the order of the file. */
export function eventsIn(store: Store, calendarId: string): FileEvent[] {
  const file = parse(store, calendarId);
  const zone = String(file.getFirstPropertyValue('x-wr-timezone'));
  const standing = file
    .getAllSubcomponents('vevent')
    .filter((one) => one.getFirstPropertyValue('status') !== 'CANCELLED');
  return standing.map((one) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(one);
    return { uid, title: summary, startMs: instant(startDate, zone), endMs: instant(endDate, zone) };
  });
}

export function addEvent(store: Store, calendarId: string, lines: readonly string[]): void {
  const event = ['BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  store.write(pathOf(calendarId), textOf(store, calendarId).replace(/END:VCALENDAR\s*$/, `${event}\r\n`));
}

/** `change` gets the VEVENT; null takes it out of the file. */
export function changeEvent(
  store: Store,
  calendarId: string,
  uid: string,
  change: ((event: ICAL.Component) => void) | null,
): void {
  const file = parse(store, calendarId);
  const event = file.getAllSubcomponents('vevent').find((one) => one.getFirstPropertyValue('uid') === uid);
  if (event === undefined) throw new Error(`${calendarId} has no event ${uid}`);
  if (change === null) file.removeSubcomponent(event);
  else change(event);
  store.write(pathOf(calendarId), `${file.toString()}\r\n`);
}

/** As iCalendar writes an instant: `20270316T083000Z`. */
export function utcStamp(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString().replace(/[-:]/g, '');
}

/** For `updatePropertyWithValue`. */
export function utcTime(ms: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(ms), true);
}

function parse(store: Store, calendarId: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(textOf(store, calendarId)));
}

function textOf(store: Store, calendarId: string): string {
  return store.read(pathOf(calendarId))?.text ?? '';
}

function pathOf(calendarId: string): string {
  return `calendars/${calendarId}.ics`;
}

/** A date is midnight in the calendar's zone. */
function instant(time: ICAL.Time, zone: string): number {
  if (!time.isDate) return time.toJSDate().getTime();
  return Temporal.PlainDate.from(time.toString()).toZonedDateTime(zone).epochMilliseconds;
}
