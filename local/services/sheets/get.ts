// Spreadsheets.get: the spreadsheet's facts and its tabs, without cells.
import type { A1Range } from '../../workbook/a1.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { masked } from '../fieldMask.ts';
import { SPREADSHEET_ID, TITLE } from './errors.ts';
import { gridSize } from './grid.ts';
import { objectWith, textOrNothing } from './input.ts';

/** `options.fields` is a field mask; nothing else is taken. */
export function getSpreadsheet(workbook: Workbook, options: unknown): unknown {
  const { fields } = objectWith(options, 'Sheets.Spreadsheets.get', ['fields']);
  const { timeZone, locale, merges } = workbook.facts();
  const answer = {
    spreadsheetId: SPREADSHEET_ID,
    properties: { title: TITLE, locale, timeZone },
    sheets: workbook.tabs().map((tab, index) => ({
      ...mergesOf(merges[tab.title] ?? [], tab.sheetId),
      properties: {
        ...tab,
        index,
        sheetType: 'GRID',
        /** Measured only if it is asked for. */
        get gridProperties() {
          return gridSize(workbook.file(tab.title).size());
        },
      },
    })),
  };
  const mask = textOrNothing(fields, 'fields');
  return mask === undefined ? answer : masked(answer, mask);
}

/** Each as a GridRange: counted from 0, ends not included. Nothing where no cells are merged. */
function mergesOf(ranges: readonly A1Range[], sheetId: number) {
  const merges = ranges.map(({ fromRow, toRow, fromColumn, toColumn }) => ({
    sheetId,
    startRowIndex: fromRow - 1,
    endRowIndex: toRow,
    startColumnIndex: fromColumn - 1,
    endColumnIndex: toColumn,
  }));
  return merges.length === 0 ? {} : { merges };
}
