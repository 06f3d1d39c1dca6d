// The page at /: what it shows, what it marks, and that it escapes.
import { describe, expect, it } from 'vitest';
import { type PageContent, readPageContent } from '../../local/http/page/content.ts';
import { renderPage } from '../../local/http/page/page.ts';
import type { Inspection } from '../../local/start/inspection.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { openWorkbook } from '../../local/workbook/workbook.ts';

const FINE: Inspection = { services: [], hosts: [], isWithdrawn: false, findings: [], files: [], language: 'en' };
const SHEET_JSON = { 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"de_DE"}' };

function page(documents: Record<string, string>, inspection: Partial<Inspection> = {}, nowMs?: number): string {
  const workbook = openWorkbook(createMemoryStore({ ...SHEET_JSON, ...documents }));
  return renderPage(readPageContent(workbook, { ...FINE, ...inspection }, nowMs));
}

function rendered(content: Partial<PageContent>): string {
  return renderPage({ tabs: [], log: { name: 'Log', rows: [] }, inspection: FINE, clock: null, ...content });
}

describe('the page', () => {
  it('shows the tabs as tables with the numbers of their rows, umlauts as they are', () => {
    const html = page({ 'sheet/Hosts.csv': 'Host,Calendar\r\nJürgen Größe,jg@example.com\r\n' });
    expect(html).toContain('<meta charset="utf-8">');
    expect(html).toContain('<h2 id="tab-0-title">Hosts</h2>');
    expect(html).toContain('<th scope="col">Row</th><th scope="col">Host</th><th scope="col">Calendar</th>');
    expect(html).toContain(
      '<tr><th scope="row" data-column="Row">2</th><td data-column="Host">Jürgen Größe</td><td data-column="Calendar">jg@example.com</td></tr>',
    );
  });

  it('shows what the cell shows, without the quote that marks text', () => {
    expect(page({ 'sheet/Bookings.csv': "Name\r\n'=1+1\r\n" })).toContain('<td data-column="Name">=1+1</td>');
  });

  it('escapes what is in cells, headers, names of tabs, findings and files', () => {
    const evil = `<script>alert("1&2")</script>'`;
    const findings = [{ tab: evil, row: 2, column: evil, sentence: evil }];
    const inspection = { ...FINE, findings, files: [{ file: evil, event: evil, sentence: evil }] };
    const html = rendered({ tabs: [{ name: evil, rows: [[evil], [evil]] }], inspection, clock: evil });
    expect(html).not.toContain('<script');
    expect(html).not.toContain(`"1&2"`);
    expect(html.split('&lt;script&gt;alert(&quot;1&amp;2&quot;)&lt;/script&gt;&#39;').length).toBeGreaterThan(10);
  });

  it('shows the newest 50 requests, newest first, above the tabs', () => {
    const requests = Array.from({ length: 60 }, (_, at) => [`t${at}`, 'r']);
    const log = { name: 'Log', rows: [['Time', 'Reason'], ...requests] };
    const html = rendered({ tabs: [{ name: 'Hosts', rows: [] }], log });
    const times = [...html.matchAll(/<td data-column="Time">(t\d+)<\/td>/g)].map((match) => match[1]);
    expect(times).toEqual(Array.from({ length: 50 }, (_, at) => `t${59 - at}`));
    expect(html.indexOf('Last requests</h2>')).toBeLessThan(html.indexOf('Hosts</h2>'));
  });

  it('puts the request id last, and says each outcome as a word with a colour of its own', () => {
    const outcomes = ['success', 'failed', 'refused', 'error'];
    const rows = [['Time', 'Request id', 'Outcome', 'Reason'], ...outcomes.map((outcome) => ['t', 'id', outcome, 'r'])];
    const html = rendered({ log: { name: 'Log', rows } });
    expect(html.match(/<thead>.*<\/thead>/)?.[0].match(/(?<=>)[^<>]+(?=<)/g)).toEqual([
      'Time',
      'Outcome',
      'Reason',
      'Request id',
    ]);
    for (const outcome of outcomes) expect(html).toContain(`<span class="outcome ${outcome}">${outcome}</span>`);
    expect(html).toMatch(/<td data-column="Reason">r<\/td><td data-column="Request id">id<\/td><\/tr>/);
  });

  it('says why a tab cannot be read, and shows the others', () => {
    const html = page({ 'sheet/Hosts.csv': 'Host\r\n"open', 'sheet/Notes.csv': 'Note\r\nseen\r\n' });
    expect(html).toMatch(/Hosts<\/h2>\n<p class="problem">.+<\/p>/);
    expect(html).toContain('<td data-column="Note">seen</td>');
  });

  it('leads to each part, runs no script and loads nothing', () => {
    const html = page({ 'sheet/Hosts.csv': 'Host\r\nAnna\r\n' });
    for (const id of ['findings', 'requests', 'tab-0']) {
      expect(html).toContain(`<a href="#${id}">`);
      expect(html).toContain(`<section id="${id}"`);
    }
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|https?:/);
  });

  it('lets long texts break, and keeps short ones on one line', () => {
    const html = page({ 'sheet/Hosts.csv': `Host\r\n${'x'.repeat(40)}\r\n${'y'.repeat(41)}\r\n` });
    expect(html).toContain(`<td data-column="Host">${'x'.repeat(40)}</td>`);
    expect(html).toContain(`<td class="long" data-column="Host">${'y'.repeat(41)}</td>`);
  });

  it('says so where a tab has no rows', () => {
    expect(page({ 'sheet/Hosts.csv': 'Host\r\n' })).toContain('Hosts</h2>\n<p>Nothing here yet.</p>');
  });

  it('has a look for the dark', () => {
    expect(page({})).toContain('@media (prefers-color-scheme: dark)');
  });

  it('says when the clock stands still, and nothing when it goes on', () => {
    const html = page({}, {}, Date.UTC(2026, 10, 30, 6));
    expect(html).toContain('The clock stands still at 2026-11-30 07:00 (Europe/Berlin) (--now).');
    expect(page({})).not.toContain('The clock stands still');
  });
});

