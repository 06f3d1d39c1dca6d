// Reads the resource of Events.insert. Refuses what Google refuses, with Google's words where they are known.
import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../jsonObject.ts';
import { isObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import { apiError } from './errors.ts';
import { readWall } from './ics/wallTime.ts';
import { ianaZone } from './ics/zone.ts';
import { isTimeZone, objectOrNothing, readInstant, refuseOthers, textOrNothing } from './input.ts';

const METHOD = 'events.insert';
const WHERE = 'Calendar.Events.insert resource';

/** Google takes these and they change nothing that can be seen here. */
export const IGNORED_FIELDS = ['reminders', 'guestsCanInviteOthers', 'guestsCanModify', 'guestsCanSeeOtherGuests'];
const FIELDS = [
  ...['id', 'summary', 'description', 'location', 'start', 'end', 'status', 'transparency', 'attendees'],
  ...['extendedProperties', ...IGNORED_FIELDS],
];

export interface NewAttendee {
  readonly email: string;
  readonly displayName: string | undefined;
  readonly responseStatus: string;
}

type NewTimes =
  | { readonly kind: 'dates'; readonly start: string; readonly end: string }
  | { readonly kind: 'times'; readonly startMs: number; readonly endMs: number; readonly timeZone: string | undefined };

export interface NewEvent {
  readonly id: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly location: string | undefined;
  readonly times: NewTimes;
  readonly status: string;
  readonly transparency: string;
  readonly attendees: readonly NewAttendee[];
  readonly privateProperties: Readonly<Record<string, string>>;
}

export function readNewEvent(value: unknown): NewEvent {
  const resource = objectOrNothing(value, METHOD);
  refuseOthers(resource, WHERE, FIELDS);
  return {
    id: readId(resource.id),
    summary: textOrNothing(resource.summary, METHOD),
    description: textOrNothing(resource.description, METHOD),
    location: textOrNothing(resource.location, METHOD),
    times: readTimes(resource.start, resource.end),
    status: oneOf(resource.status, ['confirmed', 'tentative'], 'status'),
    transparency: oneOf(resource.transparency, ['opaque', 'transparent'], 'transparency'),
    attendees: readAttendees(resource.attendees),
    privateProperties: readProperties(resource.extendedProperties),
  };
}

/** Google's reference: base32hex in lower case, 5 to 1024 characters. Without one Google makes one. */
function readId(value: unknown): string {
  const id = textOrNothing(value, METHOD) ?? randomUUID().replace(/-/g, '');
  if (!/^[a-v0-9]{5,1024}$/.test(id)) throw apiError(METHOD, 'Invalid resource id value.');
  return id;
}

function readTimes(start: unknown, end: unknown): NewTimes {
  if (!isObject(start)) throw apiError(METHOD, 'Missing start time.');
  if (!isObject(end)) throw apiError(METHOD, 'Missing end time.');
  refuseOthers(start, `${WHERE}.start`, ['date', 'dateTime', 'timeZone']);
  refuseOthers(end, `${WHERE}.end`, ['date', 'dateTime', 'timeZone']);
  const times = typeof start.date === 'string' ? readDates(start.date, end) : readDateTimes(start, end);
  const isEmpty = times.kind === 'dates' ? times.end <= times.start : times.endMs < times.startMs;
  if (isEmpty) throw apiError(METHOD, 'The specified time range is empty.');
  return times;
}

function readDates(start: string, end: JsonObject): NewTimes {
  if (typeof end.date !== 'string') throw notBoth();
  if (!isDate(start)) throw apiError(METHOD, 'Invalid start time.');
  if (!isDate(end.date)) throw apiError(METHOD, 'Invalid end time.');
  return { kind: 'dates', start, end: end.date };
}

function readDateTimes(start: JsonObject, end: JsonObject): NewTimes {
  if (typeof end.date === 'string') throw notBoth();
  const timeZone = readTimeZone(start.timeZone);
  return {
    kind: 'times',
    startMs: readDateTime(start.dateTime, timeZone, 'start'),
    endMs: readDateTime(end.dateTime, readTimeZone(end.timeZone) ?? timeZone, 'end'),
    timeZone,
  };
}

function notBoth(): Error {
  return apiError(METHOD, 'Start and end times must either both be date or both be dateTime.');
}

function isDate(text: string): boolean {
  try {
    return readWall(text).isDate;
  } catch {
    return false;
  }
}

function readTimeZone(value: unknown): string | undefined {
  const name = textOrNothing(value, METHOD);
  if (name !== undefined && !isTimeZone(name)) throw apiError(METHOD, 'Invalid time zone.');
  return name;
}

/** With an offset that instant; without one the wall clock of `timeZone`. */
function readDateTime(value: unknown, timeZone: string | undefined, side: 'start' | 'end'): number {
  const text = textOrNothing(value, METHOD);
  if (text === undefined) throw apiError(METHOD, `Missing ${side} time.`);
  const instant = readInstant(text);
  if (instant !== undefined) return instant;
  const wall = readInstant(`${text}Z`);
  if (wall === undefined) throw apiError(METHOD, `Invalid ${side} time.`);
  if (timeZone === undefined) throw apiError(METHOD, `Missing time zone definition for ${side} time.`);
  return ianaZone(timeZone).instant(wall);
}

/** The first of `known` without a value. Google knows more values; those are named as not simulated. */
function oneOf(value: unknown, known: readonly [string, ...string[]], field: string): string {
  const text = textOrNothing(value, METHOD) ?? known[0];
  if (!known.includes(text)) throw new NotSimulated(`${WHERE}.${field} ${text}`);
  return text;
}

function readAttendees(value: unknown): NewAttendee[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw apiError(METHOD, 'Bad Request');
  return value.map((each: unknown) => {
    const attendee = objectOrNothing(each, METHOD);
    refuseOthers(attendee, `${WHERE}.attendees[]`, ['email', 'displayName', 'responseStatus']);
    const email = textOrNothing(attendee.email, METHOD) ?? '';
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw apiError(METHOD, 'Invalid attendee email.');
    const responses = ['needsAction', 'accepted', 'tentative', 'declined'] as const;
    const responseStatus = oneOf(attendee.responseStatus, responses, 'attendees[].responseStatus');
    return { email, displayName: textOrNothing(attendee.displayName, METHOD), responseStatus };
  });
}

/** Google's guide "Extended properties": a key of more than 44 characters is dropped, a value is cut after 1024, both silently. */
function readProperties(value: unknown): Readonly<Record<string, string>> {
  const extended = objectOrNothing(value, METHOD);
  refuseOthers(extended, `${WHERE}.extendedProperties`, ['private']);
  const entries = Object.entries(objectOrNothing(extended.private, METHOD)).filter(([key]) => key.length <= 44);
  return Object.fromEntries(entries.map(([key, each]) => [key, (textOrNothing(each, METHOD) ?? '').slice(0, 1024)]));
}
