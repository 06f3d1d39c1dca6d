// Reads from the Log which rows it lacks, as a row may have been written although the answer was lost, and whether callers who
// booked or moved were answered.
import { logEditedMs } from '../notes/edits.ts';
import { logRowsIn, rowsWaiting } from '../notes/waitingRows.ts';
import { DAY_MS, type Instant } from '../scheduling/time.ts';
import { isProblem } from '../sheet/cells/reading.ts';
import { dateOrderOf } from '../sheet/cells/writtenDate.ts';
import { columnsNamed } from '../sheet/columns.ts';
import { type LogRow, logCells } from '../sheet/rows.ts';
import { stampReader } from '../sheet/stamps.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import { newestFrom, reachesBack } from './newestLog.ts';
import type { SheetRead } from './sheetRead.ts';

/**
 * The Log's texts under these headers, of all rows since `sinceMs` at least, and their columns. One call, two if people have
 * sorted it; null without a call if a header is missing. The first is `Time`.
 */
function readLog<Header extends string>(
  { execution, workbook }: SheetRead,
  headers: readonly Header[],
  sinceMs: Instant,
) {
  const tab = findTab(workbook.tabs, TABS.log.name);
  const columns = headers.flatMap((header) => (tab ? (columnsNamed(tab, header)[0] ?? []) : []));
  if (tab === undefined || columns.length < headers.length) return null;
  const read = (fromRow: number) => execution.workbook.readLog(workbook, columns, { fromRow, toRow: null });
  const newest = newestFrom(tab);
  const last = newest > 1 && sinceMs > logEditedMs(execution.notes) ? read(newest) : null;
  const [times = []] = last ?? [];
  const cells = last && reachesBack(times, sinceMs, workbook.locale) ? last : read(1);
  const length = Math.max(...cells.map((column) => column.length));
  const rowAt = (row: number) => Object.fromEntries(headers.map((header, at) => [header, cells[at]?.[row] ?? '']));
  return { columns, rows: Array.from({ length }, (_, row) => rowAt(row) as Readonly<Record<Header, string>>) };
}

// A relay's retry has the same request id, and another time.
const KEY = ['Time', 'Request id', 'Action'] as const;

/** The rows that the Log lacks; all of them without these columns. One call if there are rows. Throws if it fails. */
export function rowsNotInLog(sheet: SheetRead, rows: readonly LogRow[]): readonly LogRow[] {
  const shown = rows.length === 0 ? null : readLog(sheet, KEY, Math.min(...rows.map(({ timeMs }) => timeMs)));
  if (shown === null) return rows;
  const keyOf = (cells: readonly unknown[]): string => cells.map((cell) => cell ?? '').join('\n');
  const known = new Set(shown.rows.map((row) => keyOf(KEY.map((header) => row[header]))));
  const target = { workbook: sheet.workbook, ...sheet.zone };
  return rows.filter((row) => {
    const cells = logCells(row, target);
    return !known.has(keyOf(shown.columns.map((column) => cells[column])));
  });
}

export interface RequestOutcomes {
  /** By request id: every outcome of its attempts to book, or to move by a tool. */
  readonly of: ReadonlyMap<string, ReadonlySet<string>>;
  /** Bookings that were confirmed to a caller with a contact id. */
  readonly confirmed: readonly Confirmed[];
  /** Every request since this instant has its row; null = unknown, as the Log cannot be read. */
  readonly sinceMs: Instant | null;
}

export interface Confirmed {
  readonly service: string;
  readonly startMs: Instant;
  readonly contactId: string;
  readonly timeMs: Instant;
}

// The Log shows the script's clock, the event Google's. A request also waits for the lock before it sees the event.
const CLOCKS_APART_MS = 10_000;

/** Whether that was said before an event was made. NaN = it is not known when. */
export function isBefore({ timeMs }: Confirmed, eventCreatedMs: Instant): boolean {
  return timeMs < eventCreatedMs - CLOCKS_APART_MS;
}

// A row stays in the Log for a day at least.
const SURELY_KEPT_MS = DAY_MS;
// A tool's move may enter a new event.
const MAKES_EVENTS: ReadonlySet<string> = new Set(['book', 'move']);
const OF_REQUEST = ['Time', 'Request id', 'Action', 'Outcome', 'Service', 'Start', 'Contact id'] as const;

/**
 * Of requests since `sinceMs` at least. One call, two at most. Rows that wait count as well. If the Log cannot be read, no
 * event is removed for want of an answer.
 */
export function readOutcomes(sheet: SheetRead, sinceMs: Instant): RequestOutcomes {
  const { execution, workbook, zone } = sheet;
  const shown = readLog(sheet, OF_REQUEST, sinceMs);
  if (shown === null) return { of: new Map(), confirmed: [], sinceMs: null };
  const read = stampReader(zone, dateOrderOf(workbook.locale));
  const timeOf = (cell: string): Instant | null => {
    const time = read(cell);
    return isProblem(time) ? null : time.value;
  };
  const attempts = [
    ...shown.rows
      .filter(({ Action }) => MAKES_EVENTS.has(Action))
      .map(({ Outcome, Service, Start, Time, ...row }) => ({
        requestId: row['Request id'],
        outcome: Outcome,
        service: Service,
        // Reading a time costs more than all else here, so only those of confirmed bookings are read.
        startMs: Outcome === 'success' ? timeOf(Start) : null,
        contactId: row['Contact id'],
        timeMs: Outcome === 'success' ? timeOf(Time) : null,
      })),
    ...logRowsIn(rowsWaiting(execution.notes).values()).filter(({ action }) => MAKES_EVENTS.has(action)),
  ];
  const of = new Map<string, Set<string>>();
  for (const { requestId, outcome } of attempts) {
    if (requestId !== '') of.set(requestId, (of.get(requestId) ?? new Set<string>()).add(outcome));
  }
  const confirmed = attempts.flatMap(({ outcome, service, startMs, contactId, timeMs }) => {
    if (outcome !== 'success' || contactId === '' || startMs === null || timeMs === null) return [];
    return { service, startMs, contactId, timeMs };
  });
  // Rows lie in the order of time, and a new Log has none.
  const sureMs = execution.startedMs - SURELY_KEPT_MS;
  const first = shown.rows.find(({ Time }) => timeOf(Time) !== null);
  return { of, confirmed, sinceMs: Math.min((first && timeOf(first.Time)) ?? sureMs, sureMs) };
}
