// The cells of a range as Spreadsheets.get answers them: what they show, and their looks.
import { looksOf } from '../../workbook/keptLooks.ts';
import { type CellLooks, lastLookedRow, looksAt } from '../../workbook/looks.ts';
import { isPlainTextTab, type Workbook } from '../../workbook/workbook.ts';
import type { Mask } from '../fieldMask.ts';
import type { JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import type { FoundRange } from './batchGet.ts';
import { gridSize } from './grid.ts';

const CELL = ['formattedValue', 'userEnteredValue', 'note', 'dataValidation', 'userEnteredFormat'];
const GRID = ['startRow', 'startColumn', 'rowData'];

/** Empty rows at the end are left out, and so is a start at 0, as Google does. */
export function gridData(workbook: Workbook, { title, sheetId, cells }: FoundRange): object {
  const looks = looksOf(workbook.looks(), sheetId);
  const grid = gridSize(workbook.file(title).size(), looks);
  const lastRow = Math.min(cells.toRow ?? grid.rowCount, grid.rowCount);
  const lastColumn = Math.min(cells.toColumn ?? grid.columnCount, grid.columnCount);
  const shown = workbook.shown(title, lastRow, cells.fromRow);
  const end = Math.min(lastRow, Math.max(cells.fromRow - 1 + shown.length, lastLookedRow(looks)));
  const rows = Array.from({ length: Math.max(0, end - cells.fromRow + 1) }, (_row, down) => {
    const row = cells.fromRow + down;
    const values = Array.from({ length: Math.max(0, lastColumn - cells.fromColumn + 1) }, (_cell, right) => {
      const column = cells.fromColumn + right;
      const text = shown[down]?.[column - 1] ?? '';
      return { ...enteredIn(title, text), ...cellData(text, looksAt(looks, row, column)) };
    });
    return withoutEmptyEnd(values);
  });
  return {
    ...(cells.fromRow > 1 ? { startRow: cells.fromRow - 1 } : {}),
    ...(cells.fromColumn > 1 ? { startColumn: cells.fromColumn - 1 } : {}),
    rowData: withoutEmptyEnd(rows.map((values) => (values.length === 0 ? {} : { values }))),
  };
}

/** In a plain-text tab every value is a text. Of others nothing is said; see `checkValues`. */
function enteredIn(title: string, shown: string): object {
  return shown === '' || !isPlainTextTab(title) ? {} : { userEnteredValue: { stringValue: shown } };
}

function cellData(shown: string, { userEnteredFormat, ...looks }: CellLooks): object {
  return {
    ...(shown === '' ? {} : { formattedValue: shown }),
    ...looks,
    ...(userEnteredFormat === undefined ? {} : { userEnteredFormat: withStyle(userEnteredFormat) }),
  };
}

function withStyle(format: JsonObject): JsonObject {
  const { backgroundColor } = format;
  return backgroundColor === undefined ? format : { ...format, backgroundColorStyle: { rgbColor: backgroundColor } };
}

function withoutEmptyEnd<Item extends object>(items: readonly Item[]): readonly Item[] {
  const last = items.reduce((found, item, at) => (Object.keys(item).length > 0 ? at + 1 : found), 0);
  return items.slice(0, last);
}

/** Throws for a part of the cells that is not simulated, so that no reader takes it for empty. */
export function checkGridMask(mask: Mask): void {
  const data = mask.get('sheets')?.get('data');
  refuseOthers(data, GRID);
  refuseOthers(data?.get('rowData'), ['values']);
  refuseOthers(data?.get('rowData')?.get('values'), CELL);
}

/** What was typed is answered of plain-text tabs alone: of others it would take Google's reading of formulas and dates. */
export function checkValues(mask: Mask, titles: readonly string[]): void {
  const values = mask.get('sheets')?.get('data')?.get('rowData')?.get('values');
  const other = titles.find((title) => !isPlainTextTab(title));
  if (values?.has('userEnteredValue') && other !== undefined)
    throw new NotSimulated(`Sheets.Spreadsheets.get userEnteredValue of the tab ${other}`);
}

function refuseOthers(mask: Mask | undefined, known: readonly string[]): void {
  const other = [...(mask?.keys() ?? [])].find((name) => !known.includes(name));
  if (other !== undefined) throw new NotSimulated(`Sheets.Spreadsheets.get fields sheets.data ${other}`);
}
