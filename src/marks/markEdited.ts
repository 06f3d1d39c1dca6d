// A person types: the edited tab's marks are brought in line at once, from what the tab itself shows.
import type { EditedTab } from '../ports/marks.ts';
import { headerRowOf } from '../sheet/columns.ts';
import type { Clocks } from '../sheet/read/context.ts';
import { CONFIGURATION_TABS, TABS } from '../sheet/tabs.ts';
import { languageOfLocale } from '../sheet/template.ts';
import { headerKey, nameKey } from '../sheet/text.ts';
import { lookChanges, sentencesOf } from './marks.ts';
import { findingsOfTab, isNameColumn } from './tabAlone.ts';

// More is no typing, and would take longer than a person waits.
const MOST_CELLS = 2000;

const TOO_MANY = {
  en: 'So many cells are not checked while you type. Choose Slotsheet > Check.',
  de: 'So viele Zellen werden beim Schreiben nicht geprüft. Wählen Sie Slotsheet > Prüfen.',
} as const;

/**
 * At most five calls. Marks appear anywhere in the tab; they go from the edited rows alone, and from a cell that names a host or
 * a service only if that cell was edited. The rest needs other tabs, and the trigger `changed` looks at those.
 */
export function markEdited(tab: EditedTab, clocks: Clocks): void {
  const key = CONFIGURATION_TABS.find((one) => nameKey(TABS[one].name) === nameKey(tab.name));
  if (key === undefined) return;
  const { fromRow, toRow, fromColumn, toColumn } = tab.edited;
  const { locale, timeZone } = tab;
  const language = languageOfLocale(locale);
  if ((toRow - fromRow) * (toColumn - fromColumn) > MOST_CELLS) {
    tab.toast(TOO_MANY[language]);
    return;
  }
  const shown = { name: tab.name, sheetId: 0, rows: tab.rows() };
  const findings = findingsOfTab(key, shown, { timeZone, locale, language }, clocks);
  const headers = shown.rows[headerRowOf(shown)] ?? [];
  const isLeft = (row: number, column: number): boolean => {
    if (row < fromRow || row >= toRow) return true;
    const isEdited = fromColumn <= column && column < toColumn;
    const header = TABS[key].headers.find((one) => headerKey(one) === headerKey(headers[column] ?? ''));
    return !isEdited && isNameColumn(key, header ?? null);
  };
  const looks = tab.looks();
  tab.write(lookChanges(sentencesOf(shown, findings), looks, isLeft), looks);
}
