// The looks of a tab against a plain grid of notes: whatever is painted, taken out or put in, each cell looks the same in both.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BARE, looksAt, painted, type Splice, splicedCells, type TabLooks } from '../../../local/workbook/looks.ts';

const SIZE = 7;
const place = fc.integer({ min: 1, max: SIZE });
const count = fc.integer({ min: 0, max: 3 });

type Step =
  | { readonly kind: 'paint'; readonly area: readonly [number, number, number, number]; readonly note: string }
  | { readonly kind: 'splice'; readonly splice: Splice };

const paint = fc
  .tuple(fc.tuple(place, place, place, place), fc.constantFrom('', 'a', 'b'))
  .map(([area, note]): Step => ({ kind: 'paint', area, note }));
const splice = fc.tuple(fc.constantFrom('ROWS' as const, 'COLUMNS' as const), place, count, count).map(
  ([dimension, at, removed, inserted]): Step => ({
    kind: 'splice',
    splice: { dimension, at, removed, inserted, like: null },
  }),
);

function noted(tab: TabLooks): string[][] {
  return Array.from({ length: SIZE * 3 }, (_row, down) =>
    Array.from({ length: SIZE * 3 }, (_cell, right) => looksAt(tab, down + 1, right + 1).note ?? ''),
  );
}

function onGrid(grid: string[][], step: Step): void {
  if (step.kind === 'paint') {
    const [row, column, rows, columns] = step.area;
    for (let down = 0; down < rows; down += 1)
      for (let right = 0; right < columns; right += 1) {
        const cells = grid[row - 1 + down];
        if (cells) cells[column - 1 + right] = step.note;
      }
    return;
  }
  const { dimension, at, removed, inserted } = step.splice;
  if (dimension === 'ROWS') {
    grid.splice(at - 1, removed, ...Array.from({ length: inserted }, () => Array<string>(SIZE * 9).fill('')));
  } else for (const row of grid) row.splice(at - 1, removed, ...Array<string>(inserted).fill(''));
}

function onLooks(tab: TabLooks, step: Step): TabLooks {
  if (step.kind === 'splice') return splicedCells(tab, step.splice);
  const [row, column, rows, columns] = step.area;
  return painted(tab, { row, column, rows, columns }, () => (step.note === '' ? {} : { note: step.note }));
}

it('each cell looks as it does in a plain grid, and what looks alike is kept once', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(paint, splice), { maxLength: 8 }), (steps) => {
      const grid = Array.from({ length: SIZE * 9 }, () => Array<string>(SIZE * 9).fill(''));
      for (const step of steps) onGrid(grid, step);
      const tab = steps.reduce(onLooks, BARE);
      expect(noted(tab)).toEqual(grid.slice(0, SIZE * 3).map((row) => row.slice(0, SIZE * 3)));
      for (const runs of tab.columns) {
        for (const [at, { from, to, looks }] of runs.entries()) {
          const next = runs[at + 1];
          expect(from).toBeLessThanOrEqual(to);
          expect(next?.from === to + 1 && JSON.stringify(next.looks) === JSON.stringify(looks)).toBe(false);
        }
      }
    }),
  );
});
