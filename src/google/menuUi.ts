// The menu and the windows of its pages, and the job's triggers. What only the pages need is in spreadsheetUi.ts.
import type { JobPorts, MenuPorts } from '../ui/ports.ts';
import { asking, reading } from './asking.ts';

export const menuUi: MenuPorts & JobPorts = {
  showMenu(title, items) {
    const menu = SpreadsheetApp.getUi().createMenu(title);
    for (const { label, entryPoint } of items) menu.addItem(label, entryPoint);
    menu.addToUi();
  },

  showPage(file, title, size) {
    const output = HtmlService.createHtmlOutputFromFile(file).setTitle(title);
    const ui = SpreadsheetApp.getUi();
    if (size === null) ui.showSidebar(output);
    else ui.showModalDialog(output.setWidth(size.width).setHeight(size.height), title);
  },

  // Where the script sees no spreadsheet, the menu is there all the same.
  spreadsheetLocale: () => SpreadsheetApp.getActiveSpreadsheet()?.getSpreadsheetLocale() ?? '',

  // In a simple trigger Google may refuse to tell.
  personLocale() {
    const read = reading(() => asking(() => Session.getActiveUserLocale()));
    return 'value' in read ? read.value : '';
  },

  stopRunning(entryPoint) {
    asking(() => {
      for (const trigger of triggersFor(entryPoint)) ScriptApp.deleteTrigger(trigger);
    });
  },
};

/** Google names only one's own. */
export function triggersFor(entryPoint: string): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === entryPoint);
}
