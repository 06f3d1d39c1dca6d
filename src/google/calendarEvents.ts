// Events of Google Calendar, one by one: insert, move, remove, get. One call each.
import type {
  CalendarEvent,
  ChangedTexts,
  EventTexts,
  InsertOutcome,
  MoveOutcome,
  RemoveOutcome,
  RewriteOutcome,
  SendUpdates,
  StoredEvent,
} from '../ports/calendar.ts';
import { platformText } from '../ports/platformFailure.ts';
import type { Interval } from '../scheduling/interval.ts';
import { advanced, asking, isLimit } from './asking.ts';

type Event = GoogleAppsScript.Calendar.Schema.Event;

export function events() {
  return advanced(advanced(Calendar, 'Calendar').Events, 'Calendar.Events');
}

/** The shared property by which our events are found again. Unlike private ones it goes with an invitation's copies. */
export const OWN = { key: 'slotsheet', value: '1' } as const;

// Apps Script shows an API failure as an exception. Its text is all there is to match.
const IN_USE = /already exists/i;
// The last two are Google's words for a scope or a right that the account lacks; Apps Script refuses the first of them unsent.
const NOT_WRITABLE =
  /writer access|forbidden|requiredAccessLevel|insufficient permission|permissions are not sufficient|not have permission/i;
const NOT_FOUND = /not ?found/i;
// 410: an event that was deleted, as Google words it for events.delete.
const DELETED = /has been deleted/i;
// For example "Invalid conference type value.", where the account makes no Meet links.
const CONFERENCE = /conference/i;
// "Invalid attendee email.": Google is stricter about addresses than any pattern of ours.
const ATTENDEE = /attendee/i;

export function insertEvent(calendarId: string, event: CalendarEvent, sendUpdates: SendUpdates): InsertOutcome {
  const options = { sendUpdates, ...(event.videoCall ? { conferenceDataVersion: 1 } : {}) };
  const resource = toResource(event);
  try {
    asking(() => events().insert(resource, calendarId, options));
    return { kind: 'written' };
  } catch (error) {
    return insertFailure(platformText(error));
  }
}

// A calendar of which only free/busy is shared may be unknown to Events: `Not Found` is as certain a refusal as 403.
function insertFailure(text: string): InsertOutcome {
  if (IN_USE.test(text)) return { kind: 'taken' };
  if (isLimit(text)) return { kind: 'limited', error: text };
  if (NOT_WRITABLE.test(text) || NOT_FOUND.test(text)) return { kind: 'notWritable' };
  if (CONFERENCE.test(text)) return { kind: 'noVideoCall' };
  if (ATTENDEE.test(text)) return { kind: 'noGuests' };
  return { kind: 'unknown', error: text };
}

/** A patch goes into `start` and `end` as well, so the zone that stands there stays. */
export function moveEvent(
  calendarId: string,
  eventId: string,
  to: Interval,
  sendUpdates: SendUpdates,
  { title, description }: ChangedTexts = {},
): MoveOutcome {
  const texts = {
    ...(title === undefined ? {} : { summary: title }),
    ...(description === undefined ? {} : { description }),
  };
  const change = { start: timed(to.startMs), end: timed(to.endMs), ...texts };
  const outcome = patchEvent(change, calendarId, eventId, sendUpdates);
  return outcome.kind === 'written' ? { kind: 'moved' } : outcome;
}

/** Google merges properties into those that stand there, so what is to go is written as ''. */
export function rewriteEvent(calendarId: string, eventId: string, { properties, texts }: EventTexts): RewriteOutcome {
  const extendedProperties = { private: properties, shared: { [OWN.key]: OWN.value } };
  const resource = {
    extendedProperties,
    ...(texts === null ? {} : { summary: texts.title, description: texts.description }),
  };
  return patchEvent(resource, calendarId, eventId, 'none');
}

