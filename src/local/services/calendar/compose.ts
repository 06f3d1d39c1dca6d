// Writes a new event into a calendar's text. All other lines of the file stay as they are.
import ICAL from 'ical.js';
import type { NewAttendee, NewEvent } from './newEvent.ts';
import { OWN } from './own.ts';

/** RFC 5545, 3.1: at most 75 octets a line. ical.js does not count the space that begins a continued line. */
ICAL.foldLength = 74;

// Not by upper case of the whole text: that makes ß two letters, and places no longer fit.
const LAST_LINE = /END:VCALENDAR\s*$/i;

/** `text` must be one VCALENDAR; its own line ends are kept. */
export function withEvent(text: string, event: NewEvent, nowMs: number): string {
  const end = text.search(LAST_LINE);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const added = `${composed(event, nowMs)}\r\n`.replaceAll('\r\n', lineEnd);
  return text.slice(0, end) + added + text.slice(end);
}

function composed(event: NewEvent, nowMs: number): string {
  const component = new ICAL.Component('vevent');
  const add = (name: string, type: string, value: string | undefined) => {
    if (value !== undefined) component.addProperty(new ICAL.Property([name, {}, type, value]));
  };
  const stamp = utcStamp(nowMs);
  add('uid', 'text', `${event.id}@google.com`);
  add('dtstamp', 'date-time', stamp);
  add('created', 'date-time', stamp);
  add('last-modified', 'date-time', stamp);
  addTimes(add, event);
  add('summary', 'text', plainText(event.summary));
  add('description', 'text', plainText(event.description));
  add('location', 'text', plainText(event.location));
  add('status', 'text', event.status.toUpperCase());
  add('transp', 'text', event.transparency.toUpperCase());
  for (const attendee of event.attendees) component.addProperty(attendeeProperty(attendee));
  const properties = event.privateProperties;
  if (Object.keys(properties).length > 0) add(OWN.privateProperties, 'text', JSON.stringify(properties));
  return component.toString();
}

/** In UTC, as Google exports events that do not recur: no VTIMEZONE is needed, and an hour that occurs twice stays clear. */
function addTimes(add: (name: string, type: string, value: string | undefined) => void, { times }: NewEvent): void {
  if (times.kind === 'dates') {
    add('dtstart', 'date', times.start);
    add('dtend', 'date', times.end);
    return;
  }
  add('dtstart', 'date-time', utcStamp(times.startMs));
  add('dtend', 'date-time', utcStamp(times.endMs));
  add(OWN.timeZone, 'text', times.timeZone);
}

/** jCal's form, to the second: iCalendar knows nothing smaller. */
function utcStamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

const PARTSTATS: Readonly<Record<string, string>> = {
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
};

function attendeeProperty({ email, displayName, responseStatus }: NewAttendee) {
  const property = new ICAL.Property('attendee');
  const name = plainText(displayName);
  if (name !== undefined) property.setParameter('cn', name);
  property.setParameter('partstat', PARTSTATS[responseStatus] ?? 'NEEDS-ACTION');
  property.setValue(`mailto:${email}`);
  return property;
}

/** RFC 5545, 3.1 and 3.3.11: text has one kind of line end and no control characters but the tab. */
function plainText(text: string | undefined): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written
  return text?.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}
