// One event, and the calendars it is written into.
import { PlatformError } from '../../../local/boundary.ts';
import { calendarPort } from '../../../src/google/calendar.ts';
import type { CalendarEvent, CalendarPort } from '../../../src/ports/calendar.ts';
import { orThrow } from '../../../src/ports/read.ts';
import { interval } from '../../../src/scheduling/interval.ts';
import { calendar } from '../../../worlds/sheet.ts';
import type { Google } from '../adapters.ts';

export const at = (iso: string) => Date.parse(iso);
export const DAY = interval(at('2027-03-15T00:00:00Z'), at('2027-03-16T00:00:00Z'));
export const FACTS = {
  id: 'slot0123456789',
  startMs: at('2027-03-15T08:00:00Z'),
  endMs: at('2027-03-15T08:30:00Z'),
  title: 'Visit: José 🙂',
  description: 'one\ntwo',
  location: 'Room 1',
  timeZone: 'Europe/Berlin',
  properties: { contactId: 'c-1', phone: '+49' },
};
/** What a stored one says besides. The simulated service begins at eight. */
export const STORED = { blocks: true, markedFree: false, guests: [], createdMs: at('2027-03-15T08:00:00Z') };
export const EVENT: CalendarEvent = { ...FACTS, guests: [], videoCall: false };
export const READ_ONLY = { 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB","readOnlyCalendars":["a"]}' };
export const file = (id: string, text = calendar()) => ({ [`calendars/${id}.ics`]: text });

/** Every call fails with this text, as Google's exceptions come to a script. */
export function failWith(google: Google, text: string): void {
  google.faults.before = () => {
    throw new PlatformError(text, 'GoogleJsonResponseException');
  };
}

/** The port's reads as values; one that cannot be read throws. */
export const reads = {
  get: (...asked: Parameters<CalendarPort['get']>) => orThrow(calendarPort.get(...asked)),
  freeBusy: (...asked: Parameters<CalendarPort['freeBusy']>) => orThrow(calendarPort.freeBusy(...asked)),
  allDayDates: (...asked: Parameters<CalendarPort['allDayDates']>) => orThrow(calendarPort.allDayDates(...asked)),
  ownEvents: (...asked: Parameters<CalendarPort['ownEvents']>) => orThrow(calendarPort.ownEvents(...asked)),
};
