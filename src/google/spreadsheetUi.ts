// The open spreadsheet, for the menu: dialogs and tabs through SpreadsheetApp. Never used while a caller waits.

import { findTab } from '../sheet/workbook.ts';
import type { NewTab, UiPorts } from '../ui/ports.ts';
import { asking } from './asking.ts';
import { propertiesPort } from './properties.ts';

const PLAIN_TEXT = '@';

export const spreadsheetUi: UiPorts = {
  showMenu(title, items) {
    const menu = SpreadsheetApp.getUi().createMenu(title);
    for (const { label, entryPoint } of items) menu.addItem(label, entryPoint);
    menu.addToUi();
  },

  tell(title, text) {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, text, ui.ButtonSet.OK);
  },

  ask(title, text) {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
    return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
  },

  confirm(title, text) {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
  },

  addMissingTabs(tabs) {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const known = spreadsheet.getSheets().map((sheet) => ({ name: sheet.getName(), sheetId: 0, rows: [] }));
    const missing = tabs.filter((tab) => findTab(known, tab.name) === undefined);
    for (const tab of missing) addTab(spreadsheet, tab);
    SpreadsheetApp.flush();
    return missing.map((tab) => tab.name);
  },

  spreadsheetId: () => SpreadsheetApp.getActiveSpreadsheet().getId(),
  spreadsheetLocale: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
  spreadsheetTimeZone: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
  webAppUrl: () => ScriptApp.getService().getUrl() || null,
  runEvery(entryPoint, minutes) {
    asking(() => {
      if (ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === entryPoint)) return;
      ScriptApp.newTrigger(entryPoint).timeBased().everyMinutes(minutes).create();
    });
  },
  uuid: () => Utilities.getUuid(),
  properties: propertiesPort,
};

// Plain text first, values after: a cell made plain text before keeps what is written, `=…` and `9:00` included.
function addTab(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, { name, headers, rows }: NewTab): void {
  const sheet = spreadsheet.insertSheet(name);
  const columns = headers.length;
  sheet.getRange(1, 1, sheet.getMaxRows(), columns).setNumberFormat(PLAIN_TEXT);
  const cells = [headers, ...rows].map((row) => headers.map((_, column) => row[column] ?? ''));
  sheet.getRange(1, 1, cells.length, columns).setValues(cells);
  sheet.getRange(1, 1, 1, columns).setFontWeight('bold');
  sheet.setFrozenRows(1);
}
