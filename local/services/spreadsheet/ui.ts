// Menus, dialogs, sidebars and toasts are kept, for tests and for the person at the workbench.
import { type Execution, PlatformError } from '../../boundary.ts';

export type Shown =
  | { readonly kind: 'menu'; readonly name: string; readonly items: readonly MenuItem[] }
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
  readonly shown: Shown[];
}

export function uiMethods(ui: UiRecord) {
  return {
    getUi(execution: Execution) {
      if (execution.ui === true || execution.simpleTrigger) return;
      throw new PlatformError('Cannot call SpreadsheetApp.getUi() from this context.');
    },
    'Menu.addToUi'(_execution: Execution, name: string, items: readonly MenuItem[]) {
      ui.shown.push({ kind: 'menu', name, items });
    },
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
