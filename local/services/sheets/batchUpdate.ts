// Spreadsheets.batchUpdate: every request is checked and added to one draft before anything is written,
// so that a bad request leaves nothing changed.
import type { TabInfo } from '../../workbook/sheetIds.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { isObject, type JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import { addSheet } from './addSheet.ts';
import { appendDimension, deleteDimension, insertDimension } from './dimensions.ts';
import { type Draft, draftOf, type TypedColumns } from './draft.ts';
import { requestAt, SPREADSHEET_ID } from './errors.ts';
import { checkCellCount, type Grid, gridSize } from './grid.ts';
import { listOf, objectWith } from './input.ts';
import { addChart, addConditionalFormatRule, addFilterView, addProtectedRange } from './overGrid.ts';
import { updateSheetProperties } from './sheetProperties.ts';
import { appendCells, repeatCell, setDataValidation, updateCells } from './writeCells.ts';

const METHOD = 'Sheets.Spreadsheets.batchUpdate';
const KINDS: Readonly<Record<string, (draft: Draft, request: JsonObject, where: string) => object>> = {
  addChart,
  addConditionalFormatRule,
  addFilterView,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  deleteDimension,
  insertDimension,
  repeatCell,
  setDataValidation,
  updateCells,
  updateSheetProperties,
};

/** Replies come in the order of the requests; one that has nothing to say is {}. */
export function batchUpdate(workbook: Workbook, resource: unknown, typedColumns: TypedColumns): unknown {
  const { requests } = objectWith(resource, METHOD, ['requests']);
  const list = listOf(requests, 'requests');
  if (list.length === 0) throw new Error('Must specify at least one request.');
  const draft = draftOf(workbook, typedColumns);
  const replies = list.map((request, index) => draftRequest(draft, request, index));
  checkCellCount(draft.tabs().map((tab) => gridAfter(draft, tab)));
  workbook.apply(draft.change);
  return { spreadsheetId: SPREADSHEET_ID, replies };
}

function draftRequest(draft: Draft, request: unknown, index: number): object {
  const [[kind, body] = ['', undefined], ...others] = isObject(request) ? Object.entries(request) : [];
  if (!isObject(body) || others.length > 0) throw new Error(`Invalid value at 'requests[${index}]'`);
  const apply = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (apply === undefined) throw new NotSimulated(`${METHOD} ${kind}`);
  return requestAt(index, kind, () => apply(draft, body, `${METHOD} ${kind}`));
}

/** A tab that the batch leaves alone counts as empty if its file cannot be read: it must not keep others from being written. */
function gridAfter(draft: Draft, { title, sheetId }: TabInfo): Grid {
  const { rows, rewritten } = draft.change;
  try {
    return draft.grid(sheetId);
  } catch (error) {
    if (rows.has(title) || rewritten.has(title)) throw error;
    return gridSize({ lastRow: 0, lastColumn: 0 });
  }
}