function patchEvent(resource: Event, calendarId: string, eventId: string, sendUpdates: SendUpdates): RewriteOutcome {
  try {
    const patched = asking(() => events().patch(resource, calendarId, eventId, { sendUpdates }));
    // Google does not document what a patch does to a deleted event. One that is answered as deleted was not changed.
    return { kind: patched.status === 'cancelled' ? 'gone' : 'written' };
  } catch (error) {
    const text = platformText(error);
    if (isLimit(text)) return { kind: 'limited', error: text };
    return isGone(text) ? { kind: 'gone' } : changeFailure(text);
  }
}

/** null takes the date away from an event that was made all-day by hand. */
function timed(ms: number) {
  return { dateTime: iso(ms), date: null as unknown as undefined };
}

export function removeEvent(calendarId: string, eventId: string, sendUpdates: SendUpdates): RemoveOutcome {
  try {
    asking(() => events().remove(calendarId, eventId, { sendUpdates }));
    return { kind: 'removed' };
  } catch (error) {
    const text = platformText(error);
    return isGone(text) ? { kind: 'removed' } : changeFailure(text);
  }
}

function isGone(text: string): boolean {
  return NOT_FOUND.test(text) || DELETED.test(text);
}

function changeFailure(text: string): { readonly kind: 'notWritable' } | { readonly kind: 'unknown'; error: string } {
  return NOT_WRITABLE.test(text) ? { kind: 'notWritable' } : { kind: 'unknown', error: text };
}

export function getEvent(calendarId: string, eventId: string): StoredEvent | null {
  try {
    const event = asking(() => events().get(calendarId, eventId));
    return toStoredEvent(event, calendarId);
  } catch (error) {
    if (NOT_FOUND.test(platformText(error))) return null;
    throw error;
  }
}

function toResource(event: CalendarEvent): Event {
  // Google makes one link for one request id, so a repeated insert makes no second.
  const createRequest = { requestId: event.id, conferenceSolutionKey: { type: 'hangoutsMeet' } };
  return {
    id: event.id,
    summary: event.title,
    description: event.description,
    ...(event.location ? { location: event.location } : {}),
    start: { dateTime: iso(event.startMs), timeZone: event.timeZone },
    end: { dateTime: iso(event.endMs), timeZone: event.timeZone },
    extendedProperties: { private: event.properties, shared: { [OWN.key]: OWN.value } },
    ...(event.guests.length > 0 ? { attendees: event.guests.map(toAttendee) } : {}),
    ...(event.videoCall ? { conferenceData: { createRequest } } : {}),
  };
}

function toAttendee({ email, name }: CalendarEvent['guests'][number]) {
  return { email, ...(name ? { displayName: name } : {}) };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

export function toStoredEvent(event: Event, calendarId: string): StoredEvent {
  return {
    id: event.id ?? '',
    // An event made all-day by hand has dates only; it is elsewhere as far as a slot is concerned.
    startMs: Date.parse(event.start?.dateTime ?? ''),
    endMs: Date.parse(event.end?.dateTime ?? ''),
    title: event.summary ?? '',
    description: event.description ?? '',
    location: event.location ?? '',
    timeZone: event.start?.timeZone ?? '',
    properties: textProperties(event.extendedProperties?.private),
    blocks: isBlocking(event, calendarId),
    markedFree: isThere(event, calendarId) && isFree(event),
    createdMs: Date.parse(event.created ?? ''),
    guests: (event.attendees ?? []).flatMap(({ email }) => email?.toLowerCase() ?? []),
  };
}

export function isBlocking(event: Event, calendarId: string): boolean {
  return isThere(event, calendarId) && !isFree(event);
}

/** Neither deleted nor declined. An event that is marked as free is still there. */
function isThere(event: Event, calendarId: string): boolean {
  return event.status !== 'cancelled' && !declinedBy(event, calendarId);
}

function isFree({ transparency }: Event): boolean {
  return transparency === 'transparent';
}

function declinedBy(event: Event, calendarId: string): boolean {
  const owner = calendarId.toLowerCase();
  return (event.attendees ?? []).some(
    (attendee) => attendee.responseStatus === 'declined' && (attendee.self || attendee.email?.toLowerCase() === owner),
  );
}

function textProperties(properties: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(properties ?? {}).map(([key, value]) => [key, String(value)]));
}
