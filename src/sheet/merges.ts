// Merged cells: all but the first read as blank, so what they hide is not known. In a tab that people fill in they are a finding.
import { type Column, headerRowOf, textAt } from './columns.ts';
import type { Finding } from './configuration.ts';
import type { Report } from './report.ts';
import { isFilledIn, TABS, type TabKey } from './tabs.ts';
import { columnLetters, type Merge, type Tab } from './workbook.ts';

/** A cell's cover. `text`: the text of the merged cell if it begins in the same column, else null. */
export interface Hiding {
  readonly finding: Finding;
  readonly text: string | null;
}

/** The cover of the cell in a row and a column, both counted from 0; null if there is none. */
export type HidingAt = (row: number, column: number) => Hiding | null;

// Notes are never read.
const NOT_READ: readonly string[] = ['Note', 'Notes'];

/** Adds a finding for each range that touches one of the columns, the header included. Columns of people's own are left alone. */
export function findMerges(tab: Tab, key: TabKey, columns: ReadonlyMap<string, Column>, report: Report): HidingAt {
  const header = headerRowOf(tab);
  const touching = (tab.merges ?? []).flatMap((merge) => {
    const headers = [...columns].flatMap(([name, column]) => (isIn(merge, column) ? [name] : []));
    const [first] = headers;
    if (!isFilledIn(key) || merge.toRow <= header || first === undefined) return [];
    const isRead = headers.some((name) => !NOT_READ.includes(name));
    const place = { tab: TABS[key].name, row: merge.fromRow + 1, column: first };
    const problem = { kind: 'mergedCells', range: rangeOf(merge) } as const;
    return [{ merge, finding: report.add(place, problem, isRead ? { kind: 'hiddenCellFaulty' } : null) }];
  });
  const notRead = NOT_READ.map((name) => columns.get(name));
  return (row, column) => {
    const found = touching.find(({ merge }) => hides(merge, row, column));
    if (found === undefined || notRead.includes(column)) return null;
    const { fromRow, fromColumn } = found.merge;
    return { finding: found.finding, text: fromColumn === column ? textAt(tab, fromRow, column) : null };
  };
}

function isIn({ fromColumn, toColumn }: Merge, column: Column): boolean {
  return typeof column === 'number' && column >= fromColumn && column < toColumn;
}

function hides(merge: Merge, row: number, column: number): boolean {
  const isFirst = row === merge.fromRow && column === merge.fromColumn;
  return isIn(merge, column) && row >= merge.fromRow && row < merge.toRow && !isFirst;
}

function rangeOf({ fromRow, toRow, fromColumn, toColumn }: Merge): string {
  return `${columnLetters(fromColumn)}${fromRow + 1}:${columnLetters(toColumn - 1)}${toRow}`;
}
