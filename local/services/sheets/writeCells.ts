// The requests that write cells: appendCells, updateCells, repeatCell and setDataValidation.
import { putCells } from '../../workbook/tabFile.ts';
import type { JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import { type NewCell, paint, readCell, readParts, readRows } from './cellData.ts';
import { readDataValidation } from './dataValidation.ts';
import type { Draft } from './draft.ts';
import { readArea } from './gridRange.ts';
import { integerOrNothing, objectWith } from './input.ts';

/** After the last row with data. Throws if there is no tab of that number. */
export function appendCells(draft: Draft, request: JsonObject, where: string): object {
  const { sheetId, rows, fields } = objectWith(request, where, ['sheetId', 'rows', 'fields']);
  const tab = draft.tab(integerOrNothing(sheetId, 'sheet_id') ?? 0);
  const parts = readParts(fields, where);
  const cells = readRows(draft, tab.title, rows, where);
  const row = parts.looks === null ? 0 : draft.size(tab.title).lastRow + 1;
  if (!parts.value && cells.length > 0) throw new NotSimulated(`${where} without values`);
  draft.append(tab.title, valuesOf(cells));
  if (parts.looks !== null) paint(draft, { ...tab, row, column: 1, ...extentOf(cells) }, parts.looks, looksIn(cells));
  return {};
}

/** Over the cells from `start` on; all others stay. Throws if there is no tab of that number, or no such cell in its grid. */
export function updateCells(draft: Draft, request: JsonObject, where: string): object {
  const { start, rows, fields } = objectWith(request, where, ['start', 'rows', 'fields']);
  if (start === undefined || start === null) throw new NotSimulated(`${where} without a start`);
  const { sheetId, rowIndex, columnIndex } = objectWith(start, `${where}.start`, [
    'sheetId',
    'rowIndex',
    'columnIndex',
  ]);
  const tab = draft.tab(integerOrNothing(sheetId, 'start.sheet_id') ?? 0);
  const parts = readParts(fields, where);
  const cells = readRows(draft, tab.title, rows, where);
  const row = integerOrNothing(rowIndex, 'start.row_index') ?? 0;
  const column = integerOrNothing(columnIndex, 'start.column_index') ?? 0;
  const extent = extentOf(cells);
  const grid = draft.grid(tab.sheetId);
  checkLast('row', row, extent.rows, grid.rowCount);
  checkLast('column', column, extent.columns, grid.columnCount);
  if (parts.value) putCells(draft.whole(tab.title), row + 1, column + 1, valuesOf(cells));
  if (parts.looks !== null)
    paint(draft, { ...tab, row: row + 1, column: column + 1, ...extent }, parts.looks, looksIn(cells));
  return {};
}

/** The same cell all over a range. Throws if the range is not in the grid. */
export function repeatCell(draft: Draft, request: JsonObject, where: string): object {
  const { range, cell, fields } = objectWith(request, where, ['range', 'cell', 'fields']);
  const area = readArea(draft, range, `${where}.range`);
  const parts = readParts(fields, where);
  const { value, looks } = readCell(draft, area.title, cell, where);
  if (parts.value) {
    if (value.startsWith('=')) throw new NotSimulated(`${where} with a formula`);
    const row = Array.from({ length: area.columns }, () => value);
    putCells(
      draft.whole(area.title),
      area.row,
      area.column,
      Array.from({ length: area.rows }, () => row),
    );
  }
  if (parts.looks !== null) paint(draft, area, parts.looks, () => looks);
  return {};
}

/** A range without a rule loses the ones that it has. */
export function setDataValidation(draft: Draft, request: JsonObject, where: string): object {
  const { range, rule } = objectWith(request, where, ['range', 'rule']);
  const dataValidation = readDataValidation(rule, where);
  const looks = dataValidation === null ? {} : { dataValidation };
  paint(draft, readArea(draft, range, `${where}.range`), new Map([['dataValidation', new Map()]]), () => looks);
  return {};
}

function valuesOf(cells: readonly (readonly NewCell[])[]): string[][] {
  return cells.map((row) => row.map(({ value }) => value));
}

function looksIn(cells: readonly (readonly NewCell[])[]) {
  return (down: number, right: number) => cells[down]?.[right]?.looks;
}

function extentOf(cells: readonly (readonly NewCell[])[]): { readonly rows: number; readonly columns: number } {
  return { rows: cells.length, columns: cells.reduce((width, row) => Math.max(width, row.length), 0) };
}

/** Indexes count from 0. Unlike appendCells, updateCells makes no grid larger. */
function checkLast(what: 'row' | 'column', first: number, count: number, limit: number): void {
  if (first < 0) throw new Error(`Invalid value at 'start.${what}_index': ${first}`);
  const last = Math.max(first, first + count - 1);
  if (last >= limit) {
    throw new Error(
      `Attempting to write ${what}: ${Math.max(first, limit)}, beyond the last requested ${what} of: ${limit - 1}`,
    );
  }
}
