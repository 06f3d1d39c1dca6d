// What a tab itself shows to be wrong. An edit's trigger may read only the tab that was edited: one call for each tab would
// be too many while a person types. Names of other tabs count as known here; the trigger `changed` judges them.
import { columnsNamed, headerRowOf, textAt } from '../sheet/columns.ts';
import type { Finding, Language } from '../sheet/configuration.ts';
import { readConfiguration } from '../sheet/read/configuration.ts';
import type { Clocks } from '../sheet/read/context.ts';
import { CONFIGURATION_TABS, TABS, type TabKey } from '../sheet/tabs.ts';
import type { Tab, Workbook } from '../sheet/workbook.ts';

/** The columns that name hosts and services of other tabs. */
const HOSTS_IN: Partial<Record<TabKey, string>> = { services: 'Hosts', weeklyHours: 'Host', exceptions: 'Host' };
const SERVICES_IN: Partial<Record<TabKey, string>> = { weeklyHours: 'Service' };

export interface FileFacts {
  readonly timeZone: string;
  readonly locale: string;
  /** That of the sentences. */
  readonly language: Language;
}

export function findingsOfTab(key: TabKey, tab: Tab, facts: FileFacts, clocks: Clocks): readonly Finding[] {
  const { name } = TABS[key];
  const all = readConfiguration(standIn(key, tab, facts), clocks, undefined, facts.language).findings;
  return all.filter((finding) => finding.tab === name && !isNameColumn(key, finding.column));
}

/** Whether what stands there is judged by other tabs. */
export function isNameColumn(key: TabKey, header: string | null): boolean {
  return header !== null && (HOSTS_IN[key] === header || SERVICES_IN[key] === header);
}

/** The tab among others that hold just the names that it mentions. */
function standIn(key: TabKey, tab: Tab, { timeZone, locale }: FileFacts): Workbook {
  const hosts = mentioned(tab, HOSTS_IN[key]);
  const services = mentioned(tab, SERVICES_IN[key]);
  const rows: Partial<Record<TabKey, readonly (readonly string[])[]>> = {
    hosts: hosts.map((host, at) => [host, `${at}@example.com`]),
    services: services.map((service) => [service, service, '30']),
  };
  const others = CONFIGURATION_TABS.filter((other) => other !== key).map((other, at) => ({
    name: TABS[other].name,
    sheetId: at + 1,
    rows: [TABS[other].headers, ...(rows[other] ?? [])],
  }));
  return { timeZone, locale, tabs: [{ ...tab, name: TABS[key].name }, ...others] };
}

function mentioned(tab: Tab, header: string | undefined): readonly string[] {
  const [column] = header === undefined ? [] : columnsNamed(tab, header);
  if (column === undefined) return [];
  const texts = tab.rows.map((_, row) => (row > headerRowOf(tab) ? textAt(tab, row, column) : ''));
  return [...new Set(texts.filter((text) => text !== ''))];
}
