// The methods of Spreadsheet and Sheet, on the state's side. A read first writes what waits.
import type { Execution } from '../../boundary.ts';
import { derivedId } from '../../workbook/sheetIds.ts';
import { checkNewTitle } from '../sheets/addSheet.ts';
import { TITLE } from '../sheets/errors.ts';
import { gridSize } from '../sheets/grid.ts';
import { readArea } from './area.ts';
import type { Desk } from './desk.ts';

export function spreadsheetMethods({ workbook, pending }: Desk) {
  return {
    'Spreadsheet.getName': () => TITLE,
    'Spreadsheet.getSpreadsheetTimeZone': () => workbook.facts().timeZone,
    'Spreadsheet.getSpreadsheetLocale': () => workbook.facts().locale,
    'Spreadsheet.getSheets': () => workbook.tabs(),
    'Spreadsheet.insertSheet'(execution: Execution, title: string) {
      pending.flush(execution);
      checkNewTitle(workbook.tabs(), title);
      const tab = { title, sheetId: derivedId(title) };
      workbook.apply({ tabs: [tab], rows: new Map(), rewritten: new Map() });
      return tab;
    },
  };
}

export function sheetMethods({ pending, sizeOf, titleOf, typed }: Desk) {
  function size(execution: Execution, sheetId: number) {
    pending.flush(execution);
    return sizeOf(sheetId);
  }
  return {
    'Sheet.getLastRow': (execution: Execution, sheetId: number) => size(execution, sheetId).lastRow,
    'Sheet.getLastColumn': (execution: Execution, sheetId: number) => size(execution, sheetId).lastColumn,
    'Sheet.getMaxRows': (execution: Execution, sheetId: number) => gridSize(size(execution, sheetId)).rowCount,
    'Sheet.getMaxColumns': (execution: Execution, sheetId: number) => gridSize(size(execution, sheetId)).columnCount,
    'Sheet.getRange': (_execution: Execution, sheetId: number, args: readonly unknown[]) =>
      readArea(args, gridSize(sizeOf(sheetId))),
    'Sheet.appendRow'(execution: Execution, sheetId: number, values: readonly unknown[]) {
      const title = titleOf(sheetId);
      const { lastRow } = sizeOf(sheetId);
      const cells = values.map((value, at) => typed(title, value, lastRow + 1, at + 1));
      pending.add(execution, { title, row: null, column: 1, cells: [cells] });
    },
  };
}
