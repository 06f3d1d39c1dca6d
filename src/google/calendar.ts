// Google Calendar through its advanced service (v3): free/busy, insert, get. Least scopes: calendar.freebusy, calendar.events.
import type { CalendarBusy, CalendarEvent, CalendarPort, InsertOutcome, StoredEvent } from '../booking/ports.ts';
import { type Interval, interval } from '../scheduling/interval.ts';
import { DAY_MS } from '../scheduling/time.ts';
import { advanced } from './advanced.ts';

// Google documents 50 calendars a query; the longest range is undocumented (`timeRangeTooLong`), public projects split at 60 to 90 days.
const MAX_CALENDARS = 50;
const MAX_RANGE_MS = 60 * DAY_MS;

type Event = GoogleAppsScript.Calendar.Schema.Event;
type FreeBusyCalendar = GoogleAppsScript.Calendar.Schema.FreeBusyCalendar;

export const calendarPort: CalendarPort = {
  freeBusy(calendarIds, range) {
    const found = new Map<string, CalendarBusy>();
    for (const ids of groupsOf(calendarIds, MAX_CALENDARS)) {
      for (const part of parts(range)) addAnswer(found, ids, queryFreeBusy(ids, part));
    }
    return found;
  },

  insert(calendarId, event) {
    try {
      events().insert(toResource(event), calendarId);
      return { kind: 'written' };
    } catch (error) {
      return insertFailure(String(error));
    }
  },

  get(calendarId, eventId) {
    try {
      return toStoredEvent(events().get(calendarId, eventId), calendarId);
    } catch (error) {
      if (/not found|notFound/i.test(String(error))) return null;
      throw error;
    }
  },
};

function events() {
  return advanced(advanced(Calendar, 'Calendar').Events, 'Calendar.Events');
}

function queryFreeBusy(ids: readonly string[], range: Interval) {
  return advanced(advanced(Calendar, 'Calendar').Freebusy, 'Calendar.Freebusy').query({
    timeMin: new Date(range.startMs).toISOString(),
    timeMax: new Date(range.endMs).toISOString(),
    items: ids.map((id) => ({ id })),
  });
}

type FreeBusyResponse = ReturnType<typeof queryFreeBusy>;

// A calendar that is unreadable in one part of the range is unreadable; one that the answer leaves out, too.
function addAnswer(found: Map<string, CalendarBusy>, ids: readonly string[], response: FreeBusyResponse): void {
  const calendars = new Map<string, FreeBusyCalendar>(Object.entries(response.calendars ?? {}));
  for (const id of ids) {
    const known = found.get(id);
    if (known && 'unreadable' in known) continue;
    const part = readCalendar(calendars.get(id));
    found.set(id, known && 'busy' in part ? { busy: [...known.busy, ...part.busy] } : part);
  }
}

function readCalendar(answer: FreeBusyCalendar | undefined): CalendarBusy {
  if (!answer) return { unreadable: 'missing from the answer' };
  const errors = answer.errors ?? [];
  if (errors.length > 0) return { unreadable: errors.map((error) => error.reason ?? 'unknown').join(', ') };
  if (!answer.busy) return { unreadable: 'no busy times in the answer' };
  return { busy: answer.busy.map((time) => interval(instant(time.start), instant(time.end))) };
}

// A busy time that cannot be read makes the calendar fail as a whole: never "free".
function instant(text: string | undefined): number {
  const value = Date.parse(text ?? '');
  if (Number.isNaN(value)) throw new Error(`Google Calendar answered a time that cannot be read: ${text}`);
  return value;
}

// A calendar of which only free/busy is shared may be unknown to Events: `Not Found` is as certain a refusal as 403.
const NOT_WRITABLE = /writer access|forbidden|requiredAccessLevel|insufficient permission|not ?found/i;

// Apps Script shows API failures as exceptions whose text is all there is to match.
function insertFailure(text: string): InsertOutcome {
  if (/already exists/i.test(text)) return { kind: 'taken' };
  if (NOT_WRITABLE.test(text)) return { kind: 'notWritable' };
  return { kind: 'unknown', error: text };
}

function toResource(event: CalendarEvent): Event {
  return {
    id: event.id,
    summary: event.title,
    description: event.description,
    ...(event.location ? { location: event.location } : {}),
    start: { dateTime: new Date(event.startMs).toISOString(), timeZone: event.timeZone },
    end: { dateTime: new Date(event.endMs).toISOString(), timeZone: event.timeZone },
    extendedProperties: { private: event.properties },
  };
}

function toStoredEvent(event: Event, calendarId: string): StoredEvent {
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
    blocks: event.status !== 'cancelled' && event.transparency !== 'transparent' && !declinedBy(event, calendarId),
  };
}

function declinedBy(event: Event, calendarId: string): boolean {
  const owner = calendarId.toLowerCase();
  return (event.attendees ?? []).some(
    (attendee) => attendee.responseStatus === 'declined' && (attendee.self || attendee.email?.toLowerCase() === owner),
  );
}

function textProperties(properties: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(properties ?? {})) texts[key] = String(value);
  return texts;
}

function parts(range: Interval): Interval[] {
  const found: Interval[] = [];
  for (let startMs = range.startMs; startMs < range.endMs; startMs += MAX_RANGE_MS) {
    found.push(interval(startMs, Math.min(startMs + MAX_RANGE_MS, range.endMs)));
  }
  return found;
}

function groupsOf<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += size) groups.push(items.slice(at, at + size));
  return groups;
}
