// Spreadsheets.get: the spreadsheet's facts and its tabs; cells only if they are asked for.
import type { A1Range } from '../../workbook/a1.ts';
import { looksOf } from '../../workbook/keptLooks.ts';
import type { TabInfo } from '../../workbook/sheetIds.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { masked, readMask } from '../fieldMask.ts';
import { type FoundRange, findRange } from './batchGet.ts';
import { SPREADSHEET_DEFAULTS } from './defaults.ts';
import { SPREADSHEET_ID, SPREADSHEET_URL, TITLE } from './errors.ts';
import { gridSize } from './grid.ts';
import { checkGridMask, checkValues, gridData } from './gridData.ts';
import { flagOrNothing, listOf, objectWith, textOrNothing } from './input.ts';
import { checkFields, SPREADSHEET } from './knownFields.ts';

/** With ranges, only their tabs are there. A field mask says whether there are cells; without one, `includeGridData` does. */
export function getSpreadsheet(workbook: Workbook, options: unknown): unknown {
  const known = ['fields', 'ranges', 'includeGridData'];
  const { fields, ranges, includeGridData } = objectWith(options, 'Sheets.Spreadsheets.get', known);
  const asText = textOrNothing(fields, 'fields');
  const mask = asText === undefined ? undefined : readMask(asText);
  const withCells = mask === undefined ? (flagOrNothing(includeGridData, 'include_grid_data') ?? false) : true;
  if (mask !== undefined) {
    checkFields(mask, SPREADSHEET);
    checkGridMask(mask);
  }
  const asked = typeof ranges === 'string' ? [ranges] : listOf(ranges, 'ranges');
  const found = asked.map((range) => findRange(workbook, range));
  const titles = (found.length > 0 ? found : workbook.tabs()).map(({ title }) => title);
  if (mask !== undefined) checkValues(mask, titles);
  const { timeZone, locale } = workbook.facts();
  const answer = {
    spreadsheetId: SPREADSHEET_ID,
    properties: { title: TITLE, locale, timeZone, ...SPREADSHEET_DEFAULTS },
    sheets: workbook.tabs().flatMap((tab, index) => {
      const own = found.filter(({ sheetId }) => sheetId === tab.sheetId);
      return found.length > 0 && own.length === 0 ? [] : [sheetOf(workbook, tab, index, withCells ? own : null)];
    }),
    spreadsheetUrl: SPREADSHEET_URL,
  };
  return asText === undefined ? answer : masked(answer, asText);
}

const WHOLE: A1Range = { fromRow: 1, toRow: null, fromColumn: 1, toColumn: null };

/** Sizes and cells are worked out only if they are asked for. `ranges` null = without cells. */
function sheetOf(workbook: Workbook, tab: TabInfo, index: number, ranges: readonly FoundRange[] | null): object {
  const looks = looksOf(workbook.looks(), tab.sheetId);
  const { frozenRowCount, tabColor, protectedRanges, conditionalFormats, filterViews, charts } = looks;
  const over = Object.entries({ protectedRanges, conditionalFormats, filterViews, charts });
  const sheet = {
    ...mergesOf(workbook.facts().merges[tab.title] ?? [], tab.sheetId),
    ...Object.fromEntries(over.filter(([, list]) => list !== undefined && list.length > 0)),
    properties: {
      ...tab,
      index,
      sheetType: 'GRID',
      ...(tabColor === undefined ? {} : { tabColor, tabColorStyle: { rgbColor: tabColor } }),
      get gridProperties() {
        const grid = gridSize(workbook.file(tab.title).size(), looks);
        return frozenRowCount === undefined ? grid : { ...grid, frozenRowCount };
      },
    },
  };
  if (ranges === null) return sheet;
  return Object.defineProperty(sheet, 'data', {
    enumerable: true,
    get: () => (ranges.length > 0 ? ranges : [{ ...tab, cells: WHOLE }]).map((range) => gridData(workbook, range)),
  });
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
