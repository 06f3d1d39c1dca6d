// The likeness of the local spreadsheet to Google's, through the advanced service Sheets and through SpreadsheetApp.
import { FAKES, type Facts, LOCAL, REFERENCE, REPORTS, type ServiceLedger, UNSAID } from './fact.ts';

const API = 'https://developers.google.com/workspace/sheets/api';
const REST = `${API}/reference/rest/v4/spreadsheets`;
const REQUEST = `${REST}/request`;
const A1 = `${API}/guides/concepts#cell`;
const TYPING = `${API}/reference/rest/v4/ValueInputOption`;
const SPREADSHEET = `${REFERENCE}/spreadsheet`;
const BASE = `${REFERENCE}/base`;

/** One fact for each member of `object`. */
function members(object: string, names: readonly string[], source: string, what = 'as in the reference'): Facts {
  return Object.fromEntries(names.map((name) => [`${object}.${name}: ${what}`, source]));
}

const SHEETS: ServiceLedger = {
  service: 'Sheets',
  same: {
    'Sheets.Spreadsheets.get: the zone, the locale, every tab with its number, place and merged cells': `${REST}/get`,
    'Sheets.Spreadsheets.get: of cells what they show, notes, drop-downs and formats, where they are asked for; with ranges, only their tabs': `${REST}/get`,
    'Sheets.Spreadsheets.get: protections, conditional formats, filter views and charts': `${REST}/sheets`,
    'Sheets.Spreadsheets.get: a field mask leaves out what it does not name': `${API}/guides/field-masks`,
    'Sheets.Spreadsheets.get, Values.batchGet: an unknown name in a mask is refused, "Error expanding \'fields\' parameter. …"':
      REPORTS,
    'Sheets.Spreadsheets.get: autoRecalc, defaultFormat, spreadsheetTheme and spreadsheetUrl, as of a new spreadsheet': `${REST}#spreadsheetproperties; ${FAKES}`,
    'Sheets.Spreadsheets.Values.batchGet: ranges as tabs, in A1 or R1C1 notation; titles in any case; without one the first tab':
      A1,
    'A1 notation: $A$1, letters of either case, R1C1, either corner first': `${A1}; ${FAKES}`,
    'Sheets.Spreadsheets.Values.batchGet: empty cells and rows at the end are left out': `${REST}.values`,
    'Sheets.Spreadsheets.Values.batchGet: one missing tab fails the whole call, "Unable to parse range"':
      'https://github.com/burnash/gspread (public error reports)',
    'Sheets.Spreadsheets.batchUpdate: all requests or none': `${REST}/batchUpdate`,
    'Sheets.Spreadsheets.batchUpdate addSheet: the number may be chosen and used in the same batch': `${REQUEST}#addsheetrequest`,
    'Sheets.Spreadsheets.batchUpdate appendCells: after the last row with data': `${REQUEST}#appendcellsrequest`,
    'Sheets.Spreadsheets.batchUpdate updateCells: the cells from start on; one without a value is emptied, others stay': `${REQUEST}#updatecellsrequest`,
    'Sheets.Spreadsheets.batchUpdate deleteDimension: whole rows; those below move up, and formats end where the grid does': `${REQUEST}#deletedimensionrequest`,
    'Sheets.Spreadsheets.batchUpdate insertDimension, appendDimension: rows or columns; the grid grows': `${REQUEST}#insertdimensionrequest`,
    'Sheets.Spreadsheets.batchUpdate repeatCell, setDataValidation: one cell or rule over a range': `${REQUEST}#repeatcellrequest`,
    'Sheets.Spreadsheets.batchUpdate: a mask of cells clears what it names and the cell does not have': `${REQUEST}#updatecellsrequest`,
    'Sheets.Spreadsheets.batchUpdate updateSheetProperties: title, place (counted before the move), frozen rows, colour': `${REST}/sheets#SheetProperties`,
    'Sheets.Spreadsheets.batchUpdate addProtectedRange with a warning, addConditionalFormatRule, addFilterView, addChart: kept, with numbers of their own':
      REQUEST,
    'A colour has eight bits a part; the style of a colour comes before the colour': `${REST}/cells#CellFormat`,
    'Typed columns of a table refuse drop-downs and formats, "This operation is not allowed on cells in typed columns."':
      REPORTS,
    'Sheets.Spreadsheets.batchUpdate appendCells, updateCells: typed values; a stringValue is text whatever it begins with': `${REST}/other#ExtendedValue`,
    'A cell holds 50,000 characters, a spreadsheet 10 million cells': 'https://support.google.com/drive/answer/37603',
    'Another spreadsheet id: "Requested entity was not found."': REPORTS,
    'A typed text is a number, a date, a time, a truth value, a formula or text': TYPING,
    'A leading + or - that is no number begins a formula; a leading apostrophe marks text':
      'https://support.google.com/docs (public answers)',
    'A text with blanks before its = stays text': FAKES,
  },
  acceptedAndIgnored: {
    'addSheet without properties.index: the order of tabs follows from their names, unless a script chose one': LOCAL,
    'addSheet properties.gridProperties: a grid has 1,000 rows and 26 columns, or as many as its data': LOCAL,
    'userEnteredFormat: looks, and the number format TEXT, are kept and change no text': LOCAL,
    'Drop-downs refuse nothing, strict ones neither: they are for the page': LOCAL,
    'A drop-down from a range keeps its range when rows move': LOCAL,
    'Rows and columns that come take formats and drop-downs from their neighbour, no notes': UNSAID,
    'The words of the errors for ranges outside the grid, and for rules and charts that are not whole': UNSAID,
    'The words of the error for updateCells outside the grid: public error reports, which Google does not document':
      LOCAL,
    'The tabs people fill in are plain text throughout, whatever formats are set: their cells show what was typed':
      LOCAL,
    'An apostrophe at the beginning is hidden in plain-text columns too': UNSAID,
    'Dates, times, currencies and percentages show as they were typed, not in the format Google would choose': LOCAL,
    'Numbers show at most ten significant digits, and an exponent from fifteen digits on': UNSAID,
    '`range` in an answer names a grid as large as a new tab or the rows read': LOCAL,
    'The words of the error for deleteDimension outside the grid': UNSAID,
    'The words of the error for a number of a tab that is in use': UNSAID,
  },
  notSimulated: {
    'Masks: names deeper than those of cells, tabs and their grids are not looked at; an API answers a blank there':
      REPORTS,
    'Formulas: none is computed; each shows #ERROR! outside the plain-text tabs': LOCAL,
    'Sheets.Spreadsheets.create': `${REST}/create`,
    'Sheets.Spreadsheets.Values.get': `${REST}.values/get`,
    'Sheets.Spreadsheets.Values.append': `${REST}.values/append`,
    'Sheets.Spreadsheets.Values.update': `${REST}.values/update`,
    'Sheets.Spreadsheets.Values.batchUpdate': `${REST}.values/batchUpdate`,
    'Value input options, USER_ENTERED among them': TYPING,
    'Render options other than FORMATTED_VALUE': `${API}/reference/rest/v4/ValueRenderOption`,
    'batchUpdate requests other than those above, deleteSheet among them': REQUEST,
    'Protections that refuse, and not only warn': `${REQUEST}#addprotectedrangerequest`,
    'Gradient rules, charts other than basic and pie, drop-downs other than ONE_OF_LIST and ONE_OF_RANGE': REQUEST,
    'effectiveValue and effectiveFormat of cells in Spreadsheets.get; userEnteredValue in tabs that are not plain text': `${REST}/cells#CellData`,
    'deleteDimension of columns, or without both ends': `${REQUEST}#deletedimensionrequest`,
    'deleteDimension: a grid that grows smaller where its tab has no looks, and the refusal to delete all rows that are not frozen': `${LOCAL}; ${REPORTS}`,
    'updateCells with a range in place of a start': `${REQUEST}#updatecellsrequest`,
    'Number formats other than TEXT': `${REST}/cells#numberformat`,
    'The refusal of a range outside the grid: its cells are empty': LOCAL,
    'Words for true and false in languages other than English and German': LOCAL,
  },
};

