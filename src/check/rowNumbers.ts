// Where names stand in the Sheet, for findings that are not about one cell's text.
import { createReport } from '../sheet/report.ts';
import { type Header, openTable } from '../sheet/table.ts';
import type { Workbook } from '../sheet/workbook.ts';

/** Each name's row in the tab, by the name's key. */
export function rowNumbers<K extends 'services' | 'hosts' | 'settings'>(
  workbook: Workbook,
  tab: K,
  header: Header<K>,
  keyOf: (name: string) => string,
): ReadonlyMap<string, number> {
  const { rows } = openTable(workbook, tab, createReport('en'));
  return new Map(rows.map((row) => [keyOf(String(row.cell(header))), row.number]));
}
