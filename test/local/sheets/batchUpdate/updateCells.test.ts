// Sheets.Spreadsheets.batchUpdate: cells written over.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../../local/store/memory.ts';
import { addSheet, appendCells, cell, shown, update, type Value, withLog } from './requests.ts';

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
    [{ start: { sheetId: 7 }, rows: [], fields: 'textFormatRuns' }, 'updateCells fields textFormatRuns'],
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
