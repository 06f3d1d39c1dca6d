// The tab Dashboard as it stands, and which of its cells the numbers change.
import { trimmed } from '../sheet/text.ts';
import { type Cell, findTab, type Tab } from '../sheet/workbook.ts';
import { headingsFor } from './charts.ts';
import { BLOCKS, type Block, type BlockName, DASHBOARD, DASHBOARD_ID, HEADING_ROW } from './layout.ts';
import type { Numbers } from './numbers.ts';

type Shown = readonly (readonly string[])[];

const NAMES = Object.keys(BLOCKS) as readonly BlockName[];
const ALL: readonly Block[] = Object.values(BLOCKS);
const FIRST_COLUMN = Math.min(...ALL.map(({ column }) => column));
const LAST_COLUMN = Math.max(...ALL.map(({ column, fields }) => column + fields.length - 1));
const LAST_ROW = HEADING_ROW + 1 + Math.max(...ALL.map(({ rows }) => rows));

/** By our number, else by name. null if there is none with room for the numbers. */
export function dashboardIn(tabs: readonly Tab[]): Tab | null {
  const tab = tabs.find(({ sheetId }) => sheetId === DASHBOARD_ID) ?? findTab(tabs, DASHBOARD);
  return (tab?.rowCount ?? 0) < LAST_ROW ? null : (tab ?? null);
}

/** Headings and numbers. */
export function areaOf({ name }: Tab) {
  const rows = { tab: name, fromRow: HEADING_ROW + 1, toRow: LAST_ROW };
  return { ...rows, fromColumn: FIRST_COLUMN, toColumn: LAST_COLUMN };
}

/**
 * Row (from 1), column (from 0) and cells of each block that shows something else. None at all unless every heading stands
 * where Set up wrote it: a person may have moved the tables, or keep a tab of this name.
 */
export function blocksToWrite(area: Shown, numbers: Numbers) {
  if (!isOurs(area)) return [];
  return NAMES.filter((name) => !isSame(underHeadings(area, BLOCKS[name]), numbers[name])).map((name) => ({
    row: HEADING_ROW + 2,
    column: BLOCKS[name].column,
    cells: numbers[name],
  }));
}

function isOurs(area: Shown): boolean {
  const shown = NAMES.flatMap((name) => BLOCKS[name].fields.map((_, at) => textAt(area, 0, BLOCKS[name].column + at)));
  return (['en', 'de'] as const).some((language) => {
    const headings: readonly object[] = Object.values(headingsFor(language));
    return headings.flatMap((one): string[] => Object.values(one)).join('\n') === shown.join('\n');
  });
}

function underHeadings(area: Shown, { column, fields, rows }: Block): string[][] {
  return Array.from({ length: rows }, (_, row) => fields.map((_, at) => textAt(area, row + 1, column + at)));
}

function isSame(shown: Shown, cells: readonly (readonly Cell[])[]): boolean {
  return cells.every((row, at) => row.every((cell, column) => String(cell ?? '') === shown[at]?.[column]));
}

function textAt(area: Shown, row: number, column: number): string {
  return trimmed(area[row]?.[column - FIRST_COLUMN] ?? '');
}
