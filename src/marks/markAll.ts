// All marks of the tabs that people fill in, and the one cell that tells a phone how many problems there are.
import type { MarkedWorkbook, MarksPort, TabChanges } from '../ports/marks.ts';
import { columnsNamed, headerRowOf, textAt } from '../sheet/columns.ts';
import type { Finding } from '../sheet/configuration.ts';
import { readForCheck } from '../sheet/read/configuration.ts';
import type { Clocks } from '../sheet/read/context.ts';
import { CONFIGURATION_TABS, TABS } from '../sheet/tabs.ts';
import { languageOfLocale } from '../sheet/template.ts';
import { headerKey, nameKey } from '../sheet/text.ts';
import { findTab } from '../sheet/workbook.ts';
import { lookChanges, sentencesOf } from './marks.ts';

const STATUS = 'Status';

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

/** Three calls at most. `remembered`: see rememberedLinks.ts. Gives what the tabs show, as one text. */
export function markAll(port: MarksPort, clocks: Clocks, remembered: ReadonlySet<string>): string {
  const marked = port.read();
  const { workbook } = marked;
  const language = languageOfLocale(workbook.locale);
  const { findings } = readForCheck(workbook, clocks, remembered, language);
  const words = WORDS[language];
  const status = findings.length === 0 ? words.fine : words.problems(findings.length);
  const changes = CONFIGURATION_TABS.flatMap((key) => tabChanges(key, marked, findings, status));
  port.write(changes.filter(({ looks, texts }) => looks.length + texts.length > 0));
  return JSON.stringify(workbook.tabs.map((tab) => [tab.name, rowsOfPeople(tab)]));
}

/** Without the row Status of Settings, which is ours. */
function rowsOfPeople({ name, rows }: MarkedWorkbook['workbook']['tabs'][number]) {
  if (nameKey(name) !== nameKey(TABS.settings.name)) return rows;
  return rows.filter((cells) => !cells.some((text) => headerKey(text) === headerKey(STATUS)));
}

function tabChanges(
  key: (typeof CONFIGURATION_TABS)[number],
  { workbook, looks }: MarkedWorkbook,
  findings: readonly Finding[],
  status: string,
): TabChanges[] {
  const tab = findTab(workbook.tabs, TABS[key].name);
  if (tab === undefined) return [];
  const own = findings.filter(({ tab: name }) => name === TABS[key].name);
  const changes = lookChanges(sentencesOf(tab, own), looks.get(tab.sheetId) ?? []);
  return [{ sheetId: tab.sheetId, looks: changes, texts: key === 'settings' ? statusText(tab, status) : [] }];
}

/** Only where a row Status is there, and says something else. */
function statusText(tab: Parameters<typeof textAt>[0], status: string): TabChanges['texts'] {
  const [setting] = columnsNamed(tab, 'Setting');
  const [value] = columnsNamed(tab, 'Value');
  if (setting === undefined || value === undefined) return [];
  const isStatus = (_: unknown, row: number): boolean =>
    row > headerRowOf(tab) && headerKey(textAt(tab, row, setting)) === headerKey(STATUS);
  const row = tab.rows.findIndex(isStatus);
  if (row < 0 || textAt(tab, row, value) === status) return [];
  return [{ row, column: value, text: status }];
}
