// Finds the calendar files that cannot be read, the event at fault, and the cause. Google would only say that it failed.
import type { Store } from '../../../store/store.ts';
import { eventName } from '../ics/broken.ts';
import type { IcsCalendar } from '../ics/calendar.ts';
import { CorruptCalendar } from '../ics/jcal.ts';
import { calendarFiles, calendarOptions } from './files.ts';
import { extendedProperties, ownObject } from './own.ts';

export interface BrokenCalendar {
  /** `calendars/anna@example.com.ics` */
  readonly file: string;
  /** Summary and UID of the event; null if it is no event's fault. */
  readonly event: string | null;
  readonly cause: string;
}

const FOLDER = 'calendars';
const SUFFIX = '.ics';

export function brokenCalendars(store: Store): readonly BrokenCalendar[] {
  const files = calendarFiles(store, () => zoneOf(store));
  const names = store.list(FOLDER).filter((name) => name.endsWith(SUFFIX));
  return names.flatMap((name): BrokenCalendar[] => {
    const read = files.read(name.slice(0, -SUFFIX.length));
    const problem = read.kind === 'calendar' ? ownProblem(read.calendar) : read.kind === 'unreadable' ? read : null;
    return problem ? [{ file: `${FOLDER}/${name}`, event: problem.event, cause: problem.why }] : [];
  });
}

/** The content of our own ics properties is read only when it is used. A broken one keeps the calendar from being listed. */
function ownProblem({ events }: IcsCalendar): { readonly event: string; readonly why: string } | null {
  for (const event of events) {
    try {
      extendedProperties(event, 'privateProperties');
      extendedProperties(event, 'sharedProperties');
      ownObject(event.source, 'reminders');
    } catch (error) {
      if (error instanceof CorruptCalendar) return { event: eventName(event.source), why: error.message };
      throw error;
    }
  }
  return null;
}

// A sheet.json that cannot be understood is named by itself.
function zoneOf(store: Store): string {
  try {
    return calendarOptions(store).timeZone();
  } catch {
    return 'Etc/GMT';
  }
}
