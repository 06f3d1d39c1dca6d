// What sheet.json says about calendars.
import type { Store } from '../../store/store.ts';
import { openSpreadsheetFacts } from '../../workbook/spreadsheetFacts.ts';
import { isObject } from '../jsonObject.ts';

/** Each is asked at every use, so that an edited file counts at once. Both throw if sheet.json cannot be understood. */
interface CalendarOptions {
  /** The spreadsheet's zone: that of a calendar file without X-WR-TIMEZONE. */
  readonly timeZone: () => string;
  /** Whether a calendar may be read and not written. */
  readonly isReadOnly: (calendarId: string) => boolean;
  /** Whether a person sees a calendar; those whom sheet.json does not name see all. */
  readonly isSeen: (user: string, calendarId: string) => boolean;
}

export function calendarOptions(store: Store): CalendarOptions {
  const facts = openSpreadsheetFacts(store);
  return {
    timeZone: () => facts().timeZone,
    isReadOnly: (calendarId) => readOnlyCalendars(store).includes(calendarId),
    isSeen: (user, calendarId) => {
      const seen = calendarsSeen(store)[user];
      return seen === undefined || (Array.isArray(seen) && seen.includes(calendarId));
    },
  };
}

function readOnlyCalendars(store: Store): readonly unknown[] {
  const value: unknown = JSON.parse(store.read('sheet.json')?.text ?? '{}');
  const listed = isObject(value) ? (value.readOnlyCalendars ?? []) : undefined;
  if (!Array.isArray(listed)) throw new Error('sheet.json: "readOnlyCalendars" must be a list of calendar ids');
  return listed;
}

/** `"calendarsSeen": {"ben@example.com": ["ben@example.com"]}` */
function calendarsSeen(store: Store): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(store.read('sheet.json')?.text ?? '{}');
  const seen = isObject(value) ? (value.calendarsSeen ?? {}) : undefined;
  if (!isObject(seen)) throw new Error('sheet.json: "calendarsSeen" must name the calendars of each person');
  return seen;
}
