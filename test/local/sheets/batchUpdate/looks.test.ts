// Sheets.Spreadsheets.batchUpdate: what cells have beside their texts, and what Spreadsheets.get tells of it.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../local/store/store.ts';
import { openGoogle } from '../google.ts';
import { appendCells, update, withLog } from './requests.ts';

const ROSE = { red: 0.9882353, green: 0.89411765, blue: 0.88235295 }; // #fce4e1: 252, 228 and 225 of 255
const YES_NO = {
  condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }, { userEnteredValue: 'no' }] },
};

const over = (startRowIndex: number, endRowIndex: number, column = 0) => ({
  sheetId: 7,
  startRowIndex,
  endRowIndex,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});
const repeat = (range: object, cell: object, fields: string) => ({ repeatCell: { range, cell, fields } });
const note = (row: number, text: string) => repeat(over(row, row + 1), { note: text }, 'note');

/** The rows of the tab as `fields` of their cells. */
function cellsOf(store: Store, fields: string, range = 'Log') {
  const mask = `sheets.data(startRow,startColumn,rowData.values(${fields}))`;
  const { sheets } = Object(openGoogle(store).sheets.get('local', { ranges: [range], fields: mask }));
  const [{ data }] = sheets;
  return data[0];
}
const rowsOf = (store: Store, fields: string, range?: string): unknown[] =>
  cellsOf(store, fields, range).rowData.map((row: { values?: unknown[] }) => row.values ?? []);

