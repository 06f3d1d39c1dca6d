// Searches what the cells of one column show, as Google's own index does: quick however many rows there are. The column's text
// is kept, and grows with the rows that are appended.
import type { Row } from './tabFile.ts';

interface ColumnText {
  /** The rows that it is made of, and how many of them. */
  readonly rows: readonly Row[];
  readonly ends: number[];
  text: string;
}

export interface ColumnSearch {
  /** Places in `rows` (from 0) at which the cell of that column (from 0) has a part like the pattern. `shows` gives a cell's text. */
  find(rows: readonly Row[], column: number, pattern: RegExp, shows: (typed: string) => string): readonly number[];
}

type CellText = (typed: string) => string;

// It ends a cell and stands in none.
const END = '\u0000';

export function createColumnSearch(): ColumnSearch {
  const whole = new Map<number, ColumnText>();
  const digitsAlone = new Map<number, ColumnText>();

  return {
    find(rows, column, pattern, shows) {
      const digits = digitsAskedFor(pattern);
      if (digits === null) return placesLike(pattern, textOf(whole, rows, column, shows));
      return placesWith(
        digits,
        textOf(digitsAlone, rows, column, (typed) => digitsOf(shows(typed))),
      );
    },
  };
}

function textOf(kept: Map<number, ColumnText>, rows: readonly Row[], column: number, cellText: CellText): ColumnText {
  const known = kept.get(column);
  const found = known?.rows === rows ? known : { rows, ends: [], text: '' };
  kept.set(column, found);
  const added: string[] = [];
  let end = found.text.length;
  for (let at = found.ends.length; at < rows.length; at++) {
    const cell = cellText(rows[at]?.[column] ?? '') + END;
    added.push(cell);
    end += cell.length;
    found.ends.push(end);
  }
  found.text += added.join('');
  return found;
}

function placesLike(pattern: RegExp, { text, ends }: ColumnText): readonly number[] {
  const found: number[] = [];
  const search = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const at = firstAbove(ends, match.index);
    const from = at === 0 ? 0 : (ends[at - 1] ?? 0);
    // The search runs over the whole text, and no match may reach into the next cell.
    if (pattern.test(text.slice(from, (ends[at] ?? text.length) - 1))) found.push(at);
    search.lastIndex = ends[at] ?? text.length;
    if (search.lastIndex >= text.length) break;
  }
  return found;
}

function placesWith(part: string, { text, ends }: ColumnText): readonly number[] {
  const found: number[] = [];
  for (let index = text.indexOf(part); index >= 0; index = text.indexOf(part, ends[found[found.length - 1] ?? 0])) {
    found.push(firstAbove(ends, index));
  }
  return found;
}

const NO_DIGITS_BETWEEN = '[^0-9０-９]*';
const FULL_WIDTH = '０１２３４５６７８９';

/**
 * The digits of a pattern that asks for these in order, whatever else stands between them. A cell has a part like it if its
 * digits alone have them in a row, which is found more quickly. null for any other pattern.
 */
function digitsAskedFor({ source }: RegExp): string | null {
  const digits = source.split(NO_DIGITS_BETWEEN).map((part) => part.charAt(1));
  const made = digits.map((digit) => `[${digit}${FULL_WIDTH.charAt(Number(digit))}]`).join(NO_DIGITS_BETWEEN);
  return /^\d+$/.test(digits.join('')) && made === source ? digits.join('') : null;
}

function digitsOf(shown: string): string {
  return shown.replace(/[^0-9０-９]+/g, '').replace(/[０-９]/g, (digit) => String(FULL_WIDTH.indexOf(digit)));
}

/** The place of the first number above `value` in a rising list. */
function firstAbove(rising: readonly number[], value: number): number {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] ?? 0) > value) to = middle;
    else from = middle + 1;
  }
  return from;
}
