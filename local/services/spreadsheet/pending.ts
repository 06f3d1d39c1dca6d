// Writes of SpreadsheetApp wait here until flush, a read, or the end of the execution:
// developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush.
import type { Execution } from '../../boundary.ts';

type Write = () => void;

export interface PendingWrites {
  add(execution: Execution, write: Write): void;
  flush(execution: Execution): void;
}

export function openPendingWrites(): PendingWrites {
  const waiting = new Map<number, Write[]>();
  return {
    add({ id }, write) {
      waiting.set(id, [...(waiting.get(id) ?? []), write]);
    },
    flush({ id }) {
      const writes = waiting.get(id) ?? [];
      waiting.delete(id);
      for (const write of writes) write();
    },
  };
}
