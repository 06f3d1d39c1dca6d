// The entries of a calendar that do not block their time, for people who wonder why it is free.
import { type Interval, interval } from '../scheduling/interval.ts';
import { events, isBlocking } from './calendarEvents.ts';

// More of them in a day or two are not worth a second call.
const MAX_RESULTS = 250;

export function notBlocking(calendarId: string, range: Interval): readonly Interval[] {
  const answer: GoogleAppsScript.Calendar.Schema.Events = events().list(calendarId, {
    timeMin: new Date(range.startMs).toISOString(),
    timeMax: new Date(range.endMs).toISOString(),
    singleEvents: true,
    showDeleted: false,
    maxResults: MAX_RESULTS,
    // Not what they are about.
    fields: 'items(start/dateTime,end/dateTime,status,transparency,attendees(self,email,responseStatus))',
  });
  return (answer.items ?? [])
    .filter((event) => !isBlocking(event, calendarId))
    .flatMap(({ start, end }) => {
      const [startMs, endMs] = [start, end].map((time) => Date.parse(time?.dateTime ?? ''));
      // All-day entries have dates alone. Most of those that are free are no appointments.
      return startMs !== undefined && endMs !== undefined && startMs < endMs ? [interval(startMs, endMs)] : [];
    })
    .sort((a, b) => a.startMs - b.startMs);
}
