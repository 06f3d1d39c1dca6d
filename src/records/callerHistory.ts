// The callers that Bookings knows by their phone number, and the rows that the cache keeps for them.
import { groupedBy } from '../scheduling/groups.ts';
import type { Instant } from '../scheduling/time.ts';
import { readBookings, type StoredBooking } from '../sheet/bookings.ts';
import { columnsNamed, headerRowOf } from '../sheet/columns.ts';
import type { BookingRow } from '../sheet/rows.ts';
import type { StampZone } from '../sheet/stamps.ts';
import { TABS } from '../sheet/tabs.ts';
import { nameKey } from '../sheet/text.ts';
import { findTab, sheetRowAt, type Tab, type Workbook } from '../sheet/workbook.ts';
import type { Contacts } from '../telli/sameContact.ts';

type Detail = 'phone' | 'name' | 'email' | 'externalId';

/** Of the rows with one number, those of one person. If several people share it, the person booked last counts. */
export function rowsOfOnePerson<Row extends BookingRow>(rows: readonly Row[]): readonly Row[] {
  const name = latestWith(rows, 'name');
  return rows.filter((row) => row.name === '' || nameKey(row.name) === nameKey(name?.name ?? ''));
}

/** The latest row with each detail of the person who has a number. */
export function latestDetails<Row extends BookingRow>(rows: readonly Row[]) {
  const theirs = rowsOfOnePerson(rows);
  const [name, email, externalId] = (['name', 'email', 'externalId'] as const).map((one) => latestWith(theirs, one));
  return { name, email, externalId };
}

/** The row booked last among those with this detail; of two booked at once, the later in the list. */
function latestWith<Row extends BookingRow>(rows: readonly Row[], detail: Detail): Row | undefined {
  const having = rows.filter((row) => row[detail] !== '');
  return maxBy(having, (row) => row.bookedAtMs ?? 0);
}

/** The row with the greatest number; of equals the later in the list. */
export function maxBy<Row>(rows: readonly Row[], numberOf: (row: Row) => number): Row | undefined {
  let found: Row | undefined;
  for (const row of rows) if (found === undefined || numberOf(row) >= numberOf(found)) found = row;
  return found;
}

const COLUMNS = [
  ...['Booked at', 'Service', 'Host', 'Start', 'End', 'Status'],
  ...['Name', 'E-mail', 'Phone', 'External id', 'Event id', 'Calendar'],
];
const AHEAD_COLUMNS = [
  ...['Booked at', 'Service', 'Host', 'Start', 'End', 'Status'],
  ...['E-mail', 'Phone', 'Contact id', 'External id', 'Event id', 'Calendar'],
];

/** A row of the tab with no more than lookups need. */
export function ofCallers(tab: Tab, names = COLUMNS): (texts: readonly string[]) => readonly string[] {
  const kept = new Set(names.flatMap((name) => columnsNamed(tab, name)));
  return (texts) => texts.map((text, column) => (kept.has(column) ? text : ''));
}

/**
 * Only Bookings, with the rows that lookups may need from `nowMs` on. These callers' data may stay for five minutes in the
 * script's own cache, which nothing else reads. Only lookups with a valid credential write and read them. The cache never
 * holds more than the Sheet does. Without it, each ringing phone would wait for two more calls to Google.
 */
export function callersForCache(workbook: Workbook, zone: StampZone, contacts: Contacts, nowMs: Instant): Workbook {
  return withRows(workbook, COLUMNS, rowsNeeded(readBookings(workbook, zone).rows, contacts, nowMs));
}

/** The same for tool calls, which name a caller by any identifier: the bookings that are not over, without names. */
export function aheadForCache(workbook: Workbook, zone: StampZone, nowMs: Instant): Workbook {
  const { rows, unclear } = readBookings(workbook, zone);
  const isToCome = ({ endMs }: { readonly endMs: Instant | null }): boolean => endMs === null || endMs > nowMs;
  return withRows(workbook, AHEAD_COLUMNS, [...rows, ...unclear].filter(isToCome));
}

function withRows(workbook: Workbook, columns: string[], rows: readonly Pick<StoredBooking, 'sheetRow'>[]): Workbook {
  const tab = findTab(workbook.tabs, TABS.bookings.name);
  if (!tab) return { ...workbook, tabs: [] };
  const needed = new Set(rows.map((row) => row.sheetRow));
  const header = headerRowOf(tab);
  const reduced = ofCallers(tab, columns);
  const places = tab.rows.flatMap((_, at) => (at === header || needed.has(sheetRowAt(tab, at)) ? [at] : []));
  const texts = places.map((at) => {
    const own = tab.rows[at] ?? [];
    return at === header ? own : reduced(own);
  });
  return { ...workbook, tabs: [{ ...tab, rows: texts, rowNumbers: places.map((at) => sheetRowAt(tab, at)) }] };
}

/** For each number: the rows with its details, its last past appointment, and all appointments to come. */
function rowsNeeded(rows: readonly StoredBooking[], { phoneOf }: Contacts, nowMs: Instant): StoredBooking[] {
  const byPhone = groupedBy(rows, phoneOf);
  byPhone.delete('');
  return [...byPhone.values()].flatMap((own) => {
    const details = [latestWith(own, 'phone'), ...Object.values(latestDetails(own))];
    const active = rowsOfOnePerson(own).filter((row) => row.status !== 'cancelled');
    const over = active.filter((row) => row.endMs <= nowMs);
    const ahead = active.filter((row) => row.endMs > nowMs);
    return [...details, maxBy(over, (row) => row.startMs), ...ahead].flatMap((row) => row ?? []);
  });
}
