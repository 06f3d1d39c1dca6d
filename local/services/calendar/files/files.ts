// The calendar files, each parsed once per version, and what sheet.json says about calendars.
import { type Execution, OWNER, userOf } from '../../../boundary.ts';
import type { Store } from '../../../store/store.ts';
import { openSpreadsheetFacts } from '../../../workbook/spreadsheetFacts.ts';
import { nodeZoneData, type ZoneData } from '../../zoneData.ts';
import { type IcsCalendar, parseCalendar } from '../ics/calendar.ts';
import { CorruptCalendar } from '../ics/jcal.ts';

/** unreadable: there is a file and it cannot be understood, or is not UTF-8. */
export type CalendarFile =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly why: string; readonly event: string | null }
  | { readonly kind: 'calendar'; readonly calendar: IcsCalendar; readonly text: string };

export interface CalendarFiles {
  readonly zoneData: ZoneData;
  read(calendarId: string): CalendarFile;
  /** Replaces the file. */
  write(calendarId: string, text: string): void;
}

/** `defaultZone` is asked anew at each reading. */
export function calendarFiles(store: Store, defaultZone: () => string, zoneData = nodeZoneData): CalendarFiles {
  const parsed = new Map<string, { readonly key: string; readonly file: CalendarFile }>();

  /** A folder may hold the owner's main calendar under the name that the Sheet uses, `primary`. */
  function nameOf(calendarId: string): string | undefined {
    const name = documentName(calendarId);
    const isNamedPrimary = calendarId === OWNER && !has(name) && has(documentName('primary'));
    return isNamedPrimary ? documentName('primary') : name;
  }

  const has = (name: string | undefined): boolean => name !== undefined && store.version(name) !== undefined;

  return {
    zoneData,
    read(calendarId) {
      const name = nameOf(calendarId);
      const version = name === undefined ? undefined : store.version(name);
      if (name === undefined || version === undefined) return { kind: 'missing' };
      const zone = defaultZone();
      const key = `${version} ${zone}`;
      const cached = parsed.get(calendarId);
      if (cached?.key === key) return cached.file;
      const file = readFile(store, name, (text) => parseCalendar(calendarId, text, zone, zoneData));
      parsed.set(calendarId, { key, file });
      return file;
    },
    write(calendarId, text) {
      const name = nameOf(calendarId);
      if (name !== undefined) store.write(name, text);
    },
  };
}

/** undefined for an id that would leave the folder; no calendar has such an id. */
function documentName(calendarId: string): string | undefined {
  return calendarId === '' || /[/\\\0]/.test(calendarId) ? undefined : `calendars/${calendarId}.ics`;
}

/** A fault of one file makes one calendar unreadable, and no other. */
function readFile(store: Store, name: string, parse: (text: string) => IcsCalendar): CalendarFile {
  try {
    const text = store.read(name)?.text;
    if (text === undefined) return { kind: 'missing' };
    return { kind: 'calendar', calendar: parse(text), text };
  } catch (error) {
    const event = error instanceof CorruptCalendar ? error.event : null;
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error), event };
  }
}

/** Each is asked at every use, so that an edited file counts at once. Both throw if sheet.json cannot be understood. */
interface CalendarOptions {
  /** The spreadsheet's zone: that of a calendar file without X-WR-TIMEZONE. */
  readonly timeZone: () => string;
  /** Whether a calendar may be read and not written. */
  readonly isReadOnly: (calendarId: string) => boolean;
  /** Whether the person that acts sees a calendar. People whose calendars neither a test nor sheet.json names see all. */
  readonly isSeen: (execution: Execution, calendarId: string) => boolean;
}

export function calendarOptions(store: Store): CalendarOptions {
  const facts = openSpreadsheetFacts(store);
  return {
    timeZone: () => facts().timeZone,
    isReadOnly: (calendarId) => facts().readOnlyCalendars.includes(calendarId),
    isSeen(execution, calendarId) {
      const seen = execution.person?.calendars ?? facts().calendarsSeen.get(userOf(execution));
      return seen?.includes(calendarId) ?? true;
    },
  };
}
