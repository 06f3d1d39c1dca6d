// Rows of the Log, and which of them may be a run's.
import { isKeptOut } from './bookCalls.ts';
import type { FinalState, History, WebAppRun } from './history.ts';
import { hasBrokenSheet } from './people.ts';
import { readStamp } from './times.ts';

export type LogLine = FinalState['log'][number];

/** The rows of the run's request that were begun during it. The direct door makes its own ids: there the time alone tells. */
export function rowsOf({ runs, final }: History, run: WebAppRun): LogLine[] {
  const relayed = new Set(runs.map(({ requestId }) => requestId));
  const isOfRequest = (id: string): boolean => (run.requestId === '' ? !relayed.has(id) : id === run.requestId);
  return final.log.filter((row) => isOfRequest(row['Request id'] ?? '') && isBegunDuring(row, run));
}

// The Log drops fractions of a second.
export function isBegunDuring({ Time }: LogLine, { startedMs, endedMs }: WebAppRun): boolean {
  const ms = readStamp(Time);
  return ms >= Math.floor(startedMs / 1000) * 1000 && ms <= endedMs;
}

/**
 * Whether it may be without a row: strangers' requests have rows only while there is room. While Settings cannot be read,
 * the link token opens nothing. A lookup says the same to a stranger as of an unknown caller.
 */
export function isRefused({ asked, answer, requestId, endedMs }: WebAppRun, history: History): boolean {
  const isToken = requestId === '' && hasBrokenSheet(history, endedMs);
  return isKeptOut(asked) || /not be verified/i.test(answer ?? '') || (isToken && answer === '{"contact":null}');
}
