// The calendars of a week, day by day, as a person would see them in Google Calendar.
import { listEvents } from '../services/calendar/files/listEvents.ts';
import type { Store } from '../store/store.ts';
import { openSpreadsheetFacts } from '../workbook/spreadsheetFacts.ts';
import type { CalendarDay, CalendarWeek } from './wire.ts';

type Listed = ReturnType<typeof listEvents>[number];

const SUFFIX = '.ics';
const DAY_MS = 86_400_000;

/** `date`: any of the week, `2027-03-15`. */
export function readWeek(store: Store, date: string): CalendarWeek {
  const monday = mondayOf(date);
  const problems: string[] = [];
  const timeZone = zoneOf(store, problems);
  const dates = Array.from({ length: 7 }, (_, at) => shifted(monday, at));
  const days = new Map<string, CalendarDay['events'][number][]>(dates.map((day) => [day, []]));
  const from = Date.parse(monday) - DAY_MS;
  for (const calendar of calendarNames(store)) {
    for (const event of eventsOf(store, calendar, from, from + 9 * DAY_MS, problems)) {
      for (const day of daysOf(event, timeZone)) {
        const time = event.allDay ? '' : `${clock(event.startMs, timeZone)}–${clock(event.endMs, timeZone)}`;
        const detail = [event.location, event.description].filter((text) => text !== '').join('\n');
        days.get(day)?.push({ calendar, time, title: event.title, detail, blocks: event.blocks });
      }
    }
  }
  const inOrder = (events: CalendarDay['events']) => [...events].sort((a, b) => (a.time < b.time ? -1 : 1));
  return { monday, days: dates.map((day) => ({ date: day, events: inOrder(days.get(day) ?? []) })), problems };
}

/** Today in the Sheet's zone; in UTC where sheet.json cannot be read. */
export function dateIn(store: Store, nowMs: number): string {
  return dayOf(nowMs, zoneOf(store, []));
}

function calendarNames(store: Store): string[] {
  const files = store.list('calendars').filter((name) => name.endsWith(SUFFIX));
  return files.map((name) => name.slice(0, -SUFFIX.length));
}

function eventsOf(store: Store, calendar: string, fromMs: number, toMs: number, problems: string[]): Listed[] {
  try {
    return listEvents(store, calendar, fromMs, toMs);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return [];
  }
}

function zoneOf(store: Store, problems: string[]): string {
  try {
    const { timeZone } = openSpreadsheetFacts(store)();
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return 'UTC';
  }
}

/** Each date that the event touches; an event without a length touches one. */
function daysOf({ startMs, endMs }: Listed, timeZone: string): string[] {
  const last = dayOf(Math.max(startMs, endMs - 1), timeZone);
  const days = [dayOf(startMs, timeZone)];
  for (let day = days[0] ?? last; day < last; days.push(day)) day = shifted(day, 1);
  return days;
}

function dayOf(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(ms);
}

function clock(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(ms);
}

function mondayOf(date: string): string {
  return shifted(date, -((new Date(Date.parse(date)).getUTCDay() + 6) % 7));
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
