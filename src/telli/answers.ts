// What telli gets back: JSON text, always one of four shapes. The order of the keys is fixed.
import { formatInstant } from './instants.ts';

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

/** The failure in the shape that fits the action; whatever is not `available` gets the shape of `book`. */
export function failure(action: string, reason: string): string {
  return action === 'available' ? availableFailedAnswer(reason) : failedAnswer(reason);
}
