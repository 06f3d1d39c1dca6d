// Deletes rows of Bookings that have been over for longer than `Keep bookings for (days)`. People sort that tab, so they may
// stand anywhere. All rows are looked at once a day.
import { editMarks } from '../notes/edits.ts';
import { isTrimmed, noteTrimmed } from '../notes/trimmedBookings.ts';
import { bookingsIn, rowsWaiting } from '../notes/waitingRows.ts';
import type { Ports } from '../ports/ports.ts';
import type { RowSpan } from '../ports/workbook.ts';
import { comparisonFault } from '../records/bookingsFault.ts';
import { calendarOf } from '../records/bookingsWithHosts.ts';
import { isWhole, readSheet, type SheetRead } from '../records/sheetRead.ts';
import { DAY_MS } from '../scheduling/time.ts';
import { isProblem } from '../sheet/cells/reading.ts';
import { dateOrderOf } from '../sheet/cells/writtenDate.ts';
import { columnsNamed, headerRowOf, textAt } from '../sheet/columns.ts';
import { areColumnsDoubtful, pastRows } from '../sheet/pastRows.ts';
import { stampReader } from '../sheet/stamps.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab, sheetRowAt, type Tab } from '../sheet/workbook.ts';
import { type CalendarView, unreadableCalendars } from './calendarView.ts';
import { type Snapshot, takeSnapshot, underLock } from './snapshot.ts';

// Callers may wait for the lock.
const MOST_A_RUN = 2_000;
const MOST_SPANS = 50;

/** Gives the number of deleted rows. No call where the setting is blank, or all rows were looked at today. */
export function trimBookings(ports: Ports, snapshot: Snapshot, view: CalendarView): number {
  const days = snapshot.sheet.configuration.settings.keepBookingsDays;
  if (days === null) return 0;
  const { sheet, execution } = snapshot;
  const day = `${sheet.clock.localDateOf(sheet.zone.timeZone, sheet.nowMs)} ${days}`;
  if (isTrimmed(execution.notes, day)) return 0;
  const all = isWhole(sheet) ? snapshot : takeSnapshot(ports, 'whole');
  const tab = bookingsOf(all.sheet);
  const due = tab === null ? [] : rowsDue(tab, all, view, days);
  const spans = spansOf(due, MOST_A_RUN, MOST_SPANS);
  let count = 0;
  if (spans.length > 0)
    underLock(ports, (fresh) => {
      count = deleteDue(fresh, spans, view, days);
    });
  if (countIn(spans) === due.length) noteTrimmed(execution.notes, day);
  return count;
}

/** Each row is judged once more by what stands there now: rows may have moved meanwhile. */
function deleteDue(fresh: Snapshot, spans: readonly RowSpan[], view: CalendarView, days: number): number {
  const { execution } = fresh;
  // The size of the grid as it is now, and merged cells.
  const sheet = readSheet(execution, 'listed');
  const tab = sheet && bookingsOf(sheet);
  if (tab === null || sheet === null) return 0;
  const header = headerRowOf(tab);
  const headers = tab.rows[header] ?? [];
  const rowCount = tab.rowCount ?? 0;
  const inGrid = spans.filter(({ toRow }) => toRow <= rowCount);
  if (inGrid.length === 0) return 0;
  const across = { tab: tab.name, fromColumn: 0, toColumn: headers.length - 1 };
  const shown = execution.workbook.readRanges(inGrid.map((span) => ({ ...across, ...span })));
  const read = inGrid.flatMap(({ fromRow }, at) =>
    (shown[at] ?? []).map((texts, down) => ({ row: fromRow + down, texts })),
  );
  const now: Tab = {
    ...tab,
    rows: [headers, ...read.map(({ texts }) => texts)],
    rowNumbers: [sheetRowAt(tab, header), ...read.map(({ row }) => row)],
  };
  const due = rowsDue(now, { execution, sheet }, view, days);
  // Google keeps no tab without a row under its header.
  const most = rowCount - sheetRowAt(tab, header) - 1;
  const gone = spansOf(due, most, MOST_A_RUN);
  if (gone.length === 0) return 0;
  execution.workbook.deleteRows(sheet.workbook, 'bookings', gone);
  // As after a person's edit: what is remembered of where rows stand is out of date, and so is the cache.
  const marks = editMarks(execution.ports.codec, { bookings: true, log: false }, execution.startedMs);
  for (const [key, text] of Object.entries(marks)) execution.notes.note(key, text);
  return countIn(gone);
}

