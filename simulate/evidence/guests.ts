// What the world says of invitations, the mails to guests as the witness found them, and the contact that a person erases.

/** As in history.ts, which imports this file. */
type Instant = number;

export interface WorldInvitations {
  /** Names of the services that invite the contact. */
  readonly services: readonly string[];
  /** Rows of Bookings, cells by header, that were booked this morning and cancelled. Each was a mail. */
  readonly mailed: readonly Readonly<Record<string, string>>[];
}

/** A mail that Google sent to a guest because of what an execution or a person did. */
export interface GuestMail {
  readonly atMs: Instant;
  /** An execution's id, or a person. */
  readonly by: number | 'person';
  readonly eventId: string;
  readonly about: 'invitation' | 'change' | 'cancellation';
  readonly to: string;
}

export interface Erased {
  /** 3 in `Caller 3`. */
  readonly person: number;
  /** When the erasing that left nothing began. */
  readonly sinceMs: Instant;
  /** When a person began to erase for the first time. From then on the product may not know the contact. */
  readonly firstMs: Instant;
  /** Places that still tell of the contact. */
  readonly traces: readonly string[];
}
