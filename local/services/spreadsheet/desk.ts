// The means that the methods of SpreadsheetApp share: the workbook and the writes that wait.
import { PlatformError } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';
import { encodeBoolean, encodeNumber, encodeText } from '../../workbook/cell.ts';
import type { CsvSize } from '../../workbook/csvSize.ts';
import { looksOf, withLooksOf } from '../../workbook/keptLooks.ts';
import { type Area, type CellLooks, looksAt, painted } from '../../workbook/looks.ts';
import { putCells, type Row } from '../../workbook/tabFile.ts';
import { isPlainTextTab, openWorkbook, type Workbook } from '../../workbook/workbook.ts';
import { NotSimulated } from '../notSimulated.ts';
import { type Grid, gridSize } from '../sheets/grid.ts';
import { openPendingWrites, type PendingWrites } from './pending.ts';

export interface Desk {
  readonly workbook: Workbook;
  readonly pending: PendingWrites;
  /** Throws if there is no such tab any more; so do all that are given one. */
  titleOf(sheetId: number): string;
  sizeOf(sheetId: number): CsvSize;
  gridOf(sheetId: number): Grid;
  /** A string is interpreted as if typed. Throws if it is too long or no simple value. Row and column count from 1. */
  typed(sheetId: number, value: unknown, row: number, column: number): string;
  /** Typed cells over those that are there. */
  put(sheetId: number, row: number, column: number, cells: readonly Row[]): void;
  lookAt(sheetId: number, row: number, column: number): CellLooks;
  paint(sheetId: number, area: Area, change: (before: CellLooks, row: number, column: number) => CellLooks): void;
}

export function openDesk(store: Store): Desk {
  const workbook = openWorkbook(store);

  function titleOf(sheetId: number): string {
    const tab = workbook.tabs().find((candidate) => candidate.sheetId === sheetId);
    if (tab === undefined) throw new PlatformError(`Sheet ${sheetId} not found`);
    return tab.title;
  }

  const sizeOf = (sheetId: number) => workbook.file(titleOf(sheetId)).size();
  const looks = (sheetId: number) => looksOf(workbook.looks(), sheetId);
  const lookAt = (sheetId: number, row: number, column: number) => looksAt(looks(sheetId), row, column);

  return {
    workbook,
    pending: openPendingWrites(),
    titleOf,
    sizeOf,
    gridOf: (sheetId) => gridSize(sizeOf(sheetId), looks(sheetId)),
    typed(sheetId, value, row, column) {
      const { locale } = workbook.facts();
      if (value === null || value === undefined) return '';
      if (typeof value === 'number') return encodeNumber(value, locale);
      if (typeof value === 'boolean') return encodeBoolean(value, locale);
      if (typeof value !== 'string') throw new NotSimulated(`writing a ${typeof value} to a cell`);
      const text = encodeText(value, locale, isPlainTextTab(titleOf(sheetId)));
      return isText(lookAt(sheetId, row, column)) ? text : value;
    },
    put(sheetId, row, column, cells) {
      const file = workbook.file(titleOf(sheetId));
      const rows = file.rows(Number.POSITIVE_INFINITY).map((cellsOfRow) => [...cellsOfRow]);
      putCells(rows, row, column, cells);
      file.replace(rows);
    },
    lookAt,
    paint(sheetId, area, change) {
      const after = painted(looks(sheetId), area, change);
      workbook.apply({ looks: withLooksOf(workbook.looks(), sheetId, after) });
    },
  };
}

/** A text written to a cell of the plain text format (`@`) stays as it is. */
function isText({ userEnteredFormat }: CellLooks): boolean {
  const format = userEnteredFormat?.numberFormat;
  return typeof format === 'object' && format !== null && 'type' in format && format.type === 'TEXT';
}
