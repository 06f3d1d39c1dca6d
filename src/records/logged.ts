// Tells which rows stand in the Log already. A row may have been written although the answer was lost.
import type { Execution } from '../execution.ts';
import { columnsNamed } from '../sheet/columns.ts';
import { type LogRow, logCells } from '../sheet/rows.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import { type SheetRead, zoneOf } from './sheetRead.ts';

// A relay's retry has the same request id, and another time.
const HEADERS = ['Time', 'Request id', 'Action'] as const;

/** The rows that the Log lacks; all of them without these columns. One call if there are rows. Throws if it fails. */
export function rowsNotInLog(execution: Execution, sheet: SheetRead, rows: readonly LogRow[]): readonly LogRow[] {
  const { workbook } = sheet;
  const tab = findTab(workbook.tabs, TABS.log.name);
  const columns = HEADERS.flatMap((header) => (tab ? (columnsNamed(tab, header)[0] ?? []) : []));
  if (rows.length === 0 || columns.length < HEADERS.length) return rows;
  const [times = [], ...others] = execution.workbook.readLog(workbook, columns, null);
  const keyOf = (cells: readonly unknown[]): string => cells.map((cell) => cell ?? '').join('\n');
  const known = new Set(times.map((time, row) => keyOf([time, ...others.map((column) => column[row])])));
  const target = { workbook, ...zoneOf(execution, sheet) };
  return rows.filter((row) => {
    const cells = logCells(row, target);
    return !known.has(keyOf(columns.map((column) => cells[column])));
  });
}
