// Where a host's slots cannot lie: busy times and own bookings, each with the buffers it asks for (rules 4 and 5).
// A slot that does not overlap this set keeps every buffer; closing time needs none.
import { type Interval, interval } from './interval.ts';
import { type IntervalSet, intervalSet, union, widen } from './intervalSet.ts';
import type { Buffers, Service } from './model.ts';
import { MINUTE_MS } from './time.ts';

/** One of our own bookings, with the buffers of its own service. */
export interface OwnBooking extends Interval, Buffers {}

/** Minutes that no slot of `service` may take before and after one of our own bookings: the larger buffer, not the sum. */
export function clearAround(booking: Buffers, service: Buffers) {
  return {
    beforeMinutes: Math.max(service.bufferAfterMinutes, booking.bufferBeforeMinutes),
    afterMinutes: Math.max(service.bufferBeforeMinutes, booking.bufferAfterMinutes),
  };
}

/** The times that no slot of `service` may overlap, buffers included. Linear but for the sort of `own`. */
export function blockedTimes(service: Service, busy: IntervalSet, own: readonly OwnBooking[]): IntervalSet {
  const beforeMs = service.bufferBeforeMinutes * MINUTE_MS;
  const afterMs = service.bufferAfterMinutes * MINUTE_MS;
  const kept = own.map((booking) => {
    const { beforeMinutes, afterMinutes } = clearAround(booking, service);
    return interval(booking.startMs - beforeMinutes * MINUTE_MS, booking.endMs + afterMinutes * MINUTE_MS);
  });
  // A slot before a busy time keeps its "after" free, a slot behind it its "before".
  return union(widen(busy, afterMs, beforeMs), intervalSet(kept));
}
