import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import type { Store } from '../../../local/store/store.ts';
import { parseCsv } from '../../../local/workbook/csv.ts';
import { openGoogle } from './google.ts';

type Value = string | number | boolean | null;

function cell(value: Value) {
  if (value === null) return {};
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value } };
}

function appendCells(sheetId: number, rows: readonly (readonly Value[])[]) {
  return { appendCells: { sheetId, rows: rows.map((row) => ({ values: row.map(cell) })), fields: 'userEnteredValue' } };
}

function addSheet(title: string, sheetId: number) {
  return { addSheet: { properties: { title, sheetId, gridProperties: { frozenRowCount: 1 } } } };
}

function update(store: Store, ...requests: unknown[]) {
  return openGoogle(store).sheets.batchUpdate({ requests }, 'local');
}

/** A spreadsheet with one tab, Log, whose number is 7. */
function withLog(text = 'Time\n') {
  return createMemoryStore({ 'sheet/Log.csv': text, 'state/sheets.json': '{"Log":7}' });
}

function shown(store: Store, tab: string) {
  return openGoogle(store).sheets.Values.batchGet('local', { ranges: [tab] });
}

describe('deleteDimension', () => {
  const rows = (startIndex: number, endIndex: number, more = {}) => ({
    deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex, endIndex, ...more } },
  });
  const LOG = 'Time\na\nb\nc\n';
  const texts = (store: Store) => parseCsv(store.read('sheet/Log.csv')?.text ?? '').map(([cell]) => cell);

  it('takes out rows, the end not included; those below move up', () => {
    const store = withLog(LOG);
    update(store, rows(1, 3));
    expect(texts(store)).toEqual(['Time', 'c']);
  });

  it('comes before what the same batch appends', () => {
    const store = withLog(LOG);
    update(store, rows(1, 4), appendCells(7, [['d']]));
    expect(texts(store)).toEqual(['Time', 'd']);
  });

  it('takes out rows without anything as well, which changes nothing to be seen', () => {
    const store = withLog(LOG);
    update(store, rows(500, 1000));
    expect(texts(store)).toEqual(['Time', 'a', 'b', 'c']);
  });

  it.each([
    [rows(2, 2), 'Cannot delete the rows'],
    [rows(-1, 2), 'Cannot delete the rows'],
    [rows(1, 1001), 'Cannot delete the rows'],
    [rows(1, 2, { sheetId: 8 }), 'No grid with id: 8'],
    [rows(1, 2, { dimension: 'COLUMNS' }), 'Not simulated'],
    [rows(1, 2, { endIndex: null }), 'Not simulated'],
  ])('refuses %j and changes nothing', (request, message) => {
    const store = withLog(LOG);
    expect(() => update(store, appendCells(7, [['d']]), request)).toThrow(message);
    expect(texts(store)).toEqual(['Time', 'a', 'b', 'c']);
  });
});

