// The methods of Range, on the state's side. A read first writes what waits.
import { type Execution, PlatformError } from '../../boundary.ts';
import { colorOfHex, hexOfColor } from '../../workbook/colors.ts';
import type { Area, CellLooks } from '../../workbook/looks.ts';
import { isObject, type JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import type { Desk } from './desk.ts';

const PLAIN_TEXT = '@';
const NO_COLOR = '#ffffff';

export function rangeMethods(desk: Desk) {
  const { workbook, pending, titleOf, typed, put } = desk;

  function readLooks(execution: Execution, sheetId: number, area: Area, read: (looks: CellLooks) => string) {
    pending.flush(execution);
    return cellsOf(area, (row, column) => read(desk.lookAt(sheetId, row, column)));
  }

  function paint(
    execution: Execution,
    sheetId: number,
    area: Area,
    change: (before: CellLooks, text: string | null) => CellLooks,
    texts: Texts,
  ) {
    titleOf(sheetId);
    const textAt = (row: number, column: number) => texts[row - area.row]?.[column - area.column] ?? null;
    pending.add(execution, () =>
      desk.paint(sheetId, area, (before, row, column) => change(before, textAt(row, column))),
    );
  }

  return {
    // At once: what is written later depends on it.
    'Range.setNumberFormat'(_execution: Execution, sheetId: number, area: Area, format: string) {
      const numberFormat = format === PLAIN_TEXT ? { type: 'TEXT', pattern: PLAIN_TEXT } : undefined;
      desk.paint(sheetId, area, (before) => formatted(before, 'numberFormat', numberFormat));
    },
    'Range.setValues'(execution: Execution, sheetId: number, { row, column }: Area, values: readonly unknown[][]) {
      const cells = values.map((line, down) =>
        line.map((value, right) => typed(sheetId, value, row + down, column + right)),
      );
      pending.add(execution, () => put(sheetId, row, column, cells));
    },
    'Range.getDisplayValues'(execution: Execution, sheetId: number, area: Area) {
      pending.flush(execution);
      const shown = workbook.shown(titleOf(sheetId), area.row + area.rows - 1, area.row);
      return cellsOf(area, (row, column) => shown[row - area.row]?.[column - 1] ?? '');
    },
    'Range.getNotes': (execution: Execution, sheetId: number, area: Area) =>
      readLooks(execution, sheetId, area, ({ note = '' }) => note),
    'Range.setNotes': (execution: Execution, sheetId: number, area: Area, notes: Texts) =>
      paint(execution, sheetId, area, withNote, notes),
    'Range.getBackgrounds': (execution: Execution, sheetId: number, area: Area) =>
      readLooks(execution, sheetId, area, ({ userEnteredFormat }) => {
        const color = userEnteredFormat?.backgroundColor;
        return isObject(color) ? hexOfColor(color) : NO_COLOR;
      }),
    'Range.setBackgrounds'(execution: Execution, sheetId: number, area: Area, colors: Texts) {
      for (const color of colors.flat()) if (color !== null) readColor(color);
      paint(
        execution,
        sheetId,
        area,
        (before, color) => formatted(before, 'backgroundColor', color === null ? undefined : readColor(color)),
        colors,
      );
    },
  };
}

type Texts = readonly (readonly (string | null)[])[];

function cellsOf(area: Area, cell: (row: number, column: number) => string): string[][] {
  return Array.from({ length: area.rows }, (_line, down) =>
    Array.from({ length: area.columns }, (_cell, right) => cell(area.row + down, area.column + right)),
  );
}

function readColor(text: string): JsonObject {
  const color = colorOfHex(text);
  if (color !== null) return color;
  if (text.startsWith('#')) throw new PlatformError(`Invalid color: ${text}`);
  throw new NotSimulated(`the colour ${text}: write it as ${NO_COLOR}`);
}

function withNote({ note: _, ...rest }: CellLooks, note: string | null): CellLooks {
  return note === null || note === '' ? rest : { note, ...rest };
}

/** `value` undefined = the format loses it. */
function formatted(before: CellLooks, name: string, value: JsonObject | undefined): CellLooks {
  const { userEnteredFormat = {}, ...rest } = before;
  const { [name]: _, ...others } = userEnteredFormat;
  const format = value === undefined ? others : { ...others, [name]: value };
  return Object.keys(format).length === 0 ? rest : { ...rest, userEnteredFormat: format };
}

/** TextFinder's search in a range. */
export function finderMethods({ workbook, pending, titleOf }: Desk) {
  return {
    'Range.findAll'(execution: Execution, sheetId: number, area: Area, text: string, isRegEx: boolean) {
      pending.flush(execution);
      const find = (column: number) => workbook.search(titleOf(sheetId), column, patternOf(text, isRegEx));
      return foundIn(area, find);
    },
  };
}

function patternOf(text: string, isRegEx: boolean): RegExp {
  return new RegExp(isRegEx ? text : text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'iu');
}

/** Row by row. `find` gives the rows of a column. */
function foundIn({ row: top, column: left, rows, columns }: Area, find: (column: number) => readonly number[]) {
  return Array.from({ length: columns }, (_, right) => left + right)
    .flatMap((column) => find(column).map((row) => ({ row, column })))
    .filter(({ row }) => row >= top && row < top + rows)
    .sort((one, other) => one.row - other.row || one.column - other.column);
}
