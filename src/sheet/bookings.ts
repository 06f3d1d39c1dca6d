// Reads the tab Bookings back. A row that cannot be read is a finding and is left out: its time stays blocked, as the
// calendar decides.

import { withoutInvisible } from '../text/invisible.ts';
import { readStatus } from './cells/choices.ts';
import { dateOrderOf } from './cells/dateOrder.ts';
import type { Reader } from './cells/reading.ts';
import { readText } from './cells/texts.ts';
import type { Finding, Language } from './configuration.ts';
import type { Effect } from './effect.ts';
import { createReport } from './report.ts';
import { type RowReader, rowReader } from './rowReader.ts';
import type { BookingRow } from './rows.ts';
import { type StampZone, stampReader } from './stamps.ts';
import { type Header, openTable } from './table.ts';
import { TABS } from './tabs.ts';
import { findTab, type Workbook } from './workbook.ts';

type Row = RowReader<Header<'bookings'>>;

export interface StoredBooking extends BookingRow {
  /** 1-based. */
  readonly sheetRow: number;
}

export interface BookingsReading {
  readonly rows: readonly StoredBooking[];
  readonly findings: readonly Finding[];
}

/** Times without an offset are wall time of the zone given. A missing or blank tab has no rows, which is no fault: it is made when needed. */
export function readBookings(workbook: Workbook, zone: StampZone, language: Language = 'en'): BookingsReading {
  const tab = findTab(workbook.tabs, TABS.bookings.name);
  if (tab === undefined || tab.rows.length === 0) return { rows: [], findings: [] };
  const report = createReport(language);
  const table = openTable(workbook, 'bookings', report);
  const readStamp = stampReader(zone, dateOrderOf(workbook.locale));
  const rows = table.rows.flatMap((row) => readRow(rowReader(row, table.name, report, effectOf), readStamp) ?? []);
  return { rows, findings: report.findings };
}

function effectOf(header: Header<'bookings'> | null): Effect | null {
  return header === 'Booked at' ? null : { kind: 'rowLeftOut' };
}

/** null if the row is left out. A moment of booking that cannot be read is a finding, and the row counts. */
function readRow(row: Row, readStamp: Reader<number>): StoredBooking | null {
  const bookedAtMs = row.read('Booked at', readStamp, null) ?? null;
  const service = row.needed('Service', readText);
  const host = row.needed('Host', readText);
  const times = readTimes(row, readStamp);
  const status = row.needed('Status', readStatus);
  if (service === undefined || host === undefined || times === null || status === undefined) return null;
  return { sheetRow: row.number, bookedAtMs, service, host, ...times, status, ...textsOf(row) };
}

function readTimes(row: Row, readStamp: Reader<number>): { startMs: number; endMs: number } | null {
  const startMs = row.needed('Start', readStamp);
  const endMs = row.needed('End', readStamp);
  if (startMs === undefined || endMs === undefined) return null;
  if (endMs > startMs) return { startMs, endMs };
  row.fail('End', { kind: 'endNotAfterStart', shown: row.shown('End') });
  return null;
}

/** As the cells show it: whatever a caller said, or we remarked, is no fault. */
function textsOf(row: Row) {
  const seen = (header: Header<'bookings'>): string => withoutInvisible(row.shown(header)).trim();
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
