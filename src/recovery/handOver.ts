// Records in the Log that the recovery job has a new owner, since every person with the Sheet sees the Log.
import { openExecution } from '../execution.ts';
import type { Ports } from '../ports/ports.ts';
import { record } from '../records/record.ts';
import { languageOf, readSheet } from '../records/sheetRead.ts';
import type { LogRow } from '../sheet/rows.ts';
import { recoveryWords } from '../words/recovery.ts';

/** `from`: the owner before; '' = not known. Never throws: a row that the Sheet does not take waits for the next request. */
export function recordHandOver(ports: Ports, from: string, to: string): void {
  const execution = openExecution(ports);
  const sheet = readSheet(execution, 'fresh');
  const row: LogRow = {
    timeMs: execution.startedMs,
    ...{ requestId: '', action: 'set up', service: '' },
    auth: 'none',
    outcome: 'success',
    reason: recoveryWords(languageOf(sheet)).tookOver(to, from),
    ...{ slots: null, startMs: null, contactId: '', contact: '', milliseconds: 0 },
  };
  record(execution, sheet, { bookings: [], log: [row] }, 'free');
}
