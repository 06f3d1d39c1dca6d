// The content of the page, read afresh from the Sheet's files.
import { TABS } from '../../../src/sheet/tabs.ts';
import type { Inspection } from '../../start/inspection.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** A tab as its cells show; the first row holds the headers. A tab that cannot be read says why instead. */
export type PageTab =
  | { readonly name: string; readonly rows: readonly (readonly string[])[] }
  | { readonly name: string; readonly unreadable: string };

export interface PageContent {
  /** Shown in this order. */
  readonly tabs: readonly PageTab[];
  readonly log: PageTab;
  readonly inspection: Inspection;
  /** The time at which the clock stands still, as people read it; null if it goes on. */
  readonly clock: string | null;
}

const LOG = TABS.log.name;

/** A tab that cannot be read is shown as that; the others are not affected. */
export function readPageContent(workbook: Workbook, inspection: Inspection, nowMs?: number): PageContent {
  const titles = workbook.tabs().map((tab) => tab.title);
  return {
    tabs: titles.filter((title) => title !== LOG).map((title) => readTab(workbook, title)),
    inspection,
    clock: nowMs === undefined ? null : standingClock(workbook, nowMs),
    log: titles.includes(LOG) ? readTab(workbook, LOG) : { name: LOG, rows: [] },
  };
}

function readTab(workbook: Workbook, name: string): PageTab {
  try {
    return { name, rows: workbook.shown(name, Number.POSITIVE_INFINITY) };
  } catch (error) {
    return { name, unreadable: error instanceof Error ? error.message : String(error) };
  }
}

/** `2026-11-30 07:00 (Europe/Berlin)`: in the spreadsheet's zone; in UTC where sheet.json cannot be read or names none. */
function standingClock(workbook: Workbook, nowMs: number): string {
  try {
    const { timeZone } = workbook.facts();
    const time = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(nowMs);
    return `${time} (${timeZone})`;
  } catch {
    return new Date(nowMs).toISOString();
  }
}
