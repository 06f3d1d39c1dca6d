// Sheets.Spreadsheets.batchUpdate: rows taken out.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../local/store/store.ts';
import { parseCsv } from '../../../../local/workbook/csv.ts';
import { appendCells, update, withLog } from './requests.ts';

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
