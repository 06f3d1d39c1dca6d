// Deletes the Log's oldest rows once they are older than `Keep log for (days)`.
import type { Ports } from '../ports/ports.ts';
import { DAY_MS } from '../scheduling/time.ts';
import { isProblem } from '../sheet/cells/reading.ts';
import { dateOrderOf } from '../sheet/cells/writtenDate.ts';
import { columnsNamed, headerRowOf, textAt } from '../sheet/columns.ts';
import { stampReader } from '../sheet/stamps.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import { type Snapshot, underLock } from './snapshot.ts';

// One call to Google, and a short one, because callers may wait for the lock.
const MOST_A_RUN = 5_000;

/** Gives the number of deleted rows. The snapshot has the first row already, so a run with nothing to do makes no call. */
export function trimLog(ports: Ports, snapshot: Snapshot): number {
  const first = placeOf(snapshot);
  if (first === null || !ageOf(snapshot)(first.oldest)) return 0;
  let count = 0;
  underLock(ports, (fresh) => {
    const place = placeOf(fresh);
    if (place === null) return;
    const { workbook } = fresh.sheet;
    const lastRow = place.headerRow + 1 + MOST_A_RUN + 1;
    const [times = []] = fresh.execution.workbook.readLog(workbook, [place.column], { fromRow: 1, toRow: lastRow });
    count = oldRows(fresh, times.slice(place.headerRow + 1));
    if (count === 0) return;
    const firstRow = place.headerRow + 2;
    fresh.execution.workbook.deleteRows(workbook, 'log', [{ fromRow: firstRow, toRow: firstRow + count - 1 }]);
  });
  return count;
}

/** The column Time, counted from 0, and its text in the first row under the header. */
function placeOf({ sheet }: Snapshot) {
  const tab = findTab(sheet.workbook.tabs, TABS.log.name);
  const column = tab === undefined ? undefined : columnsNamed(tab, 'Time')[0];
  if (tab === undefined || column === undefined) return null;
  const headerRow = headerRowOf(tab);
  return { column, headerRow, oldest: textAt(tab, headerRow + 1, column) };
}

/** Counts from the top until a row is younger or unreadable. The last row stays: Google keeps no tab without a row. */
function oldRows(snapshot: Snapshot, times: readonly string[]): number {
  const isOld = ageOf(snapshot);
  const stays = times.findIndex((shown) => !isOld(shown));
  return Math.min(stays === -1 ? times.length - 1 : stays, MOST_A_RUN);
}

function ageOf({ sheet }: Snapshot): (shown: string) => boolean {
  const read = stampReader(sheet.zone, dateOrderOf(sheet.workbook.locale));
  const fromMs = sheet.nowMs - sheet.configuration.settings.keepLogDays * DAY_MS;
  return (shown) => {
    const time = read(shown);
    return !isProblem(time) && time.value < fromMs;
  };
}
