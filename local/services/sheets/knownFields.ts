// The names that field masks of the Sheets API may hold, as the reference has them. Deeper ones are not looked at.
import { type Mask, readMask, unknownPath } from '../fieldMask.ts';

// developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets, …/sheets and …/cells.
const PROPERTIES = [
  'title,locale,autoRecalc,timeZone,defaultFormat,iterativeCalculationSettings,spreadsheetTheme',
  'importFunctionsExternalUrlAccessAllowed',
].join();
const GRID = [
  'rowCount,columnCount,frozenRowCount,frozenColumnCount,hideGridlines,rowGroupControlAfter,columnGroupControlAfter',
].join();
const TAB = [
  `sheetId,title,index,sheetType,gridProperties(${GRID}),hidden,tabColor,tabColorStyle,rightToLeft`,
  'dataSourceSheetProperties',
].join();
const FORMAT = [
  'numberFormat,backgroundColor,backgroundColorStyle,borders,padding,horizontalAlignment,verticalAlignment',
  'wrapStrategy,textDirection,textFormat,hyperlinkDisplayType,textRotation',
].join();
const VALUE = 'numberValue,stringValue,boolValue,formulaValue,errorValue';
const CELL = [
  `userEnteredValue(${VALUE}),effectiveValue(${VALUE}),formattedValue,userEnteredFormat(${FORMAT})`,
  `effectiveFormat(${FORMAT}),hyperlink,note,textFormatRuns,chipRuns`,
  'dataValidation(condition,inputMessage,strict,showCustomUi),pivotTable,dataSourceTable,dataSourceFormula',
].join();
const SHEET = [
  `properties(${TAB}),data(startRow,startColumn,rowData(values(${CELL})),rowMetadata,columnMetadata),merges`,
  'conditionalFormats,filterViews,protectedRanges,basicFilter,charts,bandedRanges,developerMetadata,rowGroups',
  'columnGroups,slicers,tables',
].join();

export const SPREADSHEET = readMask(
  `spreadsheetId,properties(${PROPERTIES}),sheets(${SHEET}),namedRanges,spreadsheetUrl,developerMetadata,dataSources,dataSourceSchedules`,
);
export const VALUES = readMask('spreadsheetId,valueRanges(range,majorDimension,values)');

/** Throws Google's words for a name that is not known. */
export function checkFields(mask: Mask, known: Mask): void {
  const path = unknownPath(mask, known);
  if (path !== null)
    throw new Error(`Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`);
}
