// One run of the script, with what it read at its start: whether a caller asks, a timer or a person at the Sheet.

import { PROPERTY } from './notes/propertyNames.ts';
import { platformText } from './ports/platformFailure.ts';
import type { Ports } from './ports/ports.ts';
import type { WorkbookPort } from './ports/workbook.ts';
import type { Instant } from './scheduling/time.ts';

export interface Execution {
  readonly ports: Ports;
  readonly startedMs: Instant;
  /** Script properties as read at the start, or once the lock was held; one call for all of them. */
  readonly properties: Readonly<Record<string, string>>;
  /** Why they could not be read, else null. Without the key nothing of a request is trusted. */
  readonly propertiesFault: string | null;
  /** Script properties that this execution changes. They are written with its rows, all in one call; see record.ts. */
  readonly changes: Map<string, string>;
  readonly workbook: WorkbookPort;
  /** Whether a phone rings meanwhile: rows that wait are left to the next execution. */
  readonly isHurried: boolean;
}

/** Reads the script properties, all in one call. Throws if there is no spreadsheet to speak of. */
export function openExecution(ports: Ports): Execution {
  const startedMs = ports.now();
  const { properties, fault } = readProperties(ports);
  const workbook = ports.openWorkbook(properties[PROPERTY.spreadsheetId]);
  return { ports, startedMs, properties, propertiesFault: fault, changes: new Map(), workbook, isHurried: false };
}

/**
 * The same with the script properties of now, one call. An execution that has waited for the lock must know which rows and
 * events the executions before have left there.
 */
export function withPropertiesOfNow<One extends Execution>(execution: One): One {
  const { properties, fault } = readProperties(execution.ports);
  return { ...execution, properties, propertiesFault: fault };
}

function readProperties(ports: Ports): { properties: Readonly<Record<string, string>>; fault: string | null } {
  try {
    return { properties: ports.properties.all(), fault: null };
  } catch (error) {
    return { properties: {}, fault: platformText(error) };
  }
}
