// What the workbench is told to show: tabs as their cells show, requests, findings at their cells.
import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../../local/start/inspection.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { newestRequests, readContent } from '../../../local/workbench/content.ts';
import { openWorkbook } from '../../../local/workbook/workbook.ts';

const FINE: Inspection = { services: [], hosts: [], isWithdrawn: false, findings: [], files: [], language: 'en' };
const SHEET_JSON = { 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"de_DE"}' };

function content(documents: Record<string, string>, inspection: Partial<Inspection> = {}, nowMs?: number) {
  const workbook = openWorkbook(createMemoryStore({ ...SHEET_JSON, ...documents }));
  return readContent(workbook, { ...FINE, ...inspection }, nowMs);
}

function requests(rows: readonly (readonly string[])[]) {
  return newestRequests({ name: 'Log', unreadable: '', rows, looks: [], charts: [] }).rows;
}

describe('the tabs', () => {
  it('are shown as their cells show, umlauts as they are, without the quote that marks text', () => {
    const { tabs } = content({ 'sheet/Hosts.csv': "Host,Calendar\r\nJürgen Größe,'=1+1\r\n" });
    expect(tabs).toEqual([
      {
        name: 'Hosts',
        unreadable: '',
        rows: [
          ['Host', 'Calendar'],
          ['Jürgen Größe', '=1+1'],
        ],
        looks: [],
        charts: [],
      },
    ]);
  });

  it('that cannot be read say why, and the others are shown', () => {
    const { tabs } = content({ 'sheet/Hosts.csv': 'Host\r\n"open', 'sheet/Notes.csv': 'Note\r\nseen\r\n' });
    expect(tabs[0]).toMatchObject({
      name: 'Hosts',
      rows: [],
      unreadable: expect.stringMatching(/^sheet\/Hosts\.csv, /),
    });
    expect(tabs[1]).toMatchObject({ name: 'Notes', rows: [['Note'], ['seen']], unreadable: '' });
  });
});

describe('the requests', () => {
  it('are the newest 50 of the Log, newest first', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`t${at}`]);
    const shown = requests([['Time'], ...rows]);
    expect(shown).toEqual([['Time'], ...Array.from({ length: 50 }, (_, at) => [`t${59 - at}`])]);
  });

  it('stand under the first row that shows anything', () => {
    expect(requests([[], ['', ' '], ['Time'], ['t']])).toEqual([['Time'], ['t']]);
  });

  it('have their request id last', () => {
    expect(
      requests([
        ['Time', 'Request id', 'Outcome'],
        ['t', 'id', 'success'],
      ]),
    ).toEqual([
      ['Time', 'Outcome', 'Request id'],
      ['t', 'success', 'id'],
    ]);
  });

  it('are none in a Sheet without a Log', () => {
    expect(content({}).requests).toEqual({ name: 'Log', unreadable: '', rows: [[]], looks: [], charts: [] });
  });
});

describe('the clock', () => {
  it('is told when it stands still, in the Sheet’s zone, and not when it goes on', () => {
    expect(content({}, {}, Date.UTC(2026, 10, 30, 6)).clock).toBe('2026-11-30 07:00 (Europe/Berlin)');
    expect(content({}).clock).toBeNull();
  });
});

describe('the findings', () => {
  it('stand at the cell of a tab that is spelled otherwise, under headers that begin further down', () => {
    const tabs = { 'sheet/weekly HOURS.csv': ',\r\nMine,Days\r\nx,Moonday\r\n', 'sheet/Notes.csv': 'Note\r\n' };
    const place = { tab: 'Weekly hours', sentence: 'No.', column: 'Days' };
    const findings = [3, null, 9].map((row) => ({ ...place, row }));
    const { findings: shown, tabs: all } = content(tabs, { findings });
    const tabAt = all.findIndex(({ name }) => name === 'weekly HOURS');
    expect(shown.map(({ sentence: _, ...at }) => at)).toEqual([2, 1, 1].map((row) => ({ tabAt, row, column: 1 })));
  });

  const HOURS = { 'sheet/Weekly hours.csv': 'Host,Days,From\r\nAnna,Mon,09:00\r\nBen,Mon-Fir\r\n' };

  it.each([
    ['a cell', { row: 3, column: 'Days' }, { tabAt: 0, row: 2, column: 1 }],
    ['a cell that the file does not have', { row: 3, column: 'From' }, { tabAt: 0, row: 2, column: 2 }],
    ['a row', { row: 2, column: null }, { tabAt: 0, row: 1, column: null }],
    ['a column that is not there', { row: null, column: 'To' }, { tabAt: 0, row: 0, column: null }],
    ['a row that is not there', { row: 9, column: 'Days' }, { tabAt: 0, row: 0, column: 1 }],
  ])('lead to %s', (_, place, expected) => {
    const findings = [{ tab: 'Weekly hours', sentence: 'No.', ...place }];
    expect(content(HOURS, { findings }).findings[0]).toMatchObject(expected);
  });

  it('lead nowhere where there is no such tab', () => {
    const findings = [{ tab: 'Services', row: null, column: null, sentence: 'No tab.' }];
    expect(content(HOURS, { findings }).findings).toEqual([
      { sentence: 'Services: No tab.', tabAt: null, row: 0, column: null },
    ]);
  });

  it('come with files that cannot be read, in the language of Settings', () => {
    const files = [{ file: 'calendars/a.ics', event: 'x', sentence: 'Kaputt.' }];
    const findings = [{ tab: 'Weekly hours', row: 3, column: 'Days', sentence: 'Keine Tage.' }];
    const shown = content(HOURS, { findings, files, language: 'de' });
    expect(shown.language).toBe('de');
    expect(shown.files).toEqual([{ file: 'calendars/a.ics', sentence: 'Kaputt.' }]);
    expect(shown.findings[0]?.sentence).toBe('Weekly hours, Zeile 3, Days: Keine Tage.');
  });
});
