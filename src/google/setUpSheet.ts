// The spreadsheet for Set up: what it looks like, and one atomic write of everything that it lacks.
import { PlatformFailure } from '../ports/platformFailure.ts';
import { isLook, type LooksThere, type Step } from '../sheet/looks/steps.ts';
import { TABS } from '../sheet/tabs.ts';
import { nameKey } from '../sheet/text.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { asking } from './asking.ts';
import { type Grids, requestsFor, TYPED_COLUMNS } from './requests.ts';
import { quoted, spreadsheets } from './shownRows.ts';
import { newSheetId } from './workbook.ts';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

const CELLS = 'data(startRow,startColumn,rowData(values(note,dataValidation)))';
const OVER_CELLS = 'protectedRanges(description),conditionalFormats(ranges,booleanRule(condition)),filterViews(title)';
const LOOKS = `sheets(properties(title,gridProperties(columnCount)),${OVER_CELLS},${CELLS})`;

// The tabs that we write may have any number of rows. There only the header has a look of its own.
const LONG = [TABS.bookings.name, TABS.log.name].map(nameKey);
const HEAD_ROWS = 5;

/** Of these tabs. One call. */
export function readLooks(id: string, tabs: readonly string[]): LooksThere[] {
  if (tabs.length === 0) return [];
  const ranges = tabs.map((name) => {
    const tab = quoted(name);
    return LONG.includes(nameKey(name)) ? `${tab}!1:${HEAD_ROWS}` : tab;
  });
  const answer = asking(() => spreadsheets().get(id, { ranges, fields: LOOKS }));
  return (answer.sheets ?? []).map(looksThere);
}

function looksThere(sheet: Sheet): LooksThere {
  return {
    tab: sheet.properties?.title ?? '',
    columnCount: sheet.properties?.gridProperties?.columnCount ?? 0,
    cells: (sheet.data ?? []).flatMap(({ startRow = 0, startColumn = 0, rowData = [] }) =>
      rowData.flatMap(({ values = [] }, row) =>
        values.flatMap((cell, column) => lookedCell(cell, startRow + row, startColumn + column)),
      ),
    ),
    protections: (sheet.protectedRanges ?? []).map(({ description = '' }) => description),
    colours: (sheet.conditionalFormats ?? []).flatMap(({ ranges = [], booleanRule }) =>
      ranges.flatMap(({ startColumnIndex: column = 0 }) =>
        (booleanRule?.condition?.values ?? []).map(({ userEnteredValue: word = '' }) => ({ column, word })),
      ),
    ),
    views: (sheet.filterViews ?? []).map(({ title = '' }) => title),
  };
}

function lookedCell({ note, dataValidation }: CellData, row: number, column: number): LooksThere['cells'] {
  const [hasNote, hasChoice] = [Boolean(note), dataValidation !== undefined];
  return hasNote || hasChoice ? [{ row, column, hasNote, hasChoice }] : [];
}

const OF_REQUEST = /requests\[(\d+)\]/;

/**
 * All steps in one call. A table with typed columns refuses notes, formats, drop-downs and headers: then its tab goes
 * without looks, or without the texts of that kind too. The rest is written, and the steps that were refused are returned.
 */
export function writeSteps(id: string, known: Workbook, there: readonly LooksThere[], steps: readonly Step[]): Step[] {
  if (steps.length === 0) return [];
  const grids = { there, idOf: sheetIds(known, steps) };
  const refused = firstRefused(id, grids, steps);
  if (refused === null) return [];
  const others = steps.filter((step) => step.tab !== refused.tab || !(isLook(step) || step.kind === refused.kind));
  return [refused, ...writeSteps(id, known, there, others)];
}

/** null: everything was written. */
function firstRefused(id: string, grids: Grids, steps: readonly Step[]): Step | null {
  const requests = steps.map((step) => requestsFor(step, grids));
  try {
    asking(() => spreadsheets().batchUpdate({ requests: requests.flat() }, id));
    return null;
  } catch (error) {
    const at = TYPED_COLUMNS.test(String(error)) ? OF_REQUEST.exec(String(error))?.[1] : undefined;
    const owners = steps.flatMap((step, which) => (requests[which] ?? []).map(() => step));
    const step = owners[Number(at)];
    // A new tab has no table.
    if (step === undefined || step.kind === 'tab') throw error;
    return step;
  }
}

function sheetIds({ tabs }: Workbook, steps: readonly Step[]): Grids['idOf'] {
  const ids = new Map(tabs.map(({ name, sheetId }) => [name, sheetId]));
  for (const step of steps) {
    if (step.kind === 'tab') ids.set(step.tab, step.sheetId ?? newSheetId([...ids.values()]));
  }
  return (tab) => {
    const id = ids.get(tab);
    if (id === undefined) throw new PlatformFailure(`The tab ${tab} is not there any more. Choose Set up again.`);
    return id;
  };
}
