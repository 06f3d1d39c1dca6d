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

/** `A1`, `$A$1:c5`, `A:C`, `1:1`, `A2:C`, `R1C1:R5C3`, either corner first; null if it is none. */
export function parseCells(text: string): A1Range | null {
  const ends = text.split(':').map((end) => cellOfR1C1(end) ?? cellOfA1(end));
  const [from, to = from] = ends;
  if (ends.length > 2 || !from || !to || !isRange(from, to, ends.length === 1)) return null;
  const [fromRow, toRow] = ordered(from.row, to.row);
  const [fromColumn, toColumn] = ordered(from.column, to.column);
  return { fromRow: fromRow ?? 1, toRow, fromColumn: fromColumn ?? 1, toColumn };
}

/** One end of a range; null = open. */
interface End {
  readonly row: number | null;
  readonly column: number | null;
}

function cellOfR1C1(text: string): End | null {
  const match = /^R([1-9]\d{0,7})C([1-9]\d{0,7})$/i.exec(text);
  return match === null ? null : { row: Number(match[1]), column: Number(match[2]) };
}

function cellOfA1(text: string): End | null {
  const match = /^(?:\$?([A-Z]{1,3}))?(?:\$?([1-9]\d{0,7}))?$/i.exec(text);
  if (match === null || text === '') return null;
  return { row: match[2] ? Number(match[2]) : null, column: match[1] ? columnNumber(match[1]) : null };
}

/** A single cell has both; of a range both ends name columns, or rows alone. */
function isRange(from: End, to: End, isSingle: boolean): boolean {
  if (isSingle) return from.row !== null && from.column !== null;
  if (from.column !== null && to.column !== null) return true;
  return from.row !== null && to.row !== null && from.column === null && to.column === null;
}

function ordered(one: number | null, other: number | null): [number | null, number | null] {
  return one !== null && other !== null && other < one ? [other, one] : [one, other];
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

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + ((column - 1) % 26));
}
