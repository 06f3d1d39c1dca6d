// Many Sheets behind one relay: which team's web app is asked, and what becomes of a table with mistakes.
import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHost } from '../../src/relay/hosts/host.ts';
import type { Env } from '../../src/relay/hosts/settings.ts';
import type { Fetch } from '../../src/relay/webApp.ts';
import { BOOKED, SIGNATURE } from './fakeWebApp.ts';
import { settled } from './handTime.ts';

const addressOf = (name: string) => `https://script.google.com/macros/s/${name}/exec`;
const NOT_SET_UP = 'The relay is not set up';

/** Web apps that answer at once, but for those that are silent. `asked` are their deployments' names, in order. */
function hostWith(env: Env, silent: readonly string[] = []) {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    const name = url.split('/').at(-2) ?? '';
    asked.push(name);
    return silent.includes(name) ? new Promise(() => undefined) : new Response(BOOKED);
  };
  vi.stubGlobal('fetch', fetch);
  const lines: string[] = [];
  const host = createHost('a test', env, ({ text }) => void lines.push(text));
  const post = async (path: string, signature = SIGNATURE, more: Readonly<Record<string, string>> = {}) => {
    const init = { method: 'POST', body: '{}', headers: { 'x-telli-signature': signature, ...more } };
    const response = await host(new Request(`https://relay.example${path}`, init));
    return { status: response.status, text: await response.text() };
  };
  const page = async () => (await host(new Request('https://relay.example/'))).text();
  return { asked, lines, post, page };
}

const table = (teams: Record<string, unknown>) => JSON.stringify(teams);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a table of teams', () => {
  it('leads each team to its own web app, and the addresses without a team to WEB_APP_URL', async () => {
    const { asked, post } = hostWith({
      WEB_APP_URL: addressOf('own'),
      ROUTES: table({ north: addressOf('n'), 'south-2': { webAppUrl: addressOf('s') } }),
    });
    for (const path of ['/north/book', '/south-2/book?service=A', '/book']) {
      expect(await post(path)).toEqual({ status: 200, text: BOOKED });
    }
    expect(asked).toEqual(['n', 's', 'own']);
  });

  it('may stand in several variables', async () => {
    const { asked, post, page } = hostWith({
      ROUTES: table({ a: addressOf('1') }),
      ROUTES_7: table({ b: addressOf('2') }),
    });
    await post('/a/book');
    await post('/b/book');
    expect(asked).toEqual(['1', '2']);
    expect(await page()).toContain('\nROUTES: 2 teams\n');
  });

  it.each([
    '/south/book',
    '/north',
    '/north/',
    '/north/book/',
    '/north/nothing',
    '/North/book',
    '/x/north/book',
    '/__proto__/book',
  ])('answers %s with 404 and asks nothing', async (path) => {
    const { asked, post, lines } = hostWith({ ROUTES: table({ north: addressOf('n') }) });
    expect(await post(path)).toMatchObject({
      status: 404,
      text: expect.stringContaining('There is nothing at this address'),
    });
    expect(asked).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('gives each team its own key and language, and none the key of the addresses without a team', async () => {
    const { asked, post } = hostWith({
      TELLI_KEY: 'k0',
      ROUTES: table({ a: { webAppUrl: addressOf('a'), telliKey: 'k1', language: 'de' }, b: addressOf('b') }),
    });
    const by = (key: string) => createHmac('sha256', key).update('{}').digest('hex');
    await post('/a/book', by('k0')); // the one of this minute
    expect((await post('/a/book', by('k0'))).text).toContain('Die Herkunft dieser Anfrage');
    expect((await post('/a/book', by('k1'))).text).toBe(BOOKED);
    expect((await post('/b/book', by('k1'))).text).toBe(BOOKED);
    expect(asked).toEqual(['a', 'a', 'b']);
  });

  it('gives each team its own secrets of tools, and none those of the addresses without a team', async () => {
    const { post } = hostWith({
      DEADLINE_MS: '60',
      TOOL_SECRETS: 's0',
      ROUTES: table({ a: { webAppUrl: addressOf('a'), toolSecrets: 's1' }, b: addressOf('b') }),
    });
    const hears = async (team: string, authorization: string) =>
      (await post(`/${team}/tools/cancel`, '', { authorization })).text;
    await hears('a', ''); // the one of this minute
    expect(await hears('a', 's0')).toContain('could not be verified');
    // What the web app answers here is no answer to a tool call.
    expect(await hears('a', 's1')).toContain('not confirmed');
    expect(await hears('b', 'any')).toContain('not confirmed');
  });

  it('names the team in the log line of its call', async () => {
    const { lines, post } = hostWith({ ROUTES: table({ north: addressOf('n') }) });
    await post('/north/book');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ team: 'north', action: 'book', outcome: 'answered' });
  });
});

