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

// It ends a cell and stands in none.
const END = '\u0000';

export function createColumnSearch(): ColumnSearch {
  const kept = new Map<number, ColumnText>();

  function textOf(rows: readonly Row[], column: number, shows: (typed: string) => string): ColumnText {
    const known = kept.get(column);
    const found = known?.rows === rows ? known : { rows, ends: [], text: '' };
    kept.set(column, found);
    const added: string[] = [];
    let end = found.text.length;
    for (let at = found.ends.length; at < rows.length; at++) {
      const cell = shows(rows[at]?.[column] ?? '') + END;
      added.push(cell);
      end += cell.length;
      found.ends.push(end);
    }
    found.text += added.join('');
    return found;
  }

  return {
    find(rows, column, pattern, shows) {
      const { text, ends } = textOf(rows, column, shows);
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
    },
  };
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
