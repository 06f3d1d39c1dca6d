// The entries of a calendar that do not block their time, for people who wonder why it is free.
import { type Interval, interval } from '../scheduling/interval.ts';
import { createZoneClock, type ZoneClock } from '../scheduling/zone.ts';
import { readDate } from './allDayDates.ts';
import { asking } from './asking.ts';
import { events, isBlocking } from './calendarEvents.ts';
import { offsetAt } from './zone.ts';

// More of them in a day or two are not worth a second call.
const MAX_RESULTS = 250;

type EventTime = GoogleAppsScript.Calendar.Schema.EventDateTime;

/** All-day entries are whole days of the calendar's zone; Google marks them as free unless told otherwise. */
export function notBlocking(calendarId: string, range: Interval): readonly Interval[] {
  const wanted = {
    timeMin: new Date(range.startMs).toISOString(),
    timeMax: new Date(range.endMs).toISOString(),
    singleEvents: true,
    showDeleted: false,
    maxResults: MAX_RESULTS,
    // Not what they are about.
    fields:
      'timeZone,items(start(date,dateTime),end(date,dateTime),status,transparency,attendees(self,email,responseStatus))',
  };
  const answer: GoogleAppsScript.Calendar.Schema.Events = asking(() => events().list(calendarId, wanted));
  const clock = createZoneClock(offsetAt);
  return (answer.items ?? [])
    .filter((event) => !isBlocking(event, calendarId))
    .flatMap(({ start, end }) => {
      const startMs = instantOf(start, answer.timeZone, clock);
      const endMs = instantOf(end, answer.timeZone, clock);
      return startMs < endMs ? [interval(startMs, endMs)] : [];
    })
    .sort((a, b) => a.startMs - b.startMs);
}

/** NaN if it is not there. */
function instantOf(time: EventTime | undefined, timeZone: string | undefined, clock: ZoneClock): number {
  if (!time?.date) return Date.parse(time?.dateTime ?? '');
  return timeZone ? clock.toInstant(timeZone, readDate(time.date), 0) : Number.NaN;
}
