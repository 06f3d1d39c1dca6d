// Where a host's slots cannot lie: busy times and own bookings, each with the buffers it asks for (rules 4 and 5).
// A slot that does not overlap this set keeps every buffer; closing time needs none.
import { type IntervalSet, intervalSet, union, widen } from './intervalSet.ts';
import { keptFree, type OwnBooking } from './keepApart.ts';
import type { Service } from './model.ts';
import { MINUTE_MS } from './time.ts';

/** The times that no slot of `service` may overlap, buffers included. Linear but for the sort of `own`. */
export function blockedTimes(service: Service, busy: IntervalSet, own: readonly OwnBooking[]): IntervalSet {
  const beforeMs = service.bufferBeforeMinutes * MINUTE_MS;
  const afterMs = service.bufferAfterMinutes * MINUTE_MS;
  const kept = own.map((booking) => keptFree(booking, service));
  // A slot before a busy time keeps its "after" free, a slot behind it its "before".
  return union(widen(busy, afterMs, beforeMs), intervalSet(kept));
}
