// Menus, alerts, prompts and dialogs are kept for tests, and a person's answers come from a queue.
import { type Execution, PlatformError } from '../../boundary.ts';
import { andThen, type Later } from '../../platform/later.ts';

/** The button that the person presses, and the text typed where there is a field. */
export interface UiAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

export type Shown =
  | { readonly kind: 'menu'; readonly name: string; readonly items: readonly MenuItem[] }
  | { readonly kind: 'alert' | 'prompt'; readonly title: string; readonly prompt: string; readonly buttons: string }
  | ShownPage
  | { readonly kind: 'active'; readonly tab: string; readonly range: string | null }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string };

/** What HtmlService made. Sizes are pixels; null = not told. A sidebar's width is Google's own. */
export interface ShownPage {
  readonly kind: 'dialog' | 'sidebar';
  readonly title: string;
  /** The name of the project's file that it was made from; null = from a text. */
  readonly page: string | null;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** null = a separator. */
export type MenuItem = { readonly label: string; readonly functionName: string } | null;

export interface UiRecord {
  /** The next answers; tests push them. */
  readonly answers: UiAnswer[];
  readonly shown: Shown[];
  /** Answers alerts and prompts instead, at once or later: the execution stands still until then, as on Google. */
  person?: (shown: Shown) => Later<UiAnswer>;
}

/** A plain alert is answered OK; any other dialog takes the next answer and is closed if there is none. */
export function uiMethods(ui: UiRecord) {
  function ask(kind: 'alert' | 'prompt', title: string, prompt: string, buttons: string): Later<Required<UiAnswer>> {
    const shown = { kind, title, prompt, buttons };
    if (ui.person) return andThen(ui.person(shown), (answer) => ({ text: '', ...answer }));
    ui.shown.push(shown);
    const plain = kind === 'alert' && buttons === 'OK';
    const answer: UiAnswer = plain ? { button: 'OK' } : (ui.answers.shift() ?? { button: 'CLOSE' });
    return { text: '', ...answer };
  }
  return {
    getUi(execution: Execution) {
      if (execution.ui === true || execution.simpleTrigger) return;
      throw new PlatformError('Cannot call SpreadsheetApp.getUi() from this context.');
    },
    'Menu.addToUi'(_execution: Execution, name: string, items: readonly MenuItem[]) {
      ui.shown.push({ kind: 'menu', name, items });
    },
    'Ui.alert': (_execution: Execution, title: string, prompt: string, buttons: string) =>
      ask('alert', title, prompt, buttons),
    'Ui.prompt': (_execution: Execution, title: string, prompt: string, buttons: string) =>
      ask('prompt', title, prompt, buttons),
    'Ui.showModalDialog'(_execution: Execution, page: ShownPage) {
      ui.shown.push(page);
    },
    'Ui.showSidebar'(_execution: Execution, page: ShownPage) {
      ui.shown.push(page);
    },
    'Spreadsheet.toast'(_execution: Execution, message: string, title: string) {
      ui.shown.push({ kind: 'toast', title, message });
    },
  };
}
