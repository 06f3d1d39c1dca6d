// The row of Bookings for a meeting at HubSpot. Host and Calendar stay blank: HubSpot chooses and holds both.
import type { Claim } from '../../notes/hubspotClaims.ts';
import type { LinkedService } from '../../scheduling/model.ts';
import { type Instant, MINUTE_MS } from '../../scheduling/time.ts';
import type { BookingRow } from '../../sheet/rows.ts';

const HUBSPOT_ID = 'hubspot:';

interface Meeting {
  readonly endMs: Instant;
  /** The meeting's id, or `?` and that of the calendar's event while the meeting's is not known. */
  readonly eventId: string;
  readonly reason: string;
  readonly bookedAtMs: Instant;
}

const NO_DETAILS = { name: '', email: '', phone: '', contactId: '', externalId: '' };

export function bookedRow(
  { service, contact, startMs, isErased }: Claim,
  { eventId, ...meeting }: Meeting,
): BookingRow {
  return {
    ...(isErased ? NO_DETAILS : contact),
    ...meeting,
    service,
    startMs,
    host: '',
    status: 'booked',
    eventId: hubspotEventId(eventId),
    calendar: '',
  };
}

// Of a link without a length in the Sheet. Recovery reads the meeting again.
const USUAL_MINUTES = 30;

/** The end of a meeting for which HubSpot tells none. */
export function usualEndMs({ startMs }: Pick<Claim, 'startMs'>, service: LinkedService | null): Instant {
  return startMs + (service?.durationMinutes ?? USUAL_MINUTES) * MINUTE_MS;
}

export function hubspotEventId(id: string): string {
  return HUBSPOT_ID + id.replace(/\s/g, '');
}

/** null while HubSpot has not told it. */
export function meetingIdOf(eventId: string): string | null {
  const id = eventId.startsWith(HUBSPOT_ID) ? eventId.slice(HUBSPOT_ID.length) : '';
  return id === '' || id.startsWith('?') ? null : id;
}
