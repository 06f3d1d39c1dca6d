// Writes the numbers of the tab Dashboard, and nothing else there.
import { callsIn, LOG_COLUMNS, type LogColumn } from '../dashboard/calls.ts';
import { type BookingMade, numbersOf } from '../dashboard/numbers.ts';
import { areaOf, blocksToWrite, dashboardIn } from '../dashboard/shown.ts';
import type { CellRange } from '../ports/workbook.ts';
import { hostsOf } from '../records/bookingsWithHosts.ts';
import { dateOrderOf } from '../sheet/cells/writtenDate.ts';
import { columnsNamed } from '../sheet/columns.ts';
import { stampReader } from '../sheet/stamps.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab, type Workbook } from '../sheet/workbook.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import type { Snapshot } from './snapshot.ts';

// However long the Log is, a run reads no more of it.
const MOST_LOG_ROWS = 5_000;

export function hasDashboard({ sheet }: Snapshot): boolean {
  return dashboardIn(sheet.workbook.tabs) !== null;
}

/** One call, and one more if a number has changed. `deleted`: so many rows of the Log went since the snapshot. */
export function writeNumbers(snapshot: Snapshot, deleted: number): void {
  const { workbook, zone, clock, nowMs } = snapshot.sheet;
  const port = snapshot.execution.workbook;
  const tab = dashboardIn(workbook.tabs);
  if (tab === null) return;
  const ofLog = newestInLog(workbook, deleted);
  const [area = [], ...columns] = port.readRanges([areaOf(tab), ...ofLog.map(({ range }) => range)]);
  const texts = new Map(ofLog.map(({ header }, at) => [header, (columns[at] ?? []).map(([text = '']) => text)]));
  const dateOf = (instant: number): number => clock.localDateOf(zone.timeZone, instant);
  const numbers = numbersOf({
    calls: callsIn((column) => texts.get(column) ?? [], stampReader(zone, dateOrderOf(workbook.locale))),
    bookings: bookingsMade(snapshot),
    today: dateOf(nowMs),
    dateOf,
    preambles: (['en', 'de'] as const).flatMap((language) => Object.values(reasonsFor(language).signedBy)),
  });
  const writes = blocksToWrite(area, numbers).map((block) => ({ sheetId: tab.sheetId, ...block }));
  if (writes.length > 0) port.writeCells(writes);
}

/** Down to the end, as rows may have come since the snapshot. */
function newestInLog({ tabs }: Workbook, deleted: number): { header: LogColumn; range: CellRange }[] {
  const tab = findTab(tabs, TABS.log.name);
  if (tab === undefined) return [];
  // The header has no time, so it may be among them. Google reads no range that begins below the grid.
  const fromRow = Math.max(1, (tab.rowCount ?? 0) - deleted - MOST_LOG_ROWS + 1);
  return LOG_COLUMNS.flatMap((header) =>
    columnsNamed(tab, header)
      .slice(0, 1)
      .map((column) => ({
        header,
        range: { tab: tab.name, fromRow, toRow: null, fromColumn: column, toColumn: column },
      })),
  );
}

/** A booking at HubSpot has no host here. */
function bookingsMade({ rows, unclear, ofHubspot, sheet }: Snapshot): BookingMade[] {
  return [...rows, ...unclear, ...ofHubspot.rows, ...ofHubspot.unclear].map((row) => ({
    bookedAtMs: row.bookedAtMs,
    hosts: row.host ? hostsOf({ host: row.host, calendar: row.calendar }, sheet.hosts) : [],
    stands: row.status !== 'cancelled',
  }));
}
