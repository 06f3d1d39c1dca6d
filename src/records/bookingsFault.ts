// Says why the rows of Bookings can neither be counted nor added to: the tab is gone, or a column that the rules need.
import type { Notebook } from '../notes/notebook.ts';
import { wasBookingsSeen } from '../notes/ownSheet.ts';
import { keepForLater, type Rows, type WaitingRows } from '../notes/waitingRows.ts';
import { bookingsFault } from '../sheet/bookingColumns.ts';
import { type BookingsReading, readBookings } from '../sheet/bookings.ts';
import { headerRowOf } from '../sheet/columns.ts';
import type { Finding } from '../sheet/configuration.ts';
import type { Problem } from '../sheet/problem.ts';
import { createReport } from '../sheet/report.ts';
import { tabThatLooksLike } from '../sheet/table.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import type { SheetRead } from './sheetRead.ts';

/** null while bookings can be counted. A tab that never held a booking can be counted too. */
export function faultOfBookings(sheet: SheetRead, reading?: BookingsReading): Finding | null {
  const { language, repeatBookings } = sheet.configuration.settings;
  const { faults } = reading ?? readBookings(sheet.workbook, sheet.zone, language);
  return bookingsFault(faults, repeatBookings) ?? lostTab(sheet.execution.notes, sheet);
}

/**
 * Why rows cannot be compared with events or meetings. Without a column, or with two of one name, every event would seem to
 * have no row. A doubtful Time zone changes the times that people typed.
 */
export function comparisonFault(sheet: SheetRead): Finding | null {
  return sheet.configuration.withdrawn ?? faultOfBookings(sheet);
}

/** The rows that can be written now. The others wait: a new tab, or one without some columns, would lose part of them. */
export function deferIfShut(sheet: SheetRead, rows: Rows): Rows {
  if (rows.bookings.length === 0 || faultOfBookings(sheet) === null) return rows;
  keepForLater(sheet.execution.notes, { ...rows, log: [] }, sheet.execution.ports);
  return { ...rows, bookings: [] };
}

/** The waiting rows that the Sheet takes now. */
export function writableNow(sheet: SheetRead, waiting: WaitingRows): WaitingRows {
  const isAnyBooking = [...waiting.values()].some(({ tab }) => tab === 'bookings');
  if (!isAnyBooking || faultOfBookings(sheet) === null) return waiting;
  return new Map([...waiting].filter(([, { tab }]) => tab === 'log'));
}

/** The finding that the tab is missing or blank although it was there before. */
export function lostTab(
  notes: Notebook,
  { workbook, configuration }: Pick<SheetRead, 'workbook' | 'configuration'>,
): Finding | null {
  const { name } = TABS.bookings;
  const tab = findTab(workbook.tabs, name);
  if (tab && headerRowOf(tab) >= 0) return null;
  const like = tab ? undefined : tabThatLooksLike(workbook, 'bookings');
  if (like === undefined && !wasBookingsSeen(notes)) return null;
  const gone: Problem = like ? { kind: 'tabRenamed', tab: name, shown: like.name } : { kind: 'bookingsGone' };
  const problem: Problem = tab ? { kind: 'bookingsBlank' } : gone;
  const report = createReport(configuration.settings.language);
  return report.add({ tab: name, row: null, column: null }, problem, { kind: 'bookingsNotCounted' });
}
