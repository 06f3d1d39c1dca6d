// Cloudflare's host: its settings, and that it is the same relay.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import host from '../../src/relay/hosts/cloudflare.ts';
import {
  BOOKED,
  callOf,
  ECHO,
  envelopeOf,
  fakeWebApp,
  html,
  type Reply,
  redirect,
  silent,
  text,
  WEB_APP,
} from './fakeWebApp.ts';
import { settled } from './handTime.ts';

function platformFetch(replies: readonly Reply[], echo?: Reply) {
  const webApp = fakeWebApp(replies, echo);
  vi.stubGlobal('fetch', webApp.fetch);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return webApp;
}

const warnings = () => vi.mocked(console.warn).mock.calls.map(([line]) => JSON.parse(line));

const waitUntil = vi.fn<(work: Promise<unknown>) => void>();
const ask = (request: Request, env: Parameters<typeof host.fetch>[1]) => host.fetch(request, env, { waitUntil });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('on Cloudflare, the relay', () => {
  it('carries a call to WEB_APP_URL with the platform’s fetch', async () => {
    const webApp = platformFetch([redirect(ECHO)], text(BOOKED));
    const answer = await ask(callOf({ body: '{"a":"é"}' }), { WEB_APP_URL: WEB_APP });
    expect(await answer.text()).toBe(BOOKED);
    expect(Buffer.from(envelopeOf(webApp.sent[0]).body, 'base64').toString()).toBe('{"a":"é"}');
  });

  it.each([{}, { WEB_APP_URL: '' }, { WEB_APP_URL: `${WEB_APP}/` }])('says what is missing with %j', async (env) => {
    const webApp = platformFetch([text(BOOKED)]);
    const answer = await ask(callOf({ action: 'available' }), env);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      available: [],
      status: 'failed',
      reason: "The relay is not set up: WEB_APP_URL must be the web app's address, which ends in /exec.",
    });
    expect(webApp.sent).toEqual([]);
  });

  it('takes its language and deadline from its settings', async () => {
    platformFetch([html]);
    const env = { WEB_APP_URL: WEB_APP, LANGUAGE: 'de', DEADLINE_MS: '60' };
    expect(await (await ask(callOf(), env)).text()).toContain('nicht bestätigt');
  });

  it.each(['0', '-1', 'soon', '', 'NaN'])('keeps the default for the deadline %j', async (DEADLINE_MS) => {
    platformFetch([text(BOOKED)]);
    const answer = await ask(callOf(), { WEB_APP_URL: WEB_APP, DEADLINE_MS });
    expect(await answer.text()).toBe(BOOKED);
  });

  it('tells the operator why there was no answer, without a word of the caller’s', async () => {
    platformFetch([html]);
    await ask(callOf({ body: '{"name":"José"}' }), { WEB_APP_URL: WEB_APP, DEADLINE_MS: 60 });
    expect(warnings()).toEqual([expect.objectContaining({ message: 'The web app gave no answer: notAnswer' })]);
    expect(JSON.stringify(warnings())).not.toContain('José');
  });

  it('tells the operator that calls are refused for their signature, without a word of theirs', async () => {
    platformFetch([text(BOOKED)]);
    const forged = () => callOf({ headers: { 'x-telli-signature': 'forged' } });
    await ask(forged(), { WEB_APP_URL: WEB_APP, DEADLINE_MS: 61 });
    await ask(forged(), { WEB_APP_URL: WEB_APP, DEADLINE_MS: 61 });
    expect(warnings().map(({ message }) => message)).toEqual([
      'Calls come without a proof. One a minute goes on to the web app, the others are refused.',
    ]);
  });

  const REFUSED = '{"status":"failed","reason":"This request could not be verified."}';
  const signedBy = (key: string) => {
    const signature = createHmac('sha256', key).update('{}').digest('hex');
    return callOf({ headers: { 'x-telli-signature': signature } });
  };

  it.each<[Record<string, string>, string, string]>([
    [{ TELLI_KEY: 'k1' }, 'k1', BOOKED],
    [{ TELLI_KEY: ' k1\n' }, 'k1', BOOKED],
    [{ TELLI_KEY: 'k1' }, 'k2', REFUSED],
    [{ TELLI_KEY: 'k2', TELLI_FORMER_KEY: 'k1\n' }, 'k1', BOOKED],
    [{ TELLI_KEY: 'k2', TELLI_FORMER_KEY: 'k1' }, 'k2', BOOKED],
    [{ TELLI_KEY: 'k2', TELLI_FORMER_KEY: ' ' }, 'k1', REFUSED],
    [{ TELLI_KEY: '', TELLI_FORMER_KEY: 'k1' }, 'k2', BOOKED],
    [{ TELLI_KEY: '  ' }, 'k2', BOOKED],
    [{}, 'k2', BOOKED],
  ])('with the secrets %j answers what %s signed with %s', async (secrets, key, answer) => {
    platformFetch([text(BOOKED)]);
    const env = { WEB_APP_URL: WEB_APP, ...secrets };
    await ask(callOf({ headers: { 'x-telli-signature': '' } }), env); // the one of this minute
    expect(await (await ask(signedBy(key), env)).text()).toBe(answer);
  });

  it('does all its work even for a caller who leaves', async () => {
    platformFetch([text(BOOKED)]);
    const answer = ask(callOf(), { WEB_APP_URL: WEB_APP });
    expect(waitUntil).toHaveBeenLastCalledWith(answer);
    await answer;
  });

  /** How many of five calls at once reach a web app that is silent, and how many more still wait after so long. */
  async function fiveAtOnce(
    settings: Readonly<Record<string, string | number>>,
    waitMs = 0,
  ): Promise<[number, number]> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const webApp = platformFetch([silent]);
    let answered = 0;
    for (let call = 0; call < 5; call++) {
      const answer = ask(callOf(), { WEB_APP_URL: WEB_APP, DEADLINE_MS: 9000, ...settings });
      void answer.then(() => {
        answered += 1;
      });
    }
    await settled();
    await vi.advanceTimersByTimeAsync(waitMs);
    const reached = webApp.posts().length;
    const waiting = 5 - reached - answered;
    await vi.advanceTimersByTimeAsync(9000);
    return [reached, waiting];
  }

  it.each<[string, Record<string, string | number>, [number, number]]>([
    ['how many at once, and how many waiting', { MOST_IN_FLIGHT: '2', MOST_QUEUED: '1' }, [2, 1]],
    ['numbers too', { MOST_IN_FLIGHT: 1, MOST_QUEUED: 2 }, [1, 2]],
    ['that nobody waits', { MOST_IN_FLIGHT: '2', MOST_QUEUED: '0' }, [2, 0]],
    ['that nobody waits for any time', { MOST_IN_FLIGHT: '3', LONGEST_QUEUE_MS: '0' }, [3, 0]],
  ])('takes %s from its settings, over all its requests', async (_, settings, expected) => {
    expect(await fiveAtOnce(settings)).toEqual(expected);
  });

  it.each(['0', '-1', '2.5', 'many', '', ' ', 'Infinity'])(
    'keeps the default of calls at once for %j',
    async (most) => {
      expect(await fiveAtOnce({ MOST_IN_FLIGHT: most })).toEqual([5, 0]);
    },
  );

  it.each(['-1', '0.5', 'few', '', 'Infinity'])('keeps the default of calls waiting for %j', async (most) => {
    expect(await fiveAtOnce({ MOST_IN_FLIGHT: 1, MOST_QUEUED: most })).toEqual([1, 4]);
  });

  it.each(['-1', 'long', '', 'Infinity'])('keeps a second and a half of waiting for %j', async (longest) => {
    const settings = { MOST_IN_FLIGHT: 1, LONGEST_QUEUE_MS: longest };
    expect(await fiveAtOnce(settings, 1499)).toEqual([1, 4]);
    expect(await fiveAtOnce(settings, 1500)).toEqual([1, 0]);
  });

  it('is shipped with the settings that the host reads', () => {
    const file = readFileSync(new URL('../../src/relay/wrangler.jsonc', import.meta.url), 'utf8');
    const config = JSON.parse(file.replace(/^\s*\/\/.*$/gm, ''));
    expect(config).toMatchObject({
      name: 'slotsheet-relay',
      main: 'hosts/cloudflare.ts',
      compatibility_date: '2026-04-01',
    });
    expect(config.vars).toEqual({
      WEB_APP_URL: '',
      DEADLINE_MS: '9000',
      MOST_IN_FLIGHT: '20',
      MOST_QUEUED: '20',
      LONGEST_QUEUE_MS: '1500',
      AVAILABLE_A_MINUTE: '380',
      BOOK_A_MINUTE: '50',
      LANGUAGE: 'en',
      TOOL_HEADERS: '',
    });
  });
});
