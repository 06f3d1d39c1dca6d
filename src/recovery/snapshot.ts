// The recovery job's steps share this: a snapshot without the lock, and work under it.
import { type Execution, openExecution } from '../execution.ts';
import { PlatformFailure } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { type BookingRows, bookingsByBook } from '../records/bookingsByBook.ts';
import { readSheet, type SheetRead } from '../records/sheetRead.ts';
import type { Instant } from '../scheduling/time.ts';
import type { StoredBooking, UnclearBooking } from '../sheet/bookings.ts';
import { columnsNamed } from '../sheet/columns.ts';
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
  readonly ofHubspot: BookingRows;
}

/**
 * Script properties and Sheet, read afresh. `fresh` knows our own tabs alone, `whole` also has the rows that are long over. Throws
 * if either cannot be read.
 */
export function takeSnapshot(ports: Ports, mode: 'fresh' | 'listed' | 'whole' = 'listed'): Snapshot {
  const execution = openExecution(ports);
  const { fault } = execution.notes;
  if (fault !== null) throw new PlatformFailure(`no script properties: ${fault}`);
  const sheet = readSheet(execution, mode);
  if (sheet === null) throw new PlatformFailure('no Sheet');
  const { ofCalendars, ofHubspot } = bookingsByBook(sheet);
  return { execution, sheet, ...ofCalendars, ofHubspot };
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

// No caller waits for this job, so it waits for callers.
const LOCK_WAIT_MS = 20_000;

/** Does `work` on a fresh snapshot under the lock. Throws if the lock is not free in time, or if `work` throws. */
export function underLock(ports: Ports, work: (fresh: Snapshot) => void): void {
  if (!ports.lock.tryLock(LOCK_WAIT_MS))
    throw new PlatformFailure('the lock could not be had; the next run tries again');
  try {
    const fresh = takeSnapshot(ports, 'fresh');
    try {
      work(fresh);
    } finally {
      fresh.execution.notes.flush();
    }
  } finally {
    ports.lock.release();
  }
}
