// A calendar file as a person at Google Calendar sees and changes it, by way of ical.js.
import ICAL from 'ical.js';
import type { Store } from '../../local/store/store.ts';

interface Standing {
  readonly startMs: number;
  readonly endMs: number;
  readonly event: ICAL.Component;
}

/** Without deleted ones, in the order of their starts. */
export function standingEvents(store: Store, calendarId: string): Standing[] {
  return standingIn(parse(store, calendarId));
}

/** Google keeps a deleted event as a cancelled one. */
export function deleteEvent(store: Store, calendarId: string, startMs: number): void {
  edit(store, calendarId, startMs, ({ event }) => event.updatePropertyWithValue('status', 'CANCELLED'));
}

export function moveEvent(store: Store, calendarId: string, startMs: number, newStartMs: number): void {
  edit(store, calendarId, startMs, ({ event, endMs }) => {
    event.updatePropertyWithValue('dtstart', utc(newStartMs));
    event.updatePropertyWithValue('dtend', utc(newStartMs + endMs - startMs));
  });
}

function edit(store: Store, calendarId: string, startMs: number, change: (one: Standing) => void): void {
  const file = parse(store, calendarId);
  const found = standingIn(file).filter((one) => one.startMs === startMs);
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(`${found.length} events in ${calendarId} at that time`);
  change(one);
  store.write(pathOf(calendarId), `${file.toString()}\r\n`);
}

function parse(store: Store, calendarId: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(store.read(pathOf(calendarId))?.text ?? ''));
}

function pathOf(calendarId: string): string {
  return `calendars/${calendarId}.ics`;
}

function standingIn(file: ICAL.Component): Standing[] {
  const events = file
    .getAllSubcomponents('vevent')
    .filter((one) => one.getFirstPropertyValue('status') !== 'CANCELLED');
  const standing = events.map((event) => {
    const { startDate, endDate } = new ICAL.Event(event);
    return { startMs: startDate.toJSDate().getTime(), endMs: endDate.toJSDate().getTime(), event };
  });
  return standing.sort((a, b) => a.startMs - b.startMs);
}

function utc(ms: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(ms), true);
}
