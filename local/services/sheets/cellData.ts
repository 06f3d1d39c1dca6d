// The cells that a request writes, and which parts of them: the value in the typed form of a tab's file, and the looks.
// A text is stored as text, even one that begins like a formula.
import { encodeBoolean, encodeNumber, encodeText } from '../../workbook/cell.ts';
import { type CellLooks, painted } from '../../workbook/looks.ts';
import { isPlainTextTab } from '../../workbook/workbook.ts';
import { type Mask, merged, readMask } from '../fieldMask.ts';
import type { JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import { readCellLooks } from './cellLooks.ts';
import type { Draft } from './draft.ts';
import type { TabArea } from './gridRange.ts';
import { listOf, objectWith, textOrNothing } from './input.ts';

export interface CellParts {
  readonly value: boolean;
  /** What of the looks is written; null = nothing. */
  readonly looks: Mask | null;
}

export interface NewCell {
  /** Typed. */
  readonly value: string;
  readonly looks: CellLooks;
}

const LOOKS = ['note', 'dataValidation', 'userEnteredFormat'];

/** The parts that the mask names: what of each is not given is emptied. */
export function readParts(given: unknown, where: string): CellParts {
  const fields = textOrNothing(given, 'fields') ?? '';
  if (fields === '')
    throw new Error("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = readMask(fields);
  if (mask.has('*')) return { value: true, looks: new Map(LOOKS.map((name) => [name, new Map()])) };
  if ([...mask.keys()].some((name) => name !== 'userEnteredValue' && !LOOKS.includes(name)))
    throw new NotSimulated(`${where} fields ${fields}`);
  const looks = new Map([...mask].filter(([name]) => LOOKS.includes(name)).map(([name, part]) => [name, plain(part)]));
  return { value: mask.has('userEnteredValue'), looks: looks.size === 0 ? null : looks };
}

/** Colours are kept under one of their two names. */
function plain(mask: Mask): Mask {
  return new Map(
    [...mask].map(([name, inside]) =>
      /ColorStyle$/.test(name) ? [name.slice(0, -5), new Map()] : [name, plain(inside)],
    ),
  );
}

export function readRows(draft: Draft, title: string, rows: unknown, where: string): NewCell[][] {
  return listOf(rows, 'rows').map((row) =>
    listOf(objectWith(row, `${where} rows[]`, ['values']).values, 'rows[].values').map((cell) =>
      readCell(draft, title, cell, where),
    ),
  );
}

export function readCell(draft: Draft, title: string, given: unknown, where: string): NewCell {
  const cell = objectWith(given, `${where} values[]`, ['userEnteredValue', ...LOOKS]);
  const [value, ...others] = Object.entries(objectWith(cell.userEnteredValue, `${where} userEnteredValue`, VALUES));
  if (others.length > 0)
    throw new Error("Invalid value at 'user_entered_value': it must have exactly one kind of value.");
  const typed = value === undefined ? '' : encodeValue(value, draft.locale, isPlainTextTab(title));
  return { value: typed, looks: readCellLooks(cell, where) };
}

const VALUES = ['stringValue', 'numberValue', 'boolValue', 'formulaValue'];

function encodeValue([kind, value]: readonly [string, unknown], locale: string, plainText: boolean): string {
  if (kind === 'stringValue' && typeof value === 'string') return encodeText(value, locale, plainText);
  if (kind === 'numberValue' && typeof value === 'number') return encodeNumber(value, locale);
  if (kind === 'boolValue' && typeof value === 'boolean') return encodeBoolean(value, locale);
  if (kind === 'formulaValue' && typeof value === 'string' && value.startsWith('=')) return value;
  throw new Error(`Invalid value at 'user_entered_value.${kind}': ${JSON.stringify(value)}`);
}

/** Paints the parts of the looks over an area; `cellAt` counts from 0, inside the area. Throws for typed columns. */
export function paint(
  draft: Draft,
  area: TabArea,
  mask: Mask,
  cellAt: (down: number, right: number) => CellLooks | undefined,
): void {
  refuseTyped(draft, area, mask);
  const after = painted(draft.looks(area.sheetId), area, (before, row, column) => {
    const given = cellAt(row - area.row, column - area.column);
    return given === undefined ? before : withParts(before, given, mask);
  });
  draft.setLooks(area.sheetId, after);
}

function withParts(before: CellLooks, given: CellLooks, mask: Mask): CellLooks {
  const after: JsonObject = merged({ ...before }, { ...given }, mask);
  // In one order, so that cells that look the same are kept the same.
  return Object.fromEntries(LOOKS.flatMap((name) => (name in after ? [[name, after[name]]] : [])));
}

function refuseTyped({ typedColumns }: Draft, { title, column, columns }: TabArea, mask: Mask): void {
  const touched = (typedColumns[title] ?? []).some((typed) => typed >= column && typed < column + columns);
  if (touched && (mask.has('dataValidation') || mask.has('userEnteredFormat')))
    throw new Error('This operation is not allowed on cells in typed columns.');
}
