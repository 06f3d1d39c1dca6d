// A book of appointments. A use case asks it for starts and to book one; it knows neither calendars nor hosts. Google
// Calendar with hosts is one book (calendar/calendarBook.ts), a HubSpot meeting link another (hubspot/hubspotBook.ts).
import type { BookingWithHosts } from '../records/bookingsWithHosts.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import type { LinkedService, Service } from '../scheduling/model.ts';
import type { Instant } from '../scheduling/time.ts';
import type { Finding } from '../sheet/configuration.ts';
import type { TelliRequest } from '../telli/request.ts';
import type { Identifiers } from '../telli/sameContact.ts';
import type { Decision, OutsideLock } from './decision.ts';

/** A request that is known to be telli's, understood, and means a service of the Sheet. */
export interface Asked<OneService = Service | LinkedService> {
  /** A relay that repeats a call repeats the id. */
  readonly requestId: string;
  readonly sheet: SheetRead;
  readonly service: OneService;
  readonly request: TelliRequest;
  /** By what the contact is known (rule 12). A voice agent's model may fill in other details, which must find no other contact. */
  readonly identity: Identifiers;
  /** The event id of the appointment that moves to the start; '' = a new one, as `Repeat bookings` says. */
  readonly moves: string;
  /** Why an earlier appointment may not move to the start; null = it may. Absent: the calls of telli's calendar go by Notice alone. */
  readonly barred?: (earlier: Standing) => Decision | null;
}

/** An appointment where it stands now. */
export interface Standing {
  readonly held: BookingWithHosts;
  readonly startMs: Instant;
}

export interface AppointmentBook<OneService> {
  /** For one request. `fault`: the standing bookings are not known, so nothing may be offered or booked. */
  open(asked: Asked<OneService>): OpenBook | { readonly fault: Finding };
}

export interface OpenBook {
  /** Rows of Bookings that count as their events say. The Log's Reason names them. */
  readonly doubts: readonly Finding[];
  /** All that can be booked now, in order. Throws only for a mistake of ours. */
  starts(): Decision;
  /** Asks the calendars what `book` will ask them, before the lock is taken. Changes nothing. May throw. */
  foresee(startMs: Instant): void;
  /** The execution holds the script's lock, and knows what was booked until then. Throws only for a mistake of ours. */
  book(startMs: Instant): Decision | OutsideLock;
}
