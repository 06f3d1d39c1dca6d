// Spreadsheet and Sheet as scripts see them.
import type { ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';
import { checkCells, rangeObject } from './rangeScript.ts';

export function spreadsheetObject(call: ScriptCall, id: string) {
  const ask = (method: string, ...args: unknown[]) => call('SpreadsheetApp', `Spreadsheet.${method}`, ...args);
  function getSheets() {
    const tabs = ask('getSheets');
    return Array.isArray(tabs) ? tabs.map((tab) => sheetObject(call, tab)) : [];
  }
  return strict('Spreadsheet', {
    getId: () => id,
    getName: () => ask('getName'),
    getSpreadsheetTimeZone: () => ask('getSpreadsheetTimeZone'),
    getSpreadsheetLocale: () => ask('getSpreadsheetLocale'),
    getSheets,
    getSheetByName: (name: unknown) => getSheets().find((sheet) => sheet.getName() === name) ?? null,
    insertSheet(...args: unknown[]) {
      const [name, index] = args;
      if (typeof name !== 'string') throw new Error('Not simulated: Spreadsheet.insertSheet without a name');
      if (args.length > 2 || (index !== undefined && typeof index !== 'number')) {
        throw signatureError('SpreadsheetApp.Spreadsheet.insertSheet', args);
      }
      return sheetObject(call, ask('insertSheet', name));
    },
    toast(...args: unknown[]) {
      const [message, title = ''] = args.map(asText);
      if (message === undefined || args.length > 3) throw signatureError('SpreadsheetApp.Spreadsheet.toast', args);
      ask('toast', message, title);
    },
  });
}

function sheetObject(call: ScriptCall, tab: unknown) {
  const { title, sheetId } = readTab(tab);
  const ask = (method: string, ...args: unknown[]) => call('SpreadsheetApp', `Sheet.${method}`, sheetId, ...args);
  const members = {
    getName: () => title,
    getSheetId: () => sheetId,
    getLastRow: () => ask('getLastRow'),
    getLastColumn: () => ask('getLastColumn'),
    getMaxRows: () => ask('getMaxRows'),
    getMaxColumns: () => ask('getMaxColumns'),
    getRange: (...args: unknown[]) => rangeObject(call, sheetId, ask('getRange', args)),
    appendRow(values: unknown) {
      ask('appendRow', checkCells([values], 'Sheet.appendRow')[0]);
      return sheet;
    },
    setFrozenRows() {},
    autoResizeColumns: (): object => sheet,
    setColumnWidth: (): object => sheet,
  };
  const sheet = strict('Sheet', members);
  return sheet;
}

function readTab(tab: unknown): { title: string; sheetId: number } {
  if (typeof tab === 'object' && tab !== null && 'title' in tab && 'sheetId' in tab) {
    const { title, sheetId } = tab;
    if (typeof title === 'string' && typeof sheetId === 'number') return { title, sheetId };
  }
  throw new TypeError('The state of the spreadsheet does not describe a tab.');
}
