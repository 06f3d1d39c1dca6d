// The page at `/`: the tabs as tables and the last requests, plain and readable, on a phone too.
import { escapeHtml, htmlPage } from './html.ts';

/** A tab as its cells show; the first row holds the headers. A tab that cannot be read says why instead. */
export type PageTab =
  | { readonly name: string; readonly rows: readonly (readonly string[])[] }
  | { readonly name: string; readonly unreadable: string };

export interface PageContent {
  /** In the order in which they are shown. */
  readonly tabs: readonly PageTab[];
  readonly log: PageTab;
}

const NEWEST_REQUESTS = 50;
/** Shorter cells stay on one line, so that rows stay low. */
const LONG_TEXT = 40;

// On a phone each row is a block of its own, a line for each cell that is not empty.
const STYLE = `
body { font: 16px/1.4 system-ui, sans-serif; margin: 1rem auto; max-width: 90rem; padding: 0 1rem; color: #222; }
nav a { margin-right: 1rem; white-space: nowrap; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; }
th, td { border: 1px solid #ccc; padding: .25rem .5rem; text-align: left; vertical-align: top; white-space: nowrap; }
th { background: #f2f2f2; }
tbody tr:nth-child(even) { background: #fafafa; }
td.long { min-width: 16rem; max-width: 30rem; white-space: normal; overflow-wrap: anywhere; }
.problem { color: #a00; }
@media (max-width: 40rem) {
  table, tbody, tr { display: block; }
  thead { display: none; }
  tr { border: 1px solid #ccc; margin-bottom: .5rem; padding: .25rem 0; }
  td, td.long { display: grid; grid-template-columns: 7.5rem 1fr; min-width: 0; max-width: none; border: 0; }
  td { padding: .1rem .5rem; white-space: normal; overflow-wrap: anywhere; }
  td:empty { display: none; }
  td::before { content: attr(data-column); color: #555; }
}`;

export function renderPage({ tabs, log }: PageContent): string {
  const shown = [{ title: 'Last requests', tab: newestFirst(log) }, ...tabs.map((tab) => ({ title: tab.name, tab }))];
  const links = shown.map(({ title }, at) => `<a href="#${idOf(at)}">${escapeHtml(title)}</a>`);
  const sections = shown.map(({ title, tab }, at) => section(idOf(at), title, table(tab)));
  return htmlPage('Slotsheet', [...OPENING, `<nav>${links.join('\n')}</nav>`, ...sections].join('\n'), STYLE);
}

const OPENING = [
  '<h1>Slotsheet</h1>',
  `<p>The newest ${NEWEST_REQUESTS} requests, and the tabs as they are now. Reload the page to see what came since.</p>`,
];

function idOf(at: number): string {
  return `tab-${at}`;
}

function newestFirst(log: PageTab): PageTab {
  if ('unreadable' in log) return log;
  const [header, ...requests] = log.rows;
  return { ...log, rows: [...(header ? [header] : []), ...requests.slice(-NEWEST_REQUESTS).reverse()] };
}

function section(id: string, title: string, content: string): string {
  return `<section id="${id}">\n<h2>${escapeHtml(title)}</h2>\n${content}\n</section>`;
}

function table(tab: PageTab): string {
  if ('unreadable' in tab) return `<p class="problem">${escapeHtml(tab.unreadable)}</p>`;
  const [header, ...rows] = tab.rows;
  if (!header || rows.length === 0) return '<p>Nothing here yet.</p>';
  const head = header.map((name) => `<th>${escapeHtml(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((text, at) => cell(text, header[at] ?? '')).join('')}</tr>`).join('\n');
  return `<div class="scroll"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody>\n</table></div>`;
}

function cell(text: string, column: string): string {
  const long = text.length > LONG_TEXT ? ' class="long"' : '';
  return `<td${long} data-column="${escapeHtml(column)}">${escapeHtml(text)}</td>`;
}
