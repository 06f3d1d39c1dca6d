// The answers to telli, and to a tool call that fails at the door: JSON text, always one of seven shapes. The order of the keys is fixed.
import { formatInstant } from '../text/instants.ts';

/** telli's own sentence for a taken, past or never offered slot. The same in every language. */
export const SLOT_GONE = 'Appointment slot is no longer available';

/** Both ends in milliseconds since 1970-01-01T00:00:00Z; the end is not included. */
interface OfferedSlot {
  readonly startMs: number;
  readonly endMs: number;
}

export function availableAnswer(slots: readonly OfferedSlot[]): string {
  const available = slots.map((slot) => ({
    start_iso: formatInstant(slot.startMs),
    end_iso: formatInstant(slot.endMs),
  }));
  return JSON.stringify({ available });
}

export function bookedAnswer(): string {
  return JSON.stringify({ status: 'success' });
}

/** `reason` is one plain sentence that an agent can say aloud. */
export function failedAnswer(reason: string): string {
  return JSON.stringify({ status: 'failed', reason });
}

export function availableFailedAnswer(reason: string): string {
  return JSON.stringify({ available: [], status: 'failed', reason });
}

/** A caller that Bookings knows. '' and null stand for what is not known. Instants are milliseconds since 1970-01-01T00:00:00Z. */
export interface KnownCaller {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly externalId: string;
  readonly phone: string;
  readonly nextAppointmentMs: number | null;
  readonly lastAppointmentMs: number | null;
  /** Of the next appointment, else of the last. */
  readonly service: string;
  readonly host: string;
}

/** Both parts of the name are always there, as telli asks for both; any other key only if its value is known. */
export function contactAnswer(caller: KnownCaller): string {
  const written = (instant: number | null) => (instant === null ? undefined : formatInstant(instant));
  const contact = {
    first_name: caller.firstName,
    last_name: caller.lastName,
    email: caller.email || undefined,
    external_id: caller.externalId || undefined,
    phone_number: caller.phone,
    properties: {
      next_appointment: written(caller.nextAppointmentMs),
      last_appointment: written(caller.lastAppointmentMs),
      service: caller.service || undefined,
      host: caller.host || undefined,
    },
  };
  return JSON.stringify({ contact });
}

/** No contact is known by this number, or the lookup failed. telli goes on as with any unknown caller. */
export function noContactAnswer(): string {
  return JSON.stringify({ contact: null });
}

/** Of a tool call: what the agent reads aloud. */
function toolFailedAnswer(sentence: string): string {
  return JSON.stringify({ status: 'failed', sentence });
}

/** In the shape that fits the action: that of a lookup has no room for a reason; an unknown action gets `book`'s. */
export function failure(action: string, reason: string): string {
  if (action === 'tools') return toolFailedAnswer(reason);
  if (action === 'contact_lookup') return noContactAnswer();
  return action === 'available' ? availableFailedAnswer(reason) : failedAnswer(reason);
}
