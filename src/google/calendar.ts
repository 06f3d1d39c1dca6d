// Google Calendar through its advanced service (v3). Least scopes: calendar.freebusy, calendar.events.
import { PlatformFailure } from '../booking/platformFailure.ts';
import type { CalendarBusy, CalendarPort } from '../booking/ports.ts';
import { type Interval, interval } from '../scheduling/interval.ts';
import { DAY_MS } from '../scheduling/time.ts';
import { advanced } from './advanced.ts';
import { allDayDates } from './allDayDates.ts';
import { asking } from './asking.ts';
import { getEvent, insertEvent, moveEvent, removeEvent } from './calendarEvents.ts';
import { notBlocking } from './notBlocking.ts';
import { ownEvents } from './ownEvents.ts';

// Google documents 50 calendars a query; the longest range is undocumented (`timeRangeTooLong`), public projects split at 60 to 90 days.
const MAX_CALENDARS = 50;
const MAX_RANGE_MS = 60 * DAY_MS;

type FreeBusyCalendar = GoogleAppsScript.Calendar.Schema.FreeBusyCalendar;

export const calendarPort: CalendarPort = {
  freeBusy(calendarIds, range) {
    const found = new Map<string, CalendarBusy>();
    for (const ids of groupsOf(calendarIds, MAX_CALENDARS)) {
      for (const part of parts(range)) addAnswer(found, ids, queryFreeBusy(ids, part));
    }
    return found;
  },
  insert: insertEvent,
  move: moveEvent,
  remove: removeEvent,
  get: getEvent,
  allDayDates,
  notBlocking,
  ownEvents,
};

function queryFreeBusy(ids: readonly string[], range: Interval) {
  const query = {
    timeMin: new Date(range.startMs).toISOString(),
    timeMax: new Date(range.endMs).toISOString(),
    items: ids.map((id) => ({ id })),
  };
  return asking(() => advanced(advanced(Calendar, 'Calendar').Freebusy, 'Calendar.Freebusy').query(query));
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
  if (Number.isNaN(value)) throw new PlatformFailure(`Google Calendar answered a time that cannot be read: ${text}`);
  return value;
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
