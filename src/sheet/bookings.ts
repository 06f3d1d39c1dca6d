// Reads the tab Bookings back. A row with a cell that cannot be read is a finding and counts as standing. An unreadable Status
// counts as booked, any other cell as what the event says; another room asks for the event.
import { MINUTE_MS } from '../scheduling/time.ts';
import { withoutInvisible } from '../text/invisible.ts';
import { type BookingColumn, type ColumnFaults, columnFaults, NO_FAULTS, withFaults } from './bookingColumns.ts';
import { readStatus } from './cells/choices.ts';
import { isEventId } from './cells/eventIds.ts';
import { MOST_MINUTES } from './cells/numbers.ts';
import { isProblem, type Reader } from './cells/reading.ts';
import { readText } from './cells/texts.ts';
import { dateOrderOf } from './cells/writtenDate.ts';
import { columnsNamed, headerRowOf } from './columns.ts';
import type { Finding, Language } from './configuration.ts';
import { isHubspotRow, servicesWithLink } from './hubspotRows.ts';
import type { Effect } from './problem.ts';
import { createReport } from './report.ts';
import { type RowReader, rowReader } from './rowReader.ts';
import type { BookingRow } from './rows.ts';
import { isStamp, type StampZone, stampReader } from './stamps.ts';
import { openTable } from './table.ts';
import { TABS } from './tabs.ts';
import { findTab, type Workbook } from './workbook.ts';

type Row = RowReader<BookingColumn>;

export interface StoredBooking extends BookingRow {
  /** 1-based. */
  readonly sheetRow: number;
  /** The columns with cells that cannot be read. Their values here are not the row's own. */
  readonly unread?: readonly BookingColumn[];
  readonly finding?: Finding;
  /** Its event stands in a calendar that neither the row nor the Sheet names. */
  readonly isLost?: true;
  /** Its Start or End is not written as we write it: a person typed it. */
  readonly isTyped?: true;
}

/** A row that stands and that only its event can tell in full. null = the cell cannot be read. */
export interface UnclearBooking
  extends Omit<StoredBooking, 'service' | 'host' | 'startMs' | 'endMs' | 'unread' | 'finding'> {
  readonly service: string | null;
  readonly host: string | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly unread: readonly BookingColumn[];
  readonly finding: Finding;
}

export interface BookingsReading {
  readonly rows: readonly StoredBooking[];
  /** A row with neither an event id nor a readable Start is a finding, and not here: nothing is known of it. */
  readonly unclear: readonly UnclearBooking[];
  /** Why the rows cannot be counted, nor be added to. */
  readonly faults: ColumnFaults;
  readonly findings: readonly Finding[];
}

/** Times without an offset are wall time of the zone given. A missing or blank tab has no rows, which is no fault: it is made when needed. */
export function readBookings(workbook: Workbook, zone: StampZone, language: Language = 'en'): BookingsReading {
  const tab = findTab(workbook.tabs, TABS.bookings.name);
  if (tab === undefined || headerRowOf(tab) < 0) return { rows: [], unclear: [], faults: NO_FAULTS, findings: [] };
  const report = createReport(language);
  const table = openTable(workbook, 'bookings', report);
  const readStamp = stampReader(zone, dateOrderOf(workbook.locale));
  const linked = servicesWithLink(workbook);
  const rows: StoredBooking[] = [];
  const unclear: UnclearBooking[] = [];
  for (const one of table.rows) {
    const row = readRow(rowReader(one, table.name, report, effectWith(readStamp)), readStamp, linked);
    if (isClear(row)) rows.push(row);
    else if (row.status !== 'cancelled' && (row.eventId !== '' || row.startMs !== null)) unclear.push(row);
  }
  const faults = columnFaults(table, language);
  return { rows, unclear, faults, findings: withFaults(report.findings, faults) };
}

/** All that the tab shows as Event ids, also of rows that cannot be read or do not stand. */
export function shownEventIds({ tabs }: Workbook): ReadonlySet<string> {
  const tab = findTab(tabs, TABS.bookings.name);
  const columns = tab ? columnsNamed(tab, 'Event id') : [];
  return new Set((tab?.rows ?? []).flatMap((row) => columns.map((column) => (row[column] ?? '').trim())));
}

