// The rows that stood in Bookings and Log before the run, told from the others by their ids.
import type { PastRow, PastRows } from './history.ts';

/** Their event ids and request ids begin with it. */
export const PAST = 'past';

interface Tabs {
  readonly bookings: readonly PastRow[];
  readonly log: readonly PastRow[];
}

export function parted({ bookings, log }: Tabs): { readonly past: PastRows; readonly since: Tabs } {
  const isPast = (row: PastRow): boolean => isPastId(row['Event id'] ?? '') || isPastId(row['Request id'] ?? '');
  return {
    past: { bookings: bookings.filter(isPast), log: log.filter(isPast) },
    since: { bookings: bookings.filter((row) => !isPast(row)), log: log.filter((row) => !isPast(row)) },
  };
}

export function isPastId(id: string): boolean {
  return id.startsWith(PAST);
}
