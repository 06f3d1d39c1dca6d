// Rows of the Log, and which of them may be a run's.
import type { FinalState, History, WebAppRun } from './history.ts';
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
