// Sheets.Spreadsheets.batchUpdate: a batch changes everything or nothing.
import { describe, expect, it } from 'vitest';
import { openGoogle } from '../google.ts';
import { addSheet, appendCells, update, withLog } from './requests.ts';

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
      { appendCells: { sheetId: 7, fields: '*', rows: [{ values: [{ hyperlink: 'h' }] }] } },
      'Not simulated: Sheets.Spreadsheets.batchUpdate appendCells values[].hyperlink',
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
