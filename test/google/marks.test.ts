// What the advanced service says of a cell, and what that means: hand-made answers in Google's shape.
import { afterEach, expect, it, vi } from 'vitest';
import { marksPort } from '../../src/google/marks.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function google(values: readonly object[]) {
  const asked: unknown[] = [];
  const get = (id: string, options: unknown) => {
    asked.push([id, options]);
    return { sheets: [{ properties: { sheetId: 7 }, data: [{ rowData: [{ values }] }] }] };
  };
  vi.stubGlobal('Sheets', { Spreadsheets: { get } });
  return asked;
}

const port = () => marksPort('id', (shown) => shown);
const AREA = { tab: 'Anna’s hours', sheetId: 7, fromRow: 2, toRow: 54, fromColumn: 0, toColumn: 28 };

it('asks for the area alone', () => {
  const asked = google([]);
  port().formats([AREA]);
  expect(asked).toEqual([['id', expect.objectContaining({ ranges: ["'Anna’s hours'!A3:AB54"] })]]);
  expect(port().formats([])).toEqual(new Map());
  expect(asked).toHaveLength(1);
});

it.each([
  ['a blank cell', {}, 'nothing', false],
  ['a blank cell of plain text', { userEnteredFormat: { numberFormat: { type: 'TEXT' } } }, 'nothing', true],
  ['a blank cell with a date’s format', { userEnteredFormat: { numberFormat: { type: 'DATE' } } }, 'nothing', false],
  ['a text', { userEnteredValue: { stringValue: 'Mon' }, formattedValue: 'Mon' }, 'text', false],
  ['a text that its format adds to', { userEnteredValue: { stringValue: '9' }, formattedValue: '9 h' }, 'other', false],
  ['a time', { userEnteredValue: { numberValue: 0.375 }, formattedValue: '9:00' }, 'other', false],
  ['a number that a format hides', { userEnteredValue: { numberValue: 5 } }, 'other', false],
  ['a tick', { userEnteredValue: { boolValue: true }, formattedValue: 'TRUE' }, 'other', false],
  ['a formula that shows nothing', { userEnteredValue: { formulaValue: '=A1' } }, 'other', false],
  ['a cell that a formula elsewhere fills', { formattedValue: 'Mon' }, 'other', false],
])('%s', (_, cell, holds, isPlainText) => {
  google([cell]);
  expect(port().formats([AREA]).get(7)).toEqual([[{ isPlainText, holds }]]);
});
