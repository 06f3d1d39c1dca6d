// The methods of Spreadsheet, Sheet and Range, on the state's side. A read first writes what waits.
import type { Execution } from '../../boundary.ts';
import { derivedId } from '../../workbook/sheetIds.ts';
import type { Row } from '../../workbook/tabFile.ts';
import { checkNewTitle } from '../sheets/addSheet.ts';
import { TITLE } from '../sheets/errors.ts';
import { gridSize } from '../sheets/grid.ts';
import { type Area, readArea } from './area.ts';
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
      workbook.apply({ tabs: [tab], gone: [], rows: new Map(), rewritten: new Map(), looks: null });
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

export function rangeMethods({ workbook, pending, formats, titleOf, typed }: Desk) {
  return {
    'Range.setNumberFormat'(_execution: Execution, sheetId: number, area: Area, format: string) {
      formats.set(titleOf(sheetId), area, format);
    },
    'Range.setValues'(execution: Execution, sheetId: number, { row, column }: Area, values: readonly unknown[][]) {
      const title = titleOf(sheetId);
      const cells = values.map((line, down) =>
        line.map((value, right) => typed(title, value, row + down, column + right)),
      );
      pending.add(execution, { title, row, column, cells });
    },
    'Range.getDisplayValues'(execution: Execution, sheetId: number, area: Area) {
      pending.flush(execution);
      return shownIn(workbook.shown(titleOf(sheetId), area.row + area.rows - 1), area);
    },
  };
}

function shownIn(rows: readonly Row[], { row, column, rows: height, columns: width }: Area): string[][] {
  return Array.from({ length: height }, (_line, down) =>
    Array.from({ length: width }, (_cell, right) => rows[row + down - 1]?.[column + right - 1] ?? ''),
  );
}
