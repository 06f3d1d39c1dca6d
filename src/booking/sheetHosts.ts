// Every host of the tab Hosts with a calendar, those who are not active included: their bookings stand, too.
import { isProblem } from '../sheet/cells/reading.ts';
import { readCalendarId } from '../sheet/cells/texts.ts';
import { createReport } from '../sheet/report.ts';
import { openTable } from '../sheet/table.ts';
import { nameKey } from '../sheet/text.ts';
import type { Workbook } from '../sheet/workbook.ts';

export interface SheetHost {
  readonly name: string;
  readonly calendarId: string;
}

/** By the name's key; of two with one name the first. */
export function sheetHosts(workbook: Workbook): ReadonlyMap<string, SheetHost> {
  const found = new Map<string, SheetHost>();
  for (const row of openTable(workbook, 'hosts', createReport('en')).rows) {
    const name = row.cell('Host');
    const shown = row.cell('Calendar');
    if (typeof name !== 'string' || typeof shown !== 'string' || shown === '') continue;
    const calendarId = readCalendarId(shown);
    if (isProblem(calendarId) || name === '' || found.has(nameKey(name))) continue;
    found.set(nameKey(name), { name, calendarId: calendarId.value });
  }
  return found;
}
