// A range of a tab's grid, as requests name it: indexes from 0, ends not included, each of them open where it is left out.
import type { Area } from '../../workbook/looks.ts';
import type { JsonObject } from '../jsonObject.ts';
import type { Draft } from './draft.ts';
import { integerOrNothing, objectWith } from './input.ts';

const NAMES = ['sheetId', 'startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'];

export interface TabArea extends Area {
  readonly sheetId: number;
  readonly title: string;
}

/** The range as Google gives it back, with the number of its tab. Throws for an unknown tab and a range outside its grid. */
export function readGridRange(draft: Draft, range: unknown, where: string): JsonObject {
  const given = objectWith(range, where, NAMES);
  const [sheetId = 0, ...edges] = NAMES.map((name) => integerOrNothing(given[name], name));
  draft.tab(sheetId);
  const { row, column, rows, columns } = areaIn(draft, sheetId, edges);
  const { rowCount, columnCount } = draft.grid(sheetId);
  const isOutside = row + rows - 1 > rowCount || column + columns - 1 > columnCount;
  if (row < 1 || column < 1 || rows < 1 || columns < 1 || isOutside) {
    throw new Error(`Range exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
  }
  const named = NAMES.slice(1).map((name, at) => [name, edges[at]] as const);
  return { sheetId, ...Object.fromEntries(named.filter(([, edge]) => edge !== undefined)) };
}

/** The same, with the grid's edges in place of open ends. */
export function readArea(draft: Draft, range: unknown, where: string): TabArea {
  const read = readGridRange(draft, range, where);
  const [sheetId = 0, ...edges] = NAMES.map((name) => read[name] as number | undefined);
  return { sheetId, title: draft.tab(sheetId).title, ...areaIn(draft, sheetId, edges) };
}

function areaIn(draft: Draft, sheetId: number, edges: readonly (number | undefined)[]): Area {
  const { rowCount, columnCount } = draft.grid(sheetId);
  const [fromRow = 0, toRow = rowCount, fromColumn = 0, toColumn = columnCount] = edges;
  return { row: fromRow + 1, column: fromColumn + 1, rows: toRow - fromRow, columns: toColumn - fromColumn };
}
