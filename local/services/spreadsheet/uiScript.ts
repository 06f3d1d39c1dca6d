// Ui, its menus and its dialogs as scripts see them.
import type { ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { type HtmlPage, htmlPage } from '../html/script.ts';
import { strict } from '../strict.ts';
import type { MenuItem } from './ui.ts';

export function uiObject(call: ScriptCall) {
  const ask = (method: string, ...args: unknown[]) => call('SpreadsheetApp', `Ui.${method}`, ...args);
  return strict('Ui', {
    createMenu: (...args: unknown[]) => menuObject(call, args),
    showModalDialog(...args: unknown[]) {
      const [output, title] = args;
      if (args.length !== 2 || typeof title !== 'string') throw signatureError('Ui.showModalDialog', args);
      ask('showModalDialog', { ...pageOf(output, 'showModalDialog', args), kind: 'dialog', title });
    },
    showSidebar(...args: unknown[]) {
      if (args.length !== 1) throw signatureError('Ui.showSidebar', args);
      ask('showSidebar', { ...pageOf(args[0], 'showSidebar', args), kind: 'sidebar', width: null });
    },
  });
}

function menuObject(call: ScriptCall, args: readonly unknown[]) {
  const name = args.length === 1 ? asText(args[0]) : undefined;
  if (name === undefined) throw signatureError('Ui.createMenu', args);
  const items: MenuItem[] = [];
  const members = {
    addItem(...itemArgs: unknown[]) {
      const [label, functionName] = itemArgs.map(asText);
      if (label === undefined || functionName === undefined) throw signatureError('Menu.addItem', itemArgs);
      items.push({ label, functionName });
      return menu;
    },
    addSeparator(): object {
      items.push(null);
      return menu;
    },
    addToUi() {
      call('SpreadsheetApp', 'Menu.addToUi', name, items);
    },
  };
  const menu: object = strict('Menu', members);
  return menu;
}

function pageOf(output: unknown, method: string, args: readonly unknown[]): HtmlPage {
  const page = htmlPage(output);
  if (page === undefined) throw signatureError(`Ui.${method}`, args);
  return page;
}
