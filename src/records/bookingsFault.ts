// Says why the rows of Bookings can neither be counted nor added to: the tab is gone, or a column that the rules need.
import type { Execution } from '../execution.ts';
import type { Notebook } from '../notes/notebook.ts';
import { knewBookings } from '../notes/ownSheet.ts';
import { bookingsFault } from '../sheet/bookingColumns.ts';
import { type BookingsReading, readBookings } from '../sheet/bookings.ts';
import { headerRowOf } from '../sheet/columns.ts';
import type { Finding } from '../sheet/configuration.ts';
import { createReport } from '../sheet/report.ts';
import { tabThatLooksLike } from '../sheet/table.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import { type SheetRead, zoneOf } from './sheetRead.ts';

/** null while bookings can be counted. A tab that never held a booking can be counted too. */
export function faultOfBookings(execution: Execution, sheet: SheetRead, reading?: BookingsReading): Finding | null {
  const { settings } = sheet.configuration;
  const { faults } = reading ?? readBookings(sheet.workbook, zoneOf(execution, sheet), settings.language);
  return bookingsFault(faults, settings.repeatBookings) ?? lostTab(execution.notes, sheet);
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
  if (like === undefined && !knewBookings(notes)) return null;
  const gone = like
    ? ({ kind: 'tabRenamed', tab: name, shown: like.name } as const)
    : ({ kind: 'bookingsGone' } as const);
  const problem = tab ? ({ kind: 'bookingsBlank' } as const) : gone;
  const report = createReport(configuration.settings.language);
  return report.add({ tab: name, row: null, column: null }, problem, { kind: 'bookingsNotCounted' });
}
