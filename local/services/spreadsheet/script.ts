// SpreadsheetApp and Spreadsheet as scripts see them.
import { exception, type ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import type { Area } from '../../workbook/looks.ts';
import type { TabInfo } from '../../workbook/sheetIds.ts';
import { isObject } from '../jsonObject.ts';
import { strict } from '../strict.ts';
import { rangeOf, sheetObject } from './sheetScript.ts';
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

export function spreadsheetObject(call: ScriptCall, id: string) {
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
    getRange(...args: unknown[]) {
      const a1 = args.length === 1 ? asText(args[0]) : undefined;
      if (a1 === undefined) throw signatureError('SpreadsheetApp.Spreadsheet.getRange', args);
      const { tab, area } = ask('getRange', a1) as { tab: TabInfo; area: Area };
      return rangeOf(call, tab, area);
    },
    getSheetByName: (name: unknown) => getSheets().find((sheet) => sheet.getName() === name) ?? null,
    setActiveSheet(...args: unknown[]) {
      const [sheet] = args;
      const isSheet = isObject(sheet) && typeof sheet.activate === 'function';
      if (args.length === 2 && isSheet) throw exception('Not simulated: Spreadsheet.setActiveSheet with a selection');
      if (args.length !== 1 || !isSheet) throw signatureError('SpreadsheetApp.Spreadsheet.setActiveSheet', args);
      return Reflect.apply(sheet.activate as () => object, sheet, []);
    },
    insertSheet(...args: unknown[]) {
      const [name, index] = args;
      if (typeof name !== 'string') throw exception('Not simulated: Spreadsheet.insertSheet without a name');
      if (isObject(args[args.length - 1])) throw exception('Not simulated: Spreadsheet.insertSheet with options');
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
