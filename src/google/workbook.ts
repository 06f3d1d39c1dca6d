// The spreadsheet through the advanced Sheets service (v4): one or two calls read every tab, one call writes everything at once.
import { PlatformFailure } from '../ports/platformFailure.ts';
import type { CellRange, CellWrite, LogRows, WorkbookPort } from '../ports/workbook.ts';
import type { BookingChanges } from '../sheet/bookingWrite.ts';
import type { NearRows } from '../sheet/nearRows.ts';
import { TABS } from '../sheet/tabs.ts';
import { type Cell, columnLetters, findTab, type Tab, type Workbook } from '../sheet/workbook.ts';
import { asking } from './asking.ts';
import { readKnownTabs } from './knownTabs.ts';
import { listedTab, SPREADSHEET_FIELDS, TAB_FIELDS, zoneAndLocale } from './listedTabs.ts';
import { quoted, shownIn, spreadsheets, withShownRows } from './shownRows.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type WrittenTab = (typeof TABS)['bookings'] | (typeof TABS)['log'];

// Only a cell's value is written, no format. A cell without a value is emptied.
const FIELDS = 'userEnteredValue';
const META = `${SPREADSHEET_FIELDS},sheets(${TAB_FIELDS})`;

export function openWorkbook(savedId: string | undefined): WorkbookPort {
  const id = savedId ?? boundSpreadsheetId();
  return {
    read: (near) => readListed(id, near),
    readKnown: (near, known) => readKnownTabs(id, known, near),
    write(known, batch) {
      const requests = [
        ...batch.changes.flatMap((change) => changedCells(known, change)),
        ...appendTo(known, TABS.bookings, batch.bookings),
        ...appendTo(known, TABS.log, batch.log),
      ];
      if (requests.length > 0) asking(() => spreadsheets().batchUpdate({ requests }, id));
    },
    readLog: (known, columns, rows) => readLogColumns(id, known, columns, rows),
    deleteRows(known, tab, spans) {
      const { sheetId } = tabThere(known, tab);
      // From the bottom up: each deletion moves the rows below it.
      const requests = [...spans].reverse().map(({ fromRow, toRow }) => ({
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: fromRow - 1, endIndex: toRow } },
      }));
      asking(() => spreadsheets().batchUpdate({ requests }, id));
    },
    readRanges: (ranges) => shownIn(id, ranges.map(inA1)),
    writeCells: (writes) => void asking(() => spreadsheets().batchUpdate({ requests: writes.flatMap(written) }, id)),
    findBookings(known, column, pattern) {
      const tab = tabThere(known, 'bookings');
      const letters = columnLetters(column);
      const cells = asking(() => SpreadsheetApp.openById(id).getRange(`${quoted(tab.name)}!${letters}:${letters}`));
      const found = asking(() => cells.createTextFinder(pattern).useRegularExpression(true).findAll());
      return found.map((cell) => cell.getRow());
    },
    link(known, row) {
      const tab = findTab(known.tabs, TABS.bookings.name);
      return tab ? `https://docs.google.com/spreadsheets/d/${id}/edit#gid=${tab.sheetId}&range=A${row}` : '';
    },
  };
}

// Sources disagree whether a web app sees the spreadsheet its script is bound to; Set up saves the id for that reason.
function boundSpreadsheetId(): string {
  const active = asking(() => SpreadsheetApp.getActive() as GoogleAppsScript.Spreadsheet.Spreadsheet | null);
  if (!active) throw new PlatformFailure('No spreadsheet is known. Open the Sheet and run Slotsheet > Set up.');
  return asking(() => active.getId());
}

function readListed(id: string, near: NearRows | null): Workbook {
  // One missing tab would make batchGet fail as a whole, so the tabs there are come first.
  const meta = asking(() => spreadsheets().get(id, { fields: META }));
  return { ...zoneAndLocale(meta), tabs: withShownRows(id, (meta.sheets ?? []).map(listedTab), near, 'listed') };
}

function readLogColumns(id: string, known: Workbook, columns: readonly number[], rows: LogRows): string[][] {
  const { name } = tabThere(known, 'log');
  const ranges = columns.map((column) => inA1({ tab: name, ...rows, fromColumn: column, toColumn: column }));
  return shownIn(id, ranges).map((shown) => shown.map(([cell = '']) => cell));
}

function inA1({ tab, fromRow, toRow, fromColumn, toColumn }: CellRange): string {
  return `${quoted(tab)}!${columnLetters(fromColumn)}${fromRow}:${columnLetters(toColumn)}${toRow ?? ''}`;
}

function tabThere(known: Workbook, key: 'bookings' | 'log'): Tab {
  const tab = findTab(known.tabs, TABS[key].name);
  if (!tab) throw new Error(`The tab ${TABS[key].name} is missing.`);
  return tab;
}

function appendTo(known: Workbook, written: WrittenTab, rows: readonly (readonly Cell[])[]): Request[] {
  if (rows.length === 0) return [];
  const tab = findTab(known.tabs, written.name);
  if (tab && tab.rows.length > 0) return [appendCells(tab.sheetId, rows)];
  const header: readonly Cell[] = written.headers;
  if (tab) return [appendCells(tab.sheetId, [header, ...rows])];
  const sheetId = newSheetId(known.tabs.map((one) => one.sheetId));
  const properties = { sheetId, title: written.name, gridProperties: { frozenRowCount: 1 } };
  return [{ addSheet: { properties } }, appendCells(sheetId, [header, ...rows])];
}

// A request for each cell, as the cells between them are not ours to write.
function changedCells(known: Workbook, { tab, row, cells }: BookingChanges): Request[] {
  const found = findTab(known.tabs, TABS[tab].name);
  if (!found) throw new Error(`The tab ${TABS[tab].name} is missing, so its row ${row} cannot be changed.`);
  return cells.map(({ column, value }) => overwriting({ sheetId: found.sheetId, row, column, cells: [[value]] }));
}

function written(write: CellWrite): Request[] {
  const { newTab: title, sheetId } = write;
  if (title === undefined) return [overwriting(write)];
  return [{ addSheet: { properties: { sheetId, title, gridProperties: { frozenRowCount: 1 } } } }, overwriting(write)];
}

function overwriting({ sheetId, row, column, cells }: CellWrite): Request {
  const start = { sheetId, rowIndex: row - 1, columnIndex: column };
  return { updateCells: { start, rows: typedRows(cells), fields: FIELDS } };
}

// Typed values, so that a caller's text stays text, whichever character it begins with.
function appendCells(sheetId: number, rows: readonly (readonly Cell[])[]): Request {
  return { appendCells: { sheetId, rows: typedRows(rows), fields: FIELDS } };
}

function typedRows(rows: readonly (readonly Cell[])[]) {
  return rows.map((cells) => ({ values: cells.map(typedCell) }));
}

function typedCell(cell: Cell) {
  if (cell === null || cell === '') return {};
  return { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: cell } };
}

// The id is ours to choose, so that one batch can make the tab and fill it. Google's ids are 31-bit.
export function newSheetId(used: readonly number[]): number {
  let id = Math.floor(Math.random() * 2 ** 30) + 1;
  while (used.includes(id)) id += 1;
  return id;
}
