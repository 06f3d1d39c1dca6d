// SpreadsheetApp, Spreadsheet and Sheet as scripts see them, as far as a menu needs them.
import type { ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import type { TabInfo } from '../../workbook/sheetIds.ts';
import { strict } from '../strict.ts';
import type { Area } from './area.ts';
import { checkCells, rangeObject } from './rangeScript.ts';
import { uiObject } from './uiScript.ts';

export function spreadsheetAppGlobal(call: ScriptCall) {
  const ui = uiObject(call);
  function opened(id: unknown) {
    return typeof id === 'string' ? spreadsheetObject(call, id) : null;
  }
  return strict('SpreadsheetApp', {
    getActive: () => opened(call('SpreadsheetApp', 'getActive')),
    getActiveSpreadsheet: () => opened(call('SpreadsheetApp', 'getActive')),
    openById(...args: unknown[]) {
      if (args.length !== 1 || typeof args[0] !== 'string') throw signatureError('SpreadsheetApp.openById', args);
      return opened(call('SpreadsheetApp', 'openById', args[0]));
    },
    flush() {
      call('SpreadsheetApp', 'flush');
    },
    getUi() {
      call('SpreadsheetApp', 'getUi');
      return ui;
    },
  });
}

function spreadsheetObject(call: ScriptCall, id: string) {
  const ask = (method: string, ...args: unknown[]) => call('SpreadsheetApp', `Spreadsheet.${method}`, ...args);
  function getSheets() {
    const tabs = ask('getSheets') as TabInfo[];
    return tabs.map((tab) => sheetObject(call, tab));
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
      return sheetObject(call, ask('insertSheet', name) as TabInfo);
    },
    toast(...args: unknown[]) {
      const [message, title = ''] = args.map(asText);
      if (message === undefined || args.length > 3) throw signatureError('SpreadsheetApp.Spreadsheet.toast', args);
      ask('toast', message, title);
    },
  });
}

function sheetObject(call: ScriptCall, { title, sheetId }: TabInfo) {
  const ask = (method: string, ...args: unknown[]) => call('SpreadsheetApp', `Sheet.${method}`, sheetId, ...args);
  const members = {
    getName: () => title,
    getSheetId: () => sheetId,
    getLastRow: () => ask('getLastRow'),
    getLastColumn: () => ask('getLastColumn'),
    getMaxRows: () => ask('getMaxRows'),
    getMaxColumns: () => ask('getMaxColumns'),
    getRange: (...args: unknown[]) => rangeObject(call, sheetId, ask('getRange', args) as Area),
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
