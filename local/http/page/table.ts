// One tab as a table: rows with their numbers in the Sheet, outcomes as coloured words, cells with a finding marked and linked.
import { headerKey } from '../../../src/sheet/text.ts';
import { escapeHtml } from '../html.ts';
import type { PageTab } from './content.ts';
import type { Mark } from './findings.ts';
import type { PageWords } from './words.ts';

export interface TableOptions {
  readonly words: PageWords;
  /** Missing = rows have no numbers. */
  readonly marks?: readonly Mark[];
  /** Begins the ids of marks. */
  readonly idPrefix?: string;
}

/** Shorter cells stay on one line, so that rows stay low. */
const LONG_TEXT = 40;
const OUTCOME = headerKey('Outcome');
const OUTCOMES = ['success', 'failed', 'refused', 'error'];

export function table(tab: PageTab, options: TableOptions): string {
  if ('unreadable' in tab) return `<p class="problem">${escapeHtml(tab.unreadable)}</p>`;
  const { words, marks = [] } = options;
  const [header, ...rows] = tab.rows;
  // A phone shows no header row, so what is about a header is linked from above the table.
  const ofTab = marks.filter(({ row }) => row === 0);
  const above = ofTab.length > 0 ? `<p>${ofTab.map((mark) => markLink(mark, options)).join(' ')}</p>\n` : '';
  if (!header || rows.length === 0) return `${above}<p>${escapeHtml(words.nothing)}</p>`;
  const numbered = options.marks !== undefined;
  const corner = numbered ? [`<th scope="col">${words.row}</th>`] : [];
  const names = header.map((name, at) => `<th scope="col"${faulty(marksAt(marks, 0, at))}>${escapeHtml(name)}</th>`);
  const body = rows.map((row, at) => bodyRow(row, { header, at: at + 1, numbered, options }));
  return `${above}<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(tab.name)}"><table>
<thead><tr>${[...corner, ...names].join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody>
</table></div>`;
}

interface RowPlace {
  readonly header: readonly string[];
  /** Counted from 0, the header included. */
  readonly at: number;
  readonly numbered: boolean;
  readonly options: TableOptions;
}

function bodyRow(row: readonly string[], { header, at, numbered, options }: RowPlace): string {
  const { marks = [], words } = options;
  const ofRow = marksAt(marks, at, null);
  const number = `<th scope="row"${faulty(ofRow)} data-column="${words.row}">${at + 1}${links(ofRow, options)}</th>`;
  const width = Math.max(row.length, ...marks.filter((mark) => mark.row === at).map(({ column }) => (column ?? 0) + 1));
  const cells = Array.from({ length: width }, (_, column) =>
    bodyCell(row[column] ?? '', header[column] ?? '', marksAt(marks, at, column), options),
  );
  return `<tr>${numbered ? number : ''}${cells.join('')}</tr>`;
}

function bodyCell(text: string, column: string, marks: readonly Mark[], options: TableOptions): string {
  const classes = [...(text.length > LONG_TEXT ? ['long'] : []), ...(marks.length > 0 ? ['faulty'] : [])];
  const kind = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const isOutcome = headerKey(column) === OUTCOME && OUTCOMES.includes(text);
  const shown = isOutcome ? `<span class="outcome ${text}">${text}</span>` : escapeHtml(text);
  return `<td${kind} data-column="${escapeHtml(column)}">${shown}${links(marks, options)}</td>`;
}

function marksAt(marks: readonly Mark[], row: number, column: number | null): readonly Mark[] {
  return marks.filter((mark) => mark.row === row && mark.column === column);
}

function faulty(marks: readonly Mark[]): string {
  return marks.length > 0 ? ' class="faulty"' : '';
}

function links(marks: readonly Mark[], options: TableOptions): string {
  return marks.map((mark) => ` ${markLink(mark, options)}`).join('');
}

function markLink({ number }: Mark, { words, idPrefix = '' }: TableOptions): string {
  return `<a class="mark" id="${idPrefix}-finding-${number}" href="#finding-${number}">${words.finding} ${number}</a>`;
}
