// The dates with an all-day entry in a calendar, for holidays.
import { PlatformFailure } from '../ports/platformFailure.ts';
import { isCalendarDate, localDate } from '../scheduling/calendarDate.ts';
import { DAY_MS, type LocalDate } from '../scheduling/time.ts';
import { listEvents } from './listEvents.ts';

type Event = GoogleAppsScript.Calendar.Schema.Event;

export function allDayDates(calendarId: string, from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const found = new Set<LocalDate>();
  for (const event of eventsAbout(calendarId, from, to)) addDates(found, event, from, to);
  return [...found].sort((a, b) => a - b);
}

// An all-day entry is whole days of the calendar's zone, and this call does not know that zone. So it asks for a day more on
// both sides; the dates of those days are then left out. timeMin bounds the end of events and timeMax their start, both
// exclusive.
function eventsAbout(calendarId: string, from: LocalDate, to: LocalDate): Event[] {
  return listEvents(calendarId, {
    timeMin: midnightUtc(from - 1),
    timeMax: midnightUtc(to + 2),
    fields: 'items(start/date,end/date),nextPageToken',
  });
}

function midnightUtc(date: LocalDate): string {
  return new Date(date * DAY_MS).toISOString();
}

// `end.date` is the day after the last (RFC 5545, DTEND). Timed events have no dates here.
function addDates(found: Set<LocalDate>, { start, end }: Event, from: LocalDate, to: LocalDate): void {
  if (!start?.date) return;
  const first = readDate(start.date);
  const last = end?.date ? readDate(end.date) - 1 : first;
  for (let date = Math.max(first, from); date <= Math.min(last, to); date++) found.add(date);
}

// A date that cannot be read makes the calendar fail as a whole: never "no holiday".
export function readDate(text: string): LocalDate {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || !isCalendarDate(year, month, day)) {
    throw new PlatformFailure(`Google Calendar answered a date that cannot be read: ${text}`);
  }
  return localDate(year, month, day);
}
