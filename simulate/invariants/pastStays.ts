// What stood in Bookings and Log before the run stands there still: each row once, and as it was. So no execution writes or
// deletes by a place that another row has taken, and none loses rows that it does not read. Google takes no condition with a
// write: while rows move between an execution's reading and its writing, it may write into one row of long ago.
import { tellsOf } from '../evidence/erased.ts';
import type { History, PastRow } from '../evidence/history.ts';
import { hasEdited } from '../evidence/people.ts';

export function pastStays(history: History): string[] {
  const { past } = history;
  if (past === undefined) return [];
  return [
    ...compare(
      'Bookings',
      withoutErased(history, past.had.bookings),
      past.has.bookings,
      (row) => isDeleted(history, row),
      overwritten(history),
    ),
    ...compare('Log', past.had.log, past.has.log, () => false, 0),
  ];
}

function compare(
  tab: string,
  had: readonly PastRow[],
  has: readonly PastRow[],
  isGone: (row: PastRow) => boolean,
  spared: number,
): string[] {
  const left = new Map<string, number>();
  for (const row of has) left.set(textOf(row), (left.get(textOf(row)) ?? 0) + 1);
  const expected = had.filter((row) => !isGone(row));
  const wrong = expected.filter((row) => left.get(textOf(row)) !== 1);
  const more = has.length - expected.length;
  return [
    ...wrong
      .slice(spared)
      .map((row) => `${tab} had a row of long ago, and has it ${left.get(textOf(row)) ?? 0} times: ${textOf(row)}`),
    ...(more > 0 ? [`${tab} has ${more} rows of long ago too many`] : []),
  ];
}

/** One for each request that may have changed a row in its place while a person moved rows. */
function overwritten({ changes, runs, world }: History): number {
  // Without a move a request only adds rows.
  if (world.repeatBookings !== 'move') return 0;
  const moves = changes.filter((change) => change.kind === 'sheet' && MOVES_ROWS.test(change.what));
  const writing = runs.filter(
    ({ asked, calls = [] }) => asked.action === 'book' && calls.includes('Sheets.Spreadsheets.batchUpdate'),
  );
  return writing.filter(({ startedMs, endedMs }) => moves.some(({ atMs }) => startedMs <= atMs && atMs <= endedMs))
    .length;
}

const MOVES_ROWS = /^(?:inserts \d+ rows|deletes rows of long ago|swaps a row|sorts the rows of Bookings)/;

/** Rows of a contact that a person has erased keep all but the contact. */
function withoutErased({ erased }: History, rows: readonly PastRow[]): PastRow[] {
  const blank = Object.fromEntries(['Name', 'E-mail', 'Phone', 'Contact id', 'External id'].map((name) => [name, '']));
  return rows.map((row) =>
    erased && tellsOf(erased.person).test(Object.values(row).join('\n')) ? { ...row, ...blank } : row,
  );
}

/** By a person. */
function isDeleted(history: History, row: PastRow): boolean {
  return hasEdited(history, new RegExp(`deletes rows of long ago:.* ${row['Event id']}(?:,|$)`));
}

/** Columns come and go, and stand in any order. */
function textOf(row: PastRow): string {
  const cells = Object.entries(row).filter(([, cell]) => cell !== '');
  return cells
    .map(([header, cell]) => `${header} ${cell}`)
    .sort()
    .join(', ');
}
