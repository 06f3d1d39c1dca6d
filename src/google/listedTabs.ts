// What Google tells of a spreadsheet and its tabs.
import type { Merge, Tab, Workbook } from '../sheet/workbook.ts';
import type { ListedTab } from './shownRows.ts';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

export const SPREADSHEET_FIELDS = 'properties(timeZone,locale)';
export const TAB_FIELDS = 'properties(sheetId,title,sheetType,gridProperties(rowCount,columnCount)),merges';

export function zoneAndLocale({ properties = {} }: Spreadsheet): Pick<Workbook, 'timeZone' | 'locale'> {
  const { timeZone = '', locale = '' } = properties;
  return { timeZone, locale };
}

/** Without rows. */
export function listedTab({ properties = {}, merges = [] }: Sheet): ListedTab {
  return {
    name: properties.title ?? '',
    sheetId: properties.sheetId ?? 0,
    rows: [],
    ...sizeOf(properties.gridProperties),
    ...(merges.length > 0 ? { merges: merges.map(mergeOf) } : {}),
    isGrid: properties.sheetType === 'GRID',
  };
}

function sizeOf({ rowCount, columnCount }: GoogleAppsScript.Sheets.Schema.GridProperties = {}) {
  return {
    ...(rowCount === undefined ? {} : { rowCount }),
    ...(columnCount === undefined ? {} : { columnCount }),
  } satisfies Partial<Tab>;
}

// Google leaves an index out where it is the first row or column.
function mergeOf(range: GoogleAppsScript.Sheets.Schema.GridRange): Merge {
  const { startRowIndex: fromRow = 0, startColumnIndex: fromColumn = 0 } = range;
  const { endRowIndex: toRow = fromRow + 1, endColumnIndex: toColumn = fromColumn + 1 } = range;
  return { fromRow, toRow, fromColumn, toColumn };
}
