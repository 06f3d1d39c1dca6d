// The spreadsheet as a folder of files: tabs in order, the display of their cells, and changes, whole or not at all.
import { CONFIGURATION_TABS, TABS } from '../../src/sheet/tabs.ts';
import type { Store } from '../store/store.ts';
import { displayed } from './cell.ts';
import { type ColumnSearch, createColumnSearch } from './columnSearch.ts';
import { CRLF, formatCsv } from './csv.ts';
import { type Looks, openLooks } from './keptLooks.ts';
import { openSheetIds, type TabInfo } from './sheetIds.ts';
import { openSpreadsheetFacts, type SpreadsheetFacts } from './spreadsheetFacts.ts';
import { openTabFile, type Row, type TabFile } from './tabFile.ts';

/** A change adds tabs first, and then rows of typed cells, to old tabs or to those. */
export interface Change {
  readonly tabs: readonly TabInfo[];
  /** Titles of tabs that go: they were renamed. */
  readonly gone: readonly string[];
  /** Rows to append, by title. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** All rows of a tab, by title; such a tab has none to append. */
  readonly rewritten: ReadonlyMap<string, readonly Row[]>;
  /** All looks there are to be. null = they stay as they are. */
  readonly looks: Looks | null;
}

/** Every method throws if a file it needs is gone, is not UTF-8 or is not RFC 4180. */
export interface Workbook {
  facts(): SpreadsheetFacts;
  /**
   * In the order that a script chose, or Settings, Services, Hosts, Weekly hours, Exceptions, Bookings, Log, HubSpot form,
   * then the others by name.
   */
  tabs(): readonly TabInfo[];
  looks(): Looks;
  file(title: string): TabFile;
  /** The display of the rows up to `last`, or of all if there are fewer. The rows before `first` cost nothing. */
  shown(title: string, last: number, first?: number): readonly Row[];
  /** The rows (from 1) in which the cell of that column (from 1) shows something like the pattern. */
  search(title: string, column: number, pattern: RegExp): readonly number[];
  /** Everything must have been checked before: only the store can fail now. */
  apply(change: Partial<Change>): void;
}

const NO_CHANGE: Change = { tabs: [], gone: [], rows: new Map(), rewritten: new Map(), looks: null };

const FOLDER = 'sheet';
const SUFFIX = '.csv';
const USUAL_ORDER: readonly string[] = Object.values(TABS).map((tab) => tab.name);
const FILLED_IN = [...CONFIGURATION_TABS, 'hubspotForm'] as const;
const PLAIN_TEXT_TABS: ReadonlySet<string> = new Set(FILLED_IN.map((key) => TABS[key].name));

/** People fill these in; every column of theirs is plain text. */
export function isPlainTextTab(title: string): boolean {
  return PLAIN_TEXT_TABS.has(title);
}

export function openWorkbook(store: Store): Workbook {
  const facts = openSpreadsheetFacts(store);
  const ids = openSheetIds(store);
  const looks = openLooks(store);
  const files = new Map<string, TabFile>();
  const searches = new Map<string, ColumnSearch>();
  const displayOf = createDisplays();

  function file(title: string): TabFile {
    const open = files.get(title) ?? openTabFile(store, documentOf(title));
    files.set(title, open);
    return open;
  }

  return {
    facts,
    tabs() {
      const usual = inOrder(titlesIn(store)).map((title) => ({ title, sheetId: ids.idOf(title) }));
      return inChosenOrder(usual, looks.present().order);
    },
    looks: looks.present,
    file,
    shown(title, last, first = 1) {
      const { locale } = facts();
      const plainText = isPlainTextTab(title);
      const rows = file(title).rows(last);
      return rows.slice(first - 1, last).map((row) => displayOf(row, locale, plainText));
    },
    search(title, column, pattern) {
      const { locale } = facts();
      const plainText = isPlainTextTab(title);
      // What a cell shows depends on the locale.
      const of = JSON.stringify([title, locale]);
      const open = searches.get(of) ?? createColumnSearch();
      searches.set(of, open);
      const rows = file(title).rows(Number.POSITIVE_INFINITY);
      const places = open.find(rows, column - 1, pattern, (cell) => displayed(cell, locale, plainText));
      return places.map((at) => at + 1);
    },
    apply(given) {
      const change = { ...NO_CHANGE, ...given };
      ids.keep(change.tabs);
      const added = new Set(change.tabs.map((tab) => tab.title));
      const rowsOf = (title: string) => change.rewritten.get(title) ?? change.rows.get(title) ?? [];
      for (const title of added) store.write(documentOf(title), formatCsv(rowsOf(title), CRLF));
      for (const [title, rows] of change.rows) if (!added.has(title)) file(title).append(rows);
      for (const [title, rows] of change.rewritten) if (!added.has(title)) file(title).replace(rows);
      for (const title of change.gone) store.remove(documentOf(title));
      if (change.looks !== null) looks.keep(change.looks);
    },
  };
}

/** What the cells of a row show. A row that is read again and again is worked out once. A row that changes is another one. */
function createDisplays(): (row: Row, locale: string, plainText: boolean) => Row {
  const known = new WeakMap<Row, { readonly locale: string; readonly shown: Row }>();
  return (row, locale, plainText) => {
    const before = known.get(row);
    if (before?.locale === locale) return before.shown;
    const shown = row.map((cell) => displayed(cell, locale, plainText));
    known.set(row, { locale, shown });
    return shown;
  };
}

function documentOf(title: string): string {
  return `${FOLDER}/${title}${SUFFIX}`;
}

function titlesIn(store: Store): string[] {
  const names = store.list(FOLDER).filter((name) => name.endsWith(SUFFIX));
  return names.map((name) => name.slice(0, -SUFFIX.length));
}

function inOrder(titles: readonly string[]): string[] {
  const usual = USUAL_ORDER.filter((title) => titles.includes(title));
  return [...usual, ...titles.filter((title) => !USUAL_ORDER.includes(title)).sort()];
}

function inChosenOrder(tabs: readonly TabInfo[], order: readonly number[]): readonly TabInfo[] {
  if (order.length === 0) return tabs;
  const place = ({ sheetId }: TabInfo) => (order.includes(sheetId) ? order.indexOf(sheetId) : order.length);
  return [...tabs].sort((one, other) => place(one) - place(other));
}
