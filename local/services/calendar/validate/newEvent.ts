// Reads a request of Events.insert. Refuses as Google does, in its words where they are known.
import { createHash, randomUUID } from 'node:crypto';
import type { JsonObject } from '../../jsonObject.ts';
import { NotSimulated } from '../../notSimulated.ts';
import type { ZoneData } from '../../zoneData.ts';
import { apiError } from '../errors.ts';
import { EVENT_ID, LONGEST_KEY, LONGEST_VALUE } from '../limits.ts';
import { fieldsOf, objectOrNothing, readSendUpdates, textOrNothing } from './input.ts';
import { type NewTimes, readTimes } from './times.ts';

const METHOD = 'events.insert';
const WHERE = 'Calendar.Events.insert resource';

/** Google takes these and they change nothing that can be seen here. */
export const IGNORED_FIELDS = ['guestsCanInviteOthers', 'guestsCanModify', 'guestsCanSeeOtherGuests'];
const FIELDS = [
  ...['id', 'summary', 'description', 'location', 'start', 'end', 'status', 'transparency', 'attendees'],
  ...['extendedProperties', 'conferenceData', 'reminders', ...IGNORED_FIELDS],
];

export interface NewAttendee {
  readonly email: string;
  readonly displayName: string | undefined;
  readonly responseStatus: string;
}

export interface NewEvent {
  readonly id: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly location: string | undefined;
  readonly times: NewTimes;
  readonly status: string;
  readonly transparency: string;
  /** The id of the calendar that invites; undefined without guests. */
  readonly organizer: string | undefined;
  readonly attendees: readonly NewAttendee[];
  /** The person that makes it, where that is not the organiser. */
  readonly creator?: string | undefined;
  /** undefined = the calendar's own. */
  readonly reminders?: JsonObject | undefined;
  readonly videoLink: string | undefined;
  readonly privateProperties: Readonly<Record<string, string>>;
  readonly sharedProperties: Readonly<Record<string, string>>;
}

export interface Insertion {
  readonly event: NewEvent;
  /** Whether guests are written to. */
  readonly isMailed: boolean;
}

/** `calendarId` is where it is inserted. */
export function readInsertion(value: unknown, calendarId: string, given: unknown, zoneData: ZoneData): Insertion {
  const options = fieldsOf(given, METHOD, 'Calendar.Events.insert options', ['sendUpdates', 'conferenceDataVersion']);
  const resource = fieldsOf(value, METHOD, WHERE, FIELDS);
  return {
    event: readNewEvent(resource, calendarId, options.conferenceDataVersion, zoneData),
    isMailed: readSendUpdates(options.sendUpdates, METHOD),
  };
}

function readNewEvent(
  resource: JsonObject,
  calendarId: string,
  conferenceDataVersion: unknown,
  zoneData: ZoneData,
): NewEvent {
  const attendees = readAttendees(resource.attendees);
  return {
    id: readId(resource.id),
    summary: textOrNothing(resource.summary, METHOD),
    description: textOrNothing(resource.description, METHOD),
    location: textOrNothing(resource.location, METHOD),
    times: readTimes(resource.start, resource.end, METHOD, WHERE, zoneData),
    status: oneOf(resource.status, ['confirmed', 'tentative'], 'status'),
    transparency: oneOf(resource.transparency, ['opaque', 'transparent'], 'transparency'),
    organizer: attendees.length > 0 ? calendarId : undefined,
    attendees,
    reminders: readReminders(resource.reminders),
    videoLink: readVideoLink(resource.conferenceData, conferenceDataVersion),
    ...readProperties(resource.extendedProperties),
  };
}

/** Google makes an id for an event without one. */
function readId(value: unknown): string {
  const id = textOrNothing(value, METHOD) ?? randomUUID().replace(/-/g, '');
  if (!EVENT_ID.test(id)) throw apiError(METHOD, 'Invalid resource id value.');
  return id;
}

/** The first of `known` is the default. Google knows more values; those are named as not simulated. */
function oneOf(value: unknown, known: readonly [string, ...string[]], field: string): string {
  const text = textOrNothing(value, METHOD) ?? known[0];
  if (!known.includes(text)) throw new NotSimulated(`${WHERE}.${field} ${text}`);
  return text;
}

function readAttendees(value: unknown): NewAttendee[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw apiError(METHOD, 'Bad Request');
  return value.map((each: unknown) => {
    const attendee = fieldsOf(each, METHOD, `${WHERE}.attendees[]`, ['email', 'displayName', 'responseStatus']);
    const email = textOrNothing(attendee.email, METHOD) ?? '';
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw apiError(METHOD, 'Invalid attendee email.');
    const responses = ['needsAction', 'accepted', 'tentative', 'declined'] as const;
    const responseStatus = oneOf(attendee.responseStatus, responses, 'attendees[].responseStatus');
    return { email, displayName: textOrNothing(attendee.displayName, METHOD), responseStatus };
  });
}

function readReminders(value: unknown): JsonObject | undefined {
  if (value === undefined || value === null) return undefined;
  return fieldsOf(value, METHOD, `${WHERE}.reminders`, ['useDefault', 'overrides']);
}

function readProperties(value: unknown): Pick<NewEvent, 'privateProperties' | 'sharedProperties'> {
  const extended = fieldsOf(value, METHOD, `${WHERE}.extendedProperties`, ['private', 'shared']);
  return { privateProperties: readTexts(extended.private), sharedProperties: readTexts(extended.shared) };
}

function readTexts(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOrNothing(value, METHOD)).filter(([key]) => key.length <= LONGEST_KEY);
  return Object.fromEntries(
    entries.map(([key, each]) => [key, (textOrNothing(each, METHOD) ?? '').slice(0, LONGEST_VALUE)]),
  );
}

/** undefined without one. Google's reference: version 0, the default, "ignores conference data in the event's body". */
function readVideoLink(conferenceData: unknown, conferenceDataVersion: unknown): string | undefined {
  const version = conferenceDataVersion ?? 0;
  if (version !== 0 && version !== 1) throw apiError(METHOD, 'Bad Request');
  if (version === 0 || conferenceData === undefined || conferenceData === null) return undefined;
  const where = `${WHERE}.conferenceData`;
  const data = fieldsOf(conferenceData, METHOD, where, ['createRequest']);
  const request = fieldsOf(data.createRequest, METHOD, `${where}.createRequest`, [
    'requestId',
    'conferenceSolutionKey',
  ]);
  const key = fieldsOf(request.conferenceSolutionKey, METHOD, `${where}.createRequest.conferenceSolutionKey`, ['type']);
  if (textOrNothing(key.type, METHOD) !== 'hangoutsMeet') throw apiError(METHOD, 'Invalid conference type value.');
  const requestId = textOrNothing(request.requestId, METHOD) ?? '';
  if (requestId === '') throw new NotSimulated(`${where}.createRequest without a requestId`);
  return linkOf(requestId);
}

/** Made up, because no person can join it. The same request makes the same link: three, four and three letters, as Google's. */
function linkOf(requestId: string): string {
  const bytes = [...createHash('sha256').update(requestId).digest()];
  const letters = bytes.map((byte) => String.fromCharCode('a'.charCodeAt(0) + (byte % 26))).join('');
  return `https://meet.google.com/${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7, 10)}`;
}
