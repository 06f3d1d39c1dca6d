// Bookings whose execution wrote the row and may not have noted it. One that had read the Sheet before, and waited for the lock,
// knows neither row nor note. What would be lost then stands in docs/faults.md.
import type { History, WebAppRun } from './history.ts';
import type { OwnEvent } from './ownEvents.ts';

/** Whether another of these bookings was made by an execution that ran beside that of `event`. */
export function isUnnoted({ runs }: History, event: OwnEvent, all: readonly OwnEvent[]): boolean {
  const runOf = ({ arrival }: OwnEvent) => runs.find(({ executionId }) => executionId === arrival.by);
  const run = runOf(event);
  if (run === undefined || !mayLackNote(run)) return false;
  return all.some((other) => {
    const beside = runOf(other);
    return beside && beside !== run && beside.startedMs <= run.endedMs && run.startedMs <= beside.endedMs;
  });
}

function mayLackNote({ answer, faults, calls = [] }: WebAppRun): boolean {
  const hasWritten = calls.includes('Sheets.Spreadsheets.batchUpdate');
  return hasWritten && (answer === null || faults.some((name) => /properties/i.test(name)));
}
