// The Sheet as one request knows it: what the tabs show and what that means.

import type { Configuration } from '../sheet/configuration.ts';
import { readConfiguration } from '../sheet/read/configuration.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { cachedOrFresh } from './cachedWorkbook.ts';
import type { Session } from './session.ts';

export interface SheetRead {
  readonly workbook: Workbook;
  readonly configuration: Configuration;
  /** From the cache: without callers' data and old bookings. */
  readonly cached: boolean;
}

/** null, with a line for the operator, if the Sheet cannot be read. */
export function readSheet(session: Session, how: 'fresh' | 'cached'): SheetRead | null {
  try {
    const { workbook, cached } =
      how === 'fresh' ? { workbook: session.workbook.read(), cached: false } : cachedOrFresh(session);
    return { workbook, cached, configuration: readConfiguration(workbook, session.ports.isTimeZone) };
  } catch (error) {
    session.ports.report(`The Sheet cannot be read: ${error}`);
    return null;
  }
}
