// The open spreadsheet, for the pages: its tabs through SpreadsheetApp. Never used while a caller waits.
import { PROPERTY } from '../notes/propertyNames.ts';
import { columnsNamed, headerRowOf } from '../sheet/columns.ts';
import type { TemplateTab } from '../sheet/template.ts';
import { findTab } from '../sheet/workbook.ts';
import type { UiPorts } from '../ui/ports.ts';
import { asking, reading } from './asking.ts';
import { writableCalendars } from './calendarList.ts';
import { mailPort } from './mail.ts';
import { menuUi, triggersFor } from './menuUi.ts';
import { propertiesPort } from './properties.ts';
import { refusedScopes } from './scopes.ts';
import { readLooks, writeSteps } from './setUpSheet.ts';
import { probe, webPort } from './web.ts';
import { openWorkbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const PLAIN_TEXT = '@';
// How far down the headers of a tab may stand.
const HEAD_ROWS = 5;

export const spreadsheetUi: UiPorts = {
  ...menuUi,
  readWorkbook: () => openWorkbook(SpreadsheetApp.getActiveSpreadsheet().getId()).read(null),

  addTabs(tabs) {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    for (const tab of tabs) addTab(spreadsheet, tab);
    SpreadsheetApp.flush();
  },

  writeCells(tab, cells) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
    if (sheet === null) throw new Error(`The tab ${tab} is not there any more. Choose Check again.`);
    const last = Math.max(...cells.map(({ row }) => row));
    if (last > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), last - sheet.getMaxRows());
    for (const { row, column, text, note } of cells) {
      const cell = sheet.getRange(row, column);
      if (text !== null) cell.setNumberFormat(PLAIN_TEXT).setValue(text);
      if (note !== '') cell.setNote(note);
    }
    SpreadsheetApp.flush();
  },

  lastRows(tab, count) {
    const sheet = sheetNamed(savedSpreadsheet(), tab);
    const head = sheet === undefined ? [] : headOf(sheet);
    const header = headerRowOf({ rows: head });
    if (sheet === undefined || header < 0) return { headers: [], rows: [] };
    const last = sheet.getLastRow();
    const first = Math.max(header + 2, last - count + 1);
    const headers = head[header] ?? [];
    const rows = last < first ? [] : sheet.getRange(first, 1, last - first + 1, headers.length).getDisplayValues();
    return { headers, rows };
  },

  goTo(tab, row, header) {
    const sheet = sheetNamed(SpreadsheetApp.getActiveSpreadsheet(), tab);
    if (sheet === undefined) return false;
    if (row !== null && row > sheet.getMaxRows()) return false;
    const head = { rows: headOf(sheet) };
    const at = header === null ? 0 : columnsNamed(head, header)[0];
    if (at === undefined) return false;
    if (header !== null) sheet.getRange(row ?? headerRowOf(head) + 1, at + 1).activate();
    else sheet.getRange(row ?? 1, 1, 1, row === null ? 1 : (head.rows[0]?.length ?? 1)).activate();
    return true;
  },
  readLooks: (tabs) => readLooks(SpreadsheetApp.getActiveSpreadsheet().getId(), tabs),
  writeSteps: (known, there, steps) => writeSteps(SpreadsheetApp.getActiveSpreadsheet().getId(), known, there, steps),

  spreadsheetId: () => SpreadsheetApp.getActiveSpreadsheet().getId(),
  spreadsheetTimeZone: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
  webAppUrl() {
    const read = reading(() => asking(() => ScriptApp.getService().getUrl()));
    return ('value' in read && read.value) || null;
  },
  runEvery(entryPoint, minutes) {
    asking(() => {
      if (triggersFor(entryPoint).length > 0) return;
      ScriptApp.newTrigger(entryPoint).timeBased().everyMinutes(minutes).create();
    });
  },
  runOnChange(entryPoint) {
    asking(() => {
      if (triggersFor(entryPoint).length > 0) return;
      ScriptApp.newTrigger(entryPoint).forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onChange().create();
    });
  },
  now: () => Date.now(),
  isRunning: (entryPoint) => asking(() => triggersFor(entryPoint).length > 0),
  refusedScopes,
  user: () => mailPort.owner(),
  calendars: writableCalendars,
  probe,
  hasActiveSpreadsheet() {
    const read = reading(() => asking(() => SpreadsheetApp.getActive() as unknown));
    return 'value' in read && read.value !== null;
  },
  mailsLeft: () => asking(() => MailApp.getRemainingDailyQuota()),
  uuid: () => Utilities.getUuid(),
  properties: propertiesPort,
  web: webPort,
};

// A web app may see no active spreadsheet.
function savedSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const id = propertiesPort.all()[PROPERTY.spreadsheetId];
  return id === undefined ? SpreadsheetApp.getActiveSpreadsheet() : SpreadsheetApp.openById(id);
}

function sheetNamed(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string): Sheet | undefined {
  const sheets = spreadsheet.getSheets().map((sheet) => ({ name: sheet.getName(), sheet }));
  return findTab(sheets, name)?.sheet;
}

/** The rows in which the headers may stand. */
function headOf(sheet: Sheet): string[][] {
  const columns = Math.max(1, sheet.getLastColumn());
  return sheet.getRange(1, 1, Math.min(HEAD_ROWS, sheet.getMaxRows()), columns).getDisplayValues();
}

function addTab(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, { name, headers, rows }: TemplateTab): void {
  const sheet = spreadsheet.insertSheet(name);
  writeHeaders(sheet, headers);
  const cells = rows.map((row) => headers.map((_, column) => row[column] ?? ''));
  if (cells.length > 0) sheet.getRange(2, 1, cells.length, headers.length).setValues(cells);
  sheet.setFrozenRows(1);
}

// Plain text first, values after: a cell made plain text before keeps what is written, `=…` and `9:00` included.
function writeHeaders(sheet: Sheet, headers: readonly string[]): void {
  sheet.getRange(1, 1, sheet.getMaxRows(), headers.length).setNumberFormat(PLAIN_TEXT);
  sheet
    .getRange(1, 1, 1, headers.length)
    .setValues([[...headers]])
    .setFontWeight('bold');
}