describe('looks of cells', () => {
  it('come back as they were written, with the texts left alone', () => {
    const store = withLog('Time\na\n');
    const cell = {
      note: 'When it rang',
      userEnteredFormat: {
        backgroundColor: { red: 252 / 255, green: 228 / 255, blue: 225 / 255 },
        textFormat: { bold: true },
      },
      dataValidation: { ...YES_NO, inputMessage: 'yes or no', showCustomUi: true },
    };
    update(store, {
      updateCells: {
        start: { sheetId: 7, rowIndex: 1 },
        rows: [{ values: [cell] }],
        fields: 'note,dataValidation,userEnteredFormat',
      },
    });
    expect(rowsOf(store, 'formattedValue,note,dataValidation,userEnteredFormat')).toEqual([
      [{ formattedValue: 'Time' }],
      [
        {
          formattedValue: 'a',
          note: 'When it rang',
          dataValidation: { ...YES_NO, inputMessage: 'yes or no', showCustomUi: true },
          userEnteredFormat: {
            backgroundColor: ROSE,
            backgroundColorStyle: { rgbColor: ROSE },
            textFormat: { bold: true },
          },
        },
      ],
    ]);
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\na\n');
  });

  it('are written only where the mask names them; what it names and the cell has not is taken away', () => {
    const store = withLog();
    const bold = { userEnteredFormat: { textFormat: { bold: true }, numberFormat: { type: 'TEXT' } }, note: 'n' };
    update(store, repeat(over(0, 1), bold, 'note,userEnteredFormat'));
    update(store, repeat(over(0, 1), { note: 'other' }, 'userEnteredFormat.textFormat.bold'));
    expect(rowsOf(store, 'note,userEnteredFormat')).toEqual([
      [{ note: 'n', userEnteredFormat: { numberFormat: { type: 'TEXT' } } }],
    ]);
    update(store, repeat(over(0, 1), {}, 'note,userEnteredFormat'));
    expect(rowsOf(store, 'note,userEnteredFormat')).toEqual([[{}]]);
  });

  it('take a colour from its style before the colour, and as #000000 where no part is named', () => {
    const store = withLog();
    const both = { backgroundColor: { red: 1 }, backgroundColorStyle: { rgbColor: { green: 1 } } };
    update(store, repeat(over(0, 1), { userEnteredFormat: both }, 'userEnteredFormat.backgroundColorStyle'));
    expect(rowsOf(store, 'userEnteredFormat.backgroundColor')).toEqual([
      [{ userEnteredFormat: { backgroundColor: { green: 1 } } }],
    ]);
    update(store, repeat(over(0, 1), { userEnteredFormat: { backgroundColor: {} } }, '*'));
    expect(rowsOf(store, 'userEnteredFormat.backgroundColor')).toEqual([
      [{ userEnteredFormat: { backgroundColor: {} } }],
    ]);
  });

  it('belong to the rows that appendCells makes', () => {
    const store = withLog('Time\na\n');
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'b' }, note: 'new' }] }];
    update(store, { appendCells: { sheetId: 7, rows, fields: 'userEnteredValue,note' } });
    expect(rowsOf(store, 'formattedValue,note')).toEqual([
      [{ formattedValue: 'Time' }],
      [{ formattedValue: 'a' }],
      [{ formattedValue: 'b', note: 'new' }],
    ]);
  });

  it('stay where a mask of values writes over them, and go where * does', () => {
    const store = withLog();
    update(store, note(0, 'stays'), appendCells(7, [['x']]));
    expect(rowsOf(store, 'note')).toEqual([[{ note: 'stays' }]].concat([[{}] as never]));
    update(store, repeat(over(0, 1), { userEnteredValue: { stringValue: 'Y' } }, '*'));
    expect(rowsOf(store, 'formattedValue,note')[0]).toEqual([{ formattedValue: 'Y' }]);
  });

  it('move with rows that go or come', () => {
    const store = withLog('Time\na\nb\nc\n');
    update(store, note(1, 'a'), note(3, 'c'));
    const range = { sheetId: 7, dimension: 'ROWS', startIndex: 1, endIndex: 3 };
    update(store, { deleteDimension: { range } });
    expect(rowsOf(store, 'formattedValue,note')).toEqual([
      [{ formattedValue: 'Time' }],
      [{ formattedValue: 'c', note: 'c' }],
    ]);
    update(store, { insertDimension: { range, inheritFromBefore: false } });
    expect(rowsOf(store, 'formattedValue,note')).toEqual([
      [{ formattedValue: 'Time' }],
      [],
      [],
      [{ formattedValue: 'c', note: 'c' }],
    ]);
  });

  it('reach to the end of the grid, which rows that go make smaller', () => {
    const store = withLog('Time\na\nb\n');
    update(store, { setDataValidation: { range: { ...over(1, 2), endRowIndex: undefined }, rule: YES_NO } });
    update(store, { deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } });
    const { sheets } = Object(openGoogle(store).sheets.get('local', { fields: 'sheets.properties.gridProperties' }));
    expect(sheets[0].properties.gridProperties).toEqual({ rowCount: 999, columnCount: 26 });
    expect(rowsOf(store, 'dataValidation', 'Log!A998:A1000')).toEqual([
      [{ dataValidation: YES_NO }],
      [{ dataValidation: YES_NO }],
    ]);
  });

  it('cost nothing where there are none: no file is made', () => {
    const store = withLog();
    update(store, appendCells(7, [['b']]));
    expect(store.list('state')).toEqual(['sheets.json']);
  });

  it('leave nothing behind if another request of the batch is bad', () => {
    const store = withLog();
    expect(() => update(store, note(0, 'n'), note(1000, 'n'))).toThrow(
      'Invalid requests[1].repeatCell: Range exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    expect(store.list('state')).toEqual(['sheets.json']);
  });

  it.each([
    [{ userEnteredFormat: { numberFormat: { type: 'DATE' } } }, 'userEnteredFormat.numberFormat.type DATE'],
    [{ userEnteredFormat: { borders: {} } }, 'userEnteredFormat.borders'],
    [{ dataValidation: { condition: { type: 'BOOLEAN' } } }, 'condition BOOLEAN'],
    [{ hyperlink: 'h' }, 'values[].hyperlink'],
  ])('names what is not simulated: %j', (cell, name) => {
    expect(() => update(withLog(), repeat(over(0, 1), cell, '*'))).toThrow(name);
  });
});

