// Spreadsheets.get: the spreadsheet's facts and its tabs, without cells.
import type { Workbook } from '../../workbook/workbook.ts';
import { masked } from '../fieldMask.ts';
import { SPREADSHEET_ID, TITLE } from './errors.ts';
import { gridSize } from './grid.ts';
import { objectWith, textOrNothing } from './input.ts';

/** `options.fields` is a field mask; nothing else is taken. */
export function getSpreadsheet(workbook: Workbook, options: unknown): unknown {
  const { fields } = objectWith(options, 'Sheets.Spreadsheets.get', ['fields']);
  const { timeZone, locale } = workbook.facts();
  const answer = {
    spreadsheetId: SPREADSHEET_ID,
    properties: { title: TITLE, locale, timeZone },
    sheets: workbook.tabs().map((tab, index) => ({
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
