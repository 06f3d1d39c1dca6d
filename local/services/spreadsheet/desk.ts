// The means that the methods of SpreadsheetApp share: the workbook, the waiting writes, and the formats set so far.
import { PlatformError } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';
import { encodeBoolean, encodeNumber, encodeText } from '../../workbook/cell.ts';
import type { CsvSize } from '../../workbook/csvSize.ts';
import { isPlainTextTab, openWorkbook, type Workbook } from '../../workbook/workbook.ts';
import { NotSimulated } from '../notSimulated.ts';
import { openPendingWrites, type PendingWrites } from './pending.ts';
import { openTextFormats, type TextFormats } from './textFormats.ts';

export interface Desk {
  readonly workbook: Workbook;
  readonly pending: PendingWrites;
  readonly formats: TextFormats;
  /** Throws if there is no such tab any more; so does `sizeOf`. */
  titleOf(sheetId: number): string;
  sizeOf(sheetId: number): CsvSize;
  /** A string is interpreted as if typed. Throws if it is too long or no simple value. Row and column count from 1. */
  typed(title: string, value: unknown, row: number, column: number): string;
}

export function openDesk(store: Store): Desk {
  const workbook = openWorkbook(store);
  const formats = openTextFormats();

  function titleOf(sheetId: number): string {
    const tab = workbook.tabs().find((candidate) => candidate.sheetId === sheetId);
    if (tab === undefined) throw new PlatformError(`Sheet ${sheetId} not found`);
    return tab.title;
  }

  return {
    workbook,
    pending: openPendingWrites(workbook),
    formats,
    titleOf,
    sizeOf: (sheetId) => workbook.file(titleOf(sheetId)).size(),
    typed(title, value, row, column) {
      const { locale } = workbook.facts();
      if (value === null || value === undefined) return '';
      if (typeof value === 'number') return encodeNumber(value, locale);
      if (typeof value === 'boolean') return encodeBoolean(value, locale);
      if (typeof value !== 'string') throw new NotSimulated(`writing a ${typeof value} to a cell`);
      const text = encodeText(value, locale, isPlainTextTab(title));
      return formats.isText(title, row, column) ? text : value;
    },
  };
}
