// What the world says of invitations, and the mails to guests as the witness found them.
import type { CalendarChange, Instant, PastRow } from './history.ts';

export interface WorldInvitations {
  /** Names of the services that invite the contact. */
  readonly services: readonly string[];
  /** Rows of Bookings that were booked this morning and cancelled. Each was a mail. */
  readonly mailed: readonly PastRow[];
}

/** A mail that Google sent to a guest because of what an execution or a person did. */
export interface GuestMail {
  readonly atMs: Instant;
  readonly by: CalendarChange['by'];
  readonly eventId: string;
  readonly about: 'invitation' | 'change' | 'cancellation';
  readonly to: string;
}
