// Dates that the holiday calendars close (rule 1). Each calendar is read at most every six hours, while a caller waits. In
// between its dates are kept in script properties, which every request reads anyway.
import type { Execution } from '../execution.ts';
import { type ClosedDates, closedDatesOf, noteClosedDates } from '../notes/closedDates.ts';
import { whyUnread } from '../ports/platformFailure.ts';
import { DAY_MS, type LocalDate, MINUTE_MS } from '../scheduling/time.ts';
import type { HolidayFault } from '../words/reasons/reasons.ts';

export interface Holidays {
  readonly dates: ReadonlySet<LocalDate>;
  readonly faults: readonly HolidayFault[];
}

const FRESH_MS = 360 * MINUTE_MS;
const RETRY_MS = 10 * MINUTE_MS;
// No slot starts more than 366 days ahead. Today may be a day off in a host's zone, and six hours may bring a new one.
const DAYS_BEFORE = 2;
const DAYS_AHEAD = 370;

/** One call for each calendar that is due. Never throws. */
export function readHolidays(execution: Execution, calendarIds: readonly string[]): Holidays {
  const kept = [...new Set(calendarIds)].map((calendarId) => ({ calendarId, ...current(execution, calendarId) }));
  return {
    dates: new Set(kept.flatMap(({ dates }) => dates)),
    faults: kept.flatMap(({ calendarId, error }) => (error === null ? [] : [{ calendarId, error }])),
  };
}

function current(execution: Execution, calendarId: string): ClosedDates {
  const before = closedDatesOf(execution.notes, calendarId);
  const ageMs = before === null ? Number.POSITIVE_INFINITY : execution.startedMs - before.triedMs;
  if (before !== null && ageMs >= 0 && ageMs < (before.error === null ? FRESH_MS : RETRY_MS)) return before;
  const now = readNow(execution, calendarId, before?.dates ?? []);
  noteClosedDates(execution.notes, calendarId, now);
  return now;
}

function readNow({ ports, startedMs }: Execution, calendarId: string, before: readonly LocalDate[]): ClosedDates {
  const today = Math.floor(startedMs / DAY_MS);
  const read = ports.calendar.allDayDates(calendarId, today - DAYS_BEFORE, today + DAYS_AHEAD);
  return 'value' in read
    ? { triedMs: startedMs, error: null, dates: read.value }
    : { triedMs: startedMs, error: whyUnread(read.unreadable), dates: before };
}