describe('one team in need', () => {
  it('takes no place from another: two of its calls wait for Google, one is turned away, and eight of the other go in', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const ROUTES = table({ slow: { webAppUrl: addressOf('slow'), mostInFlight: 2 }, quick: addressOf('quick') });
    const { asked, post } = hostWith({ ROUTES, MOST_QUEUED: '0', MOST_IN_FLIGHT: '3' }, ['slow']);
    const waiting = [post('/slow/book'), post('/slow/book')];
    await settled();
    expect((await post('/slow/book')).text).toContain('too many calls');
    for (let call = 0; call < 8; call++) expect((await post('/quick/book')).text).toBe(BOOKED);
    expect(asked.filter((name) => name === 'slow')).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(9000);
    for (const answer of waiting) expect((await answer).text).toContain('not confirmed');
  });

  it('does not use up the minute’s unsigned call of another', async () => {
    const { asked, post } = hostWith({ ROUTES: table({ a: addressOf('a'), b: addressOf('b') }) });
    for (const path of ['/a/book', '/a/book', '/b/book', '/b/book']) await post(path, '');
    expect(asked).toEqual(['a', 'b']);
  });
});

describe('a mistake in the table', () => {
  it.each<[string, unknown]>([
    ['no address', {}],
    ['another type', 7],
    ['a misspelt field', { webAppUrl: addressOf('x'), tellikey: 'k-secret' }],
    ['a key that is no text', { webAppUrl: addressOf('x'), telliKey: 12345 }],
    ['no place at all', { webAppUrl: addressOf('x'), mostInFlight: 0 }],
    ['an unknown language', { webAppUrl: addressOf('x'), language: 'fr' }],
  ])('shuts the team that has %s, and no other', async (_, entry) => {
    const { asked, lines, post, page } = hostWith({ ROUTES: table({ bad: entry, good: addressOf('g') }) });
    expect(await post('/bad/book')).toMatchObject({ status: 200, text: expect.stringContaining(NOT_SET_UP) });
    expect(await post('/good/book')).toEqual({ status: 200, text: BOOKED });
    expect(asked).toEqual(['g']);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ severity: 'ERROR', message: 'ROUTES: Team bad cannot be read.' });
    expect(await page()).toContain('ROUTES: 2 teams. Faults, which the log names: 1');
    expect(lines.join('') + (await page())).not.toMatch(/k-secret|12345|script\.google/);
  });

  it('shuts a team whose address is none, and says so for its call', async () => {
    const { asked, lines, post } = hostWith({ ROUTES: table({ bad: `${addressOf('x')}?token=1` }) });
    expect((await post('/bad/book')).text).toContain(NOT_SET_UP);
    expect([asked, JSON.parse(lines[0] ?? '')]).toEqual([
      [],
      expect.objectContaining({ team: 'bad', outcome: 'notSetUp' }),
    ]);
  });

  it('shuts a team that stands in two parts, as neither address can be told to be right', async () => {
    const env = { ROUTES: table({ a: addressOf('1') }), ROUTES_1: table({ a: addressOf('2') }) };
    const { asked, lines, post } = hostWith(env);
    expect((await post('/a/book')).text).toContain(NOT_SET_UP);
    expect([asked, lines[0]]).toEqual([[], expect.stringContaining('ROUTES: Team a stands there twice.')]);
  });

  it.each(['book', 'tools', 'A', 'a b', 'ä', '-a', 'a/b', ''])('leaves out a team called %j', async (name) => {
    const { lines, page } = hostWith({ WEB_APP_URL: addressOf('own'), ROUTES: table({ [name]: addressOf('x') }) });
    expect(lines).toEqual([expect.stringContaining("cannot be a team's name")]);
    expect(await page()).toContain('ROUTES: 0 teams. Faults, which the log names: 1');
  });

  it.each(['{', '[]', '"x"', '{"a":"k-secret",}'])(
    'that makes a part unreadable, %s, denies no team that it may hold',
    async (ROUTES_1) => {
      const { lines, post } = hostWith({ ROUTES: table({ a: addressOf('a') }), ROUTES_1 });
      expect((await post('/a/book')).text).toBe(BOOKED);
      expect(await post('/b/book')).toMatchObject({ status: 200, text: expect.stringContaining(NOT_SET_UP) });
      expect((await post('/b/nothing')).status).toBe(404);
      expect(JSON.parse(lines[0] ?? '').message).toBe('ROUTES: ROUTES_1 is no JSON object of teams.');
      expect(lines.join('')).not.toContain('k-secret');
      expect(lines.filter((line) => line.includes('"b"'))).toEqual([]);
    },
  );
});
