// Sheet as scripts see it.
import type { ScriptCall } from '../../script/call.ts';
import { signatureError } from '../../script/signature.ts';
import type { Area } from '../../workbook/looks.ts';
import type { TabInfo } from '../../workbook/sheetIds.ts';
import { strict } from '../strict.ts';
import { checkCells, rangeObject } from './rangeScript.ts';

/** `moreOfRange`: further members of the range of an event. */
export function rangeOf(call: ScriptCall, tab: TabInfo, area: Area, moreOfRange: object = {}): object {
  return rangeObject(call, { tab, area, sheet: () => sheetObject(call, tab), more: moreOfRange });
}

export function sheetObject(call: ScriptCall, tab: TabInfo) {
  const ask = (method: string, ...args: unknown[]) => call('SpreadsheetApp', `Sheet.${method}`, tab.sheetId, ...args);
  const range = (area: unknown) => rangeOf(call, tab, area as Area);
  const members = {
    getName: () => tab.title,
    getSheetId: () => tab.sheetId,
    getLastRow: () => ask('getLastRow'),
    getLastColumn: () => ask('getLastColumn'),
    getMaxRows: () => ask('getMaxRows'),
    getMaxColumns: () => ask('getMaxColumns'),
    getRange: (...args: unknown[]) => range(ask('getRange', args)),
    getDataRange: () => range(ask('getDataRange')),
    activate(): object {
      ask('activate');
      return sheet;
    },
    appendRow(values: unknown): object {
      ask('appendRow', checkCells([values], 'Sheet.appendRow')[0]);
      return sheet;
    },
    ...rowsOf(ask, (): object => sheet),
    setFrozenRows() {},
    autoResizeColumns: (): object => sheet,
    setColumnWidth: (): object => sheet,
  };
  const sheet = strict('Sheet', members);
  return sheet;
}

/** Rows and columns that go or come; formats come from the row that the method names. */
function rowsOf(ask: (method: string, ...args: unknown[]) => unknown, sheet: () => object) {
  const insert =
    (name: string, dimension: 'ROWS' | 'COLUMNS', after: boolean, most: 1 | 2) =>
    (...args: unknown[]) => {
      const [place, count = 1] = numbers(`insert${name}`, args, most);
      ask('insert', dimension, after ? Number(place) + 1 : place, count, place);
      return sheet();
    };
  return {
    deleteRow(...args: unknown[]) {
      ask('deleteRows', numbers('deleteRow', args, 1)[0], 1);
      return sheet();
    },
    deleteRows(...args: unknown[]) {
      const [row, count = 1] = numbers('deleteRows', args, 2);
      ask('deleteRows', row, count);
    },
    insertRowBefore: insert('RowBefore', 'ROWS', false, 1),
    insertRowAfter: insert('RowAfter', 'ROWS', true, 1),
    insertRowsBefore: insert('RowsBefore', 'ROWS', false, 2),
    insertRowsAfter: insert('RowsAfter', 'ROWS', true, 2),
    insertColumnsAfter: insert('ColumnsAfter', 'COLUMNS', true, 2),
  };
}

function numbers(method: string, args: readonly unknown[], count: number): readonly number[] {
  const read = args.filter((one): one is number => typeof one === 'number' && Number.isInteger(one));
  if (args.length !== count || read.length !== count) throw signatureError(`SpreadsheetApp.Sheet.${method}`, args);
  return read;
}
