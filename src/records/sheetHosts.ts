// Every host of the tab Hosts, also inactive and faulty ones: their bookings stand, too.
import { isProblem } from '../sheet/cells/reading.ts';
import { readCalendarId } from '../sheet/cells/texts.ts';
import type { Finding } from '../sheet/configuration.ts';
import { createReport } from '../sheet/report.ts';
import { openTable } from '../sheet/table.ts';
import { nameKey, trimmed } from '../sheet/text.ts';
import type { Workbook } from '../sheet/workbook.ts';

export interface SheetHost {
  readonly name: string;
  /** '' = it cannot be read. */
  readonly calendarId: string;
}

/** By the name's key; of two with one name the first. */
export type SheetHosts = ReadonlyMap<string, SheetHost>;

export function readAllHosts(workbook: Workbook): SheetHosts {
  const found = new Map<string, SheetHost>();
  for (const row of openTable(workbook, 'hosts', createReport('en')).rows) {
    const shown = row.cell('Host');
    // The name on one line, as the rules know it.
    const name = typeof shown === 'string' ? trimmed(shown) : '';
    if (name === '' || found.has(nameKey(name))) continue;
    found.set(nameKey(name), { name, calendarId: calendarIn(row.cell('Calendar')) });
  }
  return found;
}

/** The calendars that can be read, each once. */
export function calendarsOfAll(hosts: SheetHosts): readonly string[] {
  const all = [...hosts.values()].map(({ calendarId }) => calendarId);
  return [...new Set(all)].filter((id) => id !== '');
}

function calendarIn(shown: string | Finding): string {
  const calendarId = typeof shown === 'string' ? readCalendarId(shown) : null;
  return calendarId === null || isProblem(calendarId) ? '' : calendarId.value;
}
