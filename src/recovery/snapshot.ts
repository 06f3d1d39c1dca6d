// The recovery job's steps share this: a snapshot without the lock, and work under it.
import { type Execution, openExecution } from '../execution.ts';
import { PlatformFailure } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { faultOfBookings } from '../records/bookingsFault.ts';
import { readSheet, type SheetRead } from '../records/sheetRead.ts';
import type { Instant } from '../scheduling/time.ts';
import { readBookings, type StoredBooking, type UnclearBooking } from '../sheet/bookings.ts';
import { columnsNamed } from '../sheet/columns.ts';
import type { Finding } from '../sheet/configuration.ts';
import { isHubspotRow, servicesWithLink } from '../sheet/hubspotRows.ts';
import { writeStamp } from '../sheet/stamps.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import { recoveryWords } from '../words/recovery.ts';
import type { CalendarView } from './calendarView.ts';
import type { Evidence } from './rowCorrections.ts';
import { rowsFromEvents } from './rowsFromEvents.ts';

export interface Snapshot {
  readonly execution: Execution;
  readonly sheet: SheetRead;
  /** The rows as the tab Bookings shows them, without those of meetings at HubSpot. */
  readonly rows: readonly StoredBooking[];
  /** Rows that only their events can complete. */
  readonly unclear: readonly UnclearBooking[];
  /** The rows of meetings at HubSpot, of which the calendars tell nothing. */
  readonly ofHubspot: HubspotRows;
}

export interface HubspotRows {
  readonly rows: readonly StoredBooking[];
  readonly unclear: readonly UnclearBooking[];
}

/** Script properties and Sheet, read afresh. Throws if either cannot be read. */
export function takeSnapshot(ports: Ports): Snapshot {
  const execution = openExecution(ports);
  const { fault } = execution.notes;
  if (fault !== null) throw new PlatformFailure(`no script properties: ${fault}`);
  const sheet = readSheet(execution, 'fresh');
  if (sheet === null) throw new PlatformFailure('no Sheet');
  const { rows, unclear } = readBookings(sheet.workbook, sheet.zone);
  const linked = servicesWithLink(sheet.workbook);
  const isOfHubspot = ({ eventId, host, service }: StoredBooking | UnclearBooking): boolean =>
    isHubspotRow({ eventId, host: host ?? '', service: service ?? '' }, linked);
  const isOfCalendar = (row: StoredBooking | UnclearBooking): boolean => !isOfHubspot(row);
  return {
    execution,
    sheet,
    rows: rows.filter(isOfCalendar),
    unclear: unclear.filter(isOfCalendar),
    ofHubspot: { rows: rows.filter(isOfHubspot), unclear: unclear.filter(isOfHubspot) },
  };
}

/** The rows with all that is known about their events. */
export function gatherEvidence({ sheet, ...read }: Snapshot, calendars: CalendarView): Evidence {
  const { workbook, configuration, hosts, contacts, zone, nowMs } = sheet;
  const words = recoveryWords(configuration.settings.language);
  const stamp = (instant: Instant): string => writeStamp(instant, zone);
  const tab = findTab(workbook.tabs, TABS.bookings.name);
  const keepsCalendars = tab !== undefined && columnsNamed(tab, 'Calendar').length > 0;
  const rows = rowsFromEvents(read.rows, read.unclear, calendars, sheet);
  return { rows, hosts, calendars, nowMs, words, contacts, keepsCalendars, stamp };
}

/**
 * Why rows cannot be compared with events. Without a column, or with two of one name, every event would seem to have no
 * row. A doubtful Time zone changes the times that people typed.
 */
export function comparisonFault({ sheet }: Snapshot): Finding | null {
  return sheet.configuration.withdrawn ?? faultOfBookings(sheet);
}

// No caller waits for this job, so it waits for callers.
const LOCK_WAIT_MS = 20_000;

/** Does `work` on a fresh snapshot under the lock. Throws if the lock is not free in time, or if `work` throws. */
export function underLock(ports: Ports, work: (fresh: Snapshot) => void): void {
  if (!ports.lock.tryLock(LOCK_WAIT_MS))
    throw new PlatformFailure('the lock could not be had; the next run tries again');
  try {
    const fresh = takeSnapshot(ports);
    try {
      work(fresh);
    } finally {
      fresh.execution.notes.flush();
    }
  } finally {
    ports.lock.release();
  }
}
