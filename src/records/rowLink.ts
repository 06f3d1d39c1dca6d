// The address of a booking's row in the tab Bookings, for the event's description.
import type { Execution } from '../execution.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import type { SheetRead } from './sheetRead.ts';

/** The place of the next row of Bookings: Google appends below the last row that shows anything. */
export function newRowLink({ workbook: port }: Execution, { workbook }: SheetRead): string {
  const tab = findTab(workbook.tabs, TABS.bookings.name);
  return tab ? port.link(workbook, Math.max(tab.rows.length, 1) + 1) : '';
}

/** `sheetRow` null: the row waits to be written. */
export function rowLink({ workbook: port }: Execution, { workbook }: SheetRead, sheetRow: number | null): string {
  return sheetRow === null ? '' : port.link(workbook, sheetRow);
}
