// What every host adds to the relay: a page for people and a log, neither with a word of a caller's or a secret.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readToolEnvelope } from '../../src/agents/toolEnvelope.ts';
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

function toolCall(path: string, secret: string): Request {
  const headers = { authorization: `Bearer ${secret}` };
  return new Request(`https://relay.example${path}`, { method: 'POST', body: '{}', headers });
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
    [{}, 'TOOL_SECRETS: not set. The web app checks secrets of tool calls.'],
    [{ TOOL_SECRETS: ' , ' }, 'TOOL_SECRETS: not set.'],
    [{ TOOL_SECRETS: 's' }, 'TOOL_SECRETS: set. Secrets of tool calls are checked here and in the web app.'],
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
    await host(toolCall('/tools/cancel', 's'));
    await host(new Request('https://relay.example/nowhere', { method: 'POST' }));
    const rows = (await page()).split('\n').filter((line) => /^(available|book|contact_lookup|tools)/.test(line));
    // answered, unanswered, turned away, not verified, too large, not set up
    expect(rows.map((row) => row.trim().split(/\s+/).slice(0, 7))).toEqual([
      ['available', '0', '1', '0', '1', '0', '0'],
      ['book', '1', '1', '0', '0', '0', '0'],
      ['contact_lookup', '0', '0', '0', '0', '1', '0'],
      ['tools', '0', '1', '0', '0', '0', '0'],
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
    secret: 'planted-tool-secret',
    deployment: 'abc',
  };

  it('has a secret, the web app’s address, or a word of the caller’s, whatever becomes of the call', async () => {
    const { name, phone, key, former, service, secret } = PLANTED;
    const body = JSON.stringify({ name, phone });
    const signature = createHmac('sha256', key).update(body).digest('hex');
    const env = { TELLI_KEY: key, TELLI_FORMER_KEY: former, TOOL_SECRETS: secret, DEADLINE_MS: 60 };
    const { host, lines, page } = hostBefore([text(BOOKED), html, text(`"${name}"`)], env);
    const call = (given: string) =>
      callOf({ body, query: `?service=${service}`, headers: { 'x-telli-signature': given } });
    for (let asked = 0; asked < 3; asked++) await host(call(signature));
    await host(call(`${name}`));
    await host(callOf({ body: body.padEnd(300_000), query: `?service=${service}` }));
    await host(toolCall(`/tools/${name}?service=${service}&phone=${phone}`, secret));
    expect(lines).toHaveLength(6);
    const told = lines.join('\n') + (await page());
    for (const planted of [...Object.values(PLANTED).slice(0, 6), signature, WEB_APP])
      expect(told).not.toContain(planted);
  });

  it('has a line for strangers who are refused, but the one of a minute', async () => {
    const { host, lines, page } = hostBefore([text(BOOKED)]);
    for (let call = 0; call < 5; call++) await host(callOf({ headers: { 'x-telli-signature': '' } }));
    expect(lines.map((line) => JSON.parse(line).problem)).toEqual(['unverified']);
    expect(await page()).toMatch(/^book +1 +0 +0 +4 /m);
  });
});

it.each([
  [' s-1 ,, s-2\n', 's-2', 2],
  ['s-1', 's-2', 1],
  ['', 's-2', 2],
])('with TOOL_SECRETS %j the secret %s is carried, or ends there: %i calls go on', async (setting, secret, calls) => {
  const webApp = fakeWebApp([text('{}')]);
  vi.stubGlobal('fetch', webApp.fetch);
  const host = createHost('a test', { WEB_APP_URL: WEB_APP, TOOL_SECRETS: setting }, () => undefined);
  await host(toolCall('/tools/cancel', '')); // the one of this minute
  await host(toolCall('/tools/cancel', secret));
  expect(webApp.posts()).toHaveLength(calls);
});

describe('TOOL_HEADERS', () => {
  /** The headers with which a tool call reaches the web app. */
  async function carried(TOOL_HEADERS: string, headers: Readonly<Record<string, string>>) {
    const webApp = fakeWebApp([text('{}')]);
    vi.stubGlobal('fetch', webApp.fetch);
    const lines: string[] = [];
    const host = createHost('a test', { WEB_APP_URL: WEB_APP, TOOL_HEADERS }, (line) => void lines.push(line.text));
    await host(new Request('https://relay.example/tools', { method: 'POST', body: '{}', headers }));
    return { lines, headers: readToolEnvelope(String(webApp.sent[0]?.init.body))?.headers };
  }

  it.each([
    ['X-Api-Key', { 'x-api-key': 'k' }],
    [' x-practice ,, X-API-KEY , x-api-key', { 'x-api-key': 'k', 'x-practice': 'p' }],
    ['', {}],
  ])('%j is read', async (setting, headers) => {
    const { lines, headers: arrived } = await carried(setting, { 'X-Api-Key': 'k', 'X-Practice': 'p' });
    expect(arrived).toEqual(headers);
    expect(lines.filter((line) => line.includes('TOOL_HEADERS'))).toEqual([]);
  });

  it.each([
    ['x-api-key, planted secret', 'One of them cannot be the name of a header.'],
    ['x-api-key,b,c,d,e,f,g,h,planted', 'There are more than 8.'],
  ])('%j is read as far as it can be, and the log says so without quoting it', async (setting, message) => {
    const { lines, headers } = await carried(setting, { 'X-Api-Key': 'k', planted: 'p' });
    expect(headers).toEqual({ 'x-api-key': 'k' });
    expect(JSON.parse(lines[0] ?? '')).toEqual({ severity: 'ERROR', message: `TOOL_HEADERS: ${message}` });
    expect(lines.join('')).not.toContain('planted');
  });
});
