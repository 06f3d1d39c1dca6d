// Sheet.getRange: from numbers or A1 notation to an area inside the tab's grid.
import { PlatformError } from '../../boundary.ts';
import { parseCells } from '../../workbook/a1.ts';
import type { Area } from '../../workbook/looks.ts';
import type { Grid } from '../sheets/grid.ts';

/** Arguments as in Google's reference: (row, column, rows?, columns?) or (a1Notation). Throws Google's refusals. */
export function readArea(args: readonly unknown[], grid: Grid): Area {
  const area = typeof args[0] === 'string' ? areaOfA1(args[0], grid) : areaOfNumbers(args);
  if (area.row < 1) throw new PlatformError('The starting row of the range is too small.');
  if (area.column < 1) throw new PlatformError('The starting column of the range is too small.');
  if (area.rows < 1) throw new PlatformError('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new PlatformError('The number of columns in the range must be at least 1.');
  if (area.row + area.rows - 1 > grid.rowCount || area.column + area.columns - 1 > grid.columnCount) {
    throw new PlatformError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return area;
}

function areaOfNumbers(args: readonly unknown[]): Area {
  const [row, column, rows = 1, columns = 1] = args.map(Number);
  if (row === undefined || column === undefined || ![row, column, rows, columns].every(Number.isInteger)) {
    throw new PlatformError(
      `The parameters (${args.map(kindOf).join(',')}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
    );
  }
  return { row, column, rows, columns };
}

function kindOf(value: unknown): string {
  return typeof value === 'string' ? 'String' : typeof value;
}

function areaOfA1(text: string, grid: Grid): Area {
  const range = parseCells(text);
  if (range === null) throw new PlatformError('Range not found');
  const toRow = range.toRow ?? grid.rowCount;
  const toColumn = range.toColumn ?? grid.columnCount;
  return {
    row: range.fromRow,
    column: range.fromColumn,
    rows: toRow - range.fromRow + 1,
    columns: toColumn - range.fromColumn + 1,
  };
}
