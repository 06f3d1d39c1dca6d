// The keys of a grid with one tab stop, as W3C's pattern for grids has them.

/** Column and row. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** The shown part; both ends are included. */
export interface Extent {
  readonly columns: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

const PAGE = 4;

/** Where a key leads; null for one that means nothing here. Ctrl with Home or End leads to the first or last cell. */
export function placeAfter(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { column, row }: Place,
  { columns, firstRow, lastRow }: Extent,
): Place | null {
  const down = (steps: number) => ({ column, row: Math.min(lastRow, Math.max(firstRow, row + steps)) });
  const across = (steps: number) => ({ column: Math.min(columns - 1, Math.max(0, column + steps)), row });
  const moves: Readonly<Record<string, Place>> = {
    ArrowDown: down(1),
    ArrowUp: down(-1),
    ArrowRight: across(1),
    ArrowLeft: across(-1),
    PageDown: down(PAGE),
    PageUp: down(-PAGE),
    Home: ctrlKey ? { column: 0, row: firstRow } : across(-columns),
    End: ctrlKey ? { column: columns - 1, row: lastRow } : across(columns),
  };
  return moves[key] ?? null;
}
