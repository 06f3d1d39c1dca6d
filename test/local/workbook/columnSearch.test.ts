// What is found in a column is what a look at each cell finds, in whatever form digits are asked for, and after rows were added.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColumnSearch } from '../../../local/workbook/columnSearch.ts';

const FULL_WIDTH = '０１２３４５６７８９';
/** These digits in order, whatever else stands between them. */
const inOrder = (digits: string) =>
  [...digits].map((digit) => `[${digit}${FULL_WIDTH[Number(digit)]}]`).join('[^0-9０-９]*');
const shows = (typed: string) => typed.replace(/^'/, '');

function foundByLook(cells: readonly string[], pattern: RegExp): number[] {
  return cells.flatMap((cell, at) => (pattern.test(shows(cell)) ? [at] : []));
}

const rowsOf = (cells: readonly string[]) => cells.map((cell) => ['other', cell]);

describe('a search in a column', () => {
  it('finds digits in order, in any form and in several cells', () => {
    const cells = ["'+49 30 123", '49-30/1 2 3', '４９ ３０ 123', '49 3 123', '', '0 493 01 23 x', '4930', '123'];
    const pattern = new RegExp(inOrder('4930123'), 'iu');
    expect(createColumnSearch().find(rowsOf(cells), 1, pattern, shows)).toEqual([0, 1, 2, 5]);
  });

  it('finds none that begins in one cell and ends in the next', () => {
    expect(createColumnSearch().find(rowsOf(['12', '34']), 1, new RegExp(inOrder('23'), 'iu'), shows)).toEqual([]);
  });

  it('finds no cell that has all parts of the number and not the number', () => {
    const cells = ['1234 0 2345', '01 23 45', '12341234', '1234'];
    const search = createColumnSearch();
    expect(search.find(rowsOf(cells), 1, new RegExp(inOrder('12345'), 'iu'), shows)).toEqual([1]);
    expect(search.find(rowsOf(cells), 1, new RegExp(inOrder('1234'), 'iu'), shows)).toEqual([0, 1, 2, 3]);
  });

  it('takes a class of two digits, or digits with anything between them, as they are', () => {
    const search = createColumnSearch();
    const rows = rowsOf(['1a3', '2 3', '193']);
    expect(search.find(rows, 1, /[12][^0-9０-９]*[3３]/iu, shows)).toEqual([0, 1]);
    expect(search.find(rows, 1, /[1１].*[3３]/iu, shows)).toEqual([0, 2]);
    expect(search.find(rows, 1, /9/iu, shows)).toEqual([2]);
  });

  const cell = fc.string({ unit: fc.constantFrom(...'0012３１ -x'), maxLength: 12 });
  const patterns = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123'), minLength: 1, maxLength: 6 }).map(inOrder),
    fc.constantFrom('x', '1[^0-9]', '[0０]-', '2.*1'),
  );

  it('never differs from a look at each cell, while rows are added or others take their place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(cell, { maxLength: 8 }), patterns, fc.boolean()), { maxLength: 5 }),
        (steps) => {
          const search = createColumnSearch();
          let rows: string[][] = [];
          for (const [cells, source, isOther] of steps) {
            if (isOther) rows = rowsOf(cells);
            else rows.push(...rowsOf(cells));
            const pattern = new RegExp(source, 'iu');
            const shown = rows.map(([, text = '']) => text);
            expect(search.find(rows, 1, pattern, shows)).toEqual(foundByLook(shown, pattern));
          }
        },
      ),
    );
  });
});
