// Sheets.Spreadsheets.batchUpdate: what lies over a grid, how large it is, and the properties of its tab.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../../local/store/memory.ts';
import type { Store } from '../../../../local/store/store.ts';
import { parseCsv } from '../../../../local/workbook/csv.ts';
import { openGoogle } from '../google.ts';
import { addSheet, update, withLog } from './requests.ts';

const ROWS = { sheetId: 7, startRowIndex: 1, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 };

const protect = (given: object = {}) => ({
  addProtectedRange: {
    protectedRange: { range: { sheetId: 7 }, warningOnly: true, description: 'By the script', ...given },
  },
});
const format = (index: number | undefined, text: string, ranges: object[] = [ROWS]) => ({
  addConditionalFormatRule: {
    rule: {
      ranges,
      booleanRule: {
        condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
        format: { backgroundColor: { red: 1 } },
      },
    },
    index,
  },
});
const view = (given: object = {}) => ({ addFilterView: { filter: { title: 'Failed', range: ROWS, ...given } } });
const chart = (given: object = {}, sources: object[] = [ROWS]) => ({
  addChart: {
    chart: {
      spec: {
        title: 'Calls',
        basicChart: { chartType: 'COLUMN', series: [{ series: { sourceRange: { sources } } }] },
      },
      position: { overlayPosition: { anchorCell: { sheetId: 7, rowIndex: 1, columnIndex: 4 } } },
      ...given,
    },
  },
});
const sheetOf = (store: Store, fields: string) =>
  Object(openGoogle(store).sheets.get('local', { fields: `sheets(${fields})` })).sheets[0];
const rows = (dimension: string, startIndex: number, endIndex: number) => ({
  sheetId: 7,
  dimension,
  startIndex,
  endIndex,
});

describe('what lies over a grid', () => {
  it('comes back with a number of its own, in the answer and later', () => {
    const store = withLog();
    const { replies } = Object(update(store, protect(), view(), chart(), view({ title: 'Refused' })));
    expect(replies).toMatchObject([
      { addProtectedRange: { protectedRange: { protectedRangeId: 1, description: 'By the script' } } },
      { addFilterView: { filter: { filterViewId: 1, title: 'Failed' } } },
      { addChart: { chart: { chartId: 1 } } },
      { addFilterView: { filter: { filterViewId: 2 } } },
    ]);
    const asked =
      'protectedRanges(protectedRangeId,description,warningOnly),filterViews(filterViewId,title),charts(chartId,spec(title))';
    expect(sheetOf(store, asked)).toEqual({
      protectedRanges: [{ protectedRangeId: 1, description: 'By the script', warningOnly: true }],
      filterViews: [
        { filterViewId: 1, title: 'Failed' },
        { filterViewId: 2, title: 'Refused' },
      ],
      charts: [{ chartId: 1, spec: { title: 'Calls' } }],
    });
  });

  it('puts a conditional format before the one at its index, or behind all', () => {
    const store = withLog();
    update(store, format(undefined, 'b'), format(0, 'a'), format(undefined, 'c'));
    const { conditionalFormats } = sheetOf(store, 'conditionalFormats.booleanRule.condition.values');
    expect(JSON.stringify(conditionalFormats).match(/"[abc]"/g)).toEqual(['"a"', '"b"', '"c"']);
  });

  it('moves with the rows under it, sources of charts too, and loses ranges without rows', () => {
    const store = withLog('Time\n1\n2\n3\n4\n');
    const gone = { ...ROWS, startRowIndex: 2, endRowIndex: 3 };
    update(store, protect({ range: ROWS }), format(0, 'a', [ROWS, gone]), chart());
    update(store, { deleteDimension: { range: rows('ROWS', 2, 4) } });
    const shorter = { ...ROWS, endRowIndex: 3 };
    expect(sheetOf(store, 'protectedRanges.range')).toEqual({ protectedRanges: [{ range: shorter }] });
    expect(sheetOf(store, 'conditionalFormats.ranges')).toEqual({ conditionalFormats: [{ ranges: [shorter] }] });
    update(store, { insertDimension: { range: rows('ROWS', 0, 2) } });
    const lower = { ...ROWS, startRowIndex: 3, endRowIndex: 5 };
    expect(JSON.stringify(sheetOf(store, 'charts.spec'))).toContain(JSON.stringify([lower]));
  });

  it.each([
    [
      protect({ warningOnly: false }),
      'Not simulated: Sheets.Spreadsheets.batchUpdate addProtectedRange without warningOnly',
    ],
    [protect({ range: { sheetId: 8 } }), 'No grid with id: 8'],
    [protect({ protectedRangeId: 1 }), 'An object with the protectedRangeId 1 already exists.'],
    [format(5, 'a'), 'Invalid index: 5'],
    [format(0, 'a', []), 'No range specified.'],
    [view({ range: { ...ROWS, endColumnIndex: 27 } }), 'Range exceeds grid limits. Max rows: 1000, max columns: 26'],
    [chart({ spec: { title: 'x' } }), 'exactly one kind of spec'],
    [chart({ position: { newSheet: true } }), 'Not simulated'],
    [chart({}, [{ sheetId: 9 }]), 'No grid with id: 9'],
  ])('refuses %j and changes nothing', (request, message) => {
    const store = withLog();
    update(store, protect());
    const before = store.read('state/looks.json')?.text;
    expect(() => update(store, view(), request)).toThrow(message);
    expect(store.read('state/looks.json')?.text).toBe(before);
  });
});

