// Ranges in A1 notation: developers.google.com/workspace/sheets/api/guides/concepts#cell.

/** Rows and columns are numbered from 1 and included; null = open, to the tab's edge. */
export interface A1Range {
  readonly fromRow: number;
  readonly toRow: number | null;
  readonly fromColumn: number;
  readonly toColumn: number | null;
}

export interface TabRange {
  readonly title: string;
  readonly cells: A1Range;
}

const WHOLE: A1Range = { fromRow: 1, toRow: null, fromColumn: 1, toColumn: null };

/** `Tab`, `'Tab name'`, `Tab!A1:C5`, `'Tab'!1:1`; null if it is none. Whether the tab exists is not asked here. */
export function parseTabRange(text: string): TabRange | null {
  const match = /^(?:'((?:[^']|'')*)'|([^'!][^!]*))(?:!(.*))?$/s.exec(text);
  if (match === null) return null;
  const title = match[1]?.replace(/''/g, "'") ?? match[2] ?? '';
  const cells = match[3] === undefined ? WHOLE : parseCells(match[3]);
  return cells === null ? null : { title, cells };
}

/** `A1`, `A1:C5`, `A:C`, `1:1`, `A2:C`; null if it is none. */
export function parseCells(text: string): A1Range | null {
  const match = /^([A-Z]{1,3})?([1-9]\d{0,7})?(?::([A-Z]{1,3})?([1-9]\d{0,7})?)?$/i.exec(text);
  if (match === null) return null;
  const single = !text.includes(':');
  const [, fromColumn, fromRow, toColumn = single ? fromColumn : undefined, toRow = single ? fromRow : undefined] =
    match;
  const complete = single ? fromColumn !== undefined && fromRow !== undefined : hasBothEnds(match);
  if (!complete) return null;
  return {
    fromRow: Number(fromRow ?? 1),
    toRow: toRow === undefined ? null : Number(toRow),
    fromColumn: fromColumn === undefined ? 1 : columnNumber(fromColumn),
    toColumn: toColumn === undefined ? null : columnNumber(toColumn),
  };
}

/** A1 notation with the title quoted where it needs to be, for example `'Weekly hours'!A1:Z1000`. */
export function formatRange(title: string, cells: A1Range): string {
  const quoted = /^[\p{L}_][\p{L}\d_]*$/u.test(title) ? title : `'${title.replace(/'/g, "''")}'`;
  return `${quoted}!${formatCells(cells)}`;
}

/** The same without the title. */
export function formatCells(cells: A1Range): string {
  const from = `${columnLetters(cells.fromColumn)}${cells.fromRow}`;
  const to = `${cells.toColumn === null ? '' : columnLetters(cells.toColumn)}${cells.toRow ?? ''}`;
  return from === to ? from : `${from}:${to}`;
}

function hasBothEnds([, fromColumn, fromRow, toColumn, toRow]: readonly (string | undefined)[]): boolean {
  const columns = fromColumn !== undefined && toColumn !== undefined;
  const rows = fromRow !== undefined && toRow !== undefined;
  return columns || (rows && fromColumn === undefined && toColumn === undefined);
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + ((column - 1) % 26));
}
