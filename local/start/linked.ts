// Which services of a data folder have a HubSpot link, as the file of the tab Services says.

import { TABS } from '../../src/sheet/tabs.ts';
import { headerKey, trimmed } from '../../src/sheet/text.ts';
import { hasHubspot, hubspotFiles } from '../hubspot/files.ts';
import type { Store } from '../store/store.ts';
import { parseCsv } from '../workbook/csv.ts';

export interface ServiceRow {
  readonly name: string;
  readonly isLinked: boolean;
}

/** In the order of the tab; none without its file. */
export function serviceRows(store: Store): ServiceRow[] {
  const [headers = [], ...rows] = parseCsv(store.read(`sheet/${TABS.services.name}.csv`)?.text ?? '');
  const cell = (row: readonly string[], header: string): string =>
    trimmed(row[headers.findIndex((one) => headerKey(one) === headerKey(header))] ?? '');
  return rows
    .map((row) => ({ name: cell(row, 'Service'), isLinked: cell(row, 'HubSpot link') !== '' }))
    .filter(({ name }) => name !== '');
}

/** The links of the stand-in's account; null without an account, or if they cannot be read: a finding says so. */
export function linkCount(store: Store): number | null {
  if (!hasHubspot(store)) return null;
  try {
    return hubspotFiles(store).links().length;
  } catch {
    return null;
  }
}
