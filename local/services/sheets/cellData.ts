// The cells that a request writes: typed values, to the typed form in which a tab's file keeps them.
// A text is stored as text, even one that begins like a formula.
import { encodeBoolean, encodeNumber, encodeText } from '../../workbook/cell.ts';
import type { Row } from '../../workbook/tabFile.ts';
import { isPlainTextTab } from '../../workbook/workbook.ts';
import { NotSimulated } from '../notSimulated.ts';
import type { Draft } from './draft.ts';
import { listOf, objectWith } from './input.ts';

/** `fields` says what of each cell is written; a cell without a value is then emptied. Throws for a request that writes no values. */
export function readRows(draft: Draft, title: string, rows: unknown, fields: string, where: string): Row[] {
  checkFields(fields, where);
  const encode = encoder(draft.locale, isPlainTextTab(title), where);
  return listOf(rows, 'rows').map((row) => readRow(row, where).map(encode));
}

function checkFields(fields: string, where: string): void {
  if (fields === '')
    throw new Error("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const names = fields.split(',').map((name) => name.trim());
  if (!names.includes('*') && !names.includes('userEnteredValue')) throw new NotSimulated(`${where} fields ${fields}`);
}

function readRow(row: unknown, where: string): readonly unknown[] {
  return listOf(objectWith(row, `${where} rows[]`, ['values']).values, 'rows[].values');
}

function encoder(locale: string, plainText: boolean, where: string): (cell: unknown) => string {
  return (cell) => {
    const { userEnteredValue, userEnteredFormat } = objectWith(cell, `${where} values[]`, [
      'userEnteredValue',
      'userEnteredFormat',
    ]);
    checkFormat(userEnteredFormat, `${where} userEnteredFormat`);
    const [value, ...others] = Object.entries(objectWith(userEnteredValue, `${where} userEnteredValue`, VALUES));
    if (value === undefined) return '';
    if (others.length > 0)
      throw new Error("Invalid value at 'user_entered_value': it must have exactly one kind of value.");
    return encodeValue(value, locale, plainText);
  };
}

const VALUES = ['stringValue', 'numberValue', 'boolValue', 'formulaValue'];

function encodeValue([kind, value]: readonly [string, unknown], locale: string, plainText: boolean): string {
  if (kind === 'stringValue' && typeof value === 'string') return encodeText(value, locale, plainText);
  if (kind === 'numberValue' && typeof value === 'number') return encodeNumber(value, locale);
  if (kind === 'boolValue' && typeof value === 'boolean') return encodeBoolean(value, locale);
  if (kind === 'formulaValue' && typeof value === 'string' && value.startsWith('=')) return value;
  throw new Error(`Invalid value at 'user_entered_value.${kind}': ${JSON.stringify(value)}`);
}

/** Looks are ignored; a number format that changes what a cell shows is not simulated. */
function checkFormat(format: unknown, where: string): void {
  const known = [
    'numberFormat',
    'textFormat',
    'backgroundColor',
    'wrapStrategy',
    'horizontalAlignment',
    'verticalAlignment',
  ];
  const { numberFormat } = objectWith(format, where, known);
  const { type } = objectWith(numberFormat, `${where}.numberFormat`, ['type', 'pattern']);
  if (type !== undefined && type !== 'TEXT') throw new NotSimulated(`${where}.numberFormat.type ${type}`);
}
