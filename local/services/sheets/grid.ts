// The size of Google's grids: a new tab has 1,000 rows and 26 columns and grows with its data.
import type { TabSize } from '../../workbook/csvSize.ts';

const NEW_TAB = { rowCount: 1000, columnCount: 26 };

/** support.google.com/drive/answer/37603. */
const MAX_CELLS = 10_000_000;

export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** `grown` is the size that a script has given the grid, where it has. */
export function gridSize(size: TabSize, grown: Partial<Grid> = {}): Grid {
  return {
    rowCount: Math.max(grown.rowCount ?? NEW_TAB.rowCount, size.lastRow),
    columnCount: Math.max(grown.columnCount ?? NEW_TAB.columnCount, size.lastColumn),
  };
}

/** Throws if the tabs together have more cells than a spreadsheet may have. */
export function checkCellCount(tabs: readonly Grid[]): void {
  const cells = tabs.reduce((sum, grid) => sum + grid.rowCount * grid.columnCount, 0);
  if (cells > MAX_CELLS) {
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }
}
