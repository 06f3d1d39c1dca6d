// The requests that write typed values: appendCells and updateCells.
import { putCells, type Row } from '../../workbook/tabFile.ts';
import type { JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import { readRows } from './cellData.ts';
import type { Draft } from './draft.ts';
import { gridSize } from './grid.ts';
import { integerOrNothing, objectWith, textOrNothing } from './input.ts';

/** After the last row with data. Throws if there is no tab of that number. */
export function appendCells(draft: Draft, request: JsonObject, where: string): object {
  const { sheetId, rows, fields } = objectWith(request, where, ['sheetId', 'rows', 'fields']);
  const { title } = draft.tab(integerOrNothing(sheetId, 'sheet_id') ?? 0);
  draft.append(title, readRows(draft, title, rows, textOrNothing(fields, 'fields') ?? '', where));
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
  const { title } = draft.tab(integerOrNothing(sheetId, 'start.sheet_id') ?? 0);
  const cells = readRows(draft, title, rows, textOrNothing(fields, 'fields') ?? '', where);
  const target = draft.whole(title);
  const row = integerOrNothing(rowIndex, 'start.row_index') ?? 0;
  const column = integerOrNothing(columnIndex, 'start.column_index') ?? 0;
  checkInGrid(target, row, column, cells);
  putCells(target, row + 1, column + 1, cells);
  return {};
}

/** Indexes count from 0. Unlike appendCells, this makes no grid larger. */
function checkInGrid(target: readonly Row[], row: number, column: number, cells: readonly Row[]): void {
  const { rowCount, columnCount } = gridSize({ lastRow: target.length, lastColumn: widest(target) });
  checkLast('row', row, cells.length, rowCount);
  checkLast('column', column, widest(cells), columnCount);
}

function checkLast(what: 'row' | 'column', first: number, count: number, limit: number): void {
  if (first < 0) throw new Error(`Invalid value at 'start.${what}_index': ${first}`);
  const last = Math.max(first, first + count - 1);
  if (last >= limit) {
    throw new Error(
      `Attempting to write ${what}: ${Math.max(first, limit)}, beyond the last requested ${what} of: ${limit - 1}`,
    );
  }
}

function widest(rows: readonly Row[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}
