// What people do to a tab of a world's spreadsheet as a whole, and to its cells.
import type { Store } from '../../local/store/store.ts';
import { parseCsv } from '../../local/workbook/csv.ts';

type Cells = readonly (readonly string[])[];

/** The cells of a tab as its file has them, changed as a person does. */
export function changeTab(store: Store, tab: string, change: (cells: string[][]) => Cells): void {
  const name = `sheet/${tab}.csv`;
  const cells = parseCsv(store.read(name)?.text ?? '').map((row) => [...row]);
  store.write(
    name,
    `${change(cells)
      .map((row) => row.map(quoted).join(','))
      .join('\r\n')}\r\n`,
  );
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/** Of the first row with this header all cells below it. */
export function retype(header: string, row: number, text: string) {
  return (cells: string[][]): Cells => {
    const at = (cells[0] ?? []).indexOf(header);
    return cells.map((texts, index) =>
      index === row ? texts.map((old, column) => (column === at ? text : old)) : texts,
    );
  };
}

export function dropTab(store: Store, tab: string): void {
  store.remove(`sheet/${tab}.csv`);
}

export function renameTab(store: Store, from: string, to: string): void {
  store.write(`sheet/${to}.csv`, store.read(`sheet/${from}.csv`)?.text ?? '');
  dropTab(store, from);
}