describe('the findings on the page', () => {
  const HOURS = { 'sheet/Weekly hours.csv': 'Host,Days,From\r\nAnna,Mon,09:00\r\nBen,Mon-Fir\r\n' };

  it('come first, and are none where all is well', () => {
    const html = page(HOURS);
    expect(html).toContain('Everything is fine: the tabs can be read and so can all calendars.');
    expect(html.indexOf('<section id="findings"')).toBeLessThan(html.indexOf('<section id="requests"'));
    expect(html).not.toContain('class="mark"');
  });

  it('mark their cell by a word and lead to it and back', () => {
    const findings = [{ tab: 'Weekly hours', row: 3, column: 'Days', sentence: 'No days.' }];
    const html = page(HOURS, { findings });
    expect(html).toContain(
      '<li id="finding-1" value="1"><a href="#tab-0-finding-1">Weekly hours, row 3, Days: No days.</a></li>',
    );
    expect(html).toContain(
      '<td class="faulty" data-column="Days">Mon-Fir <a class="mark" id="tab-0-finding-1" href="#finding-1">Finding 1</a></td>',
    );
    expect(html.match(/class="mark"/g)).toHaveLength(1);
  });

  it('mark a cell that the file does not have, the row’s number, and what stands above a tab', () => {
    const findings = [
      { tab: 'Weekly hours', row: 3, column: 'From', sentence: 'Blank.' },
      { tab: 'Weekly hours', row: 2, column: null, sentence: 'This row.' },
      { tab: 'Weekly hours', row: null, column: 'To', sentence: 'No column.' },
      { tab: 'Services', row: null, column: null, sentence: 'No tab.' },
    ];
    const html = page(HOURS, { findings });
    expect(html).toContain('<td class="faulty" data-column="From"> <a class="mark" id="tab-0-finding-1"');
    expect(html).toContain('<th scope="row" class="faulty" data-column="Row">2 <a class="mark" id="tab-0-finding-2"');
    expect(html).toContain('Weekly hours</h2>\n<p><a class="mark" id="tab-0-finding-3"');
    expect(html).toContain('<li id="finding-4" value="4">Services: No tab.</li>');
  });

  it('name files that cannot be read, and count them', () => {
    const files = [{ file: 'calendars/a.ics', event: null, sentence: 'Broken.' }];
    const html = page({}, { files, findings: [{ tab: 'Hosts', row: null, column: null, sentence: 'x' }] });
    expect(html).toContain('Findings (2)</h2>');
    expect(html).toContain('<li value="2"><strong>calendars/a.ics</strong>: Broken.</li>');
  });

  it('speak the language of Settings', () => {
    const findings = [{ tab: 'Weekly hours', row: 3, column: 'Days', sentence: 'Keine Tage.' }];
    const html = page(HOURS, { findings, language: 'de' });
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('Befunde (1)</h2>');
    expect(html).toContain('Weekly hours, Zeile 3, Days: Keine Tage.');
    expect(html).toContain('>Befund 1</a>');
  });
});
