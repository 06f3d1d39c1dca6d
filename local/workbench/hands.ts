// What a person's hands do to the Sheet: cells typed or pasted, rows inserted or removed.
import type { Store } from '../store/store.ts';
import { putCells } from '../workbook/tabFile.ts';
import { openWorkbook } from '../workbook/workbook.ts';
import type { CellEdit, RowEdit } from './wire.ts';

export interface Hands {
  edit(edit: CellEdit): void;
  changeRows(edit: RowEdit): void;
}

export function createHands(store: Store): Hands {
  const workbook = openWorkbook(store);

  function change(tab: string, work: (rows: string[][]) => void): void {
    if (!workbook.tabs().some(({ title }) => title === tab)) throw new Error(`There is no tab ${tab}.`);
    const file = workbook.file(tab);
    const rows = file.rows(Number.POSITIVE_INFINITY).map((row) => [...row]);
    work(rows);
    file.replace(rows);
  }

  return {
    edit: ({ tab, row, column, cells }) => change(tab, (rows) => putCells(rows, row + 1, column + 1, cells)),
    changeRows({ tab, row, kind }) {
      change(tab, (rows) => void (kind === 'remove' ? rows.splice(row, 1) : rows.splice(row, 0, [])));
    },
  };
}
