// Keys and the clipboard in the workbench's grid.
import { describe, expect, it } from 'vitest';
import { a1, placeAfter } from '../../../local/workbench/browser/grid/place.ts';
import { formatBlock, parseBlock } from '../../../local/workbench/browser/grid/tsv.ts';

describe('a block on the clipboard', () => {
  it.each([
    ['one cell', 'a', [['a']]],
    [
      'rows and cells',
      'a\tb\r\nc\t\r\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['a blank row', 'a\n\nb', [['a'], [''], ['b']]],
    ['quotes around line breaks', '"a\nb ""c"""\td', [['a\nb "c"', 'd']]],
    ['a quote that none ends', '"a\tb', [['"a', 'b']]],
    ['a quote within', '5" pipe\tb', [['5" pipe', 'b']]],
  ])('is read: %s', (_, text, cells) => {
    expect(parseBlock(text)).toEqual(cells);
  });

  it('reads back as it was copied', () => {
    const cells = [
      ['a\nb', 'say "x"', ''],
      ['', 'tab\there', 'plain'],
    ];
    expect(parseBlock(formatBlock(cells))).toEqual(cells);
  });
});

describe('a key', () => {
  const SIZE = { rows: 4, columns: 3 };
  it.each([
    ['ArrowDown', false, { row: 1, column: 0 }, { row: 2, column: 0 }],
    ['ArrowDown', false, { row: 3, column: 0 }, { row: 3, column: 0 }],
    ['ArrowLeft', false, { row: 1, column: 0 }, { row: 1, column: -1 }],
    ['ArrowLeft', false, { row: 1, column: -1 }, { row: 1, column: -1 }],
    ['ArrowRight', false, { row: 1, column: 2 }, { row: 1, column: 2 }],
    ['Home', false, { row: 2, column: 2 }, { row: 2, column: 0 }],
    ['End', true, { row: 0, column: 0 }, { row: 3, column: 2 }],
    ['PageUp', false, { row: 3, column: 1 }, { row: 0, column: 1 }],
  ])('%s (control: %s) leads from %j to %j', (key, isControl, from, to) => {
    expect(placeAfter(key, isControl, from, SIZE)).toEqual(to);
  });

  it('that is a letter leads nowhere', () => {
    expect(placeAfter('a', false, { row: 0, column: 0 }, SIZE)).toBeNull();
  });
});

describe('the name of a cell', () => {
  it.each([
    [0, 0, 'A1'],
    [25, 4, 'Z5'],
    [26, 0, 'AA1'],
    [701, 9, 'ZZ10'],
    [702, 0, 'AAA1'],
  ])('of column %d, row %d is %s', (column, row, name) => {
    expect(a1({ row, column })).toBe(name);
  });
});