function isClear(row: StoredBooking | UnclearBooking): row is StoredBooking {
  return row.service !== null && row.host !== null && row.startMs !== null && row.endMs !== null;
}

/** The effect of a fault in a cell: the event decides. Without an event the row counts as far as it can be read. */
function effectWith(readStamp: Reader<number>) {
  return (header: BookingColumn | null, shown: (header: BookingColumn) => string): Effect | null => {
    if (header === 'Booked at') return null;
    if (header === 'Status') return { kind: 'defaultCounts', value: 'booked' };
    if (isEventId(shown('Event id'))) return { kind: 'eventCounts' };
    return { kind: isProblem(readStamp(shown('Start'))) ? 'rowLeftOut' : 'rowCounts' };
  };
}

/** A moment of booking that cannot be read is a finding, and the row counts. */
function readRow(row: Row, readStamp: Reader<number>, linked: ReadonlySet<string>): StoredBooking | UnclearBooking {
  const bookedAtMs = row.read('Booked at', readStamp, null) ?? null;
  const service = row.needed('Service', readText) ?? null;
  const asHubspot = { eventId: row.shown('Event id'), host: row.shown('Host'), service: service ?? '' };
  const host =
    (isHubspotRow(asHubspot, linked) ? row.read('Host', readText, '') : row.needed('Host', readText)) ?? null;
  const { startMs, endMs } = readTimes(row, readStamp);
  const status = row.needed('Status', readStatus) ?? null;
  const unread = NEEDED.filter((_, at) => [service, host, startMs, endMs, status][at] === null);
  const finding = row.fault();
  return {
    ...{ sheetRow: row.number, bookedAtMs, service, host, startMs, endMs, status: status ?? 'booked' },
    ...([row.shown('Start'), row.shown('End')].every(isStamp) ? {} : { isTyped: true }),
    ...textsOf(row),
    ...(finding === null || unread.length === 0 ? {} : { unread, finding }),
  } as StoredBooking | UnclearBooking;
}

const NEEDED = ['Service', 'Host', 'Start', 'End', 'Status'] as const;

type Times = Pick<UnclearBooking, 'startMs' | 'endMs'>;

// A booking longer than any service was typed by hand, with a slip.
const LONGEST_MS = MOST_MINUTES * MINUTE_MS;

function readTimes(row: Row, readStamp: Reader<number>): Times {
  const startMs = row.needed('Start', readStamp) ?? null;
  const endMs = row.needed('End', readStamp) ?? null;
  if (startMs === null || endMs === null) return { startMs, endMs };
  // A person wrote a row without an event, and may have meant it so.
  const isTooLong = endMs - startMs > LONGEST_MS && row.shown('Event id') !== '';
  if (endMs > startMs && !isTooLong) return { startMs, endMs };
  return contradiction(row, { startMs, endMs });
}

/**
 * Two times cannot both be right. If only one is not written as we write, a person typed it, and it is the wrong one. Else
 * either may be. A row without an event has only its Start to count by.
 */
function contradiction(row: Row, { startMs, endMs }: Times): Times {
  const start = row.shown('Start');
  const end = row.shown('End');
  const isEndTyped = isStamp(start) && !isStamp(end);
  const isStartTyped = isStamp(end) && !isStamp(start);
  row.fail(isEndTyped ? 'End' : 'Start', { kind: 'timesContradict', start, end });
  if (row.shown('Event id') === '') return { startMs, endMs: null };
  return { startMs: isEndTyped ? startMs : null, endMs: isStartTyped ? endMs : null };
}

/** The texts as the cells show them: nothing that a caller said, or that we remarked, is a fault. */
function textsOf(row: Row) {
  const seen = (header: BookingColumn): string => withoutInvisible(row.shown(header)).trim();
  return {
    name: seen('Name'),
    email: seen('E-mail'),
    phone: seen('Phone'),
    contactId: seen('Contact id'),
    externalId: seen('External id'),
    eventId: seen('Event id'),
    reason: seen('Reason'),
    calendar: seen('Calendar'),
  };
}
