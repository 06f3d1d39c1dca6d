// A row of Bookings that is to be written, or to take the place of another.
import type { Instant } from '../scheduling/time.ts';
import type { BookingRow } from './rows.ts';

export interface BookingWrite {
  readonly row: BookingRow;
  /** The event id of the row that this one takes the place of; '' = it is a new row. */
  readonly replaces: string;
}

/** The rows as they will stand once all of `writes` are written. A row that is written already changes nothing. */
export function withWrites<Row extends BookingRow>(
  rows: readonly Row[],
  writes: readonly BookingWrite[],
): readonly (Row | BookingRow)[] {
  const left = unwritten(writes, rows);
  const instead = new Map(left.flatMap(({ row, replaces }) => (replaces === '' ? [] : [[replaces, row]])));
  const known = new Set(rows.map((row) => row.eventId));
  const added = left.filter(({ replaces }) => replaces === '' || !known.has(replaces));
  return [...rows.map((row) => instead.get(row.eventId) ?? row), ...added.map(({ row }) => row)];
}

type Stored = Pick<BookingRow, 'eventId' | 'status' | 'bookedAtMs'> & { readonly startMs: Instant | null };

/** The rows that are not in the tab yet. A write may have been done although its answer was lost. */
export function unwritten(writes: readonly BookingWrite[], rows: readonly Stored[]): BookingWrite[] {
  const isThere = ({ row, replaces }: BookingWrite): boolean =>
    rows.some((one) => {
      const isIt = one.eventId === row.eventId && (replaces === '' || one.startMs === row.startMs);
      // A person may have cancelled it since; one that was cancelled before is another booking's, of the same event.
      return isIt && (one.status !== 'cancelled' || isSameSecond(one.bookedAtMs, row.bookedAtMs));
    });
  return writes.filter((write) => !isThere(write));
}

// Cells hold whole seconds.
function isSameSecond(one: Instant | null, other: Instant | null): boolean {
  return one !== null && other !== null && Math.floor(one / 1000) === Math.floor(other / 1000);
}
