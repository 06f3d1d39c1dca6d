// `npm run demo` against `npm start`: it holds at any time of the year, and books nothing where it cannot check.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../local/workbook/csv.ts';
import { drawCall } from '../../scripts/pictures/call.ts';
import { drawSheet } from '../../scripts/pictures/sheet.ts';
import { exampleFolder, startLocal } from '../support/localProcess.ts';

function demo(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/demo.ts', ...args]);
  const output = { out: '', err: '' };
  child.stdout.on('data', (text) => (output.out += text));
  child.stderr.on('data', (text) => (output.err += text));
  return new Promise((done) => child.once('close', (code) => done({ code, ...output })));
}

/** Host and start of each booking. */
function bookings(folder: string): string[][] {
  const [, ...rows] = parseCsv(readFileSync(join(folder, 'sheet', 'Bookings.csv'), 'utf8'));
  return rows.map((row) => [row[2] ?? '', row[3] ?? '']);
}

describe('the demo', () => {
  it.each([
    ['in the week in which summer time begins', '2027-03-24T10:00:00+01:00'],
    ['in the week of Christmas', '2026-12-22T10:00:00+01:00'],
    ['on a Friday evening', '2026-11-20T19:30:00+01:00'],
  ])('ends well %s', async (_, now) => {
    const folder = exampleFolder();
    const url = await startLocal(['--port', '0', '--data', folder, '--now', now]).ready();
    expect(await demo('--url', url, '--data', folder)).toMatchObject({ code: 0, err: '' });
    expect(bookings(folder)).toHaveLength(1);
  });

  it('ends well on a Thursday, in the call that the pictures of the README show', async () => {
    const folder = exampleFolder();
    const url = await startLocal(['--port', '0', '--data', folder, '--now', '2026-11-26T09:00:00+01:00']).ready();
    const { code, out, err } = await demo('--url', url, '--data', folder);
    expect([code, err]).toEqual([0, '']);
    expect(bookings(folder)).toHaveLength(1);
    const readTab = (tab: string) => parseCsv(readFileSync(join(folder, 'sheet', `${tab}.csv`), 'utf8'));
    // After a change of what they show: npm run pictures.
    expect(readFileSync('docs/pictures/call.svg', 'utf8')).toBe(drawCall(out));
    expect(readFileSync('docs/pictures/sheet.svg', 'utf8')).toBe(drawSheet(readTab));
  });

  it('needs no Thursday, and has other callers take the time while a colleague is free', async () => {
    const folder = exampleFolder();
    writeFileSync(join(folder, 'sheet', 'Weekly hours.csv'), 'Host,Days,From,To,Service\r\n,Mon,00:00,24:00,\r\n');
    const url = await startLocal(['--port', '0', '--data', folder, '--now', '2027-02-01T08:00:00Z']).ready();
    const { code, out } = await demo('--url', url, '--data', folder);
    expect(out).toContain('is still free with a colleague');
    expect(code).toBe(0);
    const [first, second, ...more] = bookings(folder);
    expect(more).toEqual([]);
    expect(second?.[1]).toBe(first?.[1]);
    expect([first?.[0], second?.[0]].sort()).toEqual(['Anna Berger', 'Ben Kaya']);
  });

  it('books through HubSpot, which enters it for one host and keeps contact and meeting', async () => {
    const folder = exampleFolder();
    const url = await startLocal(['--port', '0', '--data', folder, '--now', '2026-11-26T09:00:00+01:00']).ready();
    const { code, out, err } = await demo('--url', url, '--data', folder, '--service', 'Advice');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Advice by phone: José Müller');
    expect(out).toContain('Its stand-in is asked for the times');
    expect(out).toMatch(/The meeting in hubspot\/state\.json\n(?: .*\n)* {2}Outcome +SCHEDULED\n/);
    const { contacts, meetings } = JSON.parse(readFileSync(join(folder, 'hubspot', 'state.json'), 'utf8'));
    expect(contacts[0].properties).toMatchObject({ email: 'jose.mueller@mail.example', message: 'Asked for by phone' });
    // HubSpot names no host to us.
    expect(bookings(folder)).toHaveLength(meetings.length);
    expect(new Set(bookings(folder).map(([host]) => host))).toEqual(new Set(['']));
  });

  it.each([
    ['error-before', 'Asking for the same time again is safe.'],
    ['taken', 'Appointment slot is no longer available'],
  ])('tells what a caller hears of HubSpot’s fault %s', async (fault, heard) => {
    const folder = exampleFolder();
    const now = ['--now', '2026-11-26T09:00:00+01:00', '--hubspot-fault', fault];
    const url = await startLocal(['--port', '0', '--data', folder, ...now]).ready();
    const { code, out, err } = await demo('--url', url, '--data', folder, '--service', 'Advice');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(heard);
    expect(out).toContain('With --hubspot-fault at npm start this is what a caller hears.');
    expect(out).toContain('The rows in sheet/Log.csv');
  });

  it('books nothing if --data is not the folder of the instance', async () => {
    const folder = exampleFolder();
    const url = await startLocal(['--port', '0', '--data', folder]).ready();
    const { code, err } = await demo('--url', url, '--data', exampleFolder());
    expect(err).toContain('Nothing was booked');
    expect(code).toBe(1);
    expect(bookings(folder)).toEqual([]);
  });
});

