// A tab as rows of named cells.
import { type Column, columnsNamed, findColumn, headerRowOf, textAt } from './columns.ts';
import type { Finding } from './configuration.ts';
import type { Report } from './report.ts';
import { TABS, type TabKey } from './tabs.ts';
import { findTab, type Tab, type Workbook } from './workbook.ts';

export type Header<K extends TabKey> = (typeof TABS)[K]['headers'][number];

export interface TableRow<H extends string> {
  /** 1-based row of the sheet. */
  readonly number: number;
  /** What the cell shows, without spaces around it, '' if blank; or the finding for which its column cannot be trusted. */
  cell(header: H): string | Finding;
}

export interface Table<H extends string> {
  readonly name: string;
  /** Rows under the header that show anything in the columns we know; none if there is a fault. */
  readonly rows: readonly TableRow<H>[];
  /** Why nothing in the tab can be read: it is missing, or its first filled row shows none of its headers. */
  readonly fault: Finding | null;
}

export function openTable<K extends TabKey>(workbook: Workbook, key: K, report: Report): Table<Header<K>> {
  const { name } = TABS[key];
  const headers: readonly Header<K>[] = TABS[key].headers;
  const tab = findTab(workbook.tabs, name);
  if (tab === undefined || headers.every((header) => columnsNamed(tab, header).length === 0)) {
    const kind = tab === undefined ? 'tabMissing' : 'tabWithoutHeader';
    return { name, rows: [], fault: report.add({ tab: name, row: null, column: null }, { kind, tab: name }) };
  }
  const columns = new Map(headers.map((header) => [header, findColumn(tab, name, header, headers, report)]));
  return { name, rows: rowsUnder(tab, columns), fault: null };
}

function rowsUnder<H extends string>(tab: Tab, columns: ReadonlyMap<H, Column>): TableRow<H>[] {
  const places = [...columns.values()];
  // With a column that may have been renamed, any column can hold what makes the row more than blank.
  const anyColumn = places.some((column) => typeof column === 'object' && column !== null);
  return tab.rows.flatMap((texts, row) => {
    const isShown = texts.some(
      (_, column) => textAt(tab, row, column) !== '' && (anyColumn || places.includes(column)),
    );
    return row > headerRowOf(tab) && isShown ? [{ number: row + 1, cell: cellsOf(tab, row, columns) }] : [];
  });
}

function cellsOf<H extends string>(tab: Tab, row: number, columns: ReadonlyMap<H, Column>) {
  return (header: H): string | Finding => {
    const column = columns.get(header) ?? null;
    if (column === null) return '';
    return typeof column === 'number' ? textAt(tab, row, column) : column;
  };
}
