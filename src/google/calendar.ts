// Google Calendar through its advanced service (v3). Least scopes: calendar.freebusy, calendar.events.
import type { CalendarBusy, CalendarPort } from '../ports/calendar.ts';
import { PlatformFailure } from '../ports/platformFailure.ts';
import { type Interval, interval } from '../scheduling/interval.ts';
import { DAY_MS, MINUTE_MS } from '../scheduling/time.ts';
import type { OffsetSeen } from '../scheduling/zoneEvidence.ts';
import { advanced, asking, reading } from './asking.ts';
import { getEvent, insertEvent, moveEvent, removeEvent, rewriteEvent } from './calendarEvents.ts';
import { allDayDates, notBlocking, ownEvents } from './eventLists.ts';

// Google documents 50 calendars a query; the longest range is undocumented (`timeRangeTooLong`), public projects split at 60 to 90 days.
const MAX_CALENDARS = 50;
const MAX_RANGE_MS = 60 * DAY_MS;

type Busy = Exclude<CalendarBusy, { readonly unreadable: string }>;
type BusyTime = GoogleAppsScript.Calendar.Schema.TimePeriod;
type FreeBusyCalendar = GoogleAppsScript.Calendar.Schema.FreeBusyCalendar;

export const calendarPort: CalendarPort = {
  freeBusy: (calendarIds, range, timeZone) => reading(() => freeBusy(calendarIds, range, timeZone)),
  insert: insertEvent,
  move: moveEvent,
  remove: removeEvent,
  rewrite: rewriteEvent,
  get: (calendarId, eventId) => reading(() => getEvent(calendarId, eventId)),
  allDayDates: (calendarId, from, to) => reading(() => allDayDates(calendarId, from, to)),
  notBlocking: (calendarId, range) => reading(() => notBlocking(calendarId, range)),
  ownEvents: (calendarId, range) => reading(() => ownEvents(calendarId, range)),
};

function freeBusy(
  calendarIds: readonly string[],
  range: Interval,
  timeZone: string | undefined,
): ReadonlyMap<string, CalendarBusy> {
  const found = new Map<string, CalendarBusy>();
  for (const ids of groupsOf(calendarIds, MAX_CALENDARS)) {
    for (const part of parts(range)) addAnswer(found, ids, queryInZone(ids, part, timeZone));
  }
  return found;
}

function queryFreeBusy(ids: readonly string[], range: Interval, timeZone: string | undefined) {
  const query = {
    timeMin: new Date(range.startMs).toISOString(),
    timeMax: new Date(range.endMs).toISOString(),
    ...(timeZone === undefined ? {} : { timeZone }),
    items: ids.map((id) => ({ id })),
  };
  return asking(() => advanced(advanced(Calendar, 'Calendar').Freebusy, 'Calendar.Freebusy').query(query));
}

/** `within`: the range, if the answer shows the zone's offsets there; else null. */
interface Answer {
  readonly response: ReturnType<typeof queryFreeBusy>;
  readonly within: Interval | null;
}

// One more call, as a zone that Calendar does not know must not cost the answer itself.
const ZONE_REFUSED = /bad request|time ?zone|invalid value/i;

function queryInZone(ids: readonly string[], range: Interval, timeZone: string | undefined): Answer {
  try {
    return { response: queryFreeBusy(ids, range, timeZone), within: timeZone === undefined ? null : range };
  } catch (error) {
    if (timeZone === undefined || !ZONE_REFUSED.test(String(error))) throw error;
    return { response: queryFreeBusy(ids, range, undefined), within: null };
  }
}

// A calendar that is unreadable in one part of the range is unreadable; one that the answer leaves out, too.
function addAnswer(found: Map<string, CalendarBusy>, ids: readonly string[], { response, within }: Answer): void {
  const calendars = new Map<string, FreeBusyCalendar>(Object.entries(response.calendars ?? {}));
  for (const id of ids) {
    const known = found.get(id);
    if (known && 'unreadable' in known) continue;
    const part = readCalendar(calendars.get(id), within);
    found.set(id, known && 'busy' in part ? joined(known, part) : part);
  }
}

function joined(before: Busy, part: Busy): Busy {
  const busy = [...before.busy, ...part.busy];
  return part.offsets === undefined ? { busy } : { busy, offsets: [...(before.offsets ?? []), ...part.offsets] };
}

function readCalendar(answer: FreeBusyCalendar | undefined, within: Interval | null): CalendarBusy {
  if (!answer) return { unreadable: 'missing from the answer' };
  const errors = answer.errors ?? [];
  if (errors.length > 0) return { unreadable: errors.map((error) => error.reason ?? 'unknown').join(', ') };
  if (!answer.busy) return { unreadable: 'no busy times in the answer' };
  return {
    busy: answer.busy.map((time) => interval(instant(time.start), instant(time.end))),
    ...(within === null ? {} : { offsets: answer.busy.flatMap((time) => offsetsSeen(time, within)) }),
  };
}

// An answer that is cut to the range shows no end of an event at the cut. Another range would show none there either.
function offsetsSeen({ start, end }: BusyTime, { startMs, endMs }: Interval): OffsetSeen[] {
  return [start, end].map(offsetSeen).filter((seen) => startMs < seen.instant && seen.instant < endMs);
}

function offsetSeen(text: string | undefined): OffsetSeen {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text ?? '') ?? ['', '+', '0', '0'];
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  return { instant: instant(text), offsetMs: sign === '-' ? -offsetMs : offsetMs };
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
