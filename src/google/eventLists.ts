// Events.list: which events stand in a range, series as single events.
import type { OwnEvent } from '../ports/calendar.ts';
import { PlatformFailure } from '../ports/platformFailure.ts';
import { isCalendarDate, localDate } from '../scheduling/calendarDate.ts';
import { type Interval, interval } from '../scheduling/interval.ts';
import { DAY_MS, type LocalDate } from '../scheduling/time.ts';
import { createZoneClock } from '../scheduling/zone.ts';
import { asking } from './asking.ts';
import { events, isBlocking, OWN, toStoredEvent } from './calendarEvents.ts';
import { offsetAt } from './zone.ts';

type Event = GoogleAppsScript.Calendar.Schema.Event;
type EventTime = GoogleAppsScript.Calendar.Schema.EventDateTime;

// Google's largest page; more come as further pages.
const MOST_IN_PAGE = 2500;
// More entries that do not block, in a day or two, are not worth a second call.
const MOST_NOT_BLOCKING = 250;

interface Asked {
  readonly maxResults: number;
  readonly fields?: string;
  readonly sharedExtendedProperty?: string;
  readonly pageToken?: string;
}

/** One call. timeMin bounds the end of events and timeMax their start, both exclusive. */
function listPage(calendarId: string, { startMs, endMs }: Interval, asked: Asked) {
  const bounds = { timeMin: new Date(startMs).toISOString(), timeMax: new Date(endMs).toISOString() };
  const wanted = { ...bounds, singleEvents: true, showDeleted: false, ...asked };
  return asking((): GoogleAppsScript.Calendar.Schema.Events => events().list(calendarId, wanted));
}

function listAll(calendarId: string, range: Interval, wanted: Omit<Asked, 'maxResults'>): Event[] {
  const asked = { maxResults: MOST_IN_PAGE, ...wanted };
  let page = listPage(calendarId, range, asked);
  const found = [...(page.items ?? [])];
  while (page.nextPageToken) {
    page = listPage(calendarId, range, { ...asked, pageToken: page.nextPageToken });
    found.push(...(page.items ?? []));
  }
  return found;
}

/** The events of this product. */
export function ownEvents(calendarId: string, range: Interval): readonly OwnEvent[] {
  const found = listAll(calendarId, range, { sharedExtendedProperty: `${OWN.key}=${OWN.value}` });
  return found.map((event) => ({
    ...toStoredEvent(event, calendarId),
    updatedMs: Date.parse(event.updated ?? ''),
    isCopy: isCopy(event, calendarId),
  }));
}

// Google names the organiser of every event; a calendar may go by another name here, as `primary` does.
function isCopy({ organizer }: Event, calendarId: string): boolean {
  return organizer !== undefined && !organizer.self && organizer.email?.toLowerCase() !== calendarId.toLowerCase();
}

/**
 * The dates with an all-day entry, for holidays. Such an entry is whole days of the calendar's zone, and this call does not
 * know that zone. So it asks for a day more on both sides; the dates of those days are then left out.
 */
export function allDayDates(calendarId: string, from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const range = interval((from - 1) * DAY_MS, (to + 2) * DAY_MS);
  const found = new Set<LocalDate>();
  for (const { start, end } of listAll(calendarId, range, { fields: 'items(start/date,end/date),nextPageToken' })) {
    // Timed events have no dates here.
    if (!start?.date) continue;
    const first = readDate(start.date);
    // `end.date` is the day after the last (RFC 5545, DTEND).
    const last = end?.date ? readDate(end.date) - 1 : first;
    for (let date = Math.max(first, from); date <= Math.min(last, to); date++) found.add(date);
  }
  return [...found].sort((a, b) => a - b);
}

// A date that cannot be read makes the calendar fail as a whole: never "no holiday".
function readDate(text: string): LocalDate {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || !isCalendarDate(year, month, day)) {
    throw new PlatformFailure(`Google Calendar answered a date that cannot be read: ${text}`);
  }
  return localDate(year, month, day);
}

/** Entries that do not block their time. All-day ones are whole days of the calendar's zone, free by default. */
export function notBlocking(calendarId: string, range: Interval): readonly Interval[] {
  // Not what they are about.
  const perItem = 'start(date,dateTime),end(date,dateTime),status,transparency,attendees(self,email,responseStatus)';
  const asked = { maxResults: MOST_NOT_BLOCKING, fields: `timeZone,items(${perItem})` };
  const { items = [], timeZone } = listPage(calendarId, range, asked);
  const clock = createZoneClock(offsetAt);
  /** NaN if it is not there. */
  const instantOf = (time: EventTime | undefined): number => {
    if (!time?.date) return Date.parse(time?.dateTime ?? '');
    return timeZone ? clock.toInstant(timeZone, readDate(time.date), 0) : Number.NaN;
  };
  return items
    .filter((event) => !isBlocking(event, calendarId))
    .map(({ start, end }) => ({ startMs: instantOf(start), endMs: instantOf(end) }))
    .flatMap(({ startMs, endMs }) => (startMs < endMs ? [interval(startMs, endMs)] : []))
    .sort((a, b) => a.startMs - b.startMs);
}
