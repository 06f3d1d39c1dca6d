// The request appendCells: rows of typed values after the last row with data.
import type { JsonObject } from '../jsonObject.ts';
import { readRows } from './cellData.ts';
import type { Draft } from './draft.ts';
import { integerOrNothing, objectWith, textOrNothing } from './input.ts';

/** Throws if there is no tab of that number. */
export function appendCells(draft: Draft, request: JsonObject, where: string): object {
  const { sheetId, rows, fields } = objectWith(request, where, ['sheetId', 'rows', 'fields']);
  const { title } = draft.tab(integerOrNothing(sheetId, 'sheet_id') ?? 0);
  draft.append(title, readRows(draft, title, rows, textOrNothing(fields, 'fields') ?? '', where));
  return {};
}
