// Which rows of Bookings a request reads. Requests need the rows to come and those of lately, wherever they stand, and the tab
// has any number of others. So the stretches are remembered in which they stand. The ends of each are marked, and a few rows
// between: if one shows something else, rows have moved, and all are read.
import { DAY_MS, type Instant } from '../scheduling/time.ts';
import { columnsNamed, headerRowOf, textAt } from './columns.ts';
import { areColumnsDoubtful, pastRows } from './pastRows.ts';
import { lastSheetRow, sheetRowAt, type Tab } from './workbook.ts';

/** Sheet rows, the last included; null = to the end of the tab. */
export interface Stretch {
  readonly from: number;
  readonly to: number | null;
}

export interface NearRows {
  /** From the header's on, in order. The last one is open, as new rows come there. */
  readonly stretches: readonly Stretch[];
  /** What some of these rows showed: of which booking each is. */
  readonly marks: readonly (readonly [sheetRow: number, mark: string])[];
  /** So many rows are not read. */
  readonly leftOut: number;
  /** Of the grid. An open stretch is asked for by its columns. */
  readonly columns: number;
}

/** The header stands in one of these; they are read always. */
export const HEAD: Stretch = { from: 1, to: 5 };
const HEAD_ROWS = 5;
// A fair choice and a cap look back 15 days. A wall time is read as if in UTC.
const ENDED_DAYS = 16 + 1;
// The Dashboard counts what was booked on 28 days.
const BOOKED_DAYS = 28 + 2;
// A stretch more costs about as much as so many rows.
const STRETCH_COSTS = 20;
const MOST_STRETCHES = 60;
const MOST_SAMPLES = 8;
// Fewer are not worth a memory.
const LEAST_LEFT_OUT = 300;

/** null = all rows are read. `before`: as the tab was read. */
export function nearRowsOf(tab: Tab, locale: string, now: Instant, before: NearRows | null): NearRows | null {
  if (headerRowOf(tab) >= HEAD_ROWS || headerRowOf(tab) < 0 || areColumnsDoubtful(tab)) return null;
  if ((tab.merges ?? []).length > 0) return null;
  const isPast = pastRows(tab, locale, { ended: now - ENDED_DAYS * DAY_MS, booked: now - BOOKED_DAYS * DAY_MS });
  const places = new Map(tab.rows.map((_, at) => [sheetRowAt(tab, at), at]));
  const under = [...places.keys()].filter((row) => row > HEAD_ROWS);
  const near = under.filter((row) => !isPast(places.get(row) ?? -1) && !isBlank(tab, places.get(row) ?? -1));
  const marked = before === null ? under : under.filter((row) => before.marks.some(([known]) => known === row));
  const last = lastSheetRow(tab);
  const rows = [...new Set([...near, ...samplesOf(marked), last])].sort((a, b) => a - b);
  const stretches = stretchesOf(rows);
  const ends = stretches.flatMap(({ from, to }) => [from, to ?? last]);
  const read = stretches.reduce((sum, { from, to }) => sum + (to ?? last) - from + 1, 0);
  const leftOut = last - HEAD_ROWS - read;
  if (leftOut < LEAST_LEFT_OUT) return null;
  const marks = [...new Set(ends)].map((row) => [row, markAt(tab, places.get(row) ?? -1)] as const);
  return {
    stretches: [HEAD, ...stretches.slice(0, -1), { from: stretches[stretches.length - 1]?.from ?? last, to: null }],
    marks,
    leftOut,
    columns: tab.columnCount ?? 0,
  };
}

/** Divided at the largest gaps. */
function stretchesOf(rows: readonly number[]): { from: number; to: number }[] {
  const gaps = rows.slice(1).map((row, at) => row - (rows[at] ?? row));
  const least = Math.max(STRETCH_COSTS, gaps.sort((a, b) => b - a)[MOST_STRETCHES] ?? 0);
  const stretches: { from: number; to: number }[] = [];
  for (const row of rows) {
    const open = stretches[stretches.length - 1];
    if (open === undefined || row - open.to > least) stretches.push({ from: row, to: row });
    else open.to = row;
  }
  return stretches;
}

function samplesOf(rows: readonly number[]): readonly number[] {
  return Array.from({ length: MOST_SAMPLES }, (_, at) => rows[Math.floor((at * rows.length) / MOST_SAMPLES)]).flatMap(
    (row) => row ?? [],
  );
}

/** Whether an edit of these sheet rows (both included) leaves the rows alone that are not read, and the header. */
export function isWithin({ stretches }: NearRows, fromRow: number, toRow: number): boolean {
  return stretches.slice(1).some(({ from, to }) => from <= fromRow && toRow <= (to ?? toRow));
}

/** Whether the tab, read by what is remembered, is still as it was then. */
export function isAsRemembered(tab: Tab, near: NearRows): boolean {
  const at = headerRowOf(tab);
  if (at < 0 || sheetRowAt(tab, at) > HEAD_ROWS || areColumnsDoubtful(tab)) return false;
  // A column more was not read, but for its header.
  if (!((tab.rows[at] ?? []).length <= near.columns)) return false;
  const places = new Map(tab.rows.map((_, place) => [sheetRowAt(tab, place), place]));
  return near.marks.every(([row, mark]) => markAt(tab, places.get(row) ?? -1) === mark);
}

/** An event id is of one booking. A row without one is told by its other cells. */
function markAt(tab: Tab, at: number): string {
  const cell = (name: string) => textAt(tab, at, columnsNamed(tab, name)[0] ?? -1);
  return cell('Event id').slice(-MARK_LENGTH) || `${cell('Booked at')} ${cell('Start')}`;
}

const MARK_LENGTH = 12;

function isBlank(tab: Tab, at: number): boolean {
  return (tab.rows[at] ?? []).every((text) => text.trim() === '');
}
