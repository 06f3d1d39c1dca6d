// What sheet.json says about calendars.
import type { Store } from '../../store/store.ts';
import { openSpreadsheetFacts } from '../../workbook/spreadsheetFacts.ts';

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
    isReadOnly: (calendarId) => facts().readOnlyCalendars.includes(calendarId),
    isSeen: (user, calendarId) => facts().calendarsSeen.get(user)?.includes(calendarId) ?? true,
  };
}
