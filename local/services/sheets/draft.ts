// The changes of a batch, collected while its requests are read one after the other.
import { type CsvSize, grown } from '../../workbook/csvSize.ts';
import { type Looks, looksOf, spliced, withLooksOf } from '../../workbook/keptLooks.ts';
import type { Splice, TabLooks } from '../../workbook/looks.ts';
import type { TabInfo } from '../../workbook/sheetIds.ts';
import { spliceRows } from '../../workbook/spliceRows.ts';
import type { Row } from '../../workbook/tabFile.ts';
import type { Change, Workbook } from '../../workbook/workbook.ts';
import { type Grid, gridSize } from './grid.ts';

/** Columns, by tab, that a person has given a type: "Convert to table" does so. Tabs by title, columns from 1. */
export type TypedColumns = Readonly<Record<string, readonly number[]>>;

export interface Draft {
  readonly locale: string;
  readonly typedColumns: TypedColumns;
  /** The tabs there are and those the batch has added so far, in order. */
  tabs(): readonly TabInfo[];
  /** Throws if there is no tab of that number. */
  tab(sheetId: number): TabInfo;
  add(tab: TabInfo): void;
  rename(sheetId: number, title: string): void;
  /** The tab comes to this place among all tabs, counted from 0. */
  place(sheetId: number, index: number): void;
  /** After the last row with data. */
  append(title: string, rows: readonly Row[]): void;
  /** All typed rows as they are by now, up to the last with data. The batch writes the array as its requests leave it. */
  whole(title: string): string[][];
  /** Throws if the tab's file cannot be read. */
  size(title: string): CsvSize;
  grid(sheetId: number): Grid;
  looks(sheetId: number): TabLooks;
  setLooks(sheetId: number, looks: TabLooks): void;
  /** Rows of cells or columns go or come, with their looks. */
  splice(sheetId: number, splice: Splice): void;
  readonly change: Change;
}

export function draftOf(workbook: Workbook, typedColumns: TypedColumns = {}): Draft {
  let tabs = workbook.tabs();
  const added: TabInfo[] = [];
  const gone: string[] = [];
  const rows = draftRows(workbook, (title) => added.some((tab) => tab.title === title));
  let looks: Looks | null = null;
  const presentLooks = () => looks ?? workbook.looks();

  function tabOf(sheetId: number): TabInfo {
    const found = tabs.find((tab) => tab.sheetId === sheetId);
    if (found === undefined) throw new Error(`No grid with id: ${sheetId}`);
    return found;
  }

  function rename(sheetId: number, title: string): void {
    const { title: before } = tabOf(sheetId);
    rows.rename(before, title);
    const isNew = added.findIndex((tab) => tab.title === before);
    if (isNew >= 0) added.splice(isNew, 1);
    else gone.push(before);
    added.push({ title, sheetId });
    tabs = tabs.map((tab) => (tab.sheetId === sheetId ? { title, sheetId } : tab));
  }

  return {
    locale: workbook.facts().locale,
    typedColumns,
    tabs: () => tabs,
    tab: tabOf,
    add(tab) {
      added.push(tab);
      tabs = [...tabs, tab];
    },
    rename,
    place(sheetId, index) {
      const others = tabs.filter((tab) => tab.sheetId !== sheetId);
      tabs = [...others.slice(0, index), tabOf(sheetId), ...others.slice(index)];
      looks = { ...presentLooks(), order: tabs.map((tab) => tab.sheetId) };
    },
    append: rows.append,
    whole: rows.whole,
    size: rows.size,
    grid: (sheetId) => gridSize(rows.size(tabOf(sheetId).title), looksOf(presentLooks(), sheetId)),
    looks: (sheetId) => looksOf(presentLooks(), sheetId),
    setLooks(sheetId, tabLooks) {
      looks = withLooksOf(presentLooks(), sheetId, tabLooks);
    },
    splice(sheetId, splice) {
      const { title } = tabOf(sheetId);
      const { rowCount } = gridSize(rows.size(title), looksOf(presentLooks(), sheetId));
      spliceRows(rows.whole(title), splice);
      const after = spliced(presentLooks(), sheetId, splice, rowCount);
      if (after !== presentLooks()) looks = after;
    },
    get change() {
      return { tabs: added, gone, rows: rows.appended, rewritten: rows.rewritten, looks };
    },
  };
}

const NO_FILE: CsvSize = { lastRow: 0, lastColumn: 0, records: 0, endsWithLineBreak: true, lineBreak: '' };

/** The typed rows of the tabs that the batch changes, by title. */
function draftRows(workbook: Workbook, isNew: (title: string) => boolean) {
  const appended = new Map<string, Row[]>();
  const rewritten = new Map<string, string[][]>();

  function rowsBefore(title: string): readonly Row[] {
    return isNew(title) ? [] : workbook.file(title).rows(Number.POSITIVE_INFINITY);
  }

  function whole(title: string): string[][] {
    const known = rewritten.get(title) ?? [
      ...withoutBlankEnd(rowsBefore(title)),
      ...(appended.get(title) ?? []).map((row) => [...row]),
    ];
    appended.delete(title);
    rewritten.set(title, known);
    return known;
  }

  return {
    appended,
    rewritten,
    whole,
    append(title: string, rows: readonly Row[]): void {
      const known = rewritten.get(title);
      if (known === undefined) appended.set(title, [...(appended.get(title) ?? []), ...rows]);
      else rewritten.set(title, [...withoutBlankEnd(known), ...rows.map((row) => [...row])]);
    },
    size(title: string): CsvSize {
      const rows = rewritten.get(title);
      if (rows !== undefined) return grown(NO_FILE, rows);
      return grown(isNew(title) ? NO_FILE : workbook.file(title).size(), appended.get(title) ?? []);
    },
    rename(before: string, title: string): void {
      const rows = whole(before);
      rewritten.delete(before);
      rewritten.set(title, rows);
    },
  };
}

function withoutBlankEnd(rows: readonly Row[]): string[][] {
  const last = rows.reduce((found, row, at) => (row.some((cell) => cell !== '') ? at + 1 : found), 0);
  return rows.slice(0, last).map((row) => [...row]);
}
