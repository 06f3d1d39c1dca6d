// The looks of a cell as requests name them, checked and in the one shape that is kept.
import { rounded } from '../../workbook/colors.ts';
import type { CellLooks } from '../../workbook/looks.ts';
import { isObject, type JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import { readDataValidation } from './dataValidation.ts';
import { flagOrNothing, objectWith, textOrNothing } from './input.ts';

const FORMAT = [
  'numberFormat',
  'textFormat',
  'backgroundColor',
  'backgroundColorStyle',
  'wrapStrategy',
  'horizontalAlignment',
  'verticalAlignment',
];
const TEXT_FORMAT = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'fontSize',
  'fontFamily',
  'foregroundColor',
  'foregroundColorStyle',
];

/** Of a CellData; what it does not name is not there. */
export function readCellLooks(cell: JsonObject, where: string): CellLooks {
  const note = textOrNothing(cell.note, 'note') ?? '';
  const validation = readDataValidation(cell.dataValidation, where);
  const format = readFormat(cell.userEnteredFormat, `${where} userEnteredFormat`);
  return {
    ...(note === '' ? {} : { note }),
    ...(validation === null ? {} : { dataValidation: validation }),
    ...(Object.keys(format).length === 0 ? {} : { userEnteredFormat: format }),
  };
}

/** A number format that changes what a cell shows is not simulated. */
function readFormat(format: unknown, where: string): JsonObject {
  const given = objectWith(format, where, FORMAT);
  const { type, pattern } = objectWith(given.numberFormat, `${where}.numberFormat`, ['type', 'pattern']);
  if (type !== undefined && type !== 'TEXT') throw new NotSimulated(`${where}.numberFormat.type ${type}`);
  const textFormat = readTextFormat(given.textFormat, `${where}.textFormat`);
  const read = {
    numberFormat: type === undefined ? undefined : { type, ...(pattern === undefined ? {} : { pattern }) },
    ...readColor(given, 'backgroundColor', where),
    horizontalAlignment: textOrNothing(given.horizontalAlignment, 'horizontal_alignment'),
    verticalAlignment: textOrNothing(given.verticalAlignment, 'vertical_alignment'),
    wrapStrategy: textOrNothing(given.wrapStrategy, 'wrap_strategy'),
    textFormat: Object.keys(textFormat).length === 0 ? undefined : textFormat,
  };
  return withoutUndefined(read);
}

function readTextFormat(format: unknown, where: string): JsonObject {
  const given = objectWith(format, where, TEXT_FORMAT);
  flagOrNothing(given.bold, 'text_format.bold');
  const { foregroundColor: _, foregroundColorStyle: __, ...rest } = given;
  return withoutUndefined({ ...rest, ...readColor(given, 'foregroundColor', where) });
}

/** The style of a colour comes before the colour: reference/rest/v4/spreadsheets/cells#cellformat. */
function readColor(given: JsonObject, name: string, where: string): JsonObject {
  const style = given[`${name}Style`];
  const { rgbColor } = objectWith(style, `${where}.${name}Style`, ['rgbColor']);
  const color = isObject(style) ? rgbColor : given[name];
  if (color === undefined || color === null) return {};
  return { [name]: rounded(objectWith(color, `${where}.${name}`, ['red', 'green', 'blue'])) };
}

function withoutUndefined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== null));
}
