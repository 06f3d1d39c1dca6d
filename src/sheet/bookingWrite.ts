// A row of Bookings to be written or to replace another, and the cells that then change.
import type { Instant } from '../scheduling/time.ts';
import type { StoredBooking, UnclearBooking } from './bookings.ts';
import { columnsNamed, textAt } from './columns.ts';
import { type BookingRow, bookingTexts, type RowTarget } from './rows.ts';
import { TABS } from './tabs.ts';
import { type Cell, findTab, placeOfRow } from './workbook.ts';

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

/** The same of writes that were done one after the other, each of which may take the place of one before. */
export function withWritesInTurn<Row extends BookingRow>(
  rows: readonly Row[],
  writes: readonly BookingWrite[],
): readonly (Row | BookingRow)[] {
  if (!writes.some(({ replaces }) => replaces !== '')) return withWrites(rows, writes);
  return writes.reduce<readonly (Row | BookingRow)[]>((all, write) => withWrites(all, [write]), rows);
}

type Stored = Pick<BookingRow, 'eventId' | 'status' | 'bookedAtMs'> & { readonly startMs: Instant | null };

/** The rows that are not in the tab yet. A write may have been done although its answer was lost. */
export function unwritten(writes: readonly BookingWrite[], rows: readonly Stored[]): BookingWrite[] {
  const isThere = ({ row, replaces }: BookingWrite): boolean =>
    rows.some((one) => {
      const isIt = one.eventId === row.eventId && (replaces === '' || one.startMs === row.startMs);
      if (row.status === 'cancelled') return isIt && one.status === 'cancelled';
      // A person may have cancelled it since; one that was cancelled before is another booking's, of the same event.
      return isIt && (one.status !== 'cancelled' || isSameSecond(one.bookedAtMs, row.bookedAtMs));
    });
  return writes.filter((write) => !isThere(write));
}

// Cells hold whole seconds.
function isSameSecond(one: Instant | null, other: Instant | null): boolean {
  return one !== null && other !== null && Math.floor(one / 1000) === Math.floor(other / 1000);
}

export interface BookingChanges {
  readonly tab: 'bookings';
  /** 1-based sheet row. */
  readonly row: number;
  /** Columns count from 0; null clears the cell. */
  readonly cells: readonly { readonly column: number; readonly value: Cell }[];
}

const MOVED = ['Host', 'Start', 'End', 'Status', 'Event id', 'Reason', 'Calendar'] as const;
/** A cell that shows something keeps what the contact said before. A blank one takes what they say now. */
const FILLED = ['Name', 'E-mail', 'Phone', 'Contact id', 'External id'] as const;

/**
 * At the tab's own columns; a header that is missing loses its cell. Times are compared as instants, so a time that a
 * person wrote in other words stays; a cell that cannot be read is written anew. `before` must come from the target's workbook, read whole: a reduced one lacks cells.
 */
export function bookingChanges(
  before: StoredBooking | UnclearBooking,
  after: BookingRow,
  target: RowTarget,
): BookingChanges {
  const tab = findTab(target.workbook.tabs, TABS.bookings.name);
  if (tab === undefined) return { tab: 'bookings', row: before.sheetRow, cells: [] };
  const unread: readonly string[] = before.unread ?? [];
  const { service, host, startMs, endMs } = before;
  const read = { service: service ?? after.service, host: host ?? after.host };
  const times = { startMs: startMs ?? after.startMs, endMs: endMs ?? after.endMs };
  const was = bookingTexts({ ...before, ...read, ...times }, target);
  const is = bookingTexts(after, target);
  const isBlank = (column: number) => textAt(tab, placeOfRow(tab, before.sheetRow), column) === '';
  const cells = [...(unread.includes('Service') ? (['Service'] as const) : []), ...MOVED, ...FILLED].flatMap(
    (header) => {
      const column = columnsNamed(tab, header)[0];
      if (column === undefined || (is[header] === was[header] && !unread.includes(header))) return [];
      const isFilled = FILLED.some((one) => one === header);
      return isFilled && !isBlank(column) && !unread.includes(header) ? [] : [{ column, value: is[header] }];
    },
  );
  return { tab: 'bookings', row: before.sheetRow, cells };
}
