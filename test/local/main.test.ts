// `npm start` as its own process: what it prints, how it ends.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { documents } from '../../worlds/sheet.ts';
import { dataFolder, exampleFolder, startLocal } from '../support/localProcess.ts';

const SETTINGS = { 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"de_DE"}' };

/** Looks again and again; the test's own limit ends it. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20);
}

describe('npm start', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('says when it is ready, answers, and ends with 0 on %s', async (signal) => {
    const started = startLocal(['--port', '0', '--data', dataFolder(SETTINGS)]);
    const origin = await started.ready();
    // Node's fetch keeps the connection open, which must not hold up the end.
    expect(await (await fetch(origin)).text()).toContain('<h1>Slotsheet</h1>');
    expect((await fetch(`${origin}/nothing`, { method: 'POST', body: '' })).status).toBe(404);
    started.child.kill(signal);
    expect(await started.ended).toBe(0);
    const zoneData = `zone data: tz ${process.versions.tz} (Node ${process.versions.node})`;
    expect(started.output.out.split('\n').filter((line) => line.startsWith('ready'))).toEqual([`ready ${origin}`]);
    expect(started.output.out).toContain(`\n${zoneData}\n`);
  });

  it('says what it serves, and what to type next', async () => {
    const folder = exampleFolder();
    const started = startLocal(['--port', '0', '--data', folder, '--now', '2026-11-30T07:00+01:00']);
    const origin = await started.ready();
    await until(() => started.output.out.includes('npm run demo'));
    expect(started.output.err).toBe('');
    expect(started.output.out.split('\n')).toEqual([
      `ready ${origin}`,
      `folder: ${folder}`,
      'services: First visit, Follow-up, Advice',
      'hosts: Anna Berger, Ben Kaya',
      'findings: none',
      expect.stringMatching(/^zone data: tz /),
      'clock: stands still at 2026-11-30T06:00:00.000Z (--now)',
      'HubSpot: a stand-in with 1 meeting link (hubspot/)',
      `next, in a second terminal: npm run demo -- --url ${origin} --data ${folder}`,
      `or, for a booking at HubSpot: npm run demo -- --url ${origin} --data ${folder} --service Advice`,
      '',
    ]);
  });

  it('names the faults that wait at HubSpot’s stand-in', async () => {
    const faults = ['--hubspot-fault', 'taken', '--hubspot-fault', 'slow'];
    const started = startLocal(['--port', '0', '--data', exampleFolder(), ...faults]);
    await started.ready();
    await until(() => started.output.out.includes('npm run demo'));
    expect(started.output.out).toContain(
      '\nHubSpot: a stand-in with 1 meeting link (hubspot/); faults of the next bookings: taken, slow\n',
    );
  });

  it('counts what is wrong and shows the first three, and warns before it is ready of what closes everything', async () => {
    const folder = exampleFolder();
    writeFileSync(join(folder, 'calendars', 'ben@praxis.example.ics'), 'hello');
    writeFileSync(
      join(folder, 'sheet', 'Weekly hours.csv'),
      'Host,Days,From,To,Service\n,Mon-Fir,9,17,\n,Tue,9.5,10,\n',
    );
    const started = startLocal(['--port', '0', '--data', folder]);
    await started.ready();
    await until(() => started.output.out.includes('npm run demo'));
    const lines = started.output.out.split('\n');
    const at = lines.findIndex((line) => line.startsWith('findings: '));
    // The file, its calendar at the host, the two rows, and the meeting link of that host.
    expect(lines[at]).toBe(`findings: 5, the first 3 (all of them: npm run findings -- --data ${folder})`);
    expect(lines.slice(at + 1, at + 4)).toEqual([
      expect.stringMatching(/^ {2}calendars\/ben@praxis\.example\.ics: /),
      expect.stringMatching(/^ {2}Weekly hours, row 2, Days: /),
      expect.stringMatching(/^ {2}Weekly hours, row 3, From: /),
    ]);
    expect(started.output.err).toMatch(/^calendars\/ben@praxis\.example\.ics: [^\n]+\n$/);
  });

  it.each([
    ['an empty folder', {}, /^sheet: There is no tab in this folder\./],
    ['a sheet.json that is no JSON', { 'sheet.json': '{"timeZone"' }, /^sheet\.json: This file cannot be understood, /],
  ])('serves %s, and says so before it is ready', async (_, changed, warning) => {
    const folder = dataFolder(Object.keys(changed).length > 0 ? { ...documents(), ...changed } : {});
    const started = startLocal(['--port', '0', '--data', folder]);
    expect(await started.ready()).toMatch(/^http/);
    expect(started.output.err).toMatch(warning);
    await until(() => started.output.out.includes('npm run demo'));
    expect(started.output.out).toContain('\nservices: none\nhosts: none\nfindings: ');
  });

  it('answers what came in before it ends', async () => {
    const started = startLocal(['--port', '0', '--data', dataFolder(documents())]);
    const origin = await started.ready();
    const headers = { 'x-telli-signature': '0'.repeat(64) }; // the relay cannot tell that it is wrong
    const ask = async () => (await fetch(`${origin}/available`, { method: 'POST', body: '{}', headers })).text();
    const answers = Array.from({ length: 10 }, ask);
    await Promise.any(answers);
    started.child.kill('SIGTERM');
    const refused = '{"available":[],"status":"failed","reason":"This request could not be verified."}';
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 10 }, () => refused));
    expect(await started.ended).toBe(0);
  });

  it('writes no secret into the data folder', async () => {
    const folder = dataFolder(SETTINGS);
    const secrets = ['--key', 'very-secret', '--token', 'very-secret', '--hubspot-key', 'very-secret'];
    secrets.push('--tool-secret', 'retell=very-secret');
    const origin = await startLocal(['--port', '0', '--data', folder, ...secrets]).ready();
    const response = await fetch(`${origin}/available`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(200);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
    const texts = files.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path, 'utf8'));
    expect(texts).not.toEqual([]);
    expect(texts.filter((text) => text.includes('very-secret'))).toEqual([]);
  });

  it('ends with one line when the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { output, ended } = startLocal(['--port', String(port), '--data', dataFolder(SETTINGS)]);
    expect(await ended).not.toBe(0);
    expect(output).toEqual({ out: '', err: `Port ${port} is in use. Choose another with --port.\n` });
    other.close();
  });

  it.each([
    [
      ['--data', 'no/such/folder'],
      'There is no folder "no/such/folder". --data names the one with sheet/ and calendars/.\n',
    ],
    [['--data', ''], '--data needs a value, and it is blank. --help shows what there is.\n'],
    [['--now', 'soon'], '--now wants a time like 2027-03-01T08:00:00Z or 2027-03-01T09:00+01:00, not "soon".\n'],
    [['--speed', '9'], 'There is no flag --speed. --help shows what there is.\n'],
  ])('ends with one line for %j', async (args, line) => {
    const { output, ended } = startLocal(['--port', '0', ...args]);
    expect(await ended).not.toBe(0);
    expect(output).toEqual({ out: '', err: line });
  });

  it('ends with one line when a fault of HubSpot could never strike', async () => {
    const { output, ended } = startLocal(['--data', dataFolder(SETTINGS), '--hubspot-fault', 'slow']);
    expect(await ended).not.toBe(0);
    const line = '--hubspot-fault wants a folder with hubspot/key.json and hubspot/links.json in it.\n';
    expect(output).toEqual({ out: '', err: line });
  });

  it('says at its end what was used of the quotas that were asked for', async () => {
    const started = startLocal(['--port', '0', '--data', dataFolder(SETTINGS), '--quota', 'workspace']);
    await started.ready();
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    const lines = started.output.err.split('\n').filter((line) => line.startsWith('local: quota '));
    expect(lines).toHaveLength(7);
    // The Sheet is looked at once, before it is ready.
    expect(lines[0]).toMatch(/^local: quota sheetReads: [12] used, 0 refused, at most [12] a minute \(of 60\)$/);
    expect(lines).toContain('local: quota mails: 0 used, 0 refused, at most 0 a day (of 1500)');
  });

  it('explains itself', async () => {
    const { output, ended } = startLocal(['--help']);
    expect(await ended).toBe(0);
    const flags = [
      '--data',
      '--port',
      '--now',
      '--key',
      '--token',
      '--quotas',
      '--quota NAME',
      '--modelled',
      '--hubspot-key',
      '--hubspot-fault',
      '--tool-secret NAME=SECRET',
    ];
    for (const flag of flags) expect(output.out).toContain(flag);
  });
});
