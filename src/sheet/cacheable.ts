// The part of the spreadsheet that may be cached: enough for the rules of `available`, and nothing that callers said.
import { DAY_MS, type Instant } from '../scheduling/time.ts';
import { MOST_MINUTES } from './cells/numbers.ts';
import { isProblem } from './cells/reading.ts';
import { dateOrderOf } from './cells/writtenDate.ts';
import { columnsNamed, headerAlone, headerRowOf, textAt } from './columns.ts';
import { ownTabs } from './ownTabs.ts';
import { stampReader } from './stamps.ts';
import { mayBeMissing, TABS, type TabKey } from './tabs.ts';
import type { Tab, Workbook } from './workbook.ts';

const BOOKING_COLUMNS = ['Booked at', 'Service', 'Host', 'Start', 'End', 'Status', 'Event id', 'Calendar'];
const MINUTES_PER_DAY = 1440;
// Buffers reach a week at most, and a wall time read as UTC is off by less than a day in any zone.
const KEPT_DAYS = MOST_MINUTES / MINUTES_PER_DAY + 1;

/**
 * The configuration tabs whole. Of Bookings the columns that hold nothing of a caller, without rows that ended more than
 * eight days before `now` (row numbers stay). Of Log the header. Of other people's tabs the header, and only while one of
 * ours is missing.
 */
export function reduceForCache({ timeZone, locale, tabs }: Workbook, now: Instant): Workbook {
  const rowsOf = (key: TabKey, tab: Tab) => {
    if (key === 'log') return tab.rows.slice(0, headerRowOf(tab) + 1);
    return key === 'bookings' ? bookingRows(tab, locale, now) : tab.rows;
  };
  const { own, isComplete } = ownTabs(tabs);
  const ours = own.map(({ key, tab }) => ({ ...tab, rows: rowsOf(key, tab) }));
  const isOurs = (one: Tab) => own.some(({ tab }) => tab === one);
  const others = isComplete ? [] : tabs.filter((tab) => !isOurs(tab));
  return { timeZone, locale, tabs: [...ours, ...others.map((tab) => ({ ...tab, rows: headerAlone(tab.rows) }))] };
}

function bookingRows(tab: Tab, locale: string, now: Instant): string[][] {
  const header = headerRowOf(tab);
  const kept = new Set(BOOKING_COLUMNS.flatMap((name) => columnsNamed(tab, name)));
  const mask = isDoubtful(tab) ? maskOf(tab) : null;
  const isOver = mask ? () => false : overBefore(tab, locale, now - KEPT_DAYS * DAY_MS);
  return tab.rows.map((texts, row) => {
    if (row < header || isOver(row)) return [];
    if (row === header) return mask && kept.size === 0 ? texts.map(() => HIDDEN) : [...texts];
    return texts.map((text, column) => (kept.has(column) ? text : (mask?.(row, column) ?? '')));
  });
}

/** Whether a row's End has passed. A row that contradicts itself may be of an appointment to come, and stays. */
function overBefore(tab: Tab, locale: string, latest: Instant): (row: number) => boolean {
  const readStamp = stampReader({ timeZone: 'UTC', offsetAt: () => 0 }, dateOrderOf(locale));
  const timeAt = (row: number, name: string): Instant | null => {
    const [column = -1] = columnsNamed(tab, name);
    const time = readStamp(textAt(tab, row, column));
    return isProblem(time) ? null : time.value;
  };
  return (row) => {
    const endMs = timeAt(row, 'End');
    if (endMs === null || endMs >= latest) return false;
    const startMs = timeAt(row, 'Start');
    return startMs !== null && startMs < endMs && (timeAt(row, 'Booked at') ?? 0) < endMs;
  };
}

/** If a column is missing or there twice, it matters which rows there are and whether two columns say the same. */
function isDoubtful(tab: Tab): boolean {
  const needed = TABS.bookings.headers.filter((header) => !mayBeMissing('bookings', header));
  return needed.some((header) => columnsNamed(tab, header).length !== 1);
}

const HIDDEN = '?';

/** Masks a cell that is not kept: it shows whether the cell is blank, or differs from the first column of its name. */
function maskOf(tab: Tab): (row: number, column: number) => string {
  const named = TABS.bookings.headers.map((header) => columnsNamed(tab, header));
  return (row, column) => {
    const text = textAt(tab, row, column);
    if (text === '') return '';
    const [first = column] = named.find((columns) => columns.includes(column)) ?? [];
    return text === textAt(tab, row, first) ? HIDDEN : HIDDEN + HIDDEN;
  };
}
