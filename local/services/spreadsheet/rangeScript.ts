// Range as scripts see it.
import { exception, type ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { type Area, a1Of } from '../../workbook/looks.ts';
import type { TabInfo } from '../../workbook/sheetIds.ts';
import { strict } from '../strict.ts';

export interface RangeParts {
  readonly tab: TabInfo;
  /** As the state's side makes it of the arguments of getRange. */
  readonly area: Area;
  /** The Sheet as scripts see it. */
  readonly sheet: () => object;
  /** Further members: ranges of events have some. */
  readonly more?: object;
}

export function rangeObject(call: ScriptCall, { tab, area, sheet, more = {} }: RangeParts): object {
  const { row, column, rows, columns } = area;
  const ask = (method: string, ...args: unknown[]) =>
    call('SpreadsheetApp', `Range.${method}`, tab.sheetId, area, ...args);
  const set = (method: string, ...args: unknown[]): object => {
    ask(method, ...args);
    return range;
  };
  const members = {
    ...more,
    getRow: () => row,
    getColumn: () => column,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getLastRow: () => row + rows - 1,
    getLastColumn: () => column + columns - 1,
    getSheet: sheet,
    getA1Notation: () => a1Of(area),
    activate: () => set('activate'),
    ...reads(ask),
    createTextFinder(...args: unknown[]) {
      const text = args.length === 1 ? asText(args[0]) : undefined;
      if (text === undefined) throw signatureError('SpreadsheetApp.Range.createTextFinder', args);
      return textFinder((isRegEx) => {
        const found = ask('findAll', text, isRegEx) as { row: number; column: number }[];
        return found.map((cell) => rangeObject(call, { tab, area: { ...cell, rows: 1, columns: 1 }, sheet }));
      });
    },
    setValues(values: unknown) {
      const cells = checkCells(values, 'Range.setValues');
      checkSize(cells, rows, columns);
      return set('setValues', cells);
    },
    setValue: (value: unknown) => set('setValues', filled(area, checkCells([[value]], 'Range.setValue')[0]?.[0])),
    setNumberFormat: (...args: unknown[]) => set('setNumberFormat', oneText('setNumberFormat', args)),
    ...looksOf(area, set, () => range),
  };
  const range: object = strict('Range', members);
  return range;
}

/** Without regular expressions it looks for a part of a cell, in any case. */
function textFinder(findAll: (isRegEx: boolean) => object[]): object {
  let isRegEx = false;
  const finder: object = strict('TextFinder', {
    useRegularExpression(...args: unknown[]) {
      if (args.length !== 1 || typeof args[0] !== 'boolean') {
        throw signatureError('SpreadsheetApp.TextFinder.useRegularExpression', args);
      }
      isRegEx = args[0];
      return finder;
    },
    findAll: () => findAll(isRegEx),
  });
  return finder;
}

/** The values of all cells, and of the first. */
function reads(ask: (method: string) => unknown) {
  const all = (method: string) => ask(method) as string[][];
  const first = (method: string) => all(method)[0]?.[0] ?? '';
  return {
    getDisplayValues: () => all('getDisplayValues'),
    getDisplayValue: () => first('getDisplayValues'),
    getNotes: () => all('getNotes'),
    getNote: () => first('getNotes'),
    getBackgrounds: () => all('getBackgrounds'),
    getBackground: () => first('getBackgrounds'),
  };
}

/** Those that are kept, and those that only Google draws. */
function looksOf(area: Area, set: (method: string, ...args: unknown[]) => object, ignored: () => object) {
  const cellwise = (method: string) => (values: unknown) => {
    const cells = checkCells(values, `Range.${method}`);
    for (const cell of cells.flat()) refuseNumber(method, cell);
    checkSize(cells, area.rows, area.columns);
    return set(method, cells);
  };
  const everywhere =
    (method: string, one: string) =>
    (...args: unknown[]) => {
      refuseNumber(one, args[0]);
      return set(method, filled(area, args[0] === null && args.length === 1 ? null : oneText(one, args)));
    };
  return {
    setNotes: cellwise('setNotes'),
    setNote: everywhere('setNotes', 'setNote'),
    clearNote: () => set('setNotes', filled(area, null)),
    setBackgrounds: cellwise('setBackgrounds'),
    setBackground: everywhere('setBackgrounds', 'setBackground'),
    setFontWeight: ignored,
    setWrap: ignored,
    setVerticalAlignment: ignored,
    setHorizontalAlignment: ignored,
  };
}

/** Google writes a whole number with `.0`, as is reported: issue tracker 429373214. */
function refuseNumber(method: string, value: unknown): void {
  if (typeof value === 'number') throw exception(`Not simulated: Range.${method} with a number`);
}

function oneText(method: string, args: readonly unknown[]): string {
  const text = args.length === 1 ? asText(args[0]) : undefined;
  if (text === undefined) throw signatureError(`SpreadsheetApp.Range.${method}`, args);
  return text;
}

function filled({ rows, columns }: Area, value: unknown): unknown[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}

/** Rows of strings, numbers, booleans and blanks; throws for anything else, dates included. */
export function checkCells(values: unknown, method: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(values) || !values.every(Array.isArray))
    throw signatureError(`SpreadsheetApp.${method}`, [values]);
  const rows: unknown[][] = values;
  const odd = rows.flat().find((value) => typeof value === 'object' && value !== null);
  if (odd !== undefined) throw new Error(`Not simulated: ${method} with a date or another object`);
  return rows;
}

function checkSize(cells: readonly (readonly unknown[])[], rows: number, columns: number): void {
  if (cells.length !== rows) throw exception(mismatch('rows', cells.length, rows));
  const odd = cells.find((row) => row.length !== columns);
  if (odd !== undefined) throw exception(mismatch('columns', odd.length, columns));
}

function mismatch(what: string, given: number, expected: number): string {
  const sentence = `The number of ${what} in the data does not match the number of ${what} in the range.`;
  return `${sentence} The data has ${given} but the range has ${expected}.`;
}
