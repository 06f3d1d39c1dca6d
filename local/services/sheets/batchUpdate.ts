// Spreadsheets.batchUpdate: every request is checked and added to one draft before anything is written,
// so that a bad request leaves nothing changed.
import { type CsvSize, grown } from '../../workbook/csvSize.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { isObject, type JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import { addSheet } from './addSheet.ts';
import { deleteDimension } from './deleteDimension.ts';
import { type Draft, draftOf } from './draft.ts';
import { requestAt, SPREADSHEET_ID } from './errors.ts';
import { checkCellCount } from './grid.ts';
import { listOf, objectWith } from './input.ts';
import { appendCells, updateCells } from './writeCells.ts';

const METHOD = 'Sheets.Spreadsheets.batchUpdate';
const KINDS: Readonly<Record<string, (draft: Draft, request: JsonObject, where: string) => object>> = {
  addSheet,
  appendCells,
  deleteDimension,
  updateCells,
};
const NO_FILE: CsvSize = { lastRow: 0, lastColumn: 0, records: 0, endsWithLineBreak: true, lineBreak: '' };

/** Replies come in the order of the requests; one that has nothing to say is {}. */
export function batchUpdate(workbook: Workbook, resource: unknown): unknown {
  const { requests } = objectWith(resource, METHOD, ['requests']);
  const list = listOf(requests, 'requests');
  if (list.length === 0) throw new Error('Must specify at least one request.');
  const draft = draftOf(workbook);
  const replies = list.map((request, index) => draftRequest(draft, request, index));
  checkCellCount(draft.tabs().map(({ title }) => sizeAfter(workbook, draft, title)));
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

function sizeAfter(workbook: Workbook, draft: Draft, title: string): CsvSize {
  const { tabs, rows: appended, rewritten } = draft.change;
  const whole = rewritten.get(title);
  if (whole !== undefined) return grown(NO_FILE, whole);
  const rows = appended.get(title);
  if (tabs.some((tab) => tab.title === title)) return grown(NO_FILE, rows ?? []);
  return rows === undefined ? readableSize(workbook, title) : grown(workbook.file(title).size(), rows);
}

/** A tab counts as empty if its file cannot be read: it must not keep the others from being written. */
function readableSize(workbook: Workbook, title: string): CsvSize {
  try {
    return workbook.file(title).size();
  } catch {
    return NO_FILE;
  }
}
