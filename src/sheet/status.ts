// The row Status of Settings, which we write: how many problems there are, for people whose phone shows no sidebar.
import { textAt } from './columns.ts';
import type { Finding } from './configuration.ts';
import { readForCheck } from './read/configuration.ts';
import type { Clocks } from './read/context.ts';
import { settingCell } from './settingCell.ts';
import { CONFIGURATION_TABS, STATUS, TABS } from './tabs.ts';
import { languageOfLocale } from './template.ts';
import { findTab, type Tab, type Workbook } from './workbook.ts';

// Calendars, keys and permissions are not asked here, so nothing is said of them.
const WORDS = {
  en: {
    fine: 'No problem in the tabs that you fill in.',
    problems: (count: number) => `${count === 1 ? '1 problem' : `${count} problems`}. Choose Slotsheet > Check.`,
  },
  de: {
    fine: 'Kein Problem in den Blättern, die Sie ausfüllen.',
    problems: (count: number) => `${count === 1 ? '1 Problem' : `${count} Probleme`}. Wählen Sie Slotsheet > Prüfen.`,
  },
} as const;

/** Cells count from 0. */
export interface StatusText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What Status has to say; null if it says so, or if there is no such row. `findings`: all of these tabs. */
export function statusText({ tabs, locale }: Workbook, findings: readonly Finding[]): StatusText | null {
  const tab = findTab(tabs, TABS.settings.name);
  const cell = tab && settingCell(tab, STATUS);
  if (tab === undefined || !cell || cell.row === null) return null;
  const words = WORDS[languageOfLocale(locale)];
  const text = findings.length === 0 ? words.fine : words.problems(findings.length);
  return textAt(tab, cell.row, cell.column) === text ? null : { row: cell.row, column: cell.column, text };
}

/** The findings that Status counts: of the tabs that people fill in, and of nothing else. */
export function findingsForStatus(workbook: Workbook, clocks: Clocks, remembered: ReadonlySet<string>) {
  const isFilledIn = ({ name }: Tab) =>
    CONFIGURATION_TABS.some((key) => findTab(workbook.tabs, TABS[key].name)?.name === name);
  const tabs = workbook.tabs.map((tab) => (isFilledIn(tab) ? tab : { ...tab, rows: [] }));
  return readForCheck({ ...workbook, tabs }, clocks, remembered, languageOfLocale(workbook.locale)).findings;
}
