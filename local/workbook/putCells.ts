// Writes a block of typed cells over the rows of a tab.

/** `row` and `column` count from 1. Rows and cells that are missing come as empty ones; other cells stay. */
export function putCells(rows: string[][], row: number, column: number, cells: readonly (readonly string[])[]): void {
  cells.forEach((typed, down) => {
    while (rows.length < row + down) rows.push([]);
    const target = rows[row + down - 1] ?? [];
    while (target.length < column - 1) target.push('');
    target.splice(column - 1, typed.length, ...typed);
  });
}
