// Rows of Bookings that stand for a meeting in HubSpot: no host of the Sheet and no Google calendar holds it.
import { isEventId, isHubspotEventId } from './cells/eventIds.ts';
import { columnsNamed, headerRowOf, textAt } from './columns.ts';
import type { BookingRow } from './rows.ts';
import { TABS } from './tabs.ts';
import { nameKey } from './text.ts';
import { findTab, type Workbook } from './workbook.ts';

/** The keys of the names of services with a HubSpot link, even of one that cannot be read. */
export function servicesWithLink({ tabs }: Workbook): ReadonlySet<string> {
  const tab = findTab(tabs, TABS.services.name);
  const [name = -1] = tab ? columnsNamed(tab, 'Service') : [];
  const [link = -1] = tab ? columnsNamed(tab, 'HubSpot link') : [];
  if (tab === undefined || link < 0) return new Set();
  const rows = tab.rows.flatMap((_, row) => (row > headerRowOf(tab) && textAt(tab, row, link) !== '' ? [row] : []));
  return new Set(rows.map((row) => nameKey(textAt(tab, row, name))));
}

/** `linked`: as `servicesWithLink`. A service may have got its link after some of its bookings, which then name a host. */
export function isHubspotRow(
  { eventId, host, service }: Pick<BookingRow, 'eventId' | 'host' | 'service'>,
  linked: ReadonlySet<string>,
): boolean {
  return isHubspotEventId(eventId) || (host === '' && !isEventId(eventId) && linked.has(nameKey(service)));
}
