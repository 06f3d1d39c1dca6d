// Searches what the cells of one column show, as Google's own index does: quick however many rows there are. What is kept
// of a column grows with the rows that are appended.
import { createDigitIndex, type DigitIndex, digitsAskedFor, PART_LENGTH } from './digitIndex.ts';
import type { Row } from './tabFile.ts';

/** The texts of a column's cells in a row, and the place where each of them ends. */
interface ColumnText {
  readonly ends: number[];
  text: string;
}

export interface ColumnSearch {
  /** Places in `rows` (from 0) at which the cell of that column (from 0) has a part like the pattern. `shows` gives a cell's text. */
  find(rows: readonly Row[], column: number, pattern: RegExp, shows: CellText): readonly number[];
}

type CellText = (typed: string) => string;

// It ends a cell and stands in none.
const END = '\u0000';

export function createColumnSearch(): ColumnSearch {
  const textOf = keptByColumn((): ColumnText => ({ ends: [], text: '' }));
  const indexOf = keptByColumn(createDigitIndex);

  return {
    find(rows, column, pattern, shows) {
      const cellAt = (at: number) => shows(rows[at]?.[column] ?? '');
      const digits = digitsAskedFor(pattern);
      if (digits === null || digits.length < PART_LENGTH) {
        return placesLike(pattern, withText(textOf(rows, column), rows.length, cellAt));
      }
      return withCells(indexOf(rows, column), rows.length, cellAt).find(digits);
    },
  };
}

/** What `create` made for a column, for as long as its rows are those of before. */
function keptByColumn<Kept>(create: () => Kept): (rows: readonly Row[], column: number) => Kept {
  const all = new Map<number, { readonly rows: readonly Row[]; readonly kept: Kept }>();
  return (rows, column) => {
    const before = all.get(column);
    if (before?.rows === rows) return before.kept;
    const kept = create();
    all.set(column, { rows, kept });
    return kept;
  };
}

function withCells(index: DigitIndex, count: number, cellAt: (at: number) => string): DigitIndex {
  for (let at = index.size(); at < count; at++) index.add(cellAt(at));
  return index;
}

function withText(found: ColumnText, count: number, cellAt: (at: number) => string): ColumnText {
  const added: string[] = [];
  let end = found.text.length;
  for (let at = found.ends.length; at < count; at++) {
    const cell = cellAt(at) + END;
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