describe('the demo of a voice agent', () => {
  const AGENTS = ['telli-tools', 'retell', 'vapi', 'elevenlabs', 'bland'];
  const secrets = AGENTS.flatMap((name) => ['--tool-secret', `${name}=secret-of-${name}`]);

  it('books, moves and cancels as each platform does, and leaves a cancelled row and no event', async () => {
    const folder = exampleFolder();
    const now = ['--now', '2026-12-18T10:00:00+01:00'];
    const url = await startLocal(['--port', '0', '--data', folder, ...now, ...secrets]).ready();
    for (const [at, agent] of AGENTS.entries()) {
      const flags = ['--url', url, '--data', folder, '--agent', agent, '--secret', `secret-of-${agent}`];
      const { code, out, err } = await demo(...flags);
      expect([agent, code, err]).toEqual([agent, 0, '']);
      expect(out).not.toContain(`secret-of-${agent}`);
      // Vapi sends the first two calls in one request.
      expect(out.match(/^ {2}POST /gm)).toHaveLength(agent === 'vapi' ? 11 : 12);
      const [, ...rows] = parseCsv(readFileSync(join(folder, 'sheet', 'Bookings.csv'), 'utf8'));
      expect(rows.map((row) => row[5])).toEqual(Array(at + 1).fill('cancelled'));
    }
    const [, ...log] = parseCsv(readFileSync(join(folder, 'sheet', 'Log.csv'), 'utf8'));
    const told = log.slice(0, 12).map((row) => `${row[2]} ${row[4]} ${row[5]}`);
    expect(told).toEqual([
      'next-appointments secret success',
      'available secret success',
      'available secret success',
      'book secret success',
      'next-appointments secret success',
      'available secret success',
      'move secret success',
      'next-appointments secret success',
      'cancel secret failed',
      'tools bad secret refused',
      'cancel secret success',
      'cancel secret success',
    ]);
    expect(log).toHaveLength(5 * told.length);
  });

  it('says in one line that its secret is wrong, and changes nothing', async () => {
    const folder = exampleFolder();
    const url = await startLocal(['--port', '0', '--data', folder, ...secrets]).ready();
    const { code, err } = await demo('--url', url, '--data', folder, '--agent', 'retell', '--secret', 'another');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^The demo stopped: .*"This request could not be verified\.".*--tool-secret retell=SECRET.*\n$/,
    );
    expect(bookings(folder)).toEqual([]);
  });

  it.each([
    [['--agent', 'alexa'], '--agent wants one of telli-tools, retell, vapi, elevenlabs, bland, not "alexa".'],
    [['--secret', 's'], '--secret needs --agent beside it: that names the platform of the secret.'],
  ])('refuses %j', async (flags, sentence) => {
    const { code, out, err } = await demo('--data', exampleFolder(), ...flags);
    expect([code, out]).toEqual([expect.any(Number), '']);
    expect(code).not.toBe(0);
    expect(err).toContain(sentence);
  });
});