/** null if its rows cannot be told, or may not be deleted one by one. */
function bookingsOf(sheet: SheetRead): Tab | null {
  const tab = findTab(sheet.workbook.tabs, TABS.bookings.name);
  if (tab === undefined || headerRowOf(tab) < 0 || comparisonFault(sheet) !== null) return null;
  return areColumnsDoubtful(tab) || (tab.merges ?? []).length > 0 ? null : tab;
}

/**
 * The sheet rows, in order. Not a row that cannot be read or contradicts itself, nor one with an event that may be ahead: a
 * person may have moved it since.
 */
function rowsDue(
  tab: Tab,
  { sheet, execution }: Pick<Snapshot, 'sheet' | 'execution'>,
  view: CalendarView,
  days: number,
): readonly number[] {
  const { zone, clock, nowMs, workbook, hosts } = sheet;
  const today = clock.localDateOf(zone.timeZone, nowMs);
  const endMs = clock.toInstant(zone.timeZone, today - days, 0);
  const isPast = pastRows(tab, workbook.locale, { ended: endMs + DAY_MS, booked: endMs + DAY_MS });
  const readStamp = stampReader(zone, dateOrderOf(workbook.locale));
  const [end = -1, eventId = -1, host = -1, calendar = -1] = ['End', 'Event id', 'Host', 'Calendar'].map(
    (name) => columnsNamed(tab, name)[0],
  );
  const ahead = idsAhead(view, execution);
  const unread = unreadableCalendars(view);
  const cell = (at: number, column: number) => textAt(tab, at, column).trim();
  const isEnded = (at: number): boolean => {
    const time = readStamp(cell(at, end));
    return !isProblem(time) && time.value < endMs;
  };
  const mayBeAhead = (at: number): boolean => {
    if (ahead.has(cell(at, eventId))) return true;
    if (unread.length === 0) return false;
    const place = calendarOf({ calendar: cell(at, calendar), host: cell(at, host) }, hosts);
    return place === '' || unread.includes(place);
  };
  return tab.rows.flatMap((_, at) => (isPast(at) && isEnded(at) && !mayBeAhead(at) ? [sheetRowAt(tab, at)] : []));
}

/** Ids of events that are listed, or that wait for their row. */
function idsAhead({ listed }: CalendarView, { notes }: Snapshot['execution']): ReadonlySet<string> {
  const waiting = bookingsIn(rowsWaiting(notes).values()).flatMap(({ row, replaces }) => [row.eventId, replaces]);
  const ids = [...listed.values()].flatMap((events) => [...(events?.keys() ?? [])]);
  return new Set([...waiting, ...ids].filter((id) => id !== ''));
}

/** The first of these rows, as spans of rows that follow each other. */
function spansOf(rows: readonly number[], mostRows: number, mostSpans: number): readonly RowSpan[] {
  const spans: { fromRow: number; toRow: number }[] = [];
  for (const row of rows.slice(0, Math.max(0, mostRows))) {
    const last = spans[spans.length - 1];
    if (last !== undefined && row === last.toRow + 1) last.toRow = row;
    else if (spans.length < mostSpans) spans.push({ fromRow: row, toRow: row });
    else break;
  }
  return spans;
}

function countIn(spans: readonly RowSpan[]): number {
  return spans.reduce((sum, { fromRow, toRow }) => sum + toRow - fromRow + 1, 0);
}
