// Sums up the refused requests of past hours that have no row of their own.
import { type Cached, COUNTS_SECONDS, pastCountKeys, type Sum, sumsDue } from '../notes/refusedCounts.ts';
import type { Ports } from '../ports/ports.ts';
import { rowsNotInLog } from '../records/logged.ts';
import { batchOf } from '../records/rowBatch.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import { type Snapshot, underLock } from './snapshot.ts';

/** One call, if nothing is due. Throws if the Sheet takes no row; the next run tries again. */
export function sumUpRefused(ports: Ports, { execution: { startedMs }, sheet }: Snapshot): void {
  const due = sumsIn(ports.cache.getAll(pastCountKeys(startedMs)), sheet);
  if (due.length > 0) underLock(ports, (fresh) => writeSums(ports, fresh.sheet));
}

// Another run may have written them meanwhile, so they are read again under the lock.
function writeSums(ports: Ports, sheet: SheetRead): void {
  const due = sumsIn(ports.cache.getAll(pastCountKeys(sheet.nowMs)), sheet);
  const log = rowsNotInLog(
    sheet,
    due.map(({ row }) => row),
  );
  if (log.length > 0) sheet.execution.workbook.write(sheet.workbook, batchOf(sheet, { bookings: [], log }));
  ports.cache.putAll(Object.assign({}, ...due.map(({ told }) => told)), COUNTS_SECONDS);
}

function sumsIn(cached: Cached, { nowMs, zone, configuration }: SheetRead): Sum[] {
  return sumsDue(cached, nowMs, zone, configuration.settings.language);
}
