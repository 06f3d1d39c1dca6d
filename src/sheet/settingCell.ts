// Where a setting stands in the tab Settings.
import { columnsNamed, headerRowOf, textAt } from './columns.ts';
import { headerKey } from './text.ts';
import type { Tab } from './workbook.ts';

/** Cells count from 0. */
export interface SettingCell {
  /** null = no row has the name. */
  readonly row: number | null;
  readonly column: number;
}

/** The cell of its value; null = the tab lacks a column. */
export function settingCell(tab: Tab, name: string): SettingCell | null {
  const [setting] = columnsNamed(tab, 'Setting');
  const [column] = columnsNamed(tab, 'Value');
  if (setting === undefined || column === undefined) return null;
  const isIt = (row: number) => row > headerRowOf(tab) && headerKey(textAt(tab, row, setting)) === headerKey(name);
  const row = tab.rows.findIndex((_, at) => isIt(at));
  return { row: row < 0 ? null : row, column };
}
