// The rows of Bookings that are still bookings (rule 11): the calendar decides, not the row.
import { type Interval, interval } from './interval.ts';
import { covers, type IntervalSet } from './intervalSet.ts';
import type { OwnBooking } from './keepApart.ts';
import type { Instant } from './time.ts';

/** A row of Bookings. Callers may carry more with it; the rows come back as they were given. */
export interface CountedBooking extends OwnBooking {
  /** Everyone it takes the time of; more than one for a collective booking. */
  readonly hosts: readonly string[];
  /** The calendar that holds the event. */
  readonly calendarId: string;
  /** Whether the row's status says that it stands. */
  readonly active: boolean;
}

/** The calendars' busy times within `range`, asked at `nowMs`. */
export interface KnownBusy {
  readonly busyByCalendar: ReadonlyMap<string, IntervalSet>;
  readonly range: Interval;
  readonly nowMs: Instant;
}

/**
 * The active rows that count, in the order given. A row that has ended counts by its status alone. Any other
 * counts if its part inside `range` is wholly busy in its calendar; outside `range` nothing is known and it does not.
 * A row in a calendar that could not be read counts: not knowing must not free its time.
 */
export function ownBookings<Row extends CountedBooking>(rows: readonly Row[], known: KnownBusy): Row[] {
  return rows.filter((row) => row.active && counts(row, known));
}

function counts(row: CountedBooking, { busyByCalendar, range, nowMs }: KnownBusy): boolean {
  if (row.endMs <= nowMs) return true;
  const startMs = Math.max(row.startMs, range.startMs);
  const endMs = Math.min(row.endMs, range.endMs);
  if (endMs <= startMs) return false;
  const busy = busyByCalendar.get(row.calendarId);
  return busy === undefined || covers(busy, interval(startMs, endMs));
}
