// Range as scripts see it.
import { exception, type ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';
import type { Area } from './area.ts';

/** `area` is what the state's side makes of the arguments of getRange. */
export function rangeObject(call: ScriptCall, sheetId: number, area: Area): object {
  const { row, column, rows, columns } = area;
  const ask = (method: string, ...args: unknown[]) => call('SpreadsheetApp', `Range.${method}`, sheetId, area, ...args);
  const getDisplayValues = () => ask('getDisplayValues');
  const looks = (): object => range;
  const members = {
    getRow: () => row,
    getColumn: () => column,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getDisplayValues,
    getDisplayValue() {
      const shown = getDisplayValues();
      return Array.isArray(shown) && Array.isArray(shown[0]) ? shown[0][0] : '';
    },
    setValues(values: unknown) {
      const cells = checkCells(values, 'Range.setValues');
      checkSize(cells, rows, columns);
      ask('setValues', cells);
      return range;
    },
    setValue(value: unknown) {
      const cells = checkCells([[value]], 'Range.setValue');
      const filled = Array.from({ length: rows }, () => Array.from({ length: columns }, () => cells[0]?.[0]));
      ask('setValues', filled);
      return range;
    },
    setNumberFormat(...args: unknown[]) {
      const format = asText(args[0]);
      if (args.length !== 1 || format === undefined) throw signatureError('SpreadsheetApp.Range.setNumberFormat', args);
      ask('setNumberFormat', format);
      return range;
    },
    setNote(...args: unknown[]) {
      if (args.length !== 1 || asText(args[0]) === undefined)
        throw signatureError('SpreadsheetApp.Range.setNote', args);
      return range;
    },
    setFontWeight: looks,
    setBackground: looks,
    setWrap: looks,
    setVerticalAlignment: looks,
    setHorizontalAlignment: looks,
  };
  const range: object = strict('Range', members);
  return range;
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
