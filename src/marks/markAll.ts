// All marks of the tabs that people fill in, and the one cell that tells a phone how many problems there are.
import type { MarkedWorkbook, MarksPort, TabChanges } from '../ports/marks.ts';
import type { Finding } from '../sheet/configuration.ts';
import { readForCheck } from '../sheet/read/configuration.ts';
import type { Clocks } from '../sheet/read/context.ts';
import { statusText } from '../sheet/status.ts';
import { CONFIGURATION_TABS, STATUS, TABS } from '../sheet/tabs.ts';
import { languageOfLocale } from '../sheet/template.ts';
import { headerKey, nameKey } from '../sheet/text.ts';
import { findTab } from '../sheet/workbook.ts';
import { lookChanges, sentencesOf } from './marks.ts';
import { areaToCheck, toPlainText } from './plainText.ts';

/**
 * Four calls at most, and one more for a table with typed columns. `remembered`: see rememberedLinks.ts. Gives what the
 * tabs show, as one text.
 */
export function markAll(port: MarksPort, clocks: Clocks, remembered: ReadonlySet<string>): string {
  const marked = port.read();
  const { workbook } = marked;
  const { findings } = readForCheck(workbook, clocks, remembered, languageOfLocale(workbook.locale));
  const areas = CONFIGURATION_TABS.flatMap((key) => areaToCheck(key, findTab(workbook.tabs, TABS[key].name)) ?? []);
  const formats = port.formats(areas);
  const changes = CONFIGURATION_TABS.flatMap((key) => tabChanges(key, marked, findings, formats));
  port.write(changes.filter(({ looks, plain, texts }) => looks.length + plain.length + texts.length > 0));
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
  formats: ReturnType<MarksPort['formats']>,
): TabChanges[] {
  const tab = findTab(workbook.tabs, TABS[key].name);
  if (tab === undefined) return [];
  const own = findings.filter(({ tab: name }) => name === TABS[key].name);
  const changes = lookChanges(sentencesOf(tab, own), looks.get(tab.sheetId) ?? []);
  const status = key === 'settings' ? statusText(workbook, findings) : null;
  const plain = toPlainText(key, tab, formats.get(tab.sheetId) ?? []);
  return [{ sheetId: tab.sheetId, looks: changes, plain, texts: status === null ? [] : [status] }];
}
