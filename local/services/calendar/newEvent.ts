// Reads the resource of Events.insert. Refuses what Google refuses, with Google's words where they are known.
import { randomUUID } from 'node:crypto';
import { NotSimulated } from '../notSimulated.ts';
import type { ZoneData } from '../zoneData.ts';
import { readVideoLink } from './conference.ts';
import { apiError } from './errors.ts';
import { type NewTimes, readTimes } from './eventTimes.ts';
import { objectOrNothing, refuseOthers, textOrNothing } from './input.ts';

const METHOD = 'events.insert';
const WHERE = 'Calendar.Events.insert resource';

/** Google takes these and they change nothing that can be seen here. */
export const IGNORED_FIELDS = ['reminders', 'guestsCanInviteOthers', 'guestsCanModify', 'guestsCanSeeOtherGuests'];
const FIELDS = [
  ...['id', 'summary', 'description', 'location', 'start', 'end', 'status', 'transparency', 'attendees'],
  ...['extendedProperties', 'conferenceData', ...IGNORED_FIELDS],
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
  readonly videoLink: string | undefined;
  readonly privateProperties: Readonly<Record<string, string>>;
  readonly sharedProperties: Readonly<Record<string, string>>;
}

/** `calendarId` is where it is inserted; `conferenceDataVersion` is the option of that name. */
export function readNewEvent(
  value: unknown,
  calendarId: string,
  conferenceDataVersion: unknown,
  zoneData: ZoneData,
): NewEvent {
  const resource = objectOrNothing(value, METHOD);
  refuseOthers(resource, WHERE, FIELDS);
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
    videoLink: readVideoLink(resource.conferenceData, conferenceDataVersion),
    ...readProperties(resource.extendedProperties),
  };
}

/** Google's reference: base32hex in lower case, 5 to 1024 characters. Without one Google makes one. */
function readId(value: unknown): string {
  const id = textOrNothing(value, METHOD) ?? randomUUID().replace(/-/g, '');
  if (!/^[a-v0-9]{5,1024}$/.test(id)) throw apiError(METHOD, 'Invalid resource id value.');
  return id;
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

function readProperties(value: unknown): Pick<NewEvent, 'privateProperties' | 'sharedProperties'> {
  const extended = objectOrNothing(value, METHOD);
  refuseOthers(extended, `${WHERE}.extendedProperties`, ['private', 'shared']);
  return { privateProperties: readTexts(extended.private), sharedProperties: readTexts(extended.shared) };
}

/** Google's guide "Extended properties": a key of more than 44 characters is dropped, a value is cut after 1024, both silently. */
function readTexts(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOrNothing(value, METHOD)).filter(([key]) => key.length <= 44);
  return Object.fromEntries(entries.map(([key, each]) => [key, (textOrNothing(each, METHOD) ?? '').slice(0, 1024)]));
}
