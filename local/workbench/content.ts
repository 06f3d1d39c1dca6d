// What the workbench shows, read afresh from the Sheet's files and from what the script finds in them.

import { headerRowOf } from '../../src/sheet/columns.ts';
import { placed } from '../../src/sheet/sentences/sentences.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { headerKey } from '../../src/sheet/text.ts';
import { findTab } from '../../src/sheet/workbook.ts';
import type { Inspection } from '../start/inspection.ts';
import { looksOf } from '../workbook/keptLooks.ts';
import type { TabInfo } from '../workbook/sheetIds.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { chartsOf } from './charts.ts';
import { placesOf } from './findings.ts';
import { cellLooks } from './looks.ts';
import type { BenchState, BenchTab } from './wire.ts';

const NEWEST_REQUESTS = 50;
const LOG = TABS.log.name;
const LAST_IN_LOG = headerKey('Request id');

type Content = Omit<BenchState, 'version' | 'today'>;

/** A tab that cannot be read is shown as that; the others are not affected. */
export function readContent(workbook: Workbook, inspection: Inspection, nowMs?: number): Content {
  const tabs = workbook.tabs().map((tab) => readTab(workbook, tab));
  const places = placesOf(inspection.findings, tabs);
  return {
    tabs,
    language: inspection.language,
    clock: nowMs === undefined ? null : standingClock(workbook, nowMs),
    requests: newestRequests(findTab(tabs, LOG)),
    findings: inspection.findings.map((finding, at) => {
      return { sentence: placed(finding, inspection.language), ...(places[at] ?? NOWHERE) };
    }),
    files: inspection.files.map(({ file, sentence }) => ({ file, sentence })),
  };
}

const BARE_TAB = { rows: [], looks: [], charts: [] };
const NOWHERE = { tabAt: null, row: 0, column: null };

/** The newest request comes first, and the column that only a search wants comes last. */
export function newestRequests(log: BenchTab | undefined): BenchTab {
  const rows = log?.rows ?? [];
  const [header = [], ...requests] = rows.slice(Math.max(0, headerRowOf({ rows })));
  const columns = [...header.keys()].sort((a, b) => rankOf(header[a]) - rankOf(header[b]) || a - b);
  const inOrder = (row: readonly string[]) => columns.map((at) => row[at] ?? '');
  const newest = requests.slice(-NEWEST_REQUESTS).reverse().map(inOrder);
  return { ...BARE_TAB, name: LOG, unreadable: log?.unreadable ?? '', rows: [inOrder(header), ...newest] };
}

function rankOf(header = ''): number {
  return headerKey(header) === LAST_IN_LOG ? 1 : 0;
}

function readTab(workbook: Workbook, { title, sheetId }: TabInfo): BenchTab {
  try {
    const rows = rowsOf(workbook, title);
    const looks = looksOf(workbook.looks(), sheetId);
    const shownRows = (tab: string) => (workbook.tabs().some((one) => one.title === tab) ? rowsOf(workbook, tab) : []);
    return {
      name: title,
      unreadable: '',
      rows,
      looks: cellLooks(looks, rows, shownRows),
      charts: chartsOf(looks, rows),
    };
  } catch (error) {
    return { ...BARE_TAB, name: title, unreadable: error instanceof Error ? error.message : String(error) };
  }
}

function rowsOf(workbook: Workbook, title: string) {
  return workbook.shown(title, Number.POSITIVE_INFINITY);
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
