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

const STYLE = `
body { font: 16px/1.4 system-ui, sans-serif; margin: 1rem auto; max-width: 70rem; padding: 0 1rem; color: #222; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; }
th, td { border: 1px solid #ccc; padding: .25rem .5rem; text-align: left; vertical-align: top; }
th { background: #f2f2f2; white-space: nowrap; }
.problem { color: #a00; }`;

export function renderPage({ tabs, log }: PageContent): string {
  const sections = [
    section('Last requests', table(newestFirst(log))),
    ...tabs.map((tab) => section(tab.name, table(tab))),
  ];
  return htmlPage('Slotsheet', `<h1>Slotsheet</h1>\n${sections.join('\n')}`, STYLE);
}

function newestFirst(log: PageTab): PageTab {
  if ('unreadable' in log) return log;
  const [header, ...requests] = log.rows;
  return { ...log, rows: [...(header ? [header] : []), ...requests.slice(-NEWEST_REQUESTS).reverse()] };
}

function section(title: string, content: string): string {
  return `<h2>${escapeHtml(title)}</h2>\n${content}`;
}

function table(tab: PageTab): string {
  if ('unreadable' in tab) return `<p class="problem">${escapeHtml(tab.unreadable)}</p>`;
  const [header, ...rows] = tab.rows;
  if (!header) return '<p>Nothing here yet.</p>';
  const body = rows.map((row) => line('td', row)).join('\n');
  return `<div class="scroll"><table>\n<thead>${line('th', header)}</thead>\n<tbody>${body}</tbody>\n</table></div>`;
}

function line(cell: 'th' | 'td', values: readonly string[]): string {
  return `<tr>${values.map((value) => `<${cell}>${escapeHtml(value)}</${cell}>`).join('')}</tr>`;
}
