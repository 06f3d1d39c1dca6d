// Where the person is in the grid, and where a key leads.

/** From 0; column -1 = the row's number. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell to go to. Without the focus, where a page beside the Sheet keeps it. */
export interface Aim extends Place {
  readonly takesFocus: boolean;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** null = the key leads nowhere. */
export function placeAfter(key: string, isControl: boolean, { row, column }: Place, size: Size): Place | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  if (key === 'Home') return { row: isControl ? 0 : row, column: 0 };
  if (key === 'End') return { row: isControl ? lastRow : row, column: lastColumn };
  const step = STEPS[key];
  if (step === undefined) return null;
  return { row: within(row + step[0], 0, lastRow), column: within(column + step[1], -1, lastColumn) };
}

export function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** The cells between two corners. A row's number stands for none. */
export function rectangle(one: Place, other: Place) {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.max(0, Math.min(one.column, other.column)),
    right: Math.max(0, one.column, other.column),
  };
}

export type Rectangle = ReturnType<typeof rectangle>;

export function isIn({ top, bottom, left, right }: Rectangle, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** `A`, `Z`, `AA` */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}

export function a1({ row, column }: Place): string {
  return `${columnLetters(Math.max(0, column))}${row + 1}`;
}
