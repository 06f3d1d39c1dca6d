// The services that had a HubSpot link when the Sheet was last read. If the column is gone, they must not be booked with hosts
// of the Sheet instead.
import { isText, parseJson } from '../text/json.ts';
import { columnsNamed, goneColumn, headerRowOf, textAt } from './columns.ts';
import { type Configuration, type Finding, hasLink } from './configuration.ts';
import type { Report } from './report.ts';
import { TABS } from './tabs.ts';
import { nameKey } from './text.ts';
import { findTab, type Workbook } from './workbook.ts';

const HEADER = 'HubSpot link';

/** Keys of their names, from the text that `linksToRemember` made; anything else holds none. */
export function rememberedLinks(text: string | undefined): ReadonlySet<string> {
  const keys = parseJson(text ?? '');
  return new Set(Array.isArray(keys) ? keys.filter(isText) : []);
}

/** The text to remember from now on; null if that is `text` already. A Sheet that is withdrawn may lack its services. */
export function linksToRemember(text: string | undefined, { services, withdrawn }: Configuration): string | null {
  const keys = services.filter(hasLink).map(({ name }) => nameKey(name));
  const now = JSON.stringify([...new Set(keys)].sort());
  return withdrawn !== null || now === (text ?? '[]') ? null : now;
}

/** Adds a finding if the column is missing though a service of the tab had a link. */
export function lostLinks({ tabs }: Workbook, remembered: ReadonlySet<string>, report: Report): Finding | null {
  const tab = remembered.size === 0 ? undefined : findTab(tabs, TABS.services.name);
  if (tab === undefined || columnsNamed(tab, HEADER).length > 0) return null;
  const [name = -1] = columnsNamed(tab, 'Service');
  const hadLink = (row: number): boolean => row > headerRowOf(tab) && remembered.has(nameKey(textAt(tab, row, name)));
  return tab.rows.some((_, row) => hadLink(row))
    ? goneColumn(tab, 'services', HEADER, report, { kind: 'linkedNotBooked' })
    : null;
}
