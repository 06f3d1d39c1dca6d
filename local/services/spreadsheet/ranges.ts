// The methods of Range, on the state's side.
import type { Execution } from '../../boundary.ts';
import type { Row } from '../../workbook/tabFile.ts';
import type { Area } from './area.ts';
import type { Desk } from './desk.ts';

export function rangeMethods({ workbook, pending, formats, titleOf, typed }: Desk) {
  return {
    'Range.setNumberFormat'(_execution: Execution, sheetId: number, area: Area, format: string) {
      formats.set(titleOf(sheetId), area, format);
    },
    'Range.setValues'(execution: Execution, sheetId: number, { row, column }: Area, values: readonly unknown[][]) {
      const title = titleOf(sheetId);
      const cells = values.map((line, down) =>
        line.map((value, right) => typed(title, value, row + down, column + right)),
      );
      pending.add(execution, { title, row, column, cells });
    },
    'Range.getDisplayValues'(execution: Execution, sheetId: number, area: Area) {
      pending.flush(execution);
      return shownIn(workbook.shown(titleOf(sheetId), area.row + area.rows - 1), area);
    },
  };
}

function shownIn(rows: readonly Row[], { row, column, rows: height, columns: width }: Area): string[][] {
  return Array.from({ length: height }, (_line, down) =>
    Array.from({ length: width }, (_cell, right) => rows[row + down - 1]?.[column + right - 1] ?? ''),
  );
}
