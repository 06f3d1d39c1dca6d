// Rows of Bookings with what they tell of their contacts, whatever else of them can be read. Pure.
import type { CellWrite } from '../../ports/workbook.ts';
import { columnsNamed, headerRowOf, textAt } from '../../sheet/columns.ts';
import { TABS } from '../../sheet/tabs.ts';
import { findTab, sheetRowAt, type Tab, type Workbook } from '../../sheet/workbook.ts';
import type { Details } from './terms.ts';

export interface ContactRow extends Details {
  /** 1-based sheet row. */
  readonly row: number;
  readonly label: string;
}

const DETAILS = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  contactId: 'Contact id',
  externalId: 'External id',
} as const;

/** What is emptied: what the contact said, and our remark on it. */
const ERASED = [...Object.values(DETAILS), 'Reason'];

export function contactRows(workbook: Workbook): readonly ContactRow[] {
  const tab = findTab(workbook.tabs, TABS.bookings.name);
  if (tab === undefined || headerRowOf(tab) < 0) return [];
  const columns = Object.entries(DETAILS).map(([key, header]) => [key, columnsNamed(tab, header)[0] ?? -1] as const);
  const shown = ['Start', 'Service', 'Host'].map((header) => columnsNamed(tab, header)[0] ?? -1);
  return tab.rows.flatMap((_, at) => {
    if (at <= headerRowOf(tab)) return [];
    const cell = (column: number) => textAt(tab, at, column).trim();
    const details = Object.fromEntries(columns.map(([key, column]) => [key, cell(column)])) as unknown as Details;
    const label = shown
      .map(cell)
      .filter((text) => text !== '')
      .join(', ');
    return [{ ...details, row: sheetRowAt(tab, at), label }];
  });
}

/** Columns that may hold something of a contact under another name. */
export function columnsLost(workbook: Workbook): readonly string[] {
  const tab = findTab(workbook.tabs, TABS.bookings.name);
  if (tab === undefined || headerRowOf(tab) < 0) return [];
  return Object.values(DETAILS).filter((header) => columnsNamed(tab, header).length === 0);
}

/** Of a column that is there twice both are emptied. A cell that shows nothing is left alone. */
export function emptied(tab: Tab, rows: readonly number[], headers: readonly string[] = ERASED): readonly CellWrite[] {
  const columns = headers.flatMap((header) => columnsNamed(tab, header));
  const places = new Map(tab.rows.map((_, at) => [sheetRowAt(tab, at), at]));
  return rows.flatMap((row) =>
    columns
      .filter((column) => textAt(tab, places.get(row) ?? -1, column) !== '')
      .map((column) => ({ sheetId: tab.sheetId, row, column, cells: [[null]] })),
  );
}
