// Steps of Set up as requests of the Sheets API. All go into one batchUpdate, which does all or nothing.
import type { ChartStep, ChoiceStep, LookStep, LooksThere, Place, Step, TextStep } from '../sheet/looks/steps.ts';
import { columnLetters } from '../sheet/workbook.ts';
import { quoted } from './shownRows.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

export interface Grids {
  /** Throws for a tab that neither is there nor is made. */
  readonly idOf: (tab: string) => number;
  readonly there: readonly LooksThere[];
}

/** Google's words where a person has made a table of the tab. */
export const TYPED_COLUMNS = /typed columns/i;

const PLAIN_TEXT = { numberFormat: { type: 'TEXT' } };
const PLAIN_FIELDS = 'userEnteredFormat.numberFormat';
const BOLD_FIELDS = 'userEnteredValue,userEnteredFormat.textFormat.bold';

export function requestsFor(step: Step, grids: Grids): Request[] {
  switch (step.kind) {
    case 'tab':
    case 'columns':
    case 'texts':
    case 'append':
      return textRequests(step, grids);
    default:
      return [lookRequest(step, grids.idOf(step.tab))];
  }
}

function textRequests(step: TextStep, { idOf, there }: Grids): Request[] {
  const sheetId = idOf(step.tab);
  switch (step.kind) {
    case 'tab': {
      const { headers, rows } = step;
      const gridProperties = { frozenRowCount: headers.length > 0 ? 1 : 0 };
      const made = { addSheet: { properties: { sheetId, title: step.tab, gridProperties } } };
      if (headers.length === 0) return [made];
      const cells = [headers.map(boldCell), ...rows.map((texts) => texts.map(textCell))];
      return [
        made,
        plainColumns(sheetId, 0, headers.length),
        cellsAt(sheetId, { row: 0, column: 0 }, cells, BOLD_FIELDS),
      ];
    }
    case 'columns': {
      const { column, headers } = step;
      const end = column + headers.length;
      const lacking = end - (there.find(({ tab }) => tab === step.tab)?.columnCount ?? end);
      const more = { appendDimension: { sheetId, dimension: 'COLUMNS', length: lacking } };
      return [
        ...(lacking > 0 ? [more] : []),
        plainColumns(sheetId, column, end),
        cellsAt(sheetId, step, [headers.map(boldCell)], BOLD_FIELDS),
      ];
    }
    case 'texts':
      return [cellsAt(sheetId, step, [step.texts.map(textCell)], 'userEnteredValue')];
    case 'append':
      return [{ appendCells: { sheetId, rows: [{ values: step.texts.map(textCell) }], fields: 'userEnteredValue' } }];
  }
}

function textCell(text: string) {
  return text === '' ? {} : { userEnteredValue: { stringValue: text } };
}

function boldCell(text: string) {
  return { ...textCell(text), userEnteredFormat: { textFormat: { bold: true } } };
}

function cellsAt(sheetId: number, { row, column }: Place, cells: readonly object[][], fields: string): Request {
  const rows = cells.map((values) => ({ values }));
  return { updateCells: { start: { sheetId, rowIndex: row, columnIndex: column }, rows, fields } };
}

// Whole columns, rows that come later too: such a cell keeps what is written or typed, `=…` and `9:00` included.
function plainColumns(sheetId: number, startColumnIndex: number, endColumnIndex: number): Request {
  return plainTextIn({ sheetId, startColumnIndex, endColumnIndex });
}

export function plainTextIn(range: GridRange): Request {
  return { repeatCell: { range, cell: { userEnteredFormat: PLAIN_TEXT }, fields: PLAIN_FIELDS } };
}

function lookRequest(step: LookStep, sheetId: number): Request {
  switch (step.kind) {
    case 'note':
      return cellsAt(sheetId, step, [[{ note: step.note }]], 'note');
    case 'choice':
      return { setDataValidation: { range: rangeOf(sheetId, step, step.isOneCell), rule: ruleOf(step) } };
    case 'colour': {
      const format = {
        backgroundColorStyle: { rgbColor: colour(step.background) },
        textFormat: { foregroundColorStyle: { rgbColor: colour(step.text) } },
      };
      const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: step.word }] };
      const rule = { ranges: [rangeOf(sheetId, step, false)], booleanRule: { condition, format } };
      return { addConditionalFormatRule: { rule, index: 0 } };
    }
    case 'view': {
      const { title, row, column, hidden } = step;
      const filterSpecs = [{ columnIndex: column, filterCriteria: { hiddenValues: [...hidden] } }];
      // The types know only what filterSpecs replaced.
      const filter = { title, range: { sheetId, startRowIndex: row }, filterSpecs };
      return { addFilterView: { filter } };
    }
    case 'protection': {
      const { description } = step;
      return { addProtectedRange: { protectedRange: { range: { sheetId }, description, warningOnly: true } } };
    }
    case 'chart':
      return { addChart: { chart: chartOf(step, sheetId) } };
  }
}

function rangeOf(sheetId: number, { row, column }: Place, isOneCell: boolean): GridRange {
  const columns = { startColumnIndex: column, endColumnIndex: column + 1 };
  return { sheetId, startRowIndex: row, ...(isOneCell ? { endRowIndex: row + 1 } : {}), ...columns };
}

function ruleOf({ of, help }: ChoiceStep) {
  const values = 'words' in of ? of.words : [namesRange(of)];
  return {
    condition: {
      type: 'words' in of ? 'ONE_OF_LIST' : 'ONE_OF_RANGE',
      values: values.map((userEnteredValue) => ({ userEnteredValue })),
    },
    inputMessage: help,
    // A cell may hold several names, or a word that is not in the list: it is marked, and stays.
    strict: false,
    showCustomUi: true,
  };
}

function namesRange({ tab, row, column }: Place & { readonly tab: string }): string {
  const letters = columnLetters(column);
  return `=${quoted(tab)}!$${letters}$${row + 1}:$${letters}`;
}

function colour(hex: string) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { red, green, blue };
}

const TYPES = { column: 'COLUMN', line: 'LINE', bar: 'BAR' } as const;
const CHART_SIZE = { widthPixels: 560, heightPixels: 340 };

function chartOf({ title, drawn, isStacked, fromRow, toRow, names, series, row, column }: ChartStep, sheetId: number) {
  const source = (at: number) => ({
    sourceRange: {
      sources: [{ sheetId, startRowIndex: fromRow, endRowIndex: toRow, startColumnIndex: at, endColumnIndex: at + 1 }],
    },
  });
  const targetAxis = drawn === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  const basicChart = {
    chartType: TYPES[drawn],
    legendPosition: series.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
    ...(isStacked ? { stackedType: 'STACKED' } : {}),
    domains: [{ domain: source(names) }],
    series: series.map((at) => ({ series: source(at), targetAxis })),
    headerCount: 1,
  };
  const anchorCell = { sheetId, rowIndex: row, columnIndex: column };
  return { spec: { title, basicChart }, position: { overlayPosition: { anchorCell, ...CHART_SIZE } } };
}
