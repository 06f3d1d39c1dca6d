// Ui, its menus and its dialogs as scripts see them.
import type { ScriptCall } from '../../script/call.ts';
import { enumeration, labelOf } from '../../script/enumeration.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { type HtmlPage, htmlPage } from '../html/script.ts';
import { strict, strictEnumeration } from '../strict.ts';
import type { MenuItem, UiAnswer } from './ui.ts';

const BUTTON = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const BUTTON_SET = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

export function uiObject(call: ScriptCall) {
  const ask = (method: string, ...args: unknown[]) => call('SpreadsheetApp', `Ui.${method}`, ...args);
  const answered = (method: string, args: unknown[]) => ask(method, ...dialog(method, args)) as Required<UiAnswer>;
  return strict('Ui', {
    Button: strictEnumeration('Ui.Button', BUTTON),
    ButtonSet: strictEnumeration('Ui.ButtonSet', BUTTON_SET),
    createMenu: (...args: unknown[]) => menuObject(call, args),
    alert: (...args: unknown[]) => BUTTON[answered('alert', args).button],
    prompt(...args: unknown[]) {
      const answer = answered('prompt', args);
      return strict('PromptResponse', {
        getSelectedButton: () => BUTTON[answer.button],
        getResponseText: () => answer.text,
      });
    },
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

/** Title, prompt and buttons of (prompt), (prompt, buttons) and (title, prompt, buttons). */
function dialog(method: string, args: readonly unknown[]): [title: string, prompt: string, buttons: string] {
  const texts = args.length === 3 ? args.slice(0, 2) : ['', args[0]];
  const [title, prompt] = texts.map(asText);
  const buttons = args.length === 1 ? 'OK' : labelOf(BUTTON_SET, args[args.length - 1]);
  if (args.length > 3 || title === undefined || prompt === undefined || buttons === undefined) {
    throw signatureError(`Ui.${method}`, args);
  }
  return [title, prompt, buttons];
}

function pageOf(output: unknown, method: string, args: readonly unknown[]): HtmlPage {
  const page = htmlPage(output);
  if (page === undefined) throw signatureError(`Ui.${method}`, args);
  return page;
}
