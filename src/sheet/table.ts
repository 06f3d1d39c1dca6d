// A tab as rows of named cells.
import { type Column, columnsNamed, findColumn, headerRowOf, textAt } from './columns.ts';
import type { Finding } from './configuration.ts';
import { findMerges, type HidingAt } from './merges.ts';
import type { Problem } from './problem.ts';
import type { Report } from './report.ts';
import { isFilledIn, mayBeMissing, mayHideRows, TABS, type TabKey } from './tabs.ts';
import { findTab, sheetRowAt, type Tab, type Workbook } from './workbook.ts';

export type Header<K extends TabKey> = (typeof TABS)[K]['headers'][number];

export interface TableRow<H extends string> {
  /** 1-based row of the sheet. */
  readonly number: number;
  /** The text of the cell, without spaces around it, '' if blank; or the finding for which its column cannot be trusted. */
  cell(header: H): string | Finding;
  /** The text of the merged cell that hides this one and begins in the same column; null if there is none. */
  merged(header: H): string | null;
}

export interface Table<H extends string> {
  readonly name: string;
  /** Rows under the header that show anything in the columns we know; none if there is a fault. */
  readonly rows: readonly TableRow<H>[];
  /** Why the tab cannot be read: it is missing, shows none of its headers, or lacks one without which rows may be hidden. */
  readonly fault: Finding | null;
}

export function openTable<K extends TabKey>(workbook: Workbook, key: K, report: Report): Table<Header<K>> {
  const { name } = TABS[key];
  const headers: readonly Header<K>[] = TABS[key].headers;
  const tab = findTab(workbook.tabs, name);
  const shown = tab === undefined ? [] : headers.filter((header) => columnsNamed(tab, header).length > 0);
  if (tab === undefined || shown.length === 0) {
    const place = { tab: name, row: null, column: null };
    const effect = isFilledIn(key) ? ({ kind: 'nothingOffered' } as const) : null;
    return { name, rows: [], fault: report.add(place, problemOf(workbook, key, tab), effect) };
  }
  const columns = new Map(headers.map((header) => [header, findColumn(tab, key, header, report)]));
  const hiding = headers.filter((header) => mayHideRows(key, header) && !shown.includes(header));
  const fault = hiding.flatMap((header) => findingOf(columns.get(header)))[0] ?? null;
  return { name, rows: rowsUnder(tab, columns, findMerges(tab, key, columns, report)), fault };
}

function problemOf(workbook: Workbook, key: TabKey, tab: Tab | undefined): Problem {
  const { name } = TABS[key];
  if (tab !== undefined) return { kind: 'tabWithoutHeader', tab: name };
  const like = tabThatLooksLike(workbook, key);
  return like === undefined ? { kind: 'tabMissing', tab: name } : { kind: 'tabRenamed', tab: name, shown: like.name };
}

function findingOf(column: Column | undefined): Finding[] {
  return typeof column === 'object' && column !== null ? [column] : [];
}

type Columns<H> = ReadonlyMap<H, Column>;

function rowsUnder<H extends string>(tab: Tab, columns: Columns<H>, hiding: HidingAt): TableRow<H>[] {
  const places = [...columns.values()];
  // With a column that may have been renamed, any column can hold what makes the row more than blank.
  const anyColumn = places.some((column) => typeof column === 'object' && column !== null);
  return tab.rows.flatMap((texts, row) => {
    const isShown = texts.some(
      (_, column) => textAt(tab, row, column) !== '' && (anyColumn || places.includes(column)),
    );
    return row > headerRowOf(tab) && isShown ? [rowOf(tab, row, columns, hiding)] : [];
  });
}

function rowOf<H extends string>(tab: Tab, row: number, columns: Columns<H>, hiding: HidingAt): TableRow<H> {
  const columnOf = (header: H): Column => columns.get(header) ?? null;
  return {
    number: sheetRowAt(tab, row),
    cell(header) {
      const column = columnOf(header);
      if (column === null) return '';
      return typeof column === 'number' ? (hiding(row, column)?.finding ?? textAt(tab, row, column)) : column;
    },
    merged(header) {
      const column = columnOf(header);
      return typeof column === 'number' ? (hiding(row, column)?.text ?? null) : null;
    },
  };
}

// Three quarters of the headers that may not be missing. No two of our tabs share as many.
const SHARE = 0.75;

/** The first tab, of no name of ours, that shows the headers of this one: it may have been renamed. undefined if there is none. */
export function tabThatLooksLike(workbook: Workbook, key: TabKey): Tab | undefined {
  const ours = Object.values(TABS).map(({ name }) => findTab(workbook.tabs, name));
  return workbook.tabs.find((tab) => !ours.includes(tab) && showsHeadersOf(tab, key));
}

function showsHeadersOf(tab: Tab, key: TabKey): boolean {
  const headers: readonly string[] = TABS[key].headers;
  const notMissing = headers.filter((header) => !mayBeMissing(key, header));
  // Of the Log any may be missing, so all of them count.
  const needed = notMissing.length > 0 ? notMissing : headers;
  const shown = needed.filter((header) => columnsNamed(tab, header).length > 0);
  return shown.length >= needed.length * SHARE;
}
