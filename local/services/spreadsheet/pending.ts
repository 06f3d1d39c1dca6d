// Writes of SpreadsheetApp wait here until flush, a read, or the end of the execution:
// developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush.
import type { Execution } from '../../boundary.ts';
import { putCells, type Row } from '../../workbook/tabFile.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** A block of typed cells; `row` null = below the last row with data. */
export interface Write {
  readonly title: string;
  readonly row: number | null;
  readonly column: number;
  readonly cells: readonly Row[];
}

export interface PendingWrites {
  add(execution: Execution, write: Write): void;
  flush(execution: Execution): void;
}

export function openPendingWrites(workbook: Workbook): PendingWrites {
  const waiting = new Map<number, Write[]>();
  return {
    add({ id }, write) {
      waiting.set(id, [...(waiting.get(id) ?? []), write]);
    },
    flush({ id }) {
      const writes = waiting.get(id) ?? [];
      waiting.delete(id);
      for (const write of writes) perform(workbook, write);
    },
  };
}

function perform(workbook: Workbook, { title, row, column, cells }: Write): void {
  const file = workbook.file(title);
  if (row === null) {
    file.append(cells);
    return;
  }
  const rows = file.rows(Number.POSITIVE_INFINITY).map((cellsOfRow) => [...cellsOfRow]);
  putCells(rows, row, column, cells);
  file.replace(rows);
}
