// Finding columns by header, in any order. A column that may have been renamed is not trusted, because reading it as
// blank could open what its cells closed.
import { keptAt } from '../scheduling/groups.ts';
import type { Finding } from './configuration.ts';
import type { Effect, Problem } from './problem.ts';
import type { Report } from './report.ts';
import { cameLater, decidesMuch, isFilledIn, mayBeMissing, mayHideRows, TABS, type TabKey } from './tabs.ts';
import { headerKey, trimmed } from './text.ts';
import type { Tab } from './workbook.ts';

/** The place of a column (0-based); null = there is none and it reads as blank; a finding = it cannot be trusted. */
export type Column = number | null | Finding;

/** A tab's headers. `columns`: the places of the headers looked for so far. */
interface ShownHeaders {
  readonly row: number;
  readonly keys: readonly string[];
  readonly columns: Map<string, readonly number[]>;
}

// Many readers look for the same headers in one execution. A tab is plain data that never changes and goes into the cache.
// So its known headers are kept outside it.
const SHOWN = new WeakMap<Tab['rows'], ShownHeaders>();

function readHeaders(rows: Tab['rows']): ShownHeaders {
  const row = rows.findIndex((texts) => texts.some((text) => trimmed(text) !== ''));
  return { row, keys: (rows[row] ?? []).map(headerKey), columns: new Map() };
}

/** The row (0-based) of the headers: the first that shows anything. -1 if the tab is blank. */
export function headerRowOf(tab: Pick<Tab, 'rows'>): number {
  return keptAt(SHOWN, tab.rows, readHeaders).row;
}

/** The row of the headers without those around it. */
export function headerAlone(rows: Tab['rows']): Tab['rows'] {
  const at = headerRowOf({ rows });
  return rows.slice(at, at + 1);
}

/** Columns in which each header stands, in order; more than one if it is there twice, none if it is missing. */
export function columnsNamed(tab: Pick<Tab, 'rows'>, header: string): readonly number[] {
  const { keys, columns } = keptAt(SHOWN, tab.rows, readHeaders);
  return keptAt(columns, header, () => {
    const wanted = headerKey(header);
    return keys.flatMap((key, column) => (key === wanted ? [column] : []));
  });
}

/** Adds a finding for a column that is missing, there twice, or not to be trusted. */
export function findColumn(tab: Tab, key: TabKey, header: string, report: Report): Column {
  const place = { tab: TABS[key].name, row: null, column: header };
  const add = (problem: Problem, effect?: Effect) => report.add(place, problem, effect);
  const [first, ...more] = columnsNamed(tab, header);
  if (first === undefined) return missingColumn(tab, key, header, report);
  if (more.length === 0) return first;
  const isHarmless = isFilledIn(key) && mayBeMissing(key, header) && !decidesMuch(key, header);
  if (!isHarmless && differs(tab, first, more))
    return add({ kind: 'columnTwiceDiffers', header }, { kind: 'everyRowFaulty' });
  add({ kind: 'columnTwice', header });
  return first;
}

/** Read as blank it could open what its cells closed, so it is a fault as soon as there are rows. */
function missingColumn(tab: Tab, key: TabKey, header: string, report: Report): Column {
  if (cameLater(key, header)) return null;
  if (mayBeMissing(key, header)) {
    const [shown, ...others] = strangeHeaders(tab, TABS[key].headers);
    const isRenamed = shown && others.length === 0;
    const place = { tab: TABS[key].name, row: null, column: header };
    report.add(place, isRenamed ? { kind: 'harmlessColumnRenamed', header, shown } : { kind: 'columnMissing', header });
    return null;
  }
  const mayHide = mayHideRows(key, header);
  if (!hasRows(tab) && !mayHide) return null;
  return goneColumn(tab, key, header, report, { kind: mayHide ? 'nothingOffered' : 'everyRowFaulty' });
}

/** Adds the finding of a missing column that rows need. It may have been renamed. */
export function goneColumn(tab: Tab, key: TabKey, header: string, report: Report, effect: Effect): Finding {
  const [shown] = strangeHeaders(tab, TABS[key].headers);
  const place = { tab: TABS[key].name, row: null, column: header };
  const problem: Problem =
    shown === undefined ? { kind: 'columnGone', header } : { kind: 'columnRenamed', header, shown };
  return report.add(place, problem, effect);
}

/** Whether anything stands under the headers. */
export function hasRows(tab: Tab): boolean {
  const under = tab.rows.slice(headerRowOf(tab) + 1);
  return under.some((row) => row.some((text) => trimmed(text) !== ''));
}

/** Headers that may stand for a missing one: unknown, there twice, or blank over a column that shows something. */
function strangeHeaders(tab: Tab, headers: readonly string[]): readonly string[] {
  const at = headerRowOf(tab);
  const keys = headers.map(headerKey);
  const width = tab.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const shown = Array.from({ length: width }, (_, column) => textAt(tab, at, column));
  return shown.filter((text, column) => {
    if (text === '') return tab.rows.some((_, row) => row > at && textAt(tab, row, column) !== '');
    return !keys.includes(headerKey(text)) || columnsNamed(tab, text)[0] !== column;
  });
}

/** Whether one of the later columns of the same name shows anything that the first does not. */
function differs(tab: Tab, first: number, more: readonly number[]): boolean {
  const under = headerRowOf(tab) + 1;
  return tab.rows.some((_, row) =>
    more.some((column) => {
      const text = textAt(tab, row, column);
      return row >= under && text !== '' && text !== textAt(tab, row, first);
    }),
  );
}

/** Without spaces around it; line breaks inside stay, as they separate lists. */
export function textAt(tab: Tab, row: number, column: number): string {
  const text = tab.rows[row]?.[column] ?? '';
  return trimmed(text) === '' ? '' : text.trim();
}
