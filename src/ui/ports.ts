// What the menu needs from Google. google/spreadsheetUi.ts is the real thing.
import type { PropertiesPort } from '../booking/ports.ts';

/** One tab as Set up makes it: its headers, its example rows, all columns plain text. */
export interface NewTab {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface UiPorts {
  /** Shows the menu; each item calls an entry point by name. */
  showMenu(title: string, items: readonly { readonly label: string; readonly entryPoint: string }[]): void;
  tell(title: string, text: string): void;
  /** null if the person cancelled. */
  ask(title: string, text: string): string | null;
  confirm(title: string, text: string): boolean;
  /** Makes the tabs that are missing; the others stay as they are. Returns the names of the tabs it made. */
  addMissingTabs(tabs: readonly NewTab[]): readonly string[];
  spreadsheetId(): string;
  /** For example `de_DE`. */
  spreadsheetLocale(): string;
  spreadsheetTimeZone(): string;
  /** The web app's address, null before it is deployed. */
  webAppUrl(): string | null;
  /** Runs the entry point every so many minutes (5, 10, 15 or 30) from now on, unless a trigger for it is there. Throws if it cannot. */
  runEvery(entryPoint: string, minutes: number): void;
  uuid(): string;
  readonly properties: PropertiesPort;
}
