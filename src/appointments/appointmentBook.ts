// Where appointments stand. A use case asks such a book for starts and to book one; it knows neither calendars nor hosts.
// Google Calendar with hosts is one (calendar/calendarBook.ts). Another source is a folder beside it.
import type { Instant } from '../scheduling/time.ts';
import type { Finding } from '../sheet/configuration.ts';
import type { Asked } from './asked.ts';
import type { Decision } from './decision.ts';

export interface AppointmentBook {
  /** For one request. `fault`: what stands cannot be told, so nothing may be offered or booked. */
  open(asked: Asked): OpenBook | { readonly fault: Finding };
}

export interface OpenBook {
  /** Rows of Bookings that count as their events say. The Log's Reason names them. */
  readonly doubts: readonly Finding[];
  /** All that can be booked now, in order. Throws only for a mistake of ours. */
  starts(): Decision;
  /** The execution holds the script's lock, and has read the Sheet since. Throws only for a mistake of ours. */
  book(startMs: Instant): Decision;
}
