// How far own bookings stay from each other: the larger of the two buffers lies between them, not their sum (rule 5).
import { type Interval, interval, overlap } from './interval.ts';
import { type IntervalSet, intervalSet, union, widen } from './intervalSet.ts';
import type { Buffers, Service } from './model.ts';
import { MINUTE_MS } from './time.ts';

/** One of our own bookings, with the buffers of its own service. */
export interface OwnBooking extends Interval, Buffers {}

/** Of a service that is not in the Sheet any more, and of other people's appointments. */
export const NO_BUFFERS: Buffers = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };

/** Minutes before and after the booking that an appointment with the buffers of `asking` may not take. */
export function clearAround(booking: Buffers, asking: Buffers) {
  return {
    beforeMinutes: Math.max(asking.bufferAfterMinutes, booking.bufferBeforeMinutes),
    afterMinutes: Math.max(asking.bufferBeforeMinutes, booking.bufferAfterMinutes),
  };
}

/** The time that no appointment with the buffers of `asking` may overlap: the booking and what lies around it. */
export function keptFree(booking: OwnBooking, asking: Buffers): Interval {
  const { beforeMinutes, afterMinutes } = clearAround(booking, asking);
  return interval(booking.startMs - beforeMinutes * MINUTE_MS, booking.endMs + afterMinutes * MINUTE_MS);
}

/** Whether one host cannot have both. */
export function tooClose(one: OwnBooking, other: OwnBooking): boolean {
  return overlap(one, keptFree(other, one));
}

/**
 * The times that no slot of `service` may overlap: busy times and own bookings, each with the buffers it asks for (rule 4).
 * Closing time needs none. Linear but for the sort of `own`.
 */
export function blockedTimes(service: Service, busy: IntervalSet, own: readonly OwnBooking[]): IntervalSet {
  const beforeMs = service.bufferBeforeMinutes * MINUTE_MS;
  const afterMs = service.bufferAfterMinutes * MINUTE_MS;
  const kept = own.map((booking) => keptFree(booking, service));
  // A slot before a busy time keeps its "after" free, a slot behind it its "before".
  return union(widen(busy, afterMs, beforeMs), intervalSet(kept));
}
