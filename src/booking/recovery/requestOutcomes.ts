// What the Log says of requests to book: whether a caller was answered. Rows that wait for the Sheet count as well.

import { DAY_MS, type Instant } from '../../scheduling/time.ts';
import { dateOrderOf } from '../../sheet/cells/dates.ts';
import { isProblem } from '../../sheet/cells/reading.ts';
import { columnsNamed } from '../../sheet/columns.ts';
import { stampReader } from '../../sheet/stamps.ts';
import { TABS } from '../../sheet/tabs.ts';
import { findTab } from '../../sheet/workbook.ts';
import type { Session } from '../session.ts';
import type { SheetRead } from '../sheetRead.ts';
import { rowsWaiting } from '../waitingRows.ts';

export interface RequestOutcomes {
  /** By request id: every outcome of its attempts to book. */
  readonly of: ReadonlyMap<string, ReadonlySet<string>>;
  /** Since when requests have their row; null = the Log cannot be read, so nobody can tell. */
  readonly sinceMs: Instant | null;
}

const NONE: RequestOutcomes = { of: new Map(), sinceMs: null };
// A row stays in the Log for a day at least.
const SURELY_KEPT_MS = DAY_MS;
const HEADERS = ['Time', 'Request id', 'Action', 'Outcome'] as const;

/** One call. Without a Log that can be read nothing is known, and nothing is removed for want of an answer. */
export function readOutcomes(session: Session, sheet: SheetRead): RequestOutcomes {
  const tab = findTab(sheet.workbook.tabs, TABS.log.name);
  const columns = HEADERS.flatMap((header) => (tab ? (columnsNamed(tab, header)[0] ?? []) : []));
  if (columns.length < HEADERS.length) return NONE;
  const [times = [], ids = [], actions = [], outcomes = []] = session.workbook.readLog(sheet.workbook, columns, null);
  const of = new Map<string, Set<string>>();
  const add = (requestId: string, action: string, outcome: string): void => {
    if (action === 'book' && requestId !== '') of.set(requestId, (of.get(requestId) ?? new Set<string>()).add(outcome));
  };
  for (const [row, requestId] of ids.entries()) add(requestId, actions[row] ?? '', outcomes[row] ?? '');
  for (const waiting of rowsWaiting(session.properties).values()) {
    if (waiting.tab === 'log') add(waiting.row.requestId, waiting.row.action, waiting.row.outcome);
  }
  return { of, sinceMs: firstTime(times.slice(0, 10), session, sheet) };
}

// Rows lie in the order of time, and a new Log has none.
function firstTime(times: readonly string[], session: Session, { workbook, configuration }: SheetRead): Instant {
  const { offsetAt } = session.ports;
  const read = stampReader({ timeZone: configuration.settings.timeZone, offsetAt }, dateOrderOf(workbook.locale));
  const sureMs = session.startedMs - SURELY_KEPT_MS;
  const first = times.map((shown) => read(shown)).find((one) => !isProblem(one));
  return first && !isProblem(first) ? Math.min(first.value, sureMs) : sureMs;
}
