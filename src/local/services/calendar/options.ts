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
}

export function calendarOptions(store: Store): CalendarOptions {
  const facts = openSpreadsheetFacts(store);
  return {
    timeZone: () => facts().timeZone,
    isReadOnly: (calendarId) => readOnlyCalendars(store).includes(calendarId),
  };
}

function readOnlyCalendars(store: Store): readonly unknown[] {
  const value: unknown = JSON.parse(store.read('sheet.json')?.text ?? '{}');
  const listed = isObject(value) ? (value.readOnlyCalendars ?? []) : undefined;
  if (!Array.isArray(listed)) throw new Error('sheet.json: "readOnlyCalendars" must be a list of calendar ids');
  return listed;
}
