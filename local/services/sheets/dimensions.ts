// Requests that take rows out, put rows or columns in, or make the grid larger at its end. Those behind move along.
import type { Splice } from '../../workbook/looks.ts';
import type { JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import type { Draft } from './draft.ts';
import type { Grid } from './grid.ts';
import { flagOrNothing, integerOrNothing, objectWith, textOrNothing } from './input.ts';

type Dimension = Splice['dimension'];

interface Span {
  readonly sheetId: number;
  readonly dimension: Dimension;
  /** From 0, the end not included. */
  readonly start: number;
  readonly end: number;
}

/** For rows. Throws if there is no tab of that number, or no such rows in its grid. */
export function deleteDimension(draft: Draft, request: JsonObject, where: string): object {
  const { range } = objectWith(request, where, ['range']);
  const { sheetId, dimension, start, end } = readSpan(draft, range, where);
  if (dimension !== 'ROWS') throw new NotSimulated(`${where} of other than ROWS`);
  const { rowCount } = draft.grid(sheetId);
  if (start < 0 || end <= start || end > rowCount) {
    throw new Error(`Cannot delete the rows from index ${start} to ${end} of a sheet with ${rowCount} rows.`);
  }
  draft.splice(sheetId, { dimension, at: start + 1, removed: end - start, inserted: 0, like: null });
  return {};
}

/** Throws if there is no tab of that number, or its grid ends before the start. */
export function insertDimension(draft: Draft, request: JsonObject, where: string): object {
  const { range, inheritFromBefore } = objectWith(request, where, ['range', 'inheritFromBefore']);
  const { sheetId, dimension, start, end } = readSpan(draft, range, where);
  const inherits = flagOrNothing(inheritFromBefore, 'inherit_from_before') ?? false;
  const count = sizeIn(draft.grid(sheetId), dimension);
  if (start < 0 || end <= start || start > count || (inherits && start === 0)) {
    throw new Error(`Cannot insert ${dimension} at index ${start} of a sheet with ${count}.`);
  }
  const like = inherits ? start : start + 1;
  insertInto(draft, sheetId, { dimension, at: start + 1, removed: 0, inserted: end - start, like });
  return {};
}

/** The grid grows by what comes. */
export function insertInto(draft: Draft, sheetId: number, splice: Splice): void {
  grow(draft, sheetId, splice.dimension, splice.inserted);
  draft.splice(sheetId, splice);
}

/** Throws if there is no tab of that number. */
export function appendDimension(draft: Draft, request: JsonObject, where: string): object {
  const { sheetId, dimension, length } = objectWith(request, where, ['sheetId', 'dimension', 'length']);
  const id = draft.tab(integerOrNothing(sheetId, 'sheet_id') ?? 0).sheetId;
  const count = integerOrNothing(length, 'length') ?? 0;
  if (count < 1) throw new Error(`length must be at least 1: ${count}`);
  grow(draft, id, readDimension(dimension, where), count);
  return {};
}

function grow(draft: Draft, sheetId: number, dimension: Dimension, by: number): void {
  const grid = draft.grid(sheetId);
  const name = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  draft.setLooks(sheetId, { ...draft.looks(sheetId), [name]: sizeIn(grid, dimension) + by });
}

function sizeIn({ rowCount, columnCount }: Grid, dimension: Dimension): number {
  return dimension === 'ROWS' ? rowCount : columnCount;
}

function readSpan(draft: Draft, range: unknown, where: string): Span {
  const known = ['sheetId', 'dimension', 'startIndex', 'endIndex'];
  const { sheetId, dimension, startIndex, endIndex } = objectWith(range, `${where}.range`, known);
  const { sheetId: id } = draft.tab(integerOrNothing(sheetId, 'range.sheet_id') ?? 0);
  const start = integerOrNothing(startIndex, 'range.start_index');
  const end = integerOrNothing(endIndex, 'range.end_index');
  if (start === undefined || end === undefined) throw new NotSimulated(`${where} without both ends`);
  return { sheetId: id, dimension: readDimension(dimension, where), start, end };
}

function readDimension(given: unknown, where: string): Dimension {
  const dimension = textOrNothing(given, 'dimension');
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw new NotSimulated(`${where} of other than ROWS and COLUMNS`);
}
