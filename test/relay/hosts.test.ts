// What every host adds to the relay: a page for people and a log, neither with a word of a caller's or a secret.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFigures } from '../../src/relay/hosts/figures.ts';
import { createHost } from '../../src/relay/hosts/host.ts';
import type { Env } from '../../src/relay/hosts/settings.ts';
import type { EndedCall } from '../../src/relay/options.ts';
import { BOOKED, callOf, fakeWebApp, html, type Reply, text, WEB_APP } from './fakeWebApp.ts';

function hostBefore(replies: readonly Reply[], env: Env = {}) {
  vi.stubGlobal('fetch', fakeWebApp(replies).fetch);
  const lines: string[] = [];
  const host = createHost('a test', { WEB_APP_URL: WEB_APP, ...env }, (line) => void lines.push(line.text));
  const page = async () => (await host(new Request('https://relay.example/'))).text();
  return { host, lines, page };
}

afterEach(() => void vi.unstubAllGlobals());

describe('the page of a host', () => {
  it('has the version of package.json', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await hostBefore([]).page()).toMatch(
      new RegExp(`^Slotsheet relay ${version.replaceAll('.', '\\.')} on a test\n`),
    );
  });

  it.each<[Env, string]>([
    [{}, 'WEB_APP_URL: set\nTELLI_KEY: not set. The web app checks signatures.'],
    [{ WEB_APP_URL: '' }, 'WEB_APP_URL: missing. Every call is answered with how to set it.'],
    [{ WEB_APP_URL: `${WEB_APP}?token=abc` }, 'WEB_APP_URL: set, but it is no address of a web app.'],
    [{ TELLI_KEY: 'k1' }, 'TELLI_KEY: set. Signatures are checked here and in the web app.'],
    [{ TELLI_FORMER_KEY: 'k0' }, 'TELLI_KEY: not set.'],
  ])('with %j says whether it is set up', async (env, said) => {
    expect(await hostBefore([], env).page()).toContain(said);
  });

  it('counts calls by how they ended', async () => {
    const { host, page } = hostBefore([text(BOOKED), html], { DEADLINE_MS: 60 });
    await host(callOf());
    await host(callOf());
    await host(callOf({ action: 'available', headers: { 'x-telli-signature': 'forged' } })); // the one of this minute
    await host(callOf({ action: 'available', headers: { 'x-telli-signature': 'forged' } }));
    await host(callOf({ action: 'contact_lookup', body: new Uint8Array(256 * 1024 + 1) }));
    await host(new Request('https://relay.example/nowhere', { method: 'POST' }));
    const rows = (await page()).split('\n').filter((line) => /^(available|book|contact_lookup)/.test(line));
    // answered, unanswered, turned away, not verified, too large, not set up
    expect(rows.map((row) => row.trim().split(/\s+/).slice(0, 7))).toEqual([
      ['available', '0', '1', '0', '1', '0', '0'],
      ['book', '1', '1', '0', '0', '0', '0'],
      ['contact_lookup', '0', '0', '0', '0', '1', '0'],
    ]);
  });
});

describe('the figures', () => {
  const answered = (milliseconds: number): EndedCall => ({
    action: 'book',
    outcome: 'answered',
    milliseconds,
    attempts: 1,
  });
  const lastTwo = (figures: ReturnType<typeof createFigures>) =>
    figures
      .table()
      .split('\n')
      .find((line) => line.startsWith('book'))
      ?.trim()
      .split(/\s+/)
      .slice(-2);

  it('are of 20 answers the tenth and the nineteenth in order', () => {
    const figures = createFigures();
    for (let call = 20; call >= 1; call--) figures.count(answered(call * 10));
    expect(lastTwo(figures)).toEqual(['100', '190']);
  });

  it('forget what is older than a thousand answers', () => {
    const figures = createFigures();
    for (let call = 0; call < 1000; call++) figures.count(answered(9000));
    for (let call = 0; call < 1000; call++) figures.count(answered(7));
    expect(lastTwo(figures)).toEqual(['7', '7']);
  });

  it('are none without an answer', () => {
    expect(lastTwo(createFigures())).toEqual(['-', '-']);
  });
});

describe('neither page nor log', () => {
  const PLANTED = {
    name: 'Josefine',
    phone: '+4930555',
    key: 'telli-secret-key',
    former: 'telli-former-key',
    service: 'Wurzelbehandlung',
    deployment: 'abc',
  };

  it('has a secret, the web app’s address, or a word of the caller’s, whatever becomes of the call', async () => {
    const { name, phone, key, former, service } = PLANTED;
    const body = JSON.stringify({ name, phone });
    const signature = createHmac('sha256', key).update(body).digest('hex');
    const env = { TELLI_KEY: key, TELLI_FORMER_KEY: former, DEADLINE_MS: 60 };
    const { host, lines, page } = hostBefore([text(BOOKED), html, text(`"${name}"`)], env);
    const call = (given: string) =>
      callOf({ body, query: `?service=${service}`, headers: { 'x-telli-signature': given } });
    for (let asked = 0; asked < 3; asked++) await host(call(signature));
    await host(call(`${name}`));
    await host(callOf({ body: body.padEnd(300_000), query: `?service=${service}` }));
    expect(lines).toHaveLength(5);
    const told = lines.join('\n') + (await page());
    for (const planted of [...Object.values(PLANTED).slice(0, 5), signature, WEB_APP])
      expect(told).not.toContain(planted);
  });

  it('has a line for strangers who are refused, but the one of a minute', async () => {
    const { host, lines, page } = hostBefore([text(BOOKED)]);
    for (let call = 0; call < 5; call++) await host(callOf({ headers: { 'x-telli-signature': '' } }));
    expect(lines.map((line) => JSON.parse(line).problem)).toEqual(['unverified']);
    expect(await page()).toMatch(/^book +1 +0 +0 +4 /m);
  });
});
