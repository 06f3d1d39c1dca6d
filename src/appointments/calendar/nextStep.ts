// Decides the next step of a request to book from the facts (rules 9 to 13). Pure.
import { type BookingWithHosts, canLookUp } from '../../records/bookingsWithHosts.ts';
import type { Slot } from '../../scheduling/poolStarts.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { RepeatBookings } from '../../sheet/configuration.ts';
import type { Existing } from './existingBooking.ts';
import type { Unanswered } from './findUnanswered.ts';

export interface Situation {
  /** The booking that this request repeats. */
  readonly again: BookingWithHosts | null;
  /** The contact's booking of this service that is still to come. */
  readonly existing: Existing | null;
  /** An event of the contact at this start, without a row in Bookings. 'notLookedFor': a look costs calls. */
  readonly unanswered: Unanswered | null | 'notLookedFor';
  /** null = the start is not free. */
  readonly slot: Slot | null;
  readonly startMs: Instant;
  readonly repeatBookings: RepeatBookings;
}

export type Step =
  | { readonly kind: 'again'; readonly held: BookingWithHosts }
  | { readonly kind: 'refuse'; readonly existing: Existing }
  /** The event stands at this start already. A person moved it, or a call did and its answer or row was lost. */
  | { readonly kind: 'confirm'; readonly existing: Existing }
  | { readonly kind: 'cannotMove'; readonly existing: Existing; readonly why: 'noEvent' | 'notSeen' }
  | { readonly kind: 'lookForUnanswered' }
  /** `insteadOf`: the booking that it takes the place of. */
  | { readonly kind: 'adopt'; readonly unanswered: Unanswered; readonly insteadOf: Existing | null }
  | { readonly kind: 'insert'; readonly slot: Slot }
  | { readonly kind: 'move'; readonly existing: Existing; readonly slot: Slot }
  | { readonly kind: 'noSlot'; readonly existing: Existing | null };

/** Asked again with what was found once it says `lookForUnanswered`. */
export function nextStep({ again, existing, unanswered, slot, startMs, repeatBookings }: Situation): Step {
  if (again) return { kind: 'again', held: again };
  if (existing?.isSeen && existing.startMs === startMs) return { kind: 'confirm', existing };
  if (existing && repeatBookings === 'refuse') return { kind: 'refuse', existing };
  if (existing && !canLookUp(existing.held)) return { kind: 'cannotMove', existing, why: 'noEvent' };
  if (existing && !existing.isSeen) return { kind: 'cannotMove', existing, why: 'notSeen' };
  if (unanswered === 'notLookedFor') return { kind: 'lookForUnanswered' };
  if (unanswered) return { kind: 'adopt', unanswered, insteadOf: existing };
  if (slot === null) return { kind: 'noSlot', existing };
  return existing ? { kind: 'move', existing, slot } : { kind: 'insert', slot };
}