describe('rows and columns that come', () => {
  const cells = (store: Store) => parseCsv(store.read('sheet/Log.csv')?.text ?? '');

  it('push those behind them on, and make the grid larger', () => {
    const store = withLog('a,b\nc,d\n');
    update(
      store,
      { insertDimension: { range: rows('COLUMNS', 1, 2) } },
      { insertDimension: { range: rows('ROWS', 1, 3) } },
    );
    expect(cells(store)).toEqual([['a', '', 'b'], [''], [''], ['c', '', 'd']]);
    const grid = { rowCount: 1002, columnCount: 27 };
    expect(sheetOf(store, 'properties.gridProperties')).toEqual({ properties: { gridProperties: grid } });
  });

  it('at the end change no cell', () => {
    const store = withLog('a\n');
    update(store, { appendDimension: { sheetId: 7, dimension: 'COLUMNS', length: 3 } });
    expect(cells(store)).toEqual([['a']]);
    expect(sheetOf(store, 'properties.gridProperties.columnCount')).toEqual({
      properties: { gridProperties: { columnCount: 29 } },
    });
  });

  it('take formats and drop-downs, not notes, from the row before or the row behind', () => {
    const bold = (row: number, note: string) => ({
      repeatCell: {
        range: { sheetId: 7, startRowIndex: row, endRowIndex: row + 1, endColumnIndex: 1 },
        cell: { note, userEnteredFormat: { textFormat: { bold: true } } },
        fields: '*',
      },
    });
    const store = withLog('a\nb\n');
    update(store, bold(0, 'n'), { insertDimension: { range: rows('ROWS', 1, 2), inheritFromBefore: true } });
    update(store, { insertDimension: { range: rows('ROWS', 3, 4), inheritFromBefore: false } });
    const { data } = sheetOf(store, 'data.rowData.values(note,userEnteredFormat.textFormat)');
    const format = { userEnteredFormat: { textFormat: { bold: true } } };
    expect(data[0].rowData).toEqual([{ values: [{ note: 'n', ...format }] }, { values: [format] }, { values: [{}] }]);
  });

  it.each([
    [{ insertDimension: { range: rows('ROWS', 1001, 1002) } }, 'Cannot insert ROWS'],
    [{ insertDimension: { range: rows('ROWS', 0, 1), inheritFromBefore: true } }, 'Cannot insert ROWS'],
    [{ appendDimension: { sheetId: 7, dimension: 'ROWS', length: 0 } }, 'length must be at least 1'],
    [{ appendDimension: { sheetId: 8, dimension: 'ROWS', length: 1 } }, 'No grid with id: 8'],
  ])('are refused: %j', (request, message) => {
    expect(() => update(withLog(), request)).toThrow(message);
  });
});

