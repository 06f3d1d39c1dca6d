// The row Status of Settings is written after each edit. A date may pass without one, so it is renewed here too.
import { linkedServicesOf } from '../notes/ownSheet.ts';
import type { Ports } from '../ports/ports.ts';
import { clocksAt } from '../records/sheetRead.ts';
import { textAt } from '../sheet/columns.ts';
import { findingsForStatus, statusText } from '../sheet/status.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import type { Snapshot } from './snapshot.ts';

/** No call where it says so already, else two. A person may have moved the row since the snapshot: then it stays. */
export function renewStatus(ports: Ports, { sheet, execution }: Snapshot): void {
  const { workbook, nowMs, clock } = sheet;
  const tab = findTab(workbook.tabs, TABS.settings.name);
  const findings = findingsForStatus(workbook, clocksAt(ports, nowMs, clock), linkedServicesOf(execution.notes));
  const status = statusText(workbook, findings);
  if (tab === undefined || status === null) return;
  const { row, column, text } = status;
  const toColumn = Math.max(column, (tab.rows[row] ?? []).length - 1);
  const place = { tab: tab.name, fromRow: row + 1, toRow: row + 1, fromColumn: 0, toColumn };
  const [[shown = []] = []] = execution.workbook.readRanges([place]);
  const now = { ...tab, rows: [shown] };
  const isThere = Array.from({ length: toColumn + 1 }).every((_, at) => textAt(now, 0, at) === textAt(tab, row, at));
  if (isThere) execution.workbook.writeCells([{ sheetId: tab.sheetId, row: row + 1, column, cells: [[text]] }]);
}
