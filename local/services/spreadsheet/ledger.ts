// SpreadsheetApp: what is copied and what is not.
import type { Fact, ServiceLedger } from '../../fact.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/spreadsheet';
const UI = 'https://developers.google.com/apps-script/reference/base';
const REPORTS = 'public error reports';
const LOCAL = 'the local runtime';

/** One fact for each member of `object`. */
function members(object: string, names: readonly string[], source: string, what = 'as in the reference'): Fact[] {
  return names.map((name) => ({ what: `${object}.${name}: ${what}`, source }));
}

export const spreadsheetLedger: ServiceLedger = {
  service: 'SpreadsheetApp',
  same: [
    {
      what: 'SpreadsheetApp.getActive: null on request, as some saw in web apps',
      source: 'public reports, which disagree',
    },
    { what: 'SpreadsheetApp.getActiveSpreadsheet: as getActive', source: `${REFERENCE}/spreadsheet-app` },
    { what: 'SpreadsheetApp.openById: throws for any other spreadsheet', source: REPORTS },
    {
      what: 'SpreadsheetApp.flush: writes wait for it, for a read, or for the end of the execution',
      source: `${REFERENCE}/spreadsheet-app#flush`,
    },
    { what: 'SpreadsheetApp.getUi: throws without an open spreadsheet', source: REPORTS },
    ...members(
      'Spreadsheet',
      ['getId', 'getName', 'getSpreadsheetTimeZone', 'getSpreadsheetLocale'],
      `${REFERENCE}/spreadsheet`,
    ),
    ...members('Spreadsheet', ['getSheets', 'getSheetByName'], `${REFERENCE}/spreadsheet`),
    { what: 'Spreadsheet.insertSheet: refuses a name that is in use', source: REPORTS },
    { what: 'Spreadsheet.toast: kept for tests', source: `${REFERENCE}/spreadsheet` },
    ...members(
      'Sheet',
      ['getName', 'getSheetId', 'getLastRow', 'getLastColumn', 'getMaxRows', 'getMaxColumns'],
      `${REFERENCE}/sheet`,
    ),
    { what: 'Sheet.getRange: by numbers or A1 notation, inside the grid', source: `${REFERENCE}/sheet` },
    { what: 'Sheet.appendRow: below the last row with data; strings are interpreted', source: `${REFERENCE}/sheet` },
    ...members(
      'Range',
      ['getRow', 'getColumn', 'getNumRows', 'getNumColumns', 'getDisplayValue', 'getDisplayValues'],
      `${REFERENCE}/range`,
    ),
    { what: 'Range.setValue: a string is interpreted as if typed, a formula after =', source: `${REFERENCE}/range` },
    { what: 'Range.setValues: the same; the values must fit the range', source: `${REFERENCE}/range` },
    {
      what: 'Range.setNumberFormat: strings written later to a cell formatted as @ stay text',
      source: `${REFERENCE}/range`,
    },
    ...members('Ui', ['Button', 'ButtonSet'], `${UI}/ui`),
    ...members('Ui', ['alert', 'prompt', 'showModalDialog'], `${UI}/ui`, 'kept for tests; answers come from a queue'),
    ...members('Ui', ['createMenu'], `${UI}/ui`, 'kept for tests once it is added'),
    ...members('Menu', ['addItem', 'addSeparator', 'addToUi'], `${UI}/menu`),
    ...members('PromptResponse', ['getSelectedButton', 'getResponseText'], `${UI}/prompt-response`),
  ],
  acceptedAndIgnored: [
    ...members('Sheet', ['setFrozenRows', 'autoResizeColumns', 'setColumnWidth'], LOCAL, 'looks'),
    ...members('Range', ['setFontWeight', 'setBackground', 'setWrap'], LOCAL, 'looks'),
    ...members('Range', ['setHorizontalAlignment', 'setVerticalAlignment'], LOCAL, 'looks'),
    { what: 'The index of Spreadsheet.insertSheet: the order of tabs follows from their names', source: LOCAL },
    { what: 'Spreadsheet.insertSheet writes at once, together with what waits', source: LOCAL },
    { what: 'Number formats other than @; and all of them once the runtime ends', source: LOCAL },
    { what: 'A formula written to a plain-text tab before it is formatted as @ shows as typed', source: LOCAL },
    { what: 'A dialog without a queued answer is closed; a plain alert is answered OK', source: LOCAL },
  ],
  notSimulated: [
    { what: 'SpreadsheetApp.getActiveSheet', source: `${REFERENCE}/spreadsheet-app` },
    { what: 'SpreadsheetApp.create', source: `${REFERENCE}/spreadsheet-app` },
    { what: 'Spreadsheet.getUrl', source: `${REFERENCE}/spreadsheet` },
    { what: 'Spreadsheet.deleteSheet', source: `${REFERENCE}/spreadsheet` },
    { what: 'Sheet.getDataRange', source: `${REFERENCE}/sheet` },
    {
      what: 'Range.getValues: on Google a time of day is a Date in 1899 with the offset of that year; read getDisplayValues',
      source: `${REFERENCE}/range; ${REPORTS}`,
    },
    { what: 'Range.setFormula', source: `${REFERENCE}/range` },
    { what: 'Dates as values of Range.setValue, Range.setValues and Sheet.appendRow', source: `${REFERENCE}/range` },
    { what: 'Ui.showSidebar', source: `${UI}/ui` },
    { what: 'Ui.showModelessDialog', source: `${UI}/ui` },
    { what: 'Menu.addSubMenu', source: `${UI}/menu` },
  ],
};
