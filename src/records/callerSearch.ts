// The rows of Bookings of one caller, of whatever age, where not all rows were read. Google finds them by the number.
import { columnsNamed, headerRowOf } from '../sheet/columns.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab, sheetRowAt, type Tab, type Workbook } from '../sheet/workbook.ts';
import { callerFromCache, callerIntoCache } from './cachedWorkbook.ts';
import { ofCallers } from './callerHistory.ts';
import { isWhole, type SheetRead } from './sheetRead.ts';

// The newest stand at the end, unless a person has sorted the tab.
const MOST_ROWS = 100;
// Two numbers that are the same end alike, in whatever form they are written.
const COMPARED_DIGITS = 7;

/**
 * Bookings with the rows that may have this number: the rows that were read, or of the cache, or found. `phone`: as
 * `Contacts.phoneOf` gives it, not ''. Up to four calls. Throws if Google cannot search.
 */
export function bookingsOfCaller(sheet: SheetRead, phone: string): Workbook {
  const { callers, workbook, execution } = sheet;
  if (callers !== null) return callers;
  const tab = findTab(workbook.tabs, TABS.bookings.name);
  const [column] = tab ? columnsNamed(tab, 'Phone') : [];
  if (isWhole(sheet) || tab === undefined || column === undefined) return workbook;
  const known = callerFromCache(execution, phone);
  const found = known ?? withRows(sheet, tab, execution.workbook.findBookings(workbook, column, patternOf(phone)));
  if (known === null) callerIntoCache(execution, phone, found);
  return { ...workbook, tabs: workbook.tabs.map((one) => (one === tab ? found : one)) };
}

function withRows({ execution }: SheetRead, tab: Tab, found: readonly number[]): Tab {
  const header = headerRowOf(tab);
  const headers = tab.rows[header] ?? [];
  const headerRow = sheetRowAt(tab, header);
  const under = [...new Set(found)].filter((row) => row > headerRow).slice(-MOST_ROWS);
  const range = (row: number) => ({
    tab: tab.name,
    fromRow: row,
    toRow: row,
    fromColumn: 0,
    toColumn: headers.length - 1,
  });
  const shown = under.length === 0 ? [] : execution.workbook.readRanges(under.map(range));
  return {
    ...tab,
    rows: [headers, ...shown.map(([texts = []]) => ofCallers(tab)(texts))],
    rowNumbers: [headerRow, ...under],
  };
}

/** Whatever stands between its last digits. A full-width digit is one too. */
function patternOf(phone: string): string {
  const digits = [...phone.replace(/\D/g, '')].slice(-COMPARED_DIGITS);
  return digits.map((digit) => `[${digit}${String.fromCharCode(0xff10 + Number(digit))}]`).join('[^0-9\uff10-\uff19]*');
}
