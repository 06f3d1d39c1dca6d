// Chooses the host of a booking (rule 9, `any`): the free one with the fewest own bookings around the slot, for its weight.
import { type Interval, interval } from './interval.ts';
import { DAY_MS, type Instant } from './time.ts';

const FAIRNESS_MS = 15 * DAY_MS;

/** Own bookings in this range decide every fair choice from `firstStartMs` to `lastStartMs` (both included). */
export function fairnessRange(firstStartMs: Instant, lastStartMs: Instant): Interval {
  return interval(firstStartMs - FAIRNESS_MS, lastStartMs + FAIRNESS_MS + 1);
}

/** A host that is free at the slot. */
export interface Candidate {
  /** Its own bookings of every service. */
  readonly booked: readonly { readonly startMs: Instant }[];
  /** Above 0, with at most six decimals. */
  readonly weight: number;
}

export interface Ranked<Free> {
  readonly candidate: Free;
  /** Own bookings that start from 15 days before to 15 days after the slot's start (elapsed time, both included). */
  readonly bookings: number;
}

/** Best first: fewest bookings for their weight; ties keep the order given. If one cannot take it, try the next. */
export function rankHosts<Free extends Candidate>(free: readonly Free[], slotStartMs: Instant): Ranked<Free>[] {
  const range = fairnessRange(slotStartMs, slotStartMs);
  const ranked = free.map((candidate) => {
    const bookings = candidate.booked.filter(({ startMs }) => startMs >= range.startMs && startMs < range.endMs).length;
    return { candidate, bookings };
  });
  return ranked.sort((a, b) => a.bookings * wholeWeight(b) - b.bookings * wholeWeight(a));
}

// Crosswise and in whole numbers. In floating point neither 3 × 0.1 and 1 × 0.3 are the same, nor 1 / 0.3 and 3 / 0.9.
function wholeWeight({ candidate }: Ranked<Candidate>): number {
  return Math.round(candidate.weight * 1_000_000);
}
