// What the menu and its pages need from Google. google/menuUi.ts and google/spreadsheetUi.ts are the real thing.
import type { PropertiesPort } from '../ports/script.ts';
import type { WebAnswer, WebPort } from '../ports/web.ts';
import type { LooksThere, Step } from '../sheet/looks/steps.ts';
import type { TemplateTab } from '../sheet/template.ts';
import type { Workbook } from '../sheet/workbook.ts';

export interface RefusedScopes {
  readonly scopes: readonly string[];
  /** null if Google names no address. */
  readonly url: string | null;
}

/** Rows and columns count from 1. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  /** null = the cell keeps its text. */
  readonly text: string | null;
  /** A note for the person at the cell; '' = none is written. */
  readonly note: string;
}

export type MenuPorts = Pick<UiPorts, 'showMenu' | 'showPage' | 'personLocale' | 'spreadsheetLocale'>;
export type JobPorts = Pick<UiPorts, 'stopRunning'>;

export interface UiPorts {
  /** Shows the menu; each item calls an entry point by name. */
  showMenu(title: string, items: readonly { readonly label: string; readonly entryPoint: string }[]): void;
  /** Opens a file of a page, in a dialog of this size, or for null in the sidebar. */
  showPage(file: string, title: string, size: { readonly width: number; readonly height: number } | null): void;
  /** As it shows now, other people's tabs with their headers while one of ours is missing. */
  readWorkbook(): Workbook;
  /** Makes these tabs with their headers and rows, all columns plain text. */
  addTabs(tabs: readonly TemplateTab[]): void;
  /** Writes cells of a tab as plain text, below its last row too. */
  writeCells(tab: string, cells: readonly CellText[]): void;
  /** The last rows of a tab, as they show, with its headers; none if there is no such tab. The cost does not grow with the tab. */
  lastRows(
    tab: string,
    count: number,
  ): { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Activates a cell by its header, a row, or the tab. Whether it is there. */
  goTo(tab: string, row: number | null, header: string | null): boolean;
  /** What these tabs have besides texts; of the cells of Bookings and Log those of the first rows. One call. */
  readLooks(tabs: readonly string[]): readonly LooksThere[];
  /**
   * All steps in one atomic write. What a table of a person's refuses is left out of its tab, and the refused steps are
   * returned. `known`: the workbook last read.
   */
  writeSteps(known: Workbook, there: readonly LooksThere[], steps: readonly Step[]): readonly Step[];
  spreadsheetId(): string;
  /** For example `de_DE`; '' if the script sees no spreadsheet. */
  spreadsheetLocale(): string;
  spreadsheetTimeZone(): string;
  /** Of the person at the Sheet, for example `de`; '' if Google does not tell. */
  personLocale(): string;
  /** The web app's address, null before it is deployed. */
  webAppUrl(): string | null;
  /** Runs the entry point every so many minutes (5, 10, 15 or 30) from now on, unless a trigger for it is there. Throws if it cannot. */
  runEvery(entryPoint: string, minutes: number): void;
  /** Runs the entry point after each change of the spreadsheet, unless a trigger for it is there. Throws if it cannot. */
  runOnChange(entryPoint: string): void;
  /** Whether a trigger of this person for it is there. Throws if Google cannot tell. */
  isRunning(entryPoint: string): boolean;
  /** Deletes this person's triggers for it. Throws if it cannot. */
  stopRunning(entryPoint: string): void;
  /** The manifest's scopes that this person has not granted, and where to grant them; none if Google does not tell. */
  refusedScopes(): RefusedScopes;
  /** The address of the person at the Sheet; '' if Google does not tell. Throws if it cannot be asked for. */
  user(): string;
  /** The calendars that the person may write to; null if Google does not tell. */
  calendars(): readonly { readonly id: string; readonly name: string; readonly isMain: boolean }[] | null;
  /** What answers a GET at an address that the person has typed. Nothing of ours goes along. */
  probe(url: string): WebAnswer;
  /** Whether Google names the spreadsheet as the active one. A web app may see none. */
  hasActiveSpreadsheet(): boolean;
  /** To so many addresses this person's scripts may still mail today. Throws if Google does not tell. */
  mailsLeft(): number;
  uuid(): string;
  /** Epoch milliseconds. */
  now(): number;
  readonly properties: PropertiesPort;
  readonly web: WebPort;
}
