// `npm run recover`: what it prints, and mistakes end with one clear line.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busy, calendar, documents } from '../../worlds/sheet.ts';
import { dataFolder } from '../support/localProcess.ts';

function recover(args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/recover.ts', ...args]);
  const output = { out: '', err: '' };
  child.stdout.on('data', (text) => (output.out += text));
  child.stderr.on('data', (text) => (output.err += text));
  return new Promise((done) => child.once('close', (code) => done({ code, ...output })));
}

// Booked for Tuesday at 09:00, and deleted by Anna.
const EVENT_ID = `slot${'a'.repeat(40)}`;
const DELETED = calendar([
  ...busy('20270316T080000Z', '20270316T083000Z', 'STATUS:CANCELLED').filter((line) => !line.startsWith('UID:')),
  `UID:${EVENT_ID}@google.com`,
]);
const BOOKED = {
  'Booked at': '2027-03-15 09:00 +01:00',
  Service: 'Visit',
  Host: 'Anna',
  Start: '2027-03-16 09:00 +01:00',
  End: '2027-03-16 09:30 +01:00',
  Status: 'booked',
  'Event id': EVENT_ID,
};
const NOW = ['--now', '2027-03-15T08:00:00Z'];

describe('npm run recover', () => {
  it('brings the folder in line, says so, and shows the mail that would be sent', async () => {
    const weeklyHours = [{ Days: 'Mon', From: '9.5', To: '12:00' }];
    const folder = dataFolder(documents({ bookings: [BOOKED], weeklyHours }, { 'anna@example.com': DELETED }));
    const { code, out, err } = await recover(['--data', folder, ...NOW]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Rows added: 0. Rows changed: 1.');
    expect(out).toContain('Mail to owner@example.com: Slotsheet: ');
    expect(readFileSync(join(folder, 'sheet/Bookings.csv'), 'utf8')).toContain(',cancelled,');
  });

  it('ends with 1 and says why when the Sheet cannot be read', async () => {
    const folder = dataFolder({ ...documents(), 'sheet.json': '{"timeZone": }' });
    const { code, out, err } = await recover(['--data', folder, ...NOW]);
    expect(code).toBe(1);
    expect(err).toMatch(/^console\.error: .*sheet\.json cannot be understood: /);
    expect(out).toMatch(/^Not everything could be done\. The lines that begin with “console\.error” say why\./);
    expect(out + err).not.toContain('Executions');
  });

  it('ends with 1 when a calendar cannot be read, and leaves its rows as they are', async () => {
    const settings = { Language: 'de' };
    const folder = dataFolder(documents({ settings, bookings: [BOOKED] }, { 'anna@example.com': 'no calendar' }));
    const { code, out } = await recover(['--data', folder, ...NOW]);
    expect(code).toBe(1);
    expect(out).toMatch(/^Das Blatt Bookings stimmt mit den lesbaren Kalendern überein\./);
    expect(out).toContain('Unverändert, weil ihr Kalender nicht lesbar ist: die Buchungen von anna@example.com.');
    expect(readFileSync(join(folder, 'sheet/Bookings.csv'), 'utf8')).toContain(',booked,');
  });

  it('explains itself', async () => {
    const { code, out } = await recover(['--help']);
    expect(code).toBe(0);
    for (const flag of ['--data', '--now']) expect(out).toContain(flag);
  });

  it.each([
    [[], '--data wants a folder. --help shows what there is.'],
    [['--speed', '9'], 'There is no flag --speed. --help shows what there is.'],
    [['--data', 'no/such'], 'There is no folder "no/such". --data names the one with sheet/ and calendars/.'],
  ])('%j ends with one line', async (args, line) => {
    expect(await recover(args)).toEqual({ code: 1, out: '', err: `${line}\n` });
  });
});