describe('appendCells', () => {
  it('stores any text as text, whatever it begins with', () => {
    const texts = [
      '=IMPORTXML("http://x";"//a")',
      '+49 30 1',
      '-1',
      '@x',
      "'quoted",
      '007',
      '1e5',
      'TRUE',
      '1/2',
      'a,b\n"c"',
    ];
    const store = withLog();
    update(store, appendCells(7, [texts]));
    expect(shown(store, 'Log')).toMatchObject({ valueRanges: [{ values: [['Time'], texts] }] });
    // A formula in the file would begin with = itself.
    expect(parseCsv(store.read('sheet/Log.csv')?.text ?? '')[1]?.slice(0, 6)).toEqual(
      texts.slice(0, 6).map((text) => `'${text}`),
    );
  });

  it('stores numbers as numbers, truth values as such, and leaves blanks blank', () => {
    const store = withLog();
    update(store, appendCells(7, [[7, null, 0.5, true]]));
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\n7,,0.5,TRUE\n');
  });

  it('stores a formula as a formula', () => {
    const store = withLog();
    const values = [{ userEnteredValue: { formulaValue: '=NOW()' } }];
    update(store, { appendCells: { sheetId: 7, rows: [{ values }], fields: '*' } });
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\n=NOW()\n');
  });

  it('shows any text again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (texts) => {
        const store = withLog();
        update(store, appendCells(7, [texts]));
        expect(shown(store, 'Log')).toMatchObject({ valueRanges: [{ values: [['Time'], texts] }] });
      }),
    );
  });

  it('adds a line to the file and does not rewrite it', () => {
    const store = withLog();
    const noWrite: Store = {
      ...store,
      write(name) {
        throw new Error(`${name} was rewritten`);
      },
    };
    update(noWrite, appendCells(7, [['a']]));
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\na\n');
  });

  it('refuses more than 50,000 characters in a cell', () => {
    expect(() => update(withLog(), appendCells(7, [['x'.repeat(50_001)]]))).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].appendCells: Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  it('refuses to grow beyond 10 million cells', () => {
    // A grid has 1,000 rows at least: 10,001 columns make 10,001,000 cells.
    const row = [...Array.from({ length: 10_000 }, () => null), 'x'];
    expect(() => update(withLog(), appendCells(7, [row]))).toThrow('above the limit of 10000000 cells.');
  });
});

