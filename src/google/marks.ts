// Notes and colours of all tabs that people fill in, through the advanced Sheets service: two calls read, one writes.
import type { CellLook, MarksPort, TabChanges } from '../ports/marks.ts';
import { CONFIGURATION_TABS, TABS } from '../sheet/tabs.ts';
import { findTab, type Tab } from '../sheet/workbook.ts';
import { asking } from './asking.ts';
import { mergeOf, quoted, spreadsheets } from './workbook.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type Color = GoogleAppsScript.Sheets.Schema.Color;

const META = 'properties(timeZone,locale),sheets(properties(sheetId,title),merges)';
const CELLS =
  'sheets(properties(sheetId),data(rowData(values(formattedValue,note,userEnteredFormat(backgroundColor)))))';
const NOTHING: CellLook = { note: '', background: '#ffffff' };

export function marksPort(id: string): MarksPort {
  return {
    read() {
      const meta = asking(() => spreadsheets().get(id, { fields: META }));
      const listed = (meta.sheets ?? []).map(({ properties, merges = [] }) => ({
        name: properties?.title ?? '',
        sheetId: properties?.sheetId ?? 0,
        rows: [],
        ...(merges.length > 0 ? { merges: merges.map(mergeOf) } : {}),
      }));
      const ours = CONFIGURATION_TABS.flatMap((key) => findTab(listed, TABS[key].name) ?? []);
      const cells = ours.length === 0 ? new Map<number, readonly (readonly CellData[])[]>() : cellsOf(id, ours);
      const tabs = listed.map((tab) => ({ ...tab, rows: shown(cells.get(tab.sheetId) ?? []) }));
      return {
        workbook: { timeZone: meta.properties?.timeZone ?? '', locale: meta.properties?.locale ?? '', tabs },
        looks: new Map([...cells].map(([sheetId, rows]) => [sheetId, filledUp(rows)])),
      };
    },
    write(changes) {
      const requests = changes.flatMap(requestsFor);
      if (requests.length > 0) asking(() => spreadsheets().batchUpdate({ requests }, id));
    },
  };
}

function cellsOf(id: string, tabs: readonly Tab[]): Map<number, readonly (readonly CellData[])[]> {
  const ranges = tabs.map(({ name }) => quoted(name));
  const { sheets = [] } = asking(() => spreadsheets().get(id, { ranges, fields: CELLS }));
  return new Map(
    sheets.map(({ properties, data = [] }) => [
      properties?.sheetId ?? 0,
      (data[0]?.rowData ?? []).map(({ values = [] }) => values),
    ]),
  );
}

function shown(rows: readonly (readonly CellData[])[]): string[][] {
  return rows.map((row) => row.map(({ formattedValue = '' }) => formattedValue));
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

function requestsFor({ sheetId, looks, texts }: TabChanges): Request[] {
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
    ...texts.map(({ row, column, text }) =>
      cell(row, column, { userEnteredValue: { stringValue: text } }, 'userEnteredValue'),
    ),
  ];
}
