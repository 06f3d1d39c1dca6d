// Who gets a booking (rule 9, `any`): the free host with the fewest own bookings around the slot.
import { type Interval, interval } from './interval.ts';
import { DAY_MS, type Instant } from './time.ts';

const FAIRNESS_MS = 15 * DAY_MS;

/** Where own bookings must be known for a fair choice at any start from `firstStartMs` to `lastStartMs` (both included). */
export function fairnessRange(firstStartMs: Instant, lastStartMs: Instant): Interval {
  return interval(firstStartMs - FAIRNESS_MS, lastStartMs + FAIRNESS_MS + 1);
}

/**
 * The free hosts, best first: fewest own bookings that start from 15 days before to 15 days after the slot's start
 * (elapsed time, both included); ties keep the order given. If the first cannot take the booking, try the next.
 */
export function rankHosts<Free extends { readonly own: readonly { readonly startMs: Instant }[] }>(
  free: readonly Free[],
  slotStartMs: Instant,
): Free[] {
  const range = fairnessRange(slotStartMs, slotStartMs);
  const loads = new Map<Free, number>();
  // A host's weight will divide its load here.
  for (const host of free) loads.set(host, host.own.filter((booking) => startsIn(range, booking.startMs)).length);
  const loadOf = (host: Free): number => loads.get(host) ?? 0;
  return [...free].sort((a, b) => loadOf(a) - loadOf(b));
}

function startsIn({ startMs, endMs }: Interval, instant: Instant): boolean {
  return instant >= startMs && instant < endMs;
}
