// The Log's rows of a contact. It may have any number of rows, so a stretch of three columns is read at a time.
import type { CellWrite } from '../../ports/workbook.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { columnsNamed, headerRowOf } from '../../sheet/columns.ts';
import { TABS } from '../../sheet/tabs.ts';
import { findTab } from '../../sheet/workbook.ts';
import { namedIn } from './notes.ts';
import type { Matcher } from './terms.ts';

// Some two megabytes, which is what Google recommends for an answer.
const ROWS_AT_ONCE = 20_000;
const MOST_ERASED = 1_000;

export interface LogStretch {
  /** Rows with something of the contact. */
  readonly found: number;
  /** What would empty the first of them. */
  readonly writes: readonly CellWrite[];
  /** Whether `writes` is about all that were found. */
  readonly isAll: boolean;
  /** The first row of the next stretch; null = there is none. */
  readonly next: number | null;
}

const NOTHING: LogStretch = { found: 0, writes: [], isAll: true, next: null };

/** One call; none without a Log, or beyond its end. */
export function logStretch({ workbook, execution }: SheetRead, { isTheirs, isQuotedIn }: Matcher, fromRow: number) {
  const tab = findTab(workbook.tabs, TABS.log.name);
  const rowCount = tab?.rowCount ?? 0;
  if (tab === undefined || fromRow > rowCount) return NOTHING;
  const columns = ['Contact id', 'Contact', 'Reason'].map((header) => columnsNamed(tab, header)[0]);
  const there = columns.flatMap((column) => column ?? []);
  if (there.length === 0) return NOTHING;
  const toRow = Math.min(fromRow + ROWS_AT_ONCE - 1, rowCount);
  const read = execution.workbook.readLog(workbook, there, { fromRow, toRow });
  const cells = columns.map((column) => (column === undefined ? [] : (read[there.indexOf(column)] ?? [])));
  const [ids = [], contacts = [], reasons = []] = cells;
  const length = Math.max(...cells.map((texts) => texts.length));
  const places = Array.from({ length }, (_, at) => at).flatMap((at) => {
    const [contactId = '', contact = '', reason = ''] = [ids[at], contacts[at], reasons[at]];
    if (fromRow + at <= headerRowOf(tab) + 1) return [];
    const details = { ...namedIn(contact), contactId: contactId.trim(), externalId: '', email: '' };
    const isOwn = (contactId !== '' || contact !== '') && isTheirs(details);
    const isQuoted = reason !== '' && isQuotedIn(reason);
    const goes = [isOwn && contactId !== '', isOwn && contact !== '', isQuoted];
    return goes.some(Boolean) ? [{ row: fromRow + at, columns: columns.filter((_, place) => goes[place]) }] : [];
  });
  const some = places.slice(0, MOST_ERASED);
  const writes = some.flatMap(({ row, columns: own }) =>
    own.flatMap((column) => (column === undefined ? [] : [{ sheetId: tab.sheetId, row, column, cells: [[null]] }])),
  );
  const next = toRow < rowCount ? toRow + 1 : null;
  return { found: places.length, writes, isAll: some.length === places.length, next };
}
