// The page at `/`: faults first, then the last requests and the tabs. It reads well on a phone and in the dark too.
import { TABS } from '../../../src/sheet/tabs.ts';
import { headerKey } from '../../../src/sheet/text.ts';
import { type Inspection, problemCount } from '../../start/inspection.ts';
import { escapeHtml, htmlPage } from '../html.ts';
import type { PageContent, PageTab } from './content.ts';
import { findingItems, marksOf } from './findings.ts';
import { STYLE } from './style.ts';
import { table } from './table.ts';
import { type PageWords, pageWords } from './words.ts';

const NEWEST_REQUESTS = 50;
const LAST_IN_LOG = headerKey('Request id');

export function renderPage({ tabs, log, inspection, clock }: PageContent): string {
  const words = pageWords(inspection.language);
  const marks = marksOf(inspection.findings, tabs);
  const count = problemCount(inspection);
  const sections = [
    { id: 'findings', title: words.findings(count), content: findingsList(inspection, marks, words) },
    { id: 'requests', title: words.requests, content: requestTable(log, words) },
    ...tabs.map((tab, at) => {
      const tabMarks = marks.filter(({ tabAt }) => tabAt === at);
      return {
        id: `tab-${at}`,
        title: tab.name,
        content: table(tab, { words, marks: tabMarks, idPrefix: `tab-${at}` }),
      };
    }),
  ];
  const links = sections.map(({ id, title }) => `<a href="#${id}">${escapeHtml(title)}</a>`);
  const body = [
    `<header><h1>Slotsheet</h1>\n<p>${escapeHtml(words.opening(NEWEST_REQUESTS))}</p>`,
    ...(clock === null ? [] : [`<p class="clock">${escapeHtml(words.clock(clock))}</p>`]),
    `</header>\n<nav aria-label="${words.contents}">${links.join('\n')}</nav>\n<main>`,
    ...sections.map(({ id, title, content }) => section(id, title, content)),
    '</main>',
  ];
  return htmlPage('Slotsheet', body.join('\n'), STYLE, inspection.language);
}

function findingsList(inspection: Inspection, marks: ReturnType<typeof marksOf>, words: PageWords): string {
  const items = findingItems(inspection, marks);
  if (items.length === 0) return `<p class="good">${escapeHtml(words.fine)}</p>`;
  return `<ol class="findings">\n${items.join('\n')}\n</ol>`;
}

/** The newest request comes first, and the column that only a search wants comes last. */
function requestTable(log: PageTab, words: PageWords): string {
  if ('unreadable' in log) return table(log, { words });
  const [header = [], ...requests] = log.rows;
  const columns = [...header.keys()].sort((a, b) => rankOf(header[a]) - rankOf(header[b]) || a - b);
  const inOrder = (row: readonly string[]) => columns.map((at) => row[at] ?? '');
  const newest = requests.slice(-NEWEST_REQUESTS).reverse().map(inOrder);
  return table({ name: TABS.log.name, rows: [inOrder(header), ...newest] }, { words });
}

function rankOf(header = ''): number {
  return headerKey(header) === LAST_IN_LOG ? 1 : 0;
}

function section(id: string, title: string, content: string): string {
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escapeHtml(title)}</h2>\n${content}\n</section>`;
}