const SPREADSHEET_APP: ServiceLedger = {
  service: 'SpreadsheetApp',
  same: {
    'SpreadsheetApp.getActive: null on request, as some saw in web apps': 'public reports, which disagree',
    'SpreadsheetApp.getActiveSpreadsheet: as getActive': `${SPREADSHEET}/spreadsheet-app`,
    'SpreadsheetApp.openById: throws for any other spreadsheet': REPORTS,
    'Spreadsheet.getRange: A1 notation with the tab': `${SPREADSHEET}/spreadsheet#getrangea1notation`,
    'Range.createTextFinder, TextFinder.useRegularExpression, TextFinder.findAll: all cells of the range that show it, in any case': `${SPREADSHEET}/text-finder`,
    'SpreadsheetApp.flush: writes wait for it, for a read, or for the end of the execution': `${SPREADSHEET}/spreadsheet-app#flush`,
    'SpreadsheetApp.getUi: throws without an open spreadsheet': REPORTS,
    ...members(
      'Spreadsheet',
      ['getId', 'getName', 'getSpreadsheetTimeZone', 'getSpreadsheetLocale'],
      `${SPREADSHEET}/spreadsheet`,
    ),
    ...members('Spreadsheet', ['getSheets', 'getSheetByName'], `${SPREADSHEET}/spreadsheet`),
    ...members('Spreadsheet', ['setActiveSheet'], `${SPREADSHEET}/spreadsheet`, 'kept for tests'),
    'Spreadsheet.insertSheet: refuses a name that is in use': REPORTS,
    'Spreadsheet.toast: kept for tests': `${SPREADSHEET}/spreadsheet`,
    ...members(
      'Sheet',
      ['getName', 'getSheetId', 'getLastRow', 'getLastColumn', 'getMaxRows', 'getMaxColumns'],
      `${SPREADSHEET}/sheet`,
    ),
    ...members('Sheet', ['activate'], `${SPREADSHEET}/sheet`, 'kept for tests'),
    'Sheet.getDataRange: from A1 to the last row and column with data': `${SPREADSHEET}/sheet`,
    ...members('Sheet', ['deleteRow', 'deleteRows'], `${SPREADSHEET}/sheet`, 'those below move up, with their looks'),
    ...members(
      'Sheet',
      ['insertRowBefore', 'insertRowAfter', 'insertRowsBefore', 'insertRowsAfter', 'insertColumnsAfter'],
      `${SPREADSHEET}/sheet`,
      'those behind move on; the grid grows',
    ),
    'Sheet.getRange: by numbers or A1 notation, inside the grid': `${SPREADSHEET}/sheet`,
    'Sheet.appendRow: below the last row with data; strings are interpreted': `${SPREADSHEET}/sheet`,
    ...members(
      'Range',
      ['getRow', 'getColumn', 'getNumRows', 'getNumColumns', 'getLastRow', 'getLastColumn', 'getSheet'],
      `${SPREADSHEET}/range`,
    ),
    ...members('Range', ['getA1Notation', 'getDisplayValue', 'getDisplayValues'], `${SPREADSHEET}/range`),
    ...members('Range', ['getNote', 'getNotes', 'getBackground', 'getBackgrounds'], `${SPREADSHEET}/range`),
    ...members('Range', ['setNote', 'setNotes', 'clearNote'], `${SPREADSHEET}/range`, 'kept; a blank takes one away'),
    ...members(
      'Range',
      ['setBackground', 'setBackgrounds'],
      `${SPREADSHEET}/range`,
      'kept, as #rrggbb; null takes one away',
    ),
    ...members('Range', ['activate'], `${SPREADSHEET}/range`, 'kept for tests'),
    'Range.setValue: a string is interpreted as if typed, a formula after =': `${SPREADSHEET}/range`,
    'Range.setValues: the same; the values must fit the range': `${SPREADSHEET}/range`,
    'Range.setNumberFormat: strings written later to a cell formatted as @ stay text': `${SPREADSHEET}/range`,
    ...members('Ui', ['showModalDialog', 'showSidebar'], `${BASE}/ui`, 'kept for tests: page, title and size'),
    ...members('Ui', ['createMenu'], `${BASE}/ui`, 'kept for tests once it is added'),
    ...members('Menu', ['addItem', 'addSeparator', 'addToUi'], `${BASE}/menu`),
  },
  acceptedAndIgnored: {
    ...members('Sheet', ['setFrozenRows', 'autoResizeColumns', 'setColumnWidth'], LOCAL, 'looks'),
    ...members('Range', ['setFontWeight', 'setWrap'], LOCAL, 'looks'),
    ...members('Range', ['setHorizontalAlignment', 'setVerticalAlignment'], LOCAL, 'looks'),
    'The index of Spreadsheet.insertSheet: the order of tabs follows from their names': LOCAL,
    'Spreadsheet.insertSheet writes at once, together with what waits': LOCAL,
    'Number formats other than @': LOCAL,
    'Rows that come take the formats of the row that the method names, no notes': UNSAID,
    'Typed columns of a table refuse nothing here, as no source says it of backgrounds': UNSAID,
    'Every method that asks the spreadsheet counts as a call, Sheet.getRange and Sheet.getDataRange too; what a Range or a Sheet knows of itself does not':
      UNSAID,
    'A formula written to a plain-text tab before it is formatted as @ shows as typed': LOCAL,
  },
  notSimulated: {
    'Spreadsheet.getRange: A1 notation without a tab, which on Google is the active one': `${SPREADSHEET}/spreadsheet#getrangea1notation`,
    'SpreadsheetApp.getActiveSheet': `${SPREADSHEET}/spreadsheet-app`,
    'SpreadsheetApp.create': `${SPREADSHEET}/spreadsheet-app`,
    'Spreadsheet.insertSheet: with options, or without a name; Spreadsheet.setActiveSheet: with a selection': `${SPREADSHEET}/spreadsheet`,
    'Spreadsheet.getUrl': `${SPREADSHEET}/spreadsheet`,
    'Spreadsheet.deleteSheet': `${SPREADSHEET}/spreadsheet`,
    'Range.setNote, Range.setNotes: of a number, to which Google adds .0': 'issue tracker 429373214',
    'Colours by their names': `${SPREADSHEET}/range`,
    'Range.getValues: on Google a time of day is a Date in 1899 with the offset of that year; read getDisplayValues': `${SPREADSHEET}/range; ${REPORTS}`,
    'Range.setFormula': `${SPREADSHEET}/range`,
    'Dates as values of Range.setValue, Range.setValues and Sheet.appendRow': `${SPREADSHEET}/range`,
    'Ui.showModelessDialog': `${BASE}/ui`,
    'Ui.alert': `${BASE}/ui`,
    'Ui.prompt': `${BASE}/ui`,
    'Ui.Button': `${BASE}/ui`,
    'Ui.ButtonSet': `${BASE}/ui`,
    'Menu.addSubMenu': `${BASE}/menu`,
  },
};

export const SPREADSHEET_SERVICES = [SHEETS, SPREADSHEET_APP];
