// The methods of Spreadsheet and Sheet, on the state's side. A read first writes what waits.
import { type Execution, PlatformError } from '../../boundary.ts';
import { parseCells, parseTabRange } from '../../workbook/a1.ts';
import { derivedId } from '../../workbook/sheetIds.ts';
import { NotSimulated } from '../notSimulated.ts';
import { checkNewTitle } from '../sheets/addSheet.ts';
import { insertInto } from '../sheets/dimensions.ts';
import { draftOf } from '../sheets/draft.ts';
import { TITLE } from '../sheets/errors.ts';
import { readArea } from './area.ts';
import type { Desk } from './desk.ts';

export function spreadsheetMethods({ workbook, pending, gridOf }: Desk) {
  return {
    'Spreadsheet.getName': () => TITLE,
    'Spreadsheet.getSpreadsheetTimeZone': () => workbook.facts().timeZone,
    'Spreadsheet.getSpreadsheetLocale': () => workbook.facts().locale,
    'Spreadsheet.getSheets': () => workbook.tabs(),
    'Spreadsheet.getRange'(_execution: Execution, a1: string) {
      const range = parseTabRange(a1);
      const tab = workbook.tabs().find(({ title }) => title === range?.title);
      if (tab === undefined && parseCells(a1) !== null) throw new NotSimulated('Spreadsheet.getRange without a tab');
      if (range === null || tab === undefined) throw new PlatformError('Range not found');
      const { rowCount, columnCount } = gridOf(tab.sheetId);
      const { fromRow, fromColumn, toRow, toColumn } = range.cells;
      const [rows, columns] = [(toRow ?? rowCount) - fromRow + 1, (toColumn ?? columnCount) - fromColumn + 1];
      return { tab, area: readArea([fromRow, fromColumn, rows, columns], gridOf(tab.sheetId)) };
    },
    'Spreadsheet.insertSheet'(execution: Execution, title: string) {
      pending.flush(execution);
      checkNewTitle(workbook.tabs(), title);
      const tab = { title, sheetId: derivedId(title) };
      workbook.apply({ tabs: [tab] });
      return tab;
    },
  };
}

export function sheetMethods({ workbook, pending, sizeOf, gridOf, titleOf, typed }: Desk) {
  function size(execution: Execution, sheetId: number) {
    pending.flush(execution);
    return sizeOf(sheetId);
  }
  function grid(execution: Execution, sheetId: number) {
    pending.flush(execution);
    return gridOf(sheetId);
  }
  return {
    'Sheet.getLastRow': (execution: Execution, sheetId: number) => size(execution, sheetId).lastRow,
    'Sheet.getLastColumn': (execution: Execution, sheetId: number) => size(execution, sheetId).lastColumn,
    'Sheet.getMaxRows': (execution: Execution, sheetId: number) => grid(execution, sheetId).rowCount,
    'Sheet.getMaxColumns': (execution: Execution, sheetId: number) => grid(execution, sheetId).columnCount,
    'Sheet.getRange': (_execution: Execution, sheetId: number, args: readonly unknown[]) =>
      readArea(args, gridOf(sheetId)),
    'Sheet.getDataRange'(execution: Execution, sheetId: number) {
      const { lastRow, lastColumn } = size(execution, sheetId);
      return { row: 1, column: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
    },
    'Sheet.appendRow'(execution: Execution, sheetId: number, values: readonly unknown[]) {
      const { lastRow } = sizeOf(sheetId);
      const cells = values.map((value, at) => typed(sheetId, value, lastRow + 1, at + 1));
      pending.add(execution, () => workbook.file(titleOf(sheetId)).append([cells]));
    },
    'Sheet.deleteRows'(execution: Execution, sheetId: number, row: number, count: number) {
      const { rowCount } = grid(execution, sheetId);
      if (row < 1 || count < 1 || row + count - 1 > rowCount) throw new PlatformError('Those rows are out of bounds.');
      const draft = draftOf(workbook);
      draft.splice(sheetId, { dimension: 'ROWS', at: row, removed: count, inserted: 0, like: null });
      workbook.apply(draft.change);
    },
    /** `like` as for a splice: formats of the row before or behind. */
    'Sheet.insert'(
      execution: Execution,
      sheetId: number,
      dimension: 'ROWS' | 'COLUMNS',
      at: number,
      count: number,
      like: number,
    ) {
      const { rowCount, columnCount } = grid(execution, sheetId);
      const last = dimension === 'ROWS' ? rowCount : columnCount;
      const what = dimension === 'ROWS' ? 'rows' : 'columns';
      if (at < 1 || count < 1 || like < 1 || like > last) throw new PlatformError(`Those ${what} are out of bounds.`);
      const draft = draftOf(workbook);
      insertInto(draft, sheetId, { dimension, at, removed: 0, inserted: count, like });
      workbook.apply(draft.change);
    },
  };
}
