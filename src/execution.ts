// One run of the script, for a caller, the timer or a person at the Sheet.
import { type Notebook, openNotebook } from './notes/notebook.ts';
import { savedSpreadsheet } from './notes/ownSheet.ts';
import type { Ports } from './ports/ports.ts';
import type { WorkbookPort } from './ports/workbook.ts';
import type { Instant } from './scheduling/time.ts';

export interface Execution {
  readonly ports: Ports;
  readonly startedMs: Instant;
  /** The script's notes, as read at the start, or once the lock was held. */
  readonly notes: Notebook;
  readonly workbook: WorkbookPort;
  /** Whether a phone rings meanwhile. If so, rows that wait are left to the next execution. */
  readonly isHurried: boolean;
  /** Texts by key that go into the script's cache at the execution's end, in one call. */
  readonly toCache: Map<string, string>;
}

/** One call, for the notes. Throws if there is no spreadsheet to speak of. */
export function openExecution(ports: Ports): Execution {
  const startedMs = ports.now();
  const notes = openNotebook(ports.properties);
  const workbook = ports.openWorkbook(savedSpreadsheet(notes));
  return { ports, startedMs, notes, workbook, isHurried: false, toCache: new Map() };
}

/** With the notes read anew, one call: earlier executions may have left rows and events there. Its own are kept. */
export function withNotesOfNow<One extends Execution>(execution: One): One {
  return { ...execution, notes: openNotebook(execution.ports.properties, execution.notes.unwritten) };
}
