// A use case's decision about a request: the answer, and its text in the Log and Bookings.
import type { Interval } from '../scheduling/interval.ts';
import type { Instant } from '../scheduling/time.ts';
import type { BookingWrite } from '../sheet/bookingWrite.ts';
import type { KnownCaller } from '../telli/answers.ts';
import type { Contact } from '../telli/contact.ts';
import type { Refusal } from '../words/refusals.ts';

export type Result =
  | { readonly kind: 'offered'; readonly slots: readonly Interval[] }
  | { readonly kind: 'booked' }
  /** What else a tool call asked for was done or told. */
  | { readonly kind: 'done' }
  /** null: no caller is known by the number. */
  | { readonly kind: 'lookedUp'; readonly caller: KnownCaller | null }
  | { readonly kind: 'failed'; readonly refusal: Refusal; readonly existing: string };

export interface Decision {
  readonly result: Result;
  /** For the Log, in the Settings' language; '' if there is nothing to say. */
  readonly reason: string;
  /** The service's name as the Sheet has it, or as it was asked for. */
  readonly service?: string;
  readonly contact?: Pick<Contact, 'contactId' | 'name' | 'phone'>;
  /** The start asked for. */
  readonly startMs?: Instant;
  /** The row of a booking made or moved now; a repeated one has its row already. */
  readonly booking?: BookingWrite;
  /** Work that follows once the rows are written. It changes nothing of the answer, and never throws. */
  readonly afterwards?: () => void;
}

/** A request to book that needs the script's lock no longer. The execution lets go of it before it goes on. */
export interface OutsideLock<D extends Decision = Decision> {
  /** Throws only for a mistake of ours. */
  outsideLock(): D;
}

/** `existing`: when the appointment is that stands already, as people say it, or what else there is to say. */
export function failed(refusal: Refusal, reason: string, about: Partial<Decision> = {}, existing = ''): Decision {
  return { ...about, result: { kind: 'failed', refusal, existing }, reason };
}
