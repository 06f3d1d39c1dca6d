// The request appendCells: rows of typed values after the last row with data. A text is stored as text whatever it begins with.
import { encodeBoolean, encodeNumber, encodeText } from '../../workbook/cell.ts';
import { isPlainTextTab } from '../../workbook/workbook.ts';
import type { JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import type { Draft } from './draft.ts';
import { integerOrNothing, listOf, objectWith, textOrNothing } from './input.ts';

/** Throws if there is no tab of that number. */
export function appendCells(draft: Draft, request: JsonObject, where: string): object {
  const { sheetId, rows, fields } = objectWith(request, where, ['sheetId', 'rows', 'fields']);
  checkFields(textOrNothing(fields, 'fields') ?? '', where);
  const id = integerOrNothing(sheetId, 'sheet_id') ?? 0;
  const tab = draft.tabs().find((candidate) => candidate.sheetId === id);
  if (tab === undefined) throw new Error(`No grid with id: ${id}`);
  const encode = encoder(draft.locale, isPlainTextTab(tab.title), where);
  const typed = listOf(rows, 'rows').map((row) => readRow(row, where).map(encode));
  draft.rows.set(tab.title, [...(draft.rows.get(tab.title) ?? []), ...typed]);
  return {};
}

/** `fields` says what of each cell is written; without the value nothing would be. */
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
