// An event to insert, and Anna's calendar to insert it into.
import ICAL from 'ical.js';
import { ANNA, ANNA_FILE, google, ics } from '../support.ts';

export const START = { dateTime: '2027-03-29T09:00:00+02:00', timeZone: 'Europe/Berlin' };
export const END = { dateTime: '2027-03-29T09:30:00+02:00', timeZone: 'Europe/Berlin' };
export const TIMES = { start: START, end: END };
export const BUSY = 'DTSTAMP:20270101T000000Z\nDTSTART:20270316T083000Z\nDTEND:20270316T090000Z\nSUMMARY:Busy';
export const FAILED = 'API call to calendar.events.insert failed with error: ';

export function annas(file = ics('')) {
  const made = google({ [ANNA_FILE]: file });
  const insert = (resource: unknown, options?: unknown) =>
    options === undefined
      ? made.Calendar.Events.insert(resource, ANNA)
      : made.Calendar.Events.insert(resource, ANNA, options);
  const text = () => made.store.read(ANNA_FILE)?.text ?? '';
  return { ...made, insert, text };
}

/** The file's last event, read by ical.js alone. */
export function lastEvent(text: string): ICAL.Component {
  const found = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').at(-1);
  if (found === undefined) throw new Error('no event');
  return found;
}
