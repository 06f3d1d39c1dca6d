// Sheets.Spreadsheets.batchUpdate: a new tab.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../../local/store/memory.ts';
import { openGoogle } from '../google.ts';
import { addSheet, appendCells, update, withLog } from './requests.ts';

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
