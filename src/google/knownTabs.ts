// Our tabs and what their cells show in one call, where their names are known.
import { LimitReached, platformText } from '../ports/platformFailure.ts';
import type { KnownTabs } from '../ports/workbook.ts';
import { isAsRemembered, type NearRows } from '../sheet/nearRows.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab, type Tab, type Workbook } from '../sheet/workbook.ts';
import { asking } from './asking.ts';
import { listedTab, SPREADSHEET_FIELDS, TAB_FIELDS, zoneAndLocale } from './listedTabs.ts';
import { inA1, spreadsheets, stretchesOf, withShownRows } from './shownRows.ts';
import { withoutBlankEnds } from './shownTexts.ts';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

const FIELDS = `${SPREADSHEET_FIELDS},sheets(${TAB_FIELDS},data(startRow,rowData(values(formattedValue))))`;

/** Two calls if rows have moved. null if a tab is not there: then the list of tabs must be read first. Throws LimitReached. */
export function readKnownTabs(id: string, { names, listed }: KnownTabs, near: NearRows | null): Workbook | null {
  try {
    if (listed === null) return readWithFacts(id, names, near);
    const tabs = listed.tabs.map((tab) => ({ ...tab, isGrid: true }));
    return { ...listed, tabs: withShownRows(id, tabs, near, 'remembered') };
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    // "Unable to parse range: …" of a tab that is gone, and of rows or columns beyond the grid. Of all else the next call tells.
    platformText(error);
    return null;
  }
}

/** What is known of the tabs comes with their cells. Google names each cell that has a format, so the answer is long. */
function readWithFacts(id: string, names: readonly string[], near: NearRows | null): Workbook | null {
  const ranges = names.flatMap((name) => {
    const tab = { name, sheetId: 0, rows: [] };
    return stretchesOf(tab, near, 'remembered').map((part) => inA1(tab, part, near));
  });
  const answer = asking(() => spreadsheets().get(id, { ranges, fields: FIELDS }));
  const tabs = (answer.sheets ?? []).map(shownTab);
  if (names.some((name) => !tabs.some((tab) => tab.name === name))) return null;
  const bookings = findTab(tabs, TABS.bookings.name);
  const isMoved = near !== null && bookings !== undefined && !fits(bookings, near);
  return isMoved ? readWithFacts(id, names, null) : { ...zoneAndLocale(answer), tabs };
}

/** A merge takes what it hides out of sight. */
function fits(bookings: Tab, near: NearRows): boolean {
  return (bookings.merges ?? []).length === 0 && isAsRemembered(bookings, near);
}

function shownTab(sheet: Sheet): Tab {
  const { isGrid: _, ...tab } = listedTab(sheet);
  const parts = (sheet.data ?? []).map(({ startRow = 0, rowData = [] }) => ({
    startRow,
    rows: withoutBlankEnds(rowData.map(({ values = [] }) => values.map(({ formattedValue = '' }) => formattedValue))),
  }));
  const rows = parts.flatMap((part) => part.rows);
  if (parts.length <= 1) return { ...tab, rows };
  return {
    ...tab,
    rows,
    rowNumbers: parts.flatMap((part) => part.rows.map((_, down) => part.startRow + 1 + down)),
  };
}
