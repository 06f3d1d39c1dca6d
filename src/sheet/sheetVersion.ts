// The version of the tabs. It stands in a row of Settings, so that a copy of the Sheet has it too. Only Set up writes it.
// No answer to a caller depends on it, as tabs and columns are found by their headers.
import { textAt } from './columns.ts';
import { settingCell } from './settingCell.ts';
import { type SettingName, SHEET_VERSION, STATUS, TABS } from './tabs.ts';
import { findTab, type Tab } from './workbook.ts';

/** Raised by a release if its Set up makes tabs, columns or rows that the one before did not make. */
export const PRESENT_VERSION = 2;

// A Sheet from before the row was there has none.
const FIRST_VERSION = 1;

/** Rows of Settings by the version that they came with. An older Sheet gets them once, and blank: so nothing changes by them. */
const CAME_WITH: { readonly [version: number]: readonly SettingName[] } = {
  2: [
    ...(['Keep bookings for (days)', 'HubSpot e-mail without one', 'HubSpot contact fields'] as const),
    ...(['HubSpot ticket', 'HubSpot ticket title', STATUS] as const),
  ],
};

/** null: there is no tab Settings that can be read. A text that is no number counts as no row. */
export function sheetVersionOf(tabs: readonly Tab[]): number | null {
  const tab = findTab(tabs, TABS.settings.name);
  const cell = tab && settingCell(tab, SHEET_VERSION);
  if (tab === undefined || cell === undefined || cell === null) return null;
  const text = cell.row === null ? '' : textAt(tab, cell.row, cell.column);
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : FIRST_VERSION;
}

/** The rows that came after this version. */
export function settingsSince(version: number): readonly SettingName[] {
  return Object.entries(CAME_WITH).flatMap(([cameWith, names]) => (Number(cameWith) > version ? names : []));
}
