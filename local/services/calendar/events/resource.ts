// An event of a file as the Calendar API's event resource.
import { Temporal } from 'temporal-polyfill';
import type { ZoneData } from '../../zoneData.ts';
import { extendedProperties, OWN, ownObject } from '../files/own.ts';
import type { IcsCalendar } from '../ics/calendar.ts';
import { addressOf, type IcsEvent, partstatOf } from '../ics/event.ts';
import { type EventTime, endOf } from '../ics/eventTime.ts';
import type { Instance } from '../ics/instances.ts';
import { type Property, parameterOf, propertiesNamed, textOf } from '../ics/jcal.ts';
import { createdOf, etagOf, updatedOf } from './stamps.ts';

/** An instant in a zone, as Google writes it: RFC 3339, `Z` without an offset. */
export function formatTime(instantMs: number, zone: string, zoneData: ZoneData): string {
  const time = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zoneData(zone, instantMs));
  return time.toString({ timeZoneName: 'never' }).replace(/\+00:00$/, 'Z');
}

/** The event's own id; a stand-in's names the instance it stands in for. */
export function idOf(event: IcsEvent): string {
  const { standsInFor } = event;
  return standsInFor === undefined ? seriesId(event) : `${seriesId(event)}_${stamp(event, standsInFor)}`;
}

/** Google exports its ids with this ending; a UID from elsewhere is taken as it is. */
function seriesId(event: IcsEvent): string {
  return event.uid.replace(/@google\.com$/, '');
}

export function isSeries(event: IcsEvent): boolean {
  return event.recurrences.length + event.addedMs.length > 0;
}

/** A recurring event has one id for itself and one for each instance: `…_20270301T080000Z`, for all-day ones `…_20270301`. */
export function instanceIdOf({ event, startMs }: Instance): string {
  return isSeries(event) ? `${seriesId(event)}_${stamp(event, startMs)}` : idOf(event);
}

function stamp(event: IcsEvent, instantMs: number): string {
  const shownMs = event.start.isDate ? event.start.zone.wall(instantMs) : instantMs;
  const text = new Date(shownMs).toISOString().replace(/[-:]|\.\d+/g, '');
  return event.start.isDate ? text.slice(0, 8) : text;
}

/** The event itself: of a series, its first instance. */
export function eventResource(calendar: IcsCalendar, event: IcsEvent) {
  const { start, length } = event;
  const startMs = start.zone.instant(start.wallMs);
  return resource(calendar, { event, startMs, endMs: endOf(start, length, start.wallMs) }, idOf(event));
}

/** One instance of a series; of any other event, the event. */
export function instanceResource(calendar: IcsCalendar, instance: Instance) {
  if (!isSeries(instance.event)) return eventResource(calendar, instance.event);
  const whole = resource(calendar, instance, instanceIdOf(instance));
  return { ...whole, recurringEventId: seriesId(instance.event) };
}

function resource(calendar: IcsCalendar, { event, startMs, endMs }: Instance, id: string) {
  const { source, status, start } = event;
  const attendees = propertiesNamed(source, 'attendee').map((each) => attendeeResource(each, calendar.id));
  const updated = updatedOf(event);
  return {
    kind: 'calendar#event',
    etag: etagOf(updated),
    id,
    status,
    htmlLink: linkTo(id, calendar.id),
    iCalUID: event.uid,
    ...present('summary', textOf(source, 'summary')),
    ...present('description', textOf(source, 'description')),
    ...present('location', textOf(source, 'location')),
    start: timeResource(calendar, start, startMs, event),
    end: timeResource(calendar, start, endMs, event),
    ...present('transparency', textOf(source, 'transp')?.toUpperCase() === 'TRANSPARENT' ? 'transparent' : undefined),
    creator: personResource(textOf(source, OWN.creator) ?? organizerOf(event, calendar.id), calendar.id),
    organizer: personResource(organizerOf(event, calendar.id), calendar.id),
    ...present('attendees', attendees.length > 0 ? attendees : undefined),
    ...present('hangoutLink', textOf(source, OWN.videoLink)),
    ...present('extendedProperties', extendedResource(event)),
    sequence: event.sequence,
    reminders: ownObject(source, 'reminders') ?? { useDefault: true },
    eventType: 'default',
    ...present('created', createdOf(event)),
    updated,
  };
}

function present(name: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : { [name]: value };
}

/** Times are shown in the calendar's zone, together with the event's own zone. */
function timeResource(calendar: IcsCalendar, start: EventTime, instantMs: number, { source }: IcsEvent) {
  if (start.isDate) return { date: new Date(start.zone.wall(instantMs)).toISOString().slice(0, 10) };
  const timeZone = textOf(source, OWN.timeZone) ?? start.zoneName;
  return { dateTime: formatTime(instantMs, calendar.zoneName, calendar.zoneData), timeZone };
}

/** An event without guests is organised by its calendar. */
function organizerOf({ organizer }: IcsEvent, calendarId: string): string {
  return organizer ?? calendarId;
}

function personResource(email: string, calendarId: string) {
  return { email, ...present('self', email.toLowerCase() === calendarId.toLowerCase() ? true : undefined) };
}

/** The address that Google makes of both ids. No page stands there. */
function linkTo(id: string, calendarId: string): string {
  const eid = Buffer.from(`${id} ${calendarId}`).toString('base64').replace(/=+$/, '');
  return `https://www.google.com/calendar/event?eid=${eid}`;
}

const RESPONSES: Readonly<Record<string, string>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

function attendeeResource(attendee: Property, calendarId: string) {
  const email = addressOf(attendee);
  return {
    email,
    ...present('displayName', parameterOf(attendee, 'cn')),
    ...present('self', email === calendarId.toLowerCase() ? true : undefined),
    responseStatus: RESPONSES[partstatOf(attendee)] ?? 'needsAction',
  };
}

function extendedResource(event: IcsEvent) {
  const extended = {
    ...present('private', extendedProperties(event, 'privateProperties')),
    ...present('shared', extendedProperties(event, 'sharedProperties')),
  };
  return Object.keys(extended).length > 0 ? extended : undefined;
}
