// What of the spreadsheet may be cached: enough for the rules of `available`, and nothing that callers said.
import { DAY_MS, type Instant } from '../scheduling/time.ts';
import { dateOrderOf } from './cells/dateOrder.ts';
import { MOST_MINUTES } from './cells/numbers.ts';
import { isProblem } from './cells/reading.ts';
import { columnsNamed, headerAlone, headerRowOf, textAt } from './columns.ts';
import { stampReader } from './stamps.ts';
import { CONFIGURATION_TABS, TABS } from './tabs.ts';
import { findTab, type Tab, type Workbook } from './workbook.ts';

const BOOKING_COLUMNS = ['Booked at', 'Service', 'Host', 'Start', 'End', 'Status', 'Event id', 'Calendar'];
const MINUTES_PER_DAY = 1440;
// Buffers reach a week at most, and a wall time read as UTC is off by less than a day in any zone.
const KEPT_DAYS = MOST_MINUTES / MINUTES_PER_DAY + 1;

/**
 * The configuration tabs whole; of Bookings what is no caller's, without rows that ended more than eight days before
 * `now` (row numbers stay); of Log the header. Of other people's tabs the header, and only
 * while one of ours is missing.
 */
export function reduceForCache(workbook: Workbook, now: Instant): Workbook {
  const keep = (name: string, reduce: (tab: Tab) => Tab): Tab[] => {
    const tab = findTab(workbook.tabs, name);
    return tab ? [reduce(tab)] : [];
  };
  const tabs = [
    ...CONFIGURATION_TABS.flatMap((key) => keep(TABS[key].name, (tab) => tab)),
    ...keep(TABS.bookings.name, (tab) => ({ ...tab, rows: bookingRows(tab, workbook.locale, now) })),
    ...keep(TABS.log.name, (tab) => ({ ...tab, rows: tab.rows.slice(0, headerRowOf(tab) + 1) })),
  ];
  const ours = Object.values(TABS).map(({ name }) => findTab(workbook.tabs, name));
  const others = ours.includes(undefined) ? workbook.tabs.filter((tab) => !ours.includes(tab)) : [];
  return {
    timeZone: workbook.timeZone,
    locale: workbook.locale,
    tabs: [...tabs, ...others.map((tab) => ({ ...tab, rows: headerAlone(tab.rows) }))],
  };
}

function bookingRows(tab: Tab, locale: string, now: Instant): string[][] {
  const header = headerRowOf(tab);
  const kept = new Set(BOOKING_COLUMNS.flatMap((name) => columnsNamed(tab, name)));
  const end = columnsNamed(tab, 'End')[0];
  const readStamp = stampReader({ timeZone: 'UTC', offsetAt: () => 0 }, dateOrderOf(locale));
  const isOver = (row: number) => {
    const endMs = end === undefined ? null : readStamp(textAt(tab, row, end));
    return endMs !== null && !isProblem(endMs) && endMs.value < now - KEPT_DAYS * DAY_MS;
  };
  return tab.rows.map((texts, row) => {
    if (row <= header) return [...texts];
    return isOver(row) ? [] : texts.map((text, column) => (kept.has(column) ? text : ''));
  });
}
