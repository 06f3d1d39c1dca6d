// The page Check: each finding with its cell, and a line for each thing around the Sheet.
import { describe, expect, it } from 'vitest';
import { documents } from '../../worlds/sheet.ts';
import { openMenu } from '../ui/support.ts';
import { answered, told, world } from './support.ts';

const HOST = { Host: 'Anna', Calendar: 'anna@example.com' };
const BEN = { Host: 'Ben', Calendar: 'gone@example.com' };

describe('Check', () => {
  it('says that all is well', () => {
    const { findings, probes, person } = answered(world(), 'check.all');
    expect(findings).toEqual([]);
    expect(person).toMatchObject({ language: 'en', seenAs: 'you' });
    expect(probes.map(({ name, result }) => [name, result])).toEqual([
      ['Sheet', 'pass'],
      ['Calendars', 'pass'],
      ['Time zones', 'pass'],
      ['Permissions', 'pass'],
      ['telli’s key', 'pass'],
      ['Address of the web app', 'pass'],
      ['Triggers', 'warn'],
      ['Lock', 'pass'],
      ['Mails of today', 'pass'],
      ['Active spreadsheet', 'pass'],
      ['Last call', 'warn'],
    ]);
  });

  it('names the cell of each finding as people write it', () => {
    const weeklyHours = [
      { Days: 'Mon-Fri', From: '09:00', To: '12:00' },
      { Days: 'Mon', From: '9.5', To: '12:00' },
    ];
    const { findings } = answered(world({ sheet: { weeklyHours } }), 'check.all');
    expect(findings).toMatchObject([{ tab: 'Weekly hours', row: 3, column: 'From', cell: 'Weekly hours!C3' }]);
  });

  it('tells of a calendar that cannot be read, of a missing key and of the last call', async () => {
    const { 'calendars/gone@example.com.ics': _, ...rest } = documents({ hosts: [HOST, BEN] });
    const opened = world({ documents: rest, key: null });
    answered(opened, 'check.all'); // It knows where the Log stands from then on.
    await opened.call('available', {});
    const lines = Object.fromEntries(
      answered(opened, 'check.all').probes.map(({ name, sentence }) => [name, sentence]),
    );
    expect(lines.Calendars).toBe('1 of 2 calendars cannot be used: gone@example.com (Ben).');
    expect(lines['telli’s key']).toMatch(/not set/);
    expect(lines['Last call']).toMatch(/^2027-03-15 09:00:00 \+01:00: available, refused\.$/);
  });
});

it('finds the last call, and a test call its row, in a Log that is spelled otherwise and begins further down', async () => {
  const { 'sheet/Log.csv': text = '', ...rest } = documents();
  const lines = text.trimEnd().replace('Outcome', 'outcome').replace('Request id', 'REQUEST  ID');
  const opened = world({ documents: { ...rest, 'sheet/log.csv': `,\r\n,\r\n${lines}\r\n` } });
  const last = () => answered(opened, 'check.all').probes.find(({ name }) => name === 'Last call');
  expect(last()?.sentence).toBe('None yet.');
  const { log } = answered(opened, 'try.available', 'Visit', 'inside');
  expect(log).toContainEqual({ column: 'outcome', text: 'success' });
  expect(last()?.sentence).toBe('2027-03-15 09:00:00 +01:00: available, success.');
});

describe('Go', () => {
  it('finds the cell by its header', () => {
    expect(told(world(), 'check.go', 'Hosts', 2, 'Calendar')).toEqual({ answer: null });
    expect(told(world(), 'check.go', 'Hosts', null, null)).toEqual({ answer: null });
  });

  it('finds a tab that is spelled otherwise, and headers that stand further down', () => {
    const weeklyHours = [{ Days: 'Mon', From: '9.5', To: '12:00' }];
    const { 'sheet/Weekly hours.csv': text = '', ...rest } = documents({ weeklyHours });
    const menu = openMenu({ ...rest, 'sheet/weekly HOURS.csv': `\r\n\r\n${text.replace('From,', 'From,From,')}` });
    const findings = menu.page('check.all').findings.filter(({ column }) => column === 'From');
    // The header twice, in the third row.
    expect(findings).toMatchObject([{ tab: 'weekly HOURS', row: null, cell: 'weekly HOURS!C3' }]);
    for (const { tab, row, column } of findings) menu.page('check.go', tab, row, column);
    expect(menu.shown.at(-1)).toEqual({ kind: 'active', tab: 'weekly HOURS', range: 'C3' });
  });

  it.each([
    ['the tab', 'Staff', 2, null],
    ['the column', 'Hosts', 2, 'Mailbox'],
    ['the row', 'Hosts', 100_000, 'Calendar'],
  ] as const)('says that %s is gone', (_, tab, row, column) => {
    expect(told(world(), 'check.go', tab, row, column).problem).toMatch(/^There is no tab/);
  });
});
