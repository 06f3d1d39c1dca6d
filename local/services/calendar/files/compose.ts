// Writes a new event into a calendar's text, and the properties that an event's change replaces.
import ICAL from 'ical.js';
import type { NewAttendee, NewEvent } from '../validate/newEvent.ts';
import type { NewTimes } from '../validate/times.ts';
import { type EventChange, eventText } from './icsText.ts';
import { OWN } from './own.ts';

// Not by upper case of the whole text: that makes ß two letters, and places no longer fit.
const END = /^END:VCALENDAR[^\S\n]*$/im;

/** Into the first VCALENDAR, of which the calendar's zone is; its own line ends are kept. */
export function withEvent(text: string, event: NewEvent, nowMs: number): string {
  const end = text.search(END);
  return text.slice(0, end) + eventText(propertiesOf(event, nowMs), text) + text.slice(end);
}

/** Other times, in the zone given. */
export function newTimes(times: NewTimes): EventChange {
  const replaced = ['dtstart', 'dtend', 'duration', OWN.timeZone];
  return { replaced, added: timeProperties(times) };
}

/** Another text; null takes it away. */
export function newText(name: 'summary' | 'description', text: string | null): EventChange {
  return { replaced: [name], added: optional(name, text ?? undefined) };
}

/** All of the private or the shared properties. */
export function newProperties(which: keyof typeof OWN, properties: Readonly<Record<string, string>>): EventChange {
  return { replaced: [OWN[which]], added: extendedProperties(OWN[which], properties) };
}

/** Beside the others of one change. */
export function modified(nowMs: number): EventChange {
  return { replaced: ['last-modified'], added: [lastModified(nowMs)] };
}

/** A deleted event keeps its details: developers.google.com/workspace/calendar/api/v3/reference/events (status). */
export function cancellation(nowMs: number): EventChange {
  return {
    replaced: ['status', 'last-modified'],
    added: [lastModified(nowMs), property('status', 'text', 'CANCELLED')],
  };
}

function propertiesOf(event: NewEvent, nowMs: number): ICAL.Property[] {
  const stamp = utcStamp(nowMs);
  return [
    property('uid', 'text', `${event.id}@google.com`),
    property('dtstamp', 'date-time', stamp),
    property('created', 'date-time', stamp),
    lastModified(nowMs),
    ...timeProperties(event.times),
    ...optional('summary', event.summary),
    ...optional('description', event.description),
    ...optional('location', event.location),
    property('status', 'text', event.status.toUpperCase()),
    property('transp', 'text', event.transparency.toUpperCase()),
    ...(event.organizer === undefined ? [] : [property('organizer', 'cal-address', `mailto:${event.organizer}`)]),
    ...event.attendees.map(attendeeProperty),
    ...optional(OWN.creator, event.creator),
    ...(event.reminders === undefined ? [] : [property(OWN.reminders, 'text', JSON.stringify(event.reminders))]),
    ...(event.videoLink === undefined ? [] : [property(OWN.videoLink, 'unknown', event.videoLink)]),
    ...extendedProperties(OWN.privateProperties, event.privateProperties),
    ...extendedProperties(OWN.sharedProperties, event.sharedProperties),
  ];
}

function property(name: string, type: string, value: string): ICAL.Property {
  return new ICAL.Property([name, {}, type, value]);
}

function optional(name: string, text: string | undefined): ICAL.Property[] {
  return text === undefined ? [] : [property(name, 'text', plainText(text))];
}

function lastModified(nowMs: number): ICAL.Property {
  return property('last-modified', 'date-time', utcStamp(nowMs));
}

/** Written in UTC, as Google exports single events: without a VTIMEZONE, and clear in an hour that occurs twice. */
function timeProperties(times: NewTimes): ICAL.Property[] {
  if (times.kind === 'dates') return [property('dtstart', 'date', times.start), property('dtend', 'date', times.end)];
  return [
    property('dtstart', 'date-time', utcStamp(times.startMs)),
    property('dtend', 'date-time', utcStamp(times.endMs)),
    ...(times.timeZone === undefined ? [] : [property(OWN.timeZone, 'text', times.timeZone)]),
  ];
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

function attendeeProperty({ email, displayName, responseStatus }: NewAttendee): ICAL.Property {
  const attendee = new ICAL.Property('attendee');
  if (displayName !== undefined) attendee.setParameter('cn', plainText(displayName));
  attendee.setParameter('partstat', PARTSTATS[responseStatus] ?? 'NEEDS-ACTION');
  attendee.setValue(`mailto:${email}`);
  return attendee;
}

function extendedProperties(name: string, properties: Readonly<Record<string, string>>): ICAL.Property[] {
  const isEmpty = Object.keys(properties).length === 0;
  return isEmpty ? [] : [property(name, 'text', JSON.stringify(properties))];
}

/** RFC 5545, 3.1 and 3.3.11: text has one kind of line end and no control characters but the tab. */
function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}
