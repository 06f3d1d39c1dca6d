// The row of Bookings for a meeting at HubSpot. Host and Calendar stay blank: HubSpot chooses and holds both.
import type { Claim } from '../../notes/hubspotClaims.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { BookingRow } from '../../sheet/rows.ts';

const HUBSPOT_ID = 'hubspot:';

interface Meeting {
  readonly endMs: Instant;
  /** The meeting's id, or `?` and that of the calendar's event while the meeting's is not known. */
  readonly eventId: string;
  readonly reason: string;
  readonly bookedAtMs: Instant;
}

export function bookedRow({ service, contact, startMs }: Claim, { eventId, ...meeting }: Meeting): BookingRow {
  return {
    ...contact,
    ...meeting,
    service,
    startMs,
    host: '',
    status: 'booked',
    eventId: HUBSPOT_ID + eventId.replace(/\s/g, ''),
    calendar: '',
  };
}
