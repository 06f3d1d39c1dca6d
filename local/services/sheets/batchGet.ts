// Spreadsheets.Values.batchGet: what the cells of several ranges show, in one answer.
import { type A1Range, formatRange, parseCells, parseTabRange } from '../../workbook/a1.ts';
import { looksOf } from '../../workbook/keptLooks.ts';
import type { TabInfo } from '../../workbook/sheetIds.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { masked, readMask } from '../fieldMask.ts';
import { NotSimulated } from '../notSimulated.ts';
import { SPREADSHEET_ID } from './errors.ts';
import { type Grid, gridSize } from './grid.ts';
import { listOf, objectWith, textOrNothing } from './input.ts';
import { checkFields, VALUES } from './knownFields.ts';

const METHOD = 'Sheets.Spreadsheets.Values.batchGet';

export interface FoundRange extends TabInfo {
  readonly cells: A1Range;
}

/** Empty cells at the end of a row and empty rows at the end of a range are left out. Throws if one range cannot be found. */
export function batchGet(workbook: Workbook, options: unknown): unknown {
  const known = ['ranges', 'majorDimension', 'valueRenderOption', 'fields'];
  const { ranges, majorDimension, valueRenderOption, fields } = objectWith(options, METHOD, known);
  refuseOther('majorDimension', textOrNothing(majorDimension, 'major_dimension'), 'ROWS');
  refuseOther('valueRenderOption', textOrNothing(valueRenderOption, 'value_render_option'), 'FORMATTED_VALUE');
  const mask = textOrNothing(fields, 'fields');
  if (mask !== undefined) checkFields(readMask(mask), VALUES);
  const asked = typeof ranges === 'string' ? [ranges] : listOf(ranges, 'ranges');
  const found = asked.map((range) => findRange(workbook, range));
  const answer = {
    spreadsheetId: SPREADSHEET_ID,
    valueRanges: found.map((range) => valueRange(workbook, range)),
  };
  return mask === undefined ? answer : masked(answer, mask);
}

function refuseOther(option: string, value: string | undefined, simulated: string): void {
  if (value !== undefined && value !== simulated) throw new NotSimulated(`${METHOD} ${option} ${value}`);
}

/** Google ignores the case of a tab's name. Without one it takes the first tab. */
export function findRange(workbook: Workbook, asked: unknown): FoundRange {
  const range = typeof asked === 'string' ? parseTabRange(asked) : null;
  const title = range?.title.toLowerCase();
  const tabs = workbook.tabs();
  const tab = tabs.find((candidate) => candidate.title.toLowerCase() === title);
  if (range !== null && tab !== undefined) return { ...tab, cells: range.cells };
  const [cells, first] = [typeof asked === 'string' ? parseCells(asked) : null, tabs[0]];
  if (cells === null || first === undefined) throw new Error(`Unable to parse range: ${asked}`);
  return { ...first, cells };
}

function valueRange(workbook: Workbook, { title, sheetId, cells }: FoundRange): object {
  const grown = looksOf(workbook.looks(), sheetId);
  const toRow = cells.toRow ?? Number.POSITIVE_INFINITY;
  const rows = workbook.shown(title, toRow, cells.fromRow);
  const values = withoutEmptyTail(
    rows.map((row) => trimmed(row, cells)),
    (row) => row.length === 0,
  );
  const range = formatRange(title, bounded(cells, rows, grown));
  return { range, majorDimension: 'ROWS', ...(values.length === 0 ? {} : { values }) };
}

function trimmed(row: readonly string[], cells: A1Range): readonly string[] {
  return withoutEmptyTail(row.slice(cells.fromColumn - 1, cells.toColumn ?? row.length), (cell) => cell === '');
}

function withoutEmptyTail<Item>(items: readonly Item[], isEmpty: (item: Item) => boolean): readonly Item[] {
  let end = items.length;
  for (let last = items[end - 1]; last !== undefined && isEmpty(last); last = items[end - 1]) end -= 1;
  return items.slice(0, end);
}

/** Open ends become the grid's edges. They are told from the rows read alone, so that a long tab is not measured for this. */
function bounded(cells: A1Range, rows: readonly (readonly string[])[], grown: Partial<Grid>): A1Range {
  const widest = rows.reduce((width, row) => Math.max(width, row.length), 0);
  const grid = gridSize({ lastRow: cells.fromRow - 1 + rows.length, lastColumn: widest }, grown);
  return { ...cells, toRow: cells.toRow ?? grid.rowCount, toColumn: cells.toColumn ?? grid.columnCount };
}