describe('updateSheetProperties', () => {
  const set = (properties: object, fields: string) => ({
    updateSheetProperties: { properties: { sheetId: 7, ...properties }, fields },
  });
  const titles = (store: Store) =>
    Object(openGoogle(store).sheets.get('local', { fields: 'sheets.properties(title,sheetId)' })).sheets.map(
      ({ properties }: { properties: { title: string; sheetId: number } }) =>
        `${properties.title} ${properties.sheetId}`,
    );

  it('freezes rows and paints the tab, and only what the mask names', () => {
    const store = withLog();
    update(
      store,
      set({ gridProperties: { frozenRowCount: 1 }, tabColor: { red: 1 } }, 'gridProperties.frozenRowCount'),
    );
    const gridProperties = { rowCount: 1000, columnCount: 26, frozenRowCount: 1 };
    expect(sheetOf(store, 'properties(tabColor,gridProperties)')).toEqual({ properties: { gridProperties } });
    update(store, set({ tabColor: { red: 1 } }, 'tabColor'));
    expect(sheetOf(store, 'properties.tabColor')).toEqual({ properties: { tabColor: { red: 1 } } });
  });

  it('keeps the frozen rows of addSheet', () => {
    const store = createMemoryStore();
    update(store, addSheet('Log', 7));
    expect(sheetOf(store, 'properties.gridProperties.frozenRowCount')).toEqual({
      properties: { gridProperties: { frozenRowCount: 1 } },
    });
  });

  it('renames a tab, which keeps its number, its cells and its looks', () => {
    const store = withLog('Time\n');
    update(store, protect(), set({ title: 'Calls' }, 'title'));
    expect(titles(store)).toEqual(['Calls 7']);
    expect(store.list('sheet')).toEqual(['Calls.csv']);
    expect(parseCsv(store.read('sheet/Calls.csv')?.text ?? '')).toEqual([['Time']]);
    expect(sheetOf(store, 'protectedRanges.protectedRangeId')).toEqual({ protectedRanges: [{ protectedRangeId: 1 }] });
  });

  // The reference's own example: to move the first of three ahead of the third, the index is 2.
  it('moves a tab to an index as counted before the move', () => {
    const store = createMemoryStore({
      'sheet/A.csv': '',
      'sheet/B.csv': '',
      'sheet/C.csv': '',
      'state/sheets.json': '{"A":7,"B":8,"C":9}',
    });
    update(store, set({ index: 2 }, 'index'));
    expect(titles(store)).toEqual(['B 8', 'A 7', 'C 9']);
    update(store, set({ index: 2 }, 'index'));
    expect(titles(store)).toEqual(['B 8', 'A 7', 'C 9']);
    update(store, set({ index: 0 }, 'index'), addSheet('Aa', 10));
    expect(titles(store)).toEqual(['A 7', 'B 8', 'C 9', 'Aa 10']);
  });

  it.each([
    [
      set({ gridProperties: { frozenRowCount: 1000 } }, 'gridProperties.frozenRowCount'),
      "You can't freeze all visible rows",
    ],
    [set({ title: 'log' }, 'title'), null],
    [set({ title: 'HOSTS' }, 'title'), 'A sheet with the name "HOSTS" already exists.'],
    [set({ index: 3 }, 'index'), "Invalid value at 'properties.index': 3"],
    [set({}, ''), "At least one field must be listed in 'fields'."],
    [set({}, 'hidden'), 'Not simulated: Sheets.Spreadsheets.batchUpdate updateSheetProperties fields hidden'],
  ])('takes or refuses %j', (request, message) => {
    const store = withLog();
    store.write('sheet/Hosts.csv', '');
    if (message === null) expect(() => update(store, request)).not.toThrow();
    else expect(() => update(store, request)).toThrow(message);
  });
});
