// Cells of our columns that are not plain text: rows that came below the formatted ones, or a block pasted with its formats.
// What is typed there becomes a time or a date of the file's locale. A cell that holds a number stays as it is: as plain
// text it would show something else. A blank one may hold a number by the time that the format is written. So only rows
// become plain text that no person has come to yet, and cells that hold a text.
import type { CellArea, CellFormat, TabArea } from '../ports/marks.ts';
import { columnsNamed, headerRowOf } from '../sheet/columns.ts';
import { TABS, type TabKey } from '../sheet/tabs.ts';
import type { Tab } from '../sheet/workbook.ts';

/** So far below the last row. Formats of whole tabs would be thousands of cells at each edit. */
const ROWS_AHEAD = 50;
/** A person may be typing in the row below the last at this moment. */
const ROWS_LEFT = 1;

/** Nothing reads these, so a person may compute there. */
const OF_PEOPLE: readonly string[] = ['Notes', 'Note'];

/** What is looked at: below the header, as far as our columns go. null = nothing. */
export function areaToCheck(key: TabKey, tab: Tab | undefined): TabArea | null {
  const columns = tab === undefined ? [] : ourColumns(key, tab);
  if (tab === undefined || columns.length === 0) return null;
  const fromRow = headerRowOf(tab) + 1;
  const toRow = Math.min(tab.rows.length + ROWS_AHEAD, tab.rowCount ?? tab.rows.length);
  if (toRow <= fromRow) return null;
  const { name, sheetId } = tab;
  return { tab: name, sheetId, fromRow, toRow, fromColumn: 0, toColumn: Math.max(...columns) + 1 };
}

/** `formats`: of that area. */
export function toPlainText(key: TabKey, tab: Tab, formats: readonly (readonly CellFormat[])[]): CellArea[] {
  const area = areaToCheck(key, tab);
  if (area === null) return [];
  const { fromRow, toRow } = area;
  const rows = Array.from({ length: toRow - fromRow }, (_, at) => fromRow + at);
  const columns = ourColumns(key, tab).map((column) => {
    const isMeant = (row: number) => {
      const { isPlainText, holds } = formats[row - fromRow]?.[column] ?? NO_FORMAT;
      const isAhead = row >= tab.rows.length + ROWS_LEFT;
      return !isPlainText && (holds === 'text' || (holds === 'nothing' && isAhead));
    };
    return { column, rows: rows.filter(isMeant) };
  });
  return columns.flatMap(({ column, rows }) =>
    runsOf(rows).map((run) => ({ ...run, fromColumn: column, toColumn: column + 1 })),
  );
}

const NO_FORMAT: CellFormat = { isPlainText: false, holds: 'nothing' };

function ourColumns(key: TabKey, tab: Tab): number[] {
  const headers: readonly string[] = TABS[key].headers;
  const ours = headers.filter((header) => !OF_PEOPLE.includes(header));
  return ours.flatMap((header) => columnsNamed(tab, header)).sort((one, other) => one - other);
}

function runsOf(rows: readonly number[]): { fromRow: number; toRow: number }[] {
  const starts = rows.filter((row, at) => rows[at - 1] !== row - 1);
  const ends = rows.filter((row, at) => rows[at + 1] !== row + 1);
  return starts.map((fromRow, at) => ({ fromRow, toRow: (ends[at] ?? fromRow) + 1 }));
}