describe('updateCells', () => {
  const write = (rowIndex: number, columnIndex: number, ...rows: readonly (readonly Value[])[]) => ({
    updateCells: {
      start: { sheetId: 7, rowIndex, columnIndex },
      rows: rows.map((row) => ({ values: row.map(cell) })),
      fields: 'userEnteredValue',
    },
  });
  const result = (text: string, ...requests: unknown[]) => {
    const store = withLog(text);
    update(store, ...requests);
    return store.read('sheet/Log.csv')?.text;
  };

  it('writes over the cells from the start on, and leaves all others', () => {
    expect(result('a,b,c\nd,e,f\ng,h,i\n', write(1, 1, ['X', 'Y']))).toBe('a,b,c\nd,X,Y\ng,h,i\n');
    expect(result('a,b,c\nd,e,f\ng,h,i\n', write(1, 0, ['X'], ['Y']))).toBe('a,b,c\nX,e,f\nY,h,i\n');
  });

  it('stores text as text, numbers as numbers, and empties a cell without a value', () => {
    expect(result('a,b,c\n', write(0, 0, ['=A1', 0.5, null]))).toBe("'=A1,0.5,\n");
  });

  it('writes beyond the last cell of a row and beyond the last row', () => {
    expect(result('a\nb,c\n', write(0, 2, ['X']))).toBe('a,,X\nb,c\n');
    expect(result('a\n', write(2, 1, ['X']))).toBe('a\n\n,X\n');
  });

  it('is applied in the order of the requests, with appendCells among them', () => {
    expect(result('a\nb\n', appendCells(7, [['c']]), write(2, 1, ['X']))).toBe('a\nb\nc,X\n');
    expect(result('a\nb\n', write(0, 0, ['X']), appendCells(7, [['c']]))).toBe('X\nb\nc\n');
    // Once the last row is emptied, the row before it is the last with data.
    expect(result('a\nb\n', write(1, 0, [null]), appendCells(7, [['c']]))).toBe('a\nc\n');
    expect(result('a\n', write(0, 0, ['X']), write(0, 0, ['Y']), write(0, 1, ['Z']))).toBe('Y,Z\n');
  });

  it('writes into a tab that the same batch makes', () => {
    const store = withLog();
    const there = { start: { sheetId: 8, rowIndex: 1, columnIndex: 0 }, fields: '*', rows: [{ values: [cell('X')] }] };
    update(store, addSheet('Bookings', 8), appendCells(8, [['a'], ['b', 'c']]), { updateCells: there });
    expect(store.read('sheet/Bookings.csv')?.text).toBe('a\r\nX,c\r\n');
  });

  it('keeps the other tabs’ files as they are, and the rows’ own line ends', () => {
    const store = createMemoryStore({
      'sheet/Log.csv': 'a\r\nb\r\n',
      'sheet/Hosts.csv': '"x"\n',
      'state/sheets.json': '{"Log":7}',
    });
    update(store, write(1, 0, ['X']));
    expect(store.read('sheet/Log.csv')?.text).toBe('a\r\nX\r\n');
    expect(store.read('sheet/Hosts.csv')?.text).toBe('"x"\n');
  });

  it('shows what was written, in the plain-text tabs too', () => {
    const store = createMemoryStore({ 'sheet/Hosts.csv': 'Host\nAnna\n', 'state/sheets.json': '{"Hosts":7}' });
    update(store, write(1, 0, ['09:00']));
    expect(shown(store, 'Hosts')).toMatchObject({ valueRanges: [{ values: [['Host'], ['09:00']] }] });
  });

  it.each([
    ['below the grid', write(1000, 0, ['X']), 'Attempting to write row: 1000, beyond the last requested row of: 999'],
    [
      'into it and below',
      write(999, 0, ['X'], ['Y']),
      'Attempting to write row: 1000, beyond the last requested row of: 999',
    ],
    ['right of it', write(0, 26, ['X']), 'Attempting to write column: 26, beyond the last requested column of: 25'],
    ['before it', write(-1, 0, ['X']), "Invalid value at 'start.row_index': -1"],
  ])('refuses cells %s, and changes nothing', (_what, request, message) => {
    const store = withLog('a\n');
    expect(() => update(store, write(0, 0, ['X']), request)).toThrow(`Invalid requests[1].updateCells: ${message}`);
    expect(store.read('sheet/Log.csv')?.text).toBe('a\n');
  });

  it('takes the last row and column of the grid', () => {
    expect(result('a\n', write(999, 25, ['X']))).toMatch(/X\n$/);
  });

  it('refuses an unknown tab and an unreadable file', () => {
    const unknown = { updateCells: { ...write(0, 0, ['X']).updateCells, start: { sheetId: 5 } } };
    expect(() => update(withLog(), unknown)).toThrow('Invalid requests[0].updateCells: No grid with id: 5');
    expect(() => update(withLog('"never closed'), write(0, 0, ['X']))).toThrow('sheet/Log.csv, row 1');
  });

  it.each([
    [{ range: { sheetId: 7 }, rows: [], fields: '*' }, 'updateCells.range'],
    [{ rows: [], fields: '*' }, 'updateCells without a start'],
    [{ start: { sheetId: 7, gridId: 1 }, rows: [], fields: '*' }, 'updateCells.start.gridId'],
    [{ start: { sheetId: 7 }, rows: [], fields: 'note' }, 'updateCells fields note'],
  ])('names what is not simulated: %j', (request, name) => {
    expect(() => update(withLog(), { updateCells: request })).toThrow(
      `Not simulated: Sheets.Spreadsheets.batchUpdate ${name}`,
    );
  });

  it('wants its fields named', () => {
    expect(() => update(withLog(), { updateCells: { start: { sheetId: 7 }, rows: [] } })).toThrow(
      "At least one field must be listed in 'fields'.",
    );
  });
});

describe('addSheet', () => {
  it('makes a tab that the same batch fills and that keeps its number', () => {
    const store = createMemoryStore({ 'sheet/Hosts.csv': 'Host\n' });
    const answer = update(
      store,
      addSheet('Bookings', 4711),
      appendCells(4711, [
        ['Booked at', 'Service'],
        ['x', 'y'],
      ]),
    );
    expect(answer).toMatchObject({
      spreadsheetId: 'local',
      replies: [{ addSheet: { properties: { sheetId: 4711 } } }, {}],
    });
    expect(store.read('sheet/Bookings.csv')?.text).toBe('Booked at,Service\r\nx,y\r\n');
    expect(openGoogle(store).sheets.get('local', { fields: 'sheets.properties(sheetId,title)' })).toMatchObject({
      sheets: [{ properties: { title: 'Hosts' } }, { properties: { title: 'Bookings', sheetId: 4711 } }],
    });
    update(store, appendCells(4711, [['z']]));
    expect(store.read('sheet/Bookings.csv')?.text).toBe('Booked at,Service\r\nx,y\r\nz\r\n');
  });

  it('gives a number where none is chosen', () => {
    const store = createMemoryStore();
    const answer = JSON.stringify(update(store, { addSheet: { properties: { title: 'Log' } } }));
    const sheetId = Number(/"sheetId":(\d+)/.exec(answer)?.[1]);
    update(store, appendCells(sheetId, [['a']]));
    expect(store.read('sheet/Log.csv')?.text).toBe('a\r\n');
  });

  it('refuses a title in use, whatever its case', () => {
    expect(() => update(withLog(), addSheet('LOG', 8))).toThrow(
      'Invalid requests[0].addSheet: A sheet with the name "LOG" already exists. Please enter another name.',
    );
  });

  it('refuses a number in use', () => {
    expect(() => update(withLog(), addSheet('Other', 7))).toThrow('Invalid requests[0].addSheet: ');
  });
});

