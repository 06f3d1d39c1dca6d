// The request deleteDimension, for rows: those below move up.
import type { JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import type { Draft } from './draft.ts';
import { gridSize } from './grid.ts';
import { integerOrNothing, objectWith, textOrNothing } from './input.ts';

/** Indexes count from 0, the end is not included. Throws if there is no tab of that number, or no such rows in its grid. */
export function deleteDimension(draft: Draft, request: JsonObject, where: string): object {
  const { range } = objectWith(request, where, ['range']);
  const known = ['sheetId', 'dimension', 'startIndex', 'endIndex'];
  const { sheetId, dimension, startIndex, endIndex } = objectWith(range, `${where}.range`, known);
  const { title } = draft.tab(integerOrNothing(sheetId, 'range.sheet_id') ?? 0);
  if (textOrNothing(dimension, 'range.dimension') !== 'ROWS') throw new NotSimulated(`${where} of other than ROWS`);
  const start = integerOrNothing(startIndex, 'range.start_index');
  const end = integerOrNothing(endIndex, 'range.end_index');
  if (start === undefined || end === undefined) throw new NotSimulated(`${where} without both ends`);
  const rows = draft.whole(title);
  const { rowCount } = gridSize({ lastRow: rows.length, lastColumn: 0 });
  if (start < 0 || end <= start || end > rowCount) {
    throw new Error(`Cannot delete the rows from index ${start} to ${end} of a sheet with ${rowCount} rows.`);
  }
  rows.splice(start, end - start);
  return {};
}
