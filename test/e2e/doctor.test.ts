// `npm run doctor` against the local runtime, and against what a deployment looks like when something is wrong.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../support/command.ts';
import { exampleFolder, startLocal } from '../support/localProcess.ts';

interface Told {
  readonly name: string;
  readonly result: string;
  readonly sentence: string;
  readonly fix: string;
}

const KEY = 'planted-key-of-telli';
const TOKEN = 'planted-link-token-0123456789';

async function doctor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { code, out, err } = await runCommand('scripts/doctor.ts', ['--json', ...args], { ...process.env, ...env });
  const { probes } = JSON.parse(out) as { readonly probes: readonly Told[] };
  const result = (name: string) => probes.find((probe) => probe.name.includes(name))?.result;
  return { code, err, out, probes, result };
}

async function local(folder = exampleFolder()) {
  const { ready } = startLocal(['--data', folder, '--port', '0', '--key', KEY, '--token', TOKEN]);
  const origin = await ready();
  return ['--relay', origin, '--exec', `${origin}/macros/s/local/exec`];
}

/** Answers every request alike. */
async function answering(status: number, type: string, body: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status, { 'content-type': type }).end(body));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('npm run doctor', () => {
  it('finds no fault in the local runtime, and shows neither key nor token', async () => {
    const addresses = await local();
    const { code, probes, out, err } = await doctor(addresses, { SLOTSHEET_KEY: KEY, SLOTSHEET_TOKEN: TOKEN });
    expect([code, probes.filter(({ result }) => result === 'fail')]).toEqual([0, []]);
    expect(probes.length).toBeGreaterThan(13);
    expect(probes.filter(({ name }) => name.startsWith('inside: ')).map(({ name }) => name.slice(8))).toEqual([
      ...[
        'Sheet',
        'Calendars',
        'Time zones',
        'Permissions',
        'telli’s key',
        'Address of the web app',
        'Triggers',
        'Lock',
      ],
      ...['Mails of today', 'Active spreadsheet', 'é, € and emoji', 'Last call', 'HubSpot'],
    ]);
    expect(JSON.parse(out).questions.map(({ settled }: { settled: boolean }) => settled)).toEqual([
      ...[true, true, true, true, true, true],
      false,
    ]);
    for (const probe of probes) {
      expect(Object.keys(probe)).toEqual(['name', 'result', 'sentence', 'fix']);
      expect(probe.fix === '').toBe(probe.result === 'pass');
    }
    const table = await runCommand('scripts/doctor.ts', [...addresses, '--key', KEY, '--token', TOKEN]);
    expect(table.out).toContain(' passed, ');
    for (const text of [out, err, table.out, table.err]) {
      expect(text).not.toContain(KEY);
      expect(text).not.toContain(TOKEN);
    }
  });

  it('notices another key, and ends with 1', async () => {
    const { code, result } = await doctor([...(await local()), '--key', 'another-key']);
    expect([code, result('a good signature'), result('a bad signature')]).toEqual([1, 'fail', 'pass']);
    expect(result('inside: the script')).toBe('fail');
  });

  it('names the calendar that cannot be read, and leaves what stands inside to Check without the key', async () => {
    const folder = exampleFolder();
    writeFileSync(`${folder}/calendars/anna@praxis.example.ics`, 'garbage');
    const addresses = await local(folder);
    const { code, probes } = await doctor([...addresses, '--key', KEY]);
    const faulty = probes.filter(({ result }) => result === 'fail');
    expect([code, faulty.map(({ name }) => name)]).toEqual([1, ['inside: Calendars']]);
    expect(faulty[0]?.sentence).toBe('1 of 2 calendars cannot be used: anna@praxis.example (Anna Berger).');
    const withoutKey = await doctor(addresses);
    expect([withoutKey.code, withoutKey.result('inside: the script')]).toEqual([0, 'warn']);
  });

  it('notices Google’s page in place of an answer, and quotes it', async () => {
    const origin = await answering(200, 'text/html', '<html><title>Authorization needed</title></html>');
    const { code, result, probes } = await doctor(['--exec', `${origin}/exec`, '--token', TOKEN]);
    expect([code, result('anyone may call'), result('its redirect'), result('the link token')]).toEqual([
      1,
      'fail',
      'fail',
      'fail',
    ]);
    expect(probes[0]?.sentence).toContain('"Authorization needed"');
  });

  it('notices a relay without the web app’s address, and one that lets everything in', async () => {
    const page = await answering(
      200,
      'text/plain',
      'Slotsheet relay 0.3.0 on Node.js\nWEB_APP_URL: missing. And so on.\n',
    );
    expect((await doctor(['--relay', page])).result('its page')).toBe('fail');
    const open = await answering(200, 'application/json', '{"available":[]}');
    expect((await doctor(['--relay', open])).result('a bad signature')).toBe('fail');
  });

  it('notices where nothing answers', async () => {
    const { code, result } = await doctor(['--relay', 'http://127.0.0.1:1', '--key', KEY]);
    expect([code, result('its page'), result('clock')]).toEqual([1, 'fail', 'fail']);
  });
});
