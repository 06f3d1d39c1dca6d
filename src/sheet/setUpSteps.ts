// What Set up writes, once a person has chosen. Tabs and columns as planSetUp allows them, rows only into a Sheet without
// any. Of the other rows only settings: those that the person has changed, and those that came with a later version.
import { columnsNamed, hasRows } from './columns.ts';
import type { Language } from './configuration.ts';
import type { TextStep } from './looks/steps.ts';
import { settingCell } from './settingCell.ts';
import { type Made, type MissingPart, planSetUp, type Remembered } from './setUpPlan.ts';
import { PRESENT_VERSION, settingsSince, sheetVersionOf } from './sheetVersion.ts';
import { CONFIGURATION_TABS, type SettingName, SHEET_VERSION, TABS } from './tabs.ts';
import { type Draft, languageWord, settingNote, templateTabs } from './template.ts';
import { findTab, type Tab, type Workbook } from './workbook.ts';

export interface SetUpAsked {
  readonly workbook: Workbook;
  readonly remembered: Remembered;
  readonly draft: Draft;
  /** As the Sheet says them now. */
  readonly shown: Pick<Draft, 'language' | 'timeZone'>;
  /** Names of missing parts that the person gives up. */
  readonly startEmpty: readonly string[];
  /** Of the sentences. */
  readonly language: Language;
}

export interface SetUpTexts {
  /** The draft's rows are written only then. */
  readonly isEmpty: boolean;
  /** Of which the person gave up none. */
  readonly missing: readonly MissingPart[];
  /** Tabs, and columns as `Hosts, Weight`. */
  readonly made: readonly string[];
  readonly steps: readonly TextStep[];
  /** As they show once the steps are done. A new tab has the number 0. */
  readonly tabs: readonly Tab[];
}

export function planTexts({ workbook, remembered, draft, shown, startEmpty, language }: SetUpAsked): SetUpTexts {
  const { locale } = workbook;
  const template = templateTabs(locale, draft);
  const plan = planSetUp(workbook, remembered, template, language);
  const isGivenUp = ({ name }: MissingPart) => startEmpty.includes(name);
  const made = [...plan.made, ...plan.missing.filter(isGivenUp).map(({ empty }) => empty)];
  const parts = made.map((one) => stepFor(one, workbook.tabs));
  const tabs = afterSteps(workbook.tabs, parts);
  const isThere = (name: string) => findTab(workbook.tabs, name) !== undefined;
  const rows = plan.isEmpty
    ? template.filter(({ name }) => isThere(name)).flatMap((one) => rowSteps(tabs, one))
    : settingSteps(tabs, locale, changedSettings(locale, draft, shown));
  const withRows = afterSteps(tabs, rows);
  const steps = [...parts, ...rows, ...settingSteps(withRows, locale, versionValues(withRows))];
  return {
    isEmpty: plan.isEmpty,
    missing: plan.missing.filter((part) => !isGivenUp(part)),
    made: made.flatMap(namesOf),
    steps,
    tabs: afterSteps(workbook.tabs, steps),
  };
}

function namesOf(one: Made): string[] {
  return 'tab' in one ? [one.tab.name] : one.columns.headers.map((header) => `${one.columns.tab}, ${header}`);
}

function stepFor(one: Made, tabs: readonly Tab[]): TextStep {
  if ('tab' in one) {
    const { name, headers, rows } = one.tab;
    return { kind: 'tab', tab: name, sheetId: null, headers, rows };
  }
  const { tab, row, headers } = one.columns;
  const rows = tabs.find(({ name }) => name === tab)?.rows ?? [];
  const column = rows.reduce((width, texts) => Math.max(width, texts.length), 0);
  return { kind: 'columns', tab, row: row - 1, column, headers };
}

/** Into a tab that has its headers and no row. */
function rowSteps(tabs: readonly Tab[], template: ReturnType<typeof templateTabs>[number]): TextStep[] {
  const tab = findTab(tabs, template.name);
  const isConfiguration = CONFIGURATION_TABS.some((key) => TABS[key].name === template.name);
  if (tab === undefined || !isConfiguration || hasRows(tab)) return [];
  return template.rows.map((texts) => appended(tab, template.headers, texts));
}

function appended(tab: Tab, headers: readonly string[], texts: readonly string[]): TextStep {
  const places = headers.map((header) => columnsNamed(tab, header)[0] ?? -1);
  const width = Math.max(...places) + 1;
  const cells = Array.from({ length: width }, (_, column) => texts[places.indexOf(column)] ?? '');
  return { kind: 'append', tab: tab.name, texts: cells };
}

function changedSettings(locale: string, draft: Draft, shown: SetUpAsked['shown']): ReadonlyMap<SettingName, string> {
  const changed = new Map<SettingName, string>();
  if (draft.timeZone !== shown.timeZone) changed.set('Time zone', draft.timeZone);
  if (draft.language !== shown.language) changed.set('Language', languageWord(locale, draft.language));
  return changed;
}

/** A setting without a row gets one as the last. */
function settingSteps(tabs: readonly Tab[], locale: string, values: ReadonlyMap<SettingName, string>): TextStep[] {
  const tab = findTab(tabs, TABS.settings.name);
  if (tab === undefined) return [];
  return [...values].flatMap(([name, text]): TextStep[] => {
    const cell = settingCell(tab, name);
    if (cell === null) return [];
    if (cell.row === null) return [appended(tab, TABS.settings.headers, [name, text, settingNote(locale, name)])];
    return [{ kind: 'texts', tab: tab.name, row: cell.row, column: cell.column, texts: [text] }];
  });
}

/** What brings Settings to the present version. A row that a person took out since then stays out. */
function versionValues(tabs: readonly Tab[]): ReadonlyMap<SettingName, string> {
  const version = sheetVersionOf(tabs) ?? PRESENT_VERSION;
  if (version >= PRESENT_VERSION) return new Map();
  const tab = findTab(tabs, TABS.settings.name);
  const isLacking = (name: SettingName) => tab !== undefined && settingCell(tab, name)?.row === null;
  const lacking = settingsSince(version).filter(isLacking);
  return new Map([...lacking.map((name) => [name, ''] as const), [SHEET_VERSION, String(PRESENT_VERSION)]]);
}

function afterSteps(tabs: readonly Tab[], steps: readonly TextStep[]): readonly Tab[] {
  return steps.reduce(afterStep, tabs);
}

function afterStep(tabs: readonly Tab[], step: TextStep): readonly Tab[] {
  if (step.kind === 'tab') return [...tabs, { name: step.tab, sheetId: 0, rows: [step.headers, ...step.rows] }];
  return tabs.map((tab) => (tab.name === step.tab ? { ...tab, rows: rowsAfter(tab.rows, step) } : tab));
}

function rowsAfter(rows: Tab['rows'], step: Exclude<TextStep, { kind: 'tab' }>): Tab['rows'] {
  if (step.kind === 'append') return [...rows, step.texts];
  const texts = step.kind === 'columns' ? step.headers : step.texts;
  const height = Math.max(rows.length, step.row + 1);
  return Array.from({ length: height }, (_, row) => {
    const before = rows[row] ?? [];
    if (row !== step.row) return before;
    const width = Math.max(before.length, step.column + texts.length);
    return Array.from({ length: width }, (__, column) => texts[column - step.column] ?? before[column] ?? '');
  });
}
