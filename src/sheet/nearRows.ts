// Which rows of Bookings a request reads. Requests need the rows to come and those of lately, wherever they stand. The tab has
// any number of others, and mostly they stand above. So it is remembered from which row on everything is read, and which
// rows above are read as well. Some of these rows are marked: if one shows something else, rows have moved, and all are read.
import { DAY_MS, type Instant } from '../scheduling/time.ts';
import { columnsNamed, headerRowOf, textAt } from './columns.ts';
import { areColumnsDoubtful, pastRows } from './pastRows.ts';
import { lastSheetRow, sheetRowAt, type Tab } from './workbook.ts';

export interface NearRows {
  /** The sheet row from which on all rows are read. */
  readonly fromRow: number;
  /** The rows above that are read too, and what shows which booking each is of. */
  readonly marks: readonly (readonly [sheetRow: number, mark: string])[];
}

/** The header stands in one of these; they are read always. */
export const HEAD_ROWS = 5;
// A fair choice and a cap look back 15 days. A wall time is read as if in UTC.
const ENDED_DAYS = 16 + 1;
// The Dashboard counts what was booked on 28 days.
const BOOKED_DAYS = 28 + 2;
// A row that is read for itself costs about as much as so many in a stretch.
const ALONE_COSTS = 20;
const MOST_ALONE = 60;
const MOST_MARKS = 8;
// Fewer are not worth a memory.
const LEAST_LEFT_OUT = 300;

/** null = all rows are read. `before`: as the tab was read. */
export function nearRowsOf(tab: Tab, locale: string, now: Instant, before: NearRows | null): NearRows | null {
  if (headerRowOf(tab) >= HEAD_ROWS || headerRowOf(tab) < 0 || areColumnsDoubtful(tab)) return null;
  if ((tab.merges ?? []).length > 0) return null;
  const isPast = pastRows(tab, locale, { ended: now - ENDED_DAYS * DAY_MS, booked: now - BOOKED_DAYS * DAY_MS });
  const under = tab.rows.flatMap((_, at) => (sheetRowAt(tab, at) > HEAD_ROWS ? [at] : []));
  const near = under.filter((at) => !isPast(at) && !isBlank(tab, at));
  const last = lastSheetRow(tab);
  const alone = bestCut(
    near.map((at) => sheetRowAt(tab, at)),
    last,
  );
  const fromRow = Math.min(sheetRowAt(tab, near[alone] ?? tab.rows.length - 1), last);
  if (fromRow - HEAD_ROWS - 1 - alone < LEAST_LEFT_OUT) return null;
  const above = under.filter((at) => sheetRowAt(tab, at) < fromRow);
  const sampled =
    before === null ? spread(above) : above.filter((at) => before.marks.some(([row]) => row === sheetRowAt(tab, at)));
  const first = near[alone] ?? tab.rows.length - 1;
  const marked = [...near.slice(0, alone), ...spread(sampled), ...above.slice(-1), first];
  const marks = [...new Set(marked)].sort((a, b) => a - b).map((at) => [sheetRowAt(tab, at), markAt(tab, at)] as const);
  return { fromRow, marks };
}

/** How many of the near rows are best read for themselves, so that as little as possible is read. */
function bestCut(near: readonly number[], last: number): number {
  const costs = [...near.slice(0, MOST_ALONE + 1), ...(near.length <= MOST_ALONE ? [last] : [])].map(
    (row, alone) => last - row + alone * ALONE_COSTS,
  );
  return costs.indexOf(Math.min(...costs));
}

function spread(rows: readonly number[]): readonly number[] {
  return Array.from({ length: MOST_MARKS }, (_, at) => rows[Math.floor((at * rows.length) / MOST_MARKS)]).flatMap(
    (row) => row ?? [],
  );
}

/** Whether the tab, read by what is remembered, is still as it was then. The first row of the stretch counts as well. */
export function isAsRemembered(tab: Tab, near: NearRows): boolean {
  const at = headerRowOf(tab);
  if (at < 0 || sheetRowAt(tab, at) > HEAD_ROWS || areColumnsDoubtful(tab)) return false;
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
