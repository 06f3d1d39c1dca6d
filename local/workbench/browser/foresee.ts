// What an edit will make of the tab, shown until the server has told.
import type { BenchState } from '../wire.ts';
import type { Place } from './grid/place.ts';
import type { Block } from './grid/tsv.ts';

export function withCells(state: BenchState, tabAt: number, { row, column }: Place, cells: Block): BenchState {
  const tabs = state.tabs.map((tab, at) => {
    if (at !== tabAt) return tab;
    const rows = Array.from({ length: Math.max(tab.rows.length, row + cells.length) }, (_, down) => {
      const given = cells[down - row];
      const before = tab.rows[down] ?? [];
      if (given === undefined) return before;
      const width = Math.max(before.length, column + given.length);
      return Array.from({ length: width }, (_, right) => given[right - column] ?? before[right] ?? '');
    });
    return { ...tab, rows };
  });
  return { ...state, tabs };
}
