// The page at /: what it shows, and that it escapes.
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../src/local/http/page.ts';
import { readPageContent } from '../../src/local/http/pageContent.ts';
import { createMemoryStore } from '../../src/local/store/memory.ts';
import { openWorkbook } from '../../src/local/workbook/workbook.ts';

const HEADER = ['Time', 'Reason'];
const NO_LOG = { name: 'Log', rows: [] };

function page(documents: Record<string, string>): string {
  const store = createMemoryStore({ 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"de_DE"}', ...documents });
  return renderPage(readPageContent(openWorkbook(store)));
}

describe('the page', () => {
  it('shows the tabs as tables, umlauts as they are', () => {
    const html = page({ 'sheet/Hosts.csv': 'Host,Calendar\r\nJürgen Größe,jg@example.com\r\n' });
    expect(html).toContain('<meta charset="utf-8">');
    expect(html).toContain('<h2>Hosts</h2>');
    expect(html).toContain('<th>Host</th><th>Calendar</th>');
    expect(html).toContain('<td data-column="Host">Jürgen Größe</td><td data-column="Calendar">jg@example.com</td>');
  });

  it('shows what the cell shows, without the quote that marks text', () => {
    expect(page({ 'sheet/Bookings.csv': "Name\r\n'=1+1\r\n" })).toContain('<td data-column="Name">=1+1</td>');
  });

  it('escapes what is in cells, headers and names of tabs', () => {
    const evil = `<script>alert("1&2")</script>'`;
    const html = renderPage({ tabs: [{ name: evil, rows: [[evil], [evil]] }], log: NO_LOG });
    expect(html).not.toContain('<script');
    // The link, the heading, the header, the cell and its column's name: five times, so six pieces.
    expect(html.split('&lt;script&gt;alert(&quot;1&amp;2&quot;)&lt;/script&gt;&#39;')).toHaveLength(6);
  });

  it('shows the newest 50 requests, newest first, above the tabs', () => {
    const requests = Array.from({ length: 60 }, (_, at) => [`t${at}`, 'r']);
    const html = renderPage({ tabs: [{ name: 'Hosts', rows: [] }], log: { name: 'Log', rows: [HEADER, ...requests] } });
    const times = [...html.matchAll(/<td data-column="Time">(t\d+)<\/td>/g)].map((match) => match[1]);
    expect(times).toEqual(Array.from({ length: 50 }, (_, at) => `t${59 - at}`));
    expect(html.indexOf('Last requests')).toBeLessThan(html.indexOf('<h2>Hosts</h2>'));
  });

  it('says why a tab cannot be read, and shows the others', () => {
    const html = page({ 'sheet/Hosts.csv': 'Host\r\n"open', 'sheet/Notes.csv': 'Note\r\nseen\r\n' });
    expect(html).toMatch(/<h2>Hosts<\/h2>\n<p class="problem">.+<\/p>/);
    expect(html).toContain('<td data-column="Note">seen</td>');
  });

  it('leads to each tab, and runs no script', () => {
    const html = page({ 'sheet/Hosts.csv': 'Host\r\nAnna\r\n' });
    expect(html).toContain('<a href="#tab-1">Hosts</a>');
    expect(html).toMatch(/<section id="tab-1">\n<h2>Hosts<\/h2>/);
    expect(html).not.toContain('<script');
  });

  it('lets long texts break, and keeps short ones on one line', () => {
    const html = page({ 'sheet/Hosts.csv': `Host\r\n${'x'.repeat(40)}\r\n${'y'.repeat(41)}\r\n` });
    expect(html).toContain(`<td data-column="Host">${'x'.repeat(40)}</td>`);
    expect(html).toContain(`<td class="long" data-column="Host">${'y'.repeat(41)}</td>`);
  });

  it('says so where a tab has no rows', () => {
    expect(page({ 'sheet/Hosts.csv': 'Host\r\n' })).toContain('<h2>Hosts</h2>\n<p>Nothing here yet.</p>');
  });
});
