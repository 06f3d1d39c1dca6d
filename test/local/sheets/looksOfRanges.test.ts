// SpreadsheetApp: notes and backgrounds of ranges, rows that go or come, and what a script brings into view.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { parseCsv } from '../../../local/workbook/csv.ts';
import { openGoogle } from './google.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

function opened(text = 'Note,Text\na,b\nc,d\n') {
  const store = createMemoryStore({ 'sheet/Notes.csv': text, 'state/sheets.json': '{"Notes":7}' });
  const google = openGoogle(store);
  const spreadsheet = google.app.getActive() as unknown as Spreadsheet;
  const sheet = spreadsheet.getSheetByName('Notes') as Sheet;
  const rows = () => parseCsv(store.read('sheet/Notes.csv')?.text ?? '');
  return { ...google, store, spreadsheet, sheet, rows };
}

describe('a range', () => {
  it('keeps notes and backgrounds, cell by cell or all alike; null takes them away', () => {
    const { sheet } = opened();
    const range = sheet.getRange('A2:B3');
    expect(range.getNotes()).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(range.getBackgrounds()).toEqual([
      ['#ffffff', '#ffffff'],
      ['#ffffff', '#ffffff'],
    ]);
    range.setNotes([
      ['x', ''],
      ['', 'y'],
    ]);
    range.setBackground('#FCE4E1');
    sheet.getRange('B2').setBackground(null);
    expect(sheet.getRange('A1:B3').getNotes()).toEqual([
      ['', ''],
      ['x', ''],
      ['', 'y'],
    ]);
    expect(range.getBackgrounds()).toEqual([
      ['#fce4e1', '#ffffff'],
      ['#fce4e1', '#fce4e1'],
    ]);
    range.setNote('z').clearNote();
    expect([range.getNote(), range.getBackground()]).toEqual(['', '#fce4e1']);
  });

  it('writes notes no earlier than flush, a read or the end, in the order of the calls', () => {
    const { sheet, store, app } = opened();
    sheet.getRange('A1').setNote('first').setNote('last');
    expect(store.list('state')).toEqual(['sheets.json']);
    app.flush();
    expect(store.read('state/looks.json')?.text).toContain('"last"');
    expect(sheet.getRange('A1').getNote()).toBe('last');
  });

  it('wants as many notes as it has cells', () => {
    const { sheet } = opened();
    expect(() => sheet.getRange('A1:B1').setNotes([['x']])).toThrow('The data has 1 but the range has 2.');
    expect(() => sheet.getRange('A1').setBackground('#12')).toThrow('Invalid color: #12');
    expect(() => sheet.getRange('A1').setBackground('red')).toThrow('Not simulated: the colour red');
  });

  it('knows its tab and its name, and can be brought into view', () => {
    const { sheet, ui, spreadsheet } = opened();
    const range = sheet.getRange(2, 1, 3, 2);
    expect([range.getA1Notation(), range.getSheet().getName(), range.getLastRow(), range.getLastColumn()]).toEqual([
      'A2:B4',
      'Notes',
      4,
      2,
    ]);
    expect(sheet.getRange(2, 1).activate().getA1Notation()).toBe('A2');
    spreadsheet.setActiveSheet(sheet);
    expect(ui.shown).toEqual([
      { kind: 'active', tab: 'Notes', range: 'A2' },
      { kind: 'active', tab: 'Notes', range: null },
    ]);
  });

  it('of the data ends with the last row and column that have some; of an empty tab it is A1', () => {
    expect(opened().sheet.getDataRange().getA1Notation()).toBe('A1:B3');
    expect(opened('').sheet.getDataRange().getA1Notation()).toBe('A1');
  });
});

describe('rows of a sheet', () => {
  it('go, and their notes with them', () => {
    const { sheet, rows } = opened();
    sheet.getRange('A3').setNote('c');
    sheet.deleteRow(2);
    expect(rows()).toEqual([
      ['Note', 'Text'],
      ['c', 'd'],
    ]);
    expect(sheet.getRange('A2').getNote()).toBe('c');
    sheet.deleteRows(1, 2);
    expect(sheet.getRange('A1:A3').getNotes()).toEqual([[''], [''], ['']]);
  });

  it('come before or after one, with its background; the grid grows', () => {
    const { sheet, rows } = opened();
    sheet.getRange('A2').setBackground('#fce4e1');
    sheet.insertRowAfter(2).insertRowsBefore(1, 2);
    expect(rows()).toEqual([[''], [''], ['Note', 'Text'], ['a', 'b'], [''], ['c', 'd']]);
    expect(sheet.getRange('A3:A6').getBackgrounds()).toEqual([['#ffffff'], ['#fce4e1'], ['#fce4e1'], ['#ffffff']]);
    expect(sheet.getMaxRows()).toBe(1003);
    expect(sheet.insertColumnsAfter(26, 2).getMaxColumns()).toBe(28);
  });

  it.each([
    ['deleteRows', 1001, 1],
    ['deleteRows', 0, 1],
    ['insertRowsAfter', 1001, 1],
    ['insertRowsBefore', 0, 1],
  ] as const)('refuse %s(%i, %i)', (method, row, count) => {
    expect(() => opened().sheet[method](row, count)).toThrow('Those rows are out of bounds.');
  });
});
