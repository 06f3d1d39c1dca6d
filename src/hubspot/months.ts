// Which months to ask for. HubSpot counts them from the current one, and says nowhere in which zone.
import type { Instant } from '../scheduling/time.ts';

const HOUR_MS = 3_600_000;
/** The first and the last place on earth at which a month begins. */
const WEST_MS = -12 * HOUR_MS;
const EAST_MS = 14 * HOUR_MS;

/** More are not asked for: each is a request. */
export const MOST_MONTHS = 4;

export interface Months {
  /** Ascending. */
  readonly offsets: readonly number[];
  /** Whether the last wanted month lies beyond them. */
  readonly tooFar: boolean;
}

/** The months with all starts from `fromMs` to `untilMs`, both included, in whatever zone HubSpot counts. */
export function monthOffsets(fromMs: Instant, untilMs: Instant, nowMs: Instant): Months {
  const first = Math.max(0, monthOf(fromMs + WEST_MS) - monthOf(nowMs + EAST_MS));
  const last = untilMs < fromMs ? first - 1 : monthOf(untilMs + EAST_MS) - monthOf(nowMs + WEST_MS);
  const all = Math.max(0, last - first + 1);
  const offsets = Array.from({ length: Math.min(all, MOST_MONTHS) }, (_, at) => first + at);
  return { offsets, tooFar: all > MOST_MONTHS };
}

/** The months in which one start may be: one, or two near a month's end. */
export function offsetsAround(startMs: Instant, nowMs: Instant): readonly number[] {
  return monthOffsets(startMs, startMs, nowMs).offsets;
}

function monthOf(instant: Instant): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
