// Notes and colours of all tabs that people fill in, through the advanced Sheets service: three calls read, one writes.
import type { CellArea, CellFormat, CellLook, MarksPort, TabArea, TabChanges } from '../ports/marks.ts';
import { CONFIGURATION_TABS, TABS } from '../sheet/tabs.ts';
import { columnLetters, findTab, type Tab, type Workbook } from '../sheet/workbook.ts';
import { asking } from './asking.ts';
import { listedTab, SPREADSHEET_FIELDS, TAB_FIELDS, zoneAndLocale } from './listedTabs.ts';
import { plainTextIn, TYPED_COLUMNS } from './requests.ts';
import { quoted, spreadsheets } from './shownRows.ts';
import { withoutBlankEnds } from './shownTexts.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type Color = GoogleAppsScript.Sheets.Schema.Color;

const META = `${SPREADSHEET_FIELDS},sheets(${TAB_FIELDS})`;
const CELLS =
  'sheets(properties(sheetId),data(rowData(values(formattedValue,note,userEnteredFormat(backgroundColor)))))';
const FORMATS =
  'sheets(properties(sheetId),data(rowData(values(formattedValue,userEnteredValue,userEnteredFormat(numberFormat(type))))))';
const NOTHING: CellLook = { note: '', background: '#ffffff' };

/** `meant`: the workbook as the rest of the script reads it. */
export function marksPort(id: string, meant: (shown: Workbook) => Workbook): MarksPort {
  return {
    read() {
      const meta = asking(() => spreadsheets().get(id, { fields: META }));
      const listed = (meta.sheets ?? []).map(listedTab);
      const ours = CONFIGURATION_TABS.flatMap((key) => findTab(listed, TABS[key].name) ?? []);
      const cells = ours.length === 0 ? new Map<number, readonly (readonly CellData[])[]>() : cellsOf(id, ours);
      const tabs = listed.map(({ isGrid: _, ...tab }) => ({ ...tab, rows: shown(cells.get(tab.sheetId) ?? []) }));
      return {
        workbook: meant({ ...zoneAndLocale(meta), tabs }),
        looks: new Map([...cells].map(([sheetId, rows]) => [sheetId, filledUp(rows)])),
      };
    },
    formats(areas) {
      if (areas.length === 0) return new Map();
      const cells = cellsIn(id, areas.map(inA1), FORMATS);
      return new Map([...cells].map(([sheetId, rows]) => [sheetId, rows.map((row) => row.map(formatOf))]));
    },
    write(changes) {
      const requests = changes.flatMap(requestsFor);
      writeOrFewer(id, requests, [/numberFormat/, /Format/]);
    },
  };
}

function cellsOf(id: string, tabs: readonly Tab[]): Map<number, readonly (readonly CellData[])[]> {
  return cellsIn(
    id,
    tabs.map(({ name }) => quoted(name)),
    CELLS,
  );
}

/** By the tab's number. One call. */
function cellsIn(id: string, ranges: string[], fields: string): Map<number, readonly (readonly CellData[])[]> {
  const { sheets = [] } = asking(() => spreadsheets().get(id, { ranges, fields }));
  return new Map(
    sheets.map(({ properties, data = [] }) => [
      properties?.sheetId ?? 0,
      (data[0]?.rowData ?? []).map(({ values = [] }) => values),
    ]),
  );
}

function inA1({ tab, fromRow, toRow, fromColumn, toColumn }: TabArea): string {
  return `${quoted(tab)}!${columnLetters(fromColumn)}${fromRow + 1}:${columnLetters(toColumn - 1)}${toRow}`;
}

function formatOf({ formattedValue = '', userEnteredValue, userEnteredFormat }: CellData): CellFormat {
  const { stringValue } = userEnteredValue ?? {};
  const isText = stringValue !== undefined && stringValue === formattedValue;
  // A cell that a formula elsewhere fills shows a text, and nothing was entered.
  const isBlank = userEnteredValue === undefined && formattedValue === '';
  return {
    isPlainText: userEnteredFormat?.numberFormat?.type === 'TEXT',
    holds: isBlank ? 'nothing' : isText ? 'text' : 'other',
  };
}

/** Typed columns of a table refuse plain text, and may refuse colours: the notes alone still say what is wrong. */
function writeOrFewer(id: string, requests: Request[], [fields, ...more]: readonly RegExp[]): void {
  if (requests.length === 0) return;
  try {
    asking(() => spreadsheets().batchUpdate({ requests }, id));
  } catch (error) {
    if (fields === undefined || !TYPED_COLUMNS.test(String(error))) throw error;
    const others = requests.filter(
      ({ repeatCell, updateCells }) => !fields.test((repeatCell ?? updateCells)?.fields ?? ''),
    );
    writeOrFewer(id, others, more);
  }
}

function shown(rows: readonly (readonly CellData[])[]): string[][] {
  return withoutBlankEnds(rows.map((row) => row.map(({ formattedValue = '' }) => formattedValue)));
}

/** Google ends each row at its last cell with anything. A blank cell behind it may have a finding too. */
function filledUp(rows: readonly (readonly CellData[])[]): CellLook[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => (row[column] ? lookOf(row[column]) : NOTHING)));
}

function lookOf({ note = '', userEnteredFormat }: CellData): CellLook {
  const { backgroundColor } = userEnteredFormat ?? {};
  return { note, background: backgroundColor === undefined ? NOTHING.background : hexOf(backgroundColor) };
}

/** Google leaves out a part that is 0. */
function hexOf({ red = 0, green = 0, blue = 0 }: Color): string {
  const parts = [red, green, blue].map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}

function colorOf(hex: string): Color {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { red, green, blue };
}

/** Rows to come keep what is typed. */
function plainText(sheetId: number, { fromRow, toRow, fromColumn, toColumn }: CellArea): Request {
  const rows = { startRowIndex: fromRow, endRowIndex: toRow };
  const range = { sheetId, ...rows, startColumnIndex: fromColumn, endColumnIndex: toColumn };
  return plainTextIn(range);
}

function requestsFor({ sheetId, looks, plain, texts }: TabChanges): Request[] {
  const cell = (row: number, column: number, data: CellData, fields: string): Request => ({
    updateCells: { start: { sheetId, rowIndex: row, columnIndex: column }, rows: [{ values: [data] }], fields },
  });
  return [
    ...looks.flatMap(({ row, column, note }) =>
      note === null ? [] : [cell(row, column, note === '' ? {} : { note }, 'note')],
    ),
    ...looks.flatMap(({ row, column, background }) => {
      if (background === null) return [];
      const format = background === '' ? {} : { userEnteredFormat: { backgroundColor: colorOf(background) } };
      return [cell(row, column, format, 'userEnteredFormat.backgroundColor')];
    }),
    ...plain.map((area) => plainText(sheetId, area)),
    ...texts.map(({ row, column, text }) =>
      cell(row, column, { userEnteredValue: { stringValue: text } }, 'userEnteredValue'),
    ),
  ];
}
