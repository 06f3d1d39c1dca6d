// Requests of Spreadsheets.batchUpdate, and a spreadsheet to send them to.
import { createMemoryStore } from '../../../../local/store/memory.ts';
import type { Store } from '../../../../local/store/store.ts';
import { openGoogle } from '../google.ts';

export type Value = string | number | boolean | null;

export function cell(value: Value) {
  if (value === null) return {};
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value } };
}

export function appendCells(sheetId: number, rows: readonly (readonly Value[])[]) {
  return { appendCells: { sheetId, rows: rows.map((row) => ({ values: row.map(cell) })), fields: 'userEnteredValue' } };
}

export function addSheet(title: string, sheetId: number) {
  return { addSheet: { properties: { title, sheetId, gridProperties: { frozenRowCount: 1 } } } };
}

export function update(store: Store, ...requests: unknown[]) {
  return openGoogle(store).sheets.batchUpdate({ requests }, 'local');
}

/** A spreadsheet with one tab, Log, whose number is 7. */
export function withLog(text = 'Time\n') {
  return createMemoryStore({ 'sheet/Log.csv': text, 'state/sheets.json': '{"Log":7}' });
}

export function shown(store: Store, tab: string) {
  return openGoogle(store).sheets.Values.batchGet('local', { ranges: [tab] });
}