describe('a batch', () => {
  const good = [addSheet('Bookings', 8), appendCells(8, [['a']]), appendCells(7, [['b']])];

  it.each([
    ['an unknown tab', appendCells(5, [['x']]), 'Invalid requests[3].appendCells: No grid with id: 5'],
    [
      'a title in use',
      addSheet('Bookings', 9),
      'Invalid requests[3].addSheet: A sheet with the name "Bookings" already exists.',
    ],
    [
      'a value of the wrong type',
      { appendCells: { sheetId: 7, fields: '*', rows: [{ values: [{ userEnteredValue: { numberValue: '1' } }] }] } },
      'Invalid requests[3].appendCells: Invalid value',
    ],
    ['no fields', { appendCells: { sheetId: 7, rows: [] } }, "At least one field must be listed in 'fields'."],
    [
      'an unsimulated request',
      { deleteSheet: { sheetId: 7 } },
      'Not simulated: Sheets.Spreadsheets.batchUpdate deleteSheet',
    ],
    [
      'an unsimulated field',
      { appendCells: { sheetId: 7, rows: [], fields: '*', tableId: 't' } },
      'Not simulated: Sheets.Spreadsheets.batchUpdate appendCells.tableId',
    ],
    [
      'an unsimulated value',
      { appendCells: { sheetId: 7, fields: '*', rows: [{ values: [{ note: 'n' }] }] } },
      'Not simulated: Sheets.Spreadsheets.batchUpdate appendCells values[].note',
    ],
    ['two kinds in one', { ...addSheet('X', 10), ...appendCells(7, []) }, "Invalid value at 'requests[3]'"],
    ['nothing', null, "Invalid value at 'requests[3]'"],
  ])('with %s changes nothing', (_what, bad, message) => {
    const store = withLog();
    expect(() => update(store, ...good, bad)).toThrow(message);
    expect(store.list('sheet')).toEqual(['Log.csv']);
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\n');
    expect(store.read('state/sheets.json')?.text).toBe('{"Log":7}');
  });

  it('without the bad request changes everything', () => {
    const store = withLog();
    update(store, ...good);
    expect(store.list('sheet')).toEqual(['Bookings.csv', 'Log.csv']);
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\nb\n');
  });

  it('that would append to an unreadable file changes nothing', () => {
    const store = withLog('"never closed\n');
    expect(() => update(store, ...good)).toThrow('sheet/Log.csv, row 1');
    expect(store.list('sheet')).toEqual(['Log.csv']);
  });

  it('is not kept back by the broken file of another tab', () => {
    const store = withLog();
    store.write('sheet/Hosts.csv', '"never closed');
    update(store, ...good);
    expect(store.read('sheet/Log.csv')?.text).toBe('Time\nb\n');
  });

  it('must hold a request', () => {
    expect(() => update(withLog())).toThrow('Must specify at least one request.');
  });

  it('goes to the one spreadsheet only', () => {
    const { sheets } = openGoogle(withLog());
    expect(() => sheets.batchUpdate({ requests: good }, 'other')).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Requested entity was not found.',
    );
  });
});