describe('setDataValidation', () => {
  const rule = (given: object | null) => ({ setDataValidation: { range: over(1, 3), rule: given } });

  it('sets the rule of a range, and without one takes it away', () => {
    const store = withLog();
    const fromRange = { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Hosts!$A$2:$A' }] } };
    update(store, rule({ ...fromRange, strict: false }), note(2, 'n'));
    expect(rowsOf(store, 'dataValidation,note').slice(1)).toEqual([
      [{ dataValidation: fromRange }],
      [{ dataValidation: fromRange, note: 'n' }],
    ]);
    update(store, rule(null));
    expect(rowsOf(store, 'dataValidation,note').slice(1)).toEqual([[], [{ note: 'n' }]]);
  });

  it.each([
    [{ condition: { type: 'ONE_OF_LIST', values: [] } }, 'at least one condition value'],
    [
      { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: 'Hosts!A2:A' }] } },
      'a range, which begins with =',
    ],
  ])('refuses %j', (given, message) => {
    expect(() => update(withLog(), rule(given))).toThrow(message);
  });
});

describe('typed columns of a table', () => {
  const typed = { typedColumns: { Log: [2] } };
  const send = (store: Store, ...requests: unknown[]) =>
    openGoogle(store, typed).sheets.batchUpdate({ requests }, 'local');
  const column = (at: number) => over(0, 5, at);

  it('refuse drop-downs and formats, and the whole batch with them', () => {
    const store = withLog();
    const requests = [
      repeat(column(1), { userEnteredFormat: { textFormat: { bold: true } } }, 'userEnteredFormat'),
      { setDataValidation: { range: { ...column(0), endColumnIndex: 2 }, rule: YES_NO } },
    ];
    for (const request of requests) {
      expect(() => send(store, appendCells(7, [['x']]), request)).toThrow(
        'This operation is not allowed on cells in typed columns.',
      );
    }
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\n');
  });

  it('take notes and values; the columns beside them take everything', () => {
    const store = withLog();
    send(store, repeat(column(1), { note: 'n', userEnteredValue: { stringValue: 'x' } }, 'note,userEnteredValue'));
    send(store, repeat(column(0), { userEnteredFormat: { textFormat: { bold: true } } }, 'userEnteredFormat'));
    expect(rowsOf(store, 'note,userEnteredFormat')[0]).toEqual([
      { userEnteredFormat: { textFormat: { bold: true } } },
      { note: 'n' },
    ]);
  });
});

describe('Spreadsheets.get of cells', () => {
  it('answers the ranges that were asked for, from their first cell on, in order; other tabs are left out', () => {
    const store = withLog('Time,Text\na,b\nc,d\n');
    store.write('sheet/Hosts.csv', 'Host\n');
    expect(cellsOf(store, 'formattedValue', 'Log!B2:C2')).toEqual({
      startRow: 1,
      startColumn: 1,
      rowData: [{ values: [{ formattedValue: 'b' }] }],
    });
    const { sheets } = Object(
      openGoogle(store).sheets.get('local', { ranges: ['Log!A1', 'Log!A3'], fields: 'sheets(properties.title,data)' }),
    );
    expect(sheets).toEqual([
      {
        properties: { title: 'Log' },
        data: [
          { rowData: [{ values: [{ formattedValue: 'Time' }] }] },
          { startRow: 2, rowData: [{ values: [{ formattedValue: 'c' }] }] },
        ],
      },
    ]);
  });

  it('has cells without a mask only if they are asked for', () => {
    const { sheets } = openGoogle(withLog());
    expect(JSON.stringify(sheets.get('local', {}))).not.toContain('rowData');
    expect(JSON.stringify(sheets.get('local', { includeGridData: true }))).toContain(
      '"rowData":[{"values":[{"formattedValue":"Time"}]}]',
    );
    expect(
      JSON.stringify(sheets.get('local', { includeGridData: true, fields: 'sheets.properties.title' })),
    ).not.toContain('rowData');
  });

  it('names a part of cells that is not simulated', () => {
    const { sheets } = openGoogle(withLog());
    expect(() => sheets.get('local', { fields: 'sheets.data.rowData.values.effectiveValue' })).toThrow(
      'Not simulated: Sheets.Spreadsheets.get fields sheets.data effectiveValue',
    );
  });
});
