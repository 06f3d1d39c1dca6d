// The address of a booking's row in the tab Bookings, for the event's description.
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import type { SheetRead } from './sheetRead.ts';

/** The place of the next row of Bookings: Google appends below the last row that shows anything. */
export function newRowLink(sheet: SheetRead): string {
  const tab = findTab(sheet.workbook.tabs, TABS.bookings.name);
  return rowLink(sheet, tab ? Math.max(tab.rows.length, 1) + 1 : null);
}

/** `sheetRow` null: the row waits to be written. */
export function rowLink({ execution, workbook }: SheetRead, sheetRow: number | null): string {
  return sheetRow === null ? '' : execution.workbook.link(workbook, sheetRow);
}
