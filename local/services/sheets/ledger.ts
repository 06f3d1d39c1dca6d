// The advanced service Sheets: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

const REST = 'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets';
const REQUESTS = `${REST}/request`;
const A1 = 'https://developers.google.com/workspace/sheets/api/guides/concepts#cell';
const TYPING = 'https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption';
const LIMITS = 'https://support.google.com/drive/answer/37603';
const LOCAL = 'the local runtime';

export const sheetsLedger: ServiceLedger = {
  service: 'Sheets',
  same: [
    {
      what: 'Sheets.Spreadsheets.get: the zone, the locale, every tab with its number, place and merged cells; no cells',
      source: `${REST}/get`,
    },
    {
      what: 'Sheets.Spreadsheets.get: a field mask leaves out what it does not name',
      source: 'https://developers.google.com/workspace/sheets/api/guides/field-masks',
    },
    { what: 'Sheets.Spreadsheets.Values.batchGet: ranges as tabs or in A1 notation; titles in any case', source: A1 },
    {
      what: 'Sheets.Spreadsheets.Values.batchGet: empty cells and rows at the end are left out',
      source: `${REST}.values`,
    },
    {
      what: 'Sheets.Spreadsheets.Values.batchGet: one missing tab fails the whole call, "Unable to parse range"',
      source: 'https://github.com/burnash/gspread (public error reports)',
    },
    { what: 'Sheets.Spreadsheets.batchUpdate: all requests or none', source: `${REST}/batchUpdate` },
    {
      what: 'Sheets.Spreadsheets.batchUpdate addSheet: the number may be chosen and used in the same batch',
      source: `${REQUESTS}#addsheetrequest`,
    },
    {
      what: 'Sheets.Spreadsheets.batchUpdate appendCells: after the last row with data',
      source: `${REQUESTS}#appendcellsrequest`,
    },
    {
      what: 'Sheets.Spreadsheets.batchUpdate updateCells: the cells from start on; one without a value is emptied, others stay',
      source: `${REQUESTS}#updatecellsrequest`,
    },
    {
      what: 'Sheets.Spreadsheets.batchUpdate deleteDimension: whole rows; those below move up',
      source: `${REQUESTS}#deletedimensionrequest`,
    },
    {
      what: 'Sheets.Spreadsheets.batchUpdate appendCells, updateCells: typed values; a stringValue is text whatever it begins with',
      source: 'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ExtendedValue',
    },
    { what: 'A cell holds 50,000 characters, a spreadsheet 10 million cells', source: LIMITS },
    { what: 'Another spreadsheet id: "Requested entity was not found."', source: 'public error reports' },
    { what: 'A typed text is a number, a date, a time, a truth value, a formula or text', source: TYPING },
    {
      what: 'A leading + or - that is no number begins a formula; a leading apostrophe marks text',
      source: 'https://support.google.com/docs (public answers)',
    },
  ],
  acceptedAndIgnored: [
    { what: 'addSheet properties.index: the order of tabs follows from their names', source: LOCAL },
    {
      what: 'addSheet properties.gridProperties: a grid has 1,000 rows and 26 columns, or as many as its data',
      source: LOCAL,
    },
    { what: 'appendCells, updateCells userEnteredFormat: looks, and the number format TEXT', source: LOCAL },
    {
      what: 'The words of the error for updateCells outside the grid: public error reports, which Google does not document',
      source: LOCAL,
    },
    {
      what: 'The tabs people fill in are plain text throughout, whatever formats are set: their cells show what was typed',
      source: LOCAL,
    },
    {
      what: 'An apostrophe at the beginning is hidden in plain-text columns too',
      source: `${LOCAL}; Google does not say`,
    },
    {
      what: 'Dates, times, currencies and percentages show as they were typed, not in the format Google would choose',
      source: LOCAL,
    },
    {
      what: 'Numbers show at most ten significant digits, and an exponent from fifteen digits on',
      source: `${LOCAL}; Google does not say`,
    },
    { what: '`range` in an answer names a grid as large as a new tab or the rows read', source: LOCAL },
    { what: 'The words of the error for deleteDimension outside the grid', source: `${LOCAL}; Google does not say` },
    { what: 'The words of the error for a number of a tab that is in use', source: `${LOCAL}; Google does not say` },
  ],
  notSimulated: [
    { what: 'Formulas: none is computed; each shows #ERROR! outside the plain-text tabs', source: LOCAL },
    { what: 'Sheets.Spreadsheets.create', source: `${REST}/create` },
    { what: 'Sheets.Spreadsheets.Values.get', source: `${REST}.values/get` },
    { what: 'Sheets.Spreadsheets.Values.append', source: `${REST}.values/append` },
    { what: 'Sheets.Spreadsheets.Values.update', source: `${REST}.values/update` },
    { what: 'Sheets.Spreadsheets.Values.batchUpdate', source: `${REST}.values/batchUpdate` },
    { what: 'Value input options, USER_ENTERED among them', source: TYPING },
    {
      what: 'Render options other than FORMATTED_VALUE',
      source: 'https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueRenderOption',
    },
    {
      what: 'batchUpdate requests other than addSheet, appendCells, deleteDimension and updateCells',
      source: REQUESTS,
    },
    { what: 'deleteDimension of columns, or without both ends', source: `${REQUESTS}#deletedimensionrequest` },
    {
      what: 'deleteDimension: a grid that grows smaller, and so the refusal to delete all rows that are not frozen',
      source: `${LOCAL}; public error reports`,
    },
    { what: 'updateCells with a range in place of a start', source: `${REQUESTS}#updatecellsrequest` },
    {
      what: 'Number formats in appendCells and updateCells other than TEXT',
      source: `${REST}/cells#numberformat`,
    },
    { what: 'The refusal of a range outside the grid: its cells are empty', source: LOCAL },
    { what: 'Quotas of requests a minute', source: 'https://developers.google.com/workspace/sheets/api/limits' },
    { what: 'Words for true and false in languages other than English and German', source: LOCAL },
  ],
};
