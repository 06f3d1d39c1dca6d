// `npm run findings`: what Check shows, in the Settings' language, with the exit code that says whether there is anything.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendar, documents } from '../../worlds/sheet.ts';
import { runCommand } from '../support/command.ts';
import { dataFolder, exampleFolder } from '../support/localProcess.ts';

const ANNA = { 'anna@example.com': calendar() };
const NOW = ['--now', '2027-03-15T08:00:00Z'];

function findings(folder: string, ...args: readonly string[]) {
  return runCommand('scripts/findings.ts', ['--data', folder, ...NOW, ...args]);
}

describe('npm run findings', () => {
  it('ends with 0 where there is nothing', async () => {
    const out = 'Everything is fine: the tabs can be read and so can all calendars.\n';
    expect(await findings(exampleFolder())).toEqual({ code: 0, out, err: '' });
  });

  it('prints tab, row, column and sentence in the language of Settings, and ends with 1', async () => {
    const sheet = { settings: { Language: 'de' }, weeklyHours: [{ Days: 'Mo-Frei', From: '09:00', To: '12:00' }] };
    const { code, out, err } = await findings(dataFolder(documents(sheet, ANNA)));
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^Weekly hours, Zeile 2, Days: „Mo-Frei“ [^\n]+\n$/);
  });

  it('names a calendar without a file, and a file with the event that cannot be read', async () => {
    const folder = dataFolder(documents());
    rmSync(join(folder, 'calendars', 'anna@example.com.ics'));
    expect((await findings(folder)).out).toMatch(/^Hosts, row 2, Calendar: .*anna@example\.com/);
    const dentist =
      'BEGIN:VEVENT\nUID:1@x\nSUMMARY:Dentist\nDTSTART:20270316T080000Z\nDTEND:20270316T070000Z\nEND:VEVENT\n';
    const broken = dataFolder(documents({}, { 'anna@example.com': `BEGIN:VCALENDAR\n${dentist}END:VCALENDAR\n` }));
    const { code, out } = await findings(broken);
    expect(code).toBe(1);
    expect(out).toContain('calendars/anna@example.com.ics: ');
    expect(out).toContain('“Dentist” (UID 1@x): DTEND before DTSTART');
    expect(out).toContain('Hosts, row 2, Calendar: ');
  });

  it('gives all of it as JSON', async () => {
    const sheet = {
      services: [
        { Service: 'Visit', Minutes: 'long' },
        { Service: 'Call', Minutes: '15' },
      ],
    };
    const { code, out } = await findings(dataFolder(documents(sheet, ANNA)), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      services: ['Call'],
      hosts: ['Anna'],
      isWithdrawn: false,
      findings: [{ tab: 'Services', row: 2, column: 'Minutes', sentence: expect.stringContaining('“long”') }],
      language: 'en',
      files: [],
    });
  });

  it('changes nothing in the folder', async () => {
    const folder = dataFolder(documents({}, ANNA));
    const before = readdirSync(folder, { recursive: true });
    await findings(folder);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('says in the same place why it cannot look, and ends with 1 for a fault, 2 for a mistake', async () => {
    const folder = dataFolder(documents());
    writeFileSync(join(folder, 'sheet.json'), '{');
    const { code, out } = await findings(folder);
    expect(code).toBe(1);
    expect(out).toMatch(/^sheet\.json: This file cannot be understood, /);
    expect((await runCommand('scripts/findings.ts', ['--data', join(folder, 'none')])).code).toBe(2);
  });

  it('looks at the example without --data, and says so', async () => {
    const { code, out, err } = await runCommand('scripts/findings.ts', NOW);
    expect(err).toMatch(/^folder: (?:\.work\/)?example\n$/);
    expect(out).not.toBe('');
    expect(code).not.toBe(2);
  });
});
