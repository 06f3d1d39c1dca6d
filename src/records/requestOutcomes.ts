// Reads from the Log whether callers of `book` were answered. Rows that still wait for the Sheet count as well.
import type { Execution } from '../execution.ts';
import { rowsWaiting } from '../notes/waitingRows.ts';
import { DAY_MS, type Instant } from '../scheduling/time.ts';
import { dateOrderOf } from '../sheet/cells/dateOrder.ts';
import { isProblem } from '../sheet/cells/reading.ts';
import { columnsNamed } from '../sheet/columns.ts';
import type { LogRow } from '../sheet/rows.ts';
import { stampReader } from '../sheet/stamps.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab } from '../sheet/workbook.ts';
import type { SheetRead } from './sheetRead.ts';

export interface RequestOutcomes {
  /** By request id: every outcome of its attempts to book. */
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

const NONE: RequestOutcomes = { of: new Map(), confirmed: [], sinceMs: null };
// A row stays in the Log for a day at least.
const SURELY_KEPT_MS = DAY_MS;
const HEADERS = ['Time', 'Request id', 'Action', 'Outcome', 'Service', 'Start', 'Contact id'] as const;

/** As the Log shows it. */
type Shown = Readonly<Record<(typeof HEADERS)[number], string>>;
type ReadTime = (shown: string) => Instant | null;

/** One call. If the Log cannot be read, no outcome is known, and no event is removed for want of an answer. */
export function readOutcomes(execution: Execution, sheet: SheetRead): RequestOutcomes {
  const shown = shownRows(execution, sheet);
  if (shown === null) return NONE;
  const waiting = [...rowsWaiting(execution.notes).values()].flatMap((one) => (one.tab === 'log' ? [one.row] : []));
  const of = new Map<string, Set<string>>();
  const add = (requestId: string, outcome: string): void => {
    if (requestId !== '') of.set(requestId, (of.get(requestId) ?? new Set<string>()).add(outcome));
  };
  const bookings = shown.filter((row) => row.Action === 'book');
  const bookingsWaiting = waiting.filter(({ action }) => action === 'book');
  for (const row of bookings) add(row['Request id'], row.Outcome);
  for (const row of bookingsWaiting) add(row.requestId, row.outcome);
  const read = timeReader(execution, sheet);
  const confirmed = [
    ...bookings.flatMap((row) => confirmedOf(row, read) ?? []),
    ...bookingsWaiting.flatMap((row) => confirmedIn(row) ?? []),
  ];
  return { of, confirmed, sinceMs: firstTime(shown.slice(0, 10), execution, read) };
}

/** null if it cannot be read by its columns. */
function shownRows(execution: Execution, { workbook }: SheetRead): readonly Shown[] | null {
  const tab = findTab(workbook.tabs, TABS.log.name);
  const columns = HEADERS.flatMap((header) => (tab ? (columnsNamed(tab, header)[0] ?? []) : []));
  if (columns.length < HEADERS.length) return null;
  const cells = execution.workbook.readLog(workbook, columns, null);
  const length = Math.max(...cells.map((column) => column.length));
  const rowAt = (row: number) => Object.fromEntries(HEADERS.map((header, at) => [header, cells[at]?.[row] ?? '']));
  return Array.from({ length }, (_, row) => rowAt(row) as Shown);
}

function confirmedOf(row: Shown, read: ReadTime): Confirmed | null {
  if (row.Outcome !== 'success' || row['Contact id'] === '') return null;
  const startMs = read(row.Start);
  const timeMs = read(row.Time);
  if (startMs === null || timeMs === null) return null;
  return { service: row.Service, startMs, contactId: row['Contact id'], timeMs };
}

function confirmedIn({ outcome, service, startMs, contactId, timeMs }: LogRow): Confirmed | null {
  if (outcome !== 'success' || contactId === '' || startMs === null) return null;
  return { service, startMs, contactId, timeMs };
}

function timeReader({ ports: { offsetAt } }: Execution, { workbook, configuration }: SheetRead): ReadTime {
  const read = stampReader({ timeZone: configuration.settings.timeZone, offsetAt }, dateOrderOf(workbook.locale));
  return (shown) => {
    const time = read(shown);
    return isProblem(time) ? null : time.value;
  };
}

// Rows lie in the order of time, and a new Log has none.
function firstTime(rows: readonly Shown[], { startedMs }: Execution, read: ReadTime): Instant {
  const sureMs = startedMs - SURELY_KEPT_MS;
  return Math.min(rows.map(({ Time }) => read(Time)).find((time) => time !== null) ?? sureMs, sureMs);
}
