// Every request that the web app answered has exactly one row in the Log. One that it did not answer has at most one, and so has
// one that it refused: strangers' requests have rows only while there is room.
import type { History, WebAppRun } from '../evidence/history.ts';
import { isBegunDuring, isRefused, type LogLine } from '../evidence/logRows.ts';
import { readStamp } from '../evidence/times.ts';

const ACTIONS = ['available', 'book', 'contact_lookup', 'tools', 'next-appointments', 'move', 'cancel'];
const TOOL = 'a tool call';

export function oneLogRow(history: History): string[] {
  const relayed = new Set(history.runs.map(({ requestId }) => requestId).filter((id) => id !== ''));
  // The direct door makes its own ids: its runs are told apart by their time.
  const keyOf = (requestId: string, action: string) => `${action} ${relayed.has(requestId) ? requestId : '(direct)'}`;
  const keyOfRun = ({ requestId, asked }: WebAppRun) => (asked.tool ? TOOL : keyOf(requestId, asked.action));
  const keyOfRow = ({ 'Request id': id = '', Action = '' }: LogLine) =>
    isOfTool(id, Action) ? TOOL : keyOf(id, Action);
  const rows = history.final.log.filter((row) => ACTIONS.includes(row.Action ?? ''));
  const keys = new Set([...history.runs.map(keyOfRun), ...rows.map(keyOfRow)]);
  return [...keys].flatMap((key) =>
    compare(
      key,
      history.runs
        .filter((run) => keyOfRun(run) === key)
        .map((run) => ({ ...run, isRowDue: run.answer !== null && !isRefused(run, history) })),
      rows.filter((row) => keyOfRow(row) === key),
    ),
  );
}

/** They are told apart by their time. The tool is known once the call has proved itself. */
function isOfTool(id: string, action: string): boolean {
  return action === 'tools' || id.startsWith('tool-');
}

interface Run extends WebAppRun {
  readonly isRowDue: boolean;
}

function compare(key: string, runs: readonly Run[], rows: readonly LogLine[]): string[] {
  const answered = pair(
    runs.filter(({ isRowDue }) => isRowDue),
    rows,
  );
  const others = pair(
    runs.filter(({ isRowDue }) => !isRowDue),
    answered.rows,
  );
  return [
    ...answered.runs.map((run) => `execution ${run.executionId} (${key}) answered, and the Log has no row of it`),
    ...others.rows.map((row) => `the Log has a row too many of ${key}: ${row.Time}, ${row.Outcome}`),
  ];
}

/**
 * Each run takes the earliest row that began during it; runs that end first choose first. Gives the leftovers of both
 * sides.
 */
function pair(runs: readonly Run[], rows: readonly LogLine[]): { runs: Run[]; rows: LogLine[] } {
  const left = [...rows].sort((a, b) => readStamp(a.Time) - readStamp(b.Time));
  const without = [...runs]
    .sort((a, b) => a.endedMs - b.endedMs)
    .filter((run) => {
      const at = left.findIndex((row) => isBegunDuring(row, run));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  return { runs: without, rows: left };
}
