// The part of the spreadsheet that may be cached: enough for the rules of `available`, and nothing that callers said.
import { DAY_MS, type Instant } from '../scheduling/time.ts';
import { MOST_MINUTES } from './cells/numbers.ts';
import { columnsNamed, headerAlone, headerRowOf, textAt } from './columns.ts';
import { ownTabs } from './ownTabs.ts';
import { areColumnsDoubtful, pastRows } from './pastRows.ts';
import { TABS, type TabKey } from './tabs.ts';
import { sheetRowAt, type Tab, type Workbook } from './workbook.ts';

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
  const reduced = (key: TabKey, tab: Tab): Tab => {
    if (key === 'log') return { ...tab, rows: tab.rows.slice(0, headerRowOf(tab) + 1) };
    return key === 'bookings' ? ofBookings(tab, locale, now) : tab;
  };
  const { own, isComplete } = ownTabs(tabs);
  const ours = own.map(({ key, tab }) => reduced(key, tab));
  const isOurs = (one: Tab) => own.some(({ tab }) => tab === one);
  const others = isComplete ? [] : tabs.filter((tab) => !isOurs(tab));
  return { timeZone, locale, tabs: [...ours, ...others.map((tab) => ({ ...tab, rows: headerAlone(tab.rows) }))] };
}

function ofBookings(tab: Tab, locale: string, now: Instant): Tab {
  const header = headerRowOf(tab);
  const kept = new Set(BOOKING_COLUMNS.flatMap((name) => columnsNamed(tab, name)));
  const mask = areColumnsDoubtful(tab) ? maskOf(tab) : null;
  const ended = now - KEPT_DAYS * DAY_MS;
  const isPast = mask ? () => false : pastRows(tab, locale, { ended, booked: Number.POSITIVE_INFINITY });
  const left = tab.rows.flatMap((_, at) => (at <= header || !isPast(at) ? [at] : []));
  const rows = left.map((at) => {
    const texts = tab.rows[at] ?? [];
    if (at < header) return [];
    if (at === header) return mask && kept.size === 0 ? texts.map(() => HIDDEN) : [...texts];
    return texts.map((text, column) => (kept.has(column) ? text : (mask?.(at, column) ?? '')));
  });
  return { ...tab, rows, rowNumbers: left.map((at) => sheetRowAt(tab, at)) };
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
