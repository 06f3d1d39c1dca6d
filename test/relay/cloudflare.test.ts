// Cloudflare's host: its settings, and that it is the same relay.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import host from '../../src/relay/cloudflare.ts';
import {
  BOOKED,
  callOf,
  ECHO,
  envelopeOf,
  fakeWebApp,
  html,
  type Reply,
  redirect,
  text,
  WEB_APP,
} from './fakeWebApp.ts';

function platformFetch(replies: readonly Reply[], echo?: Reply) {
  const webApp = fakeWebApp(replies, echo);
  vi.stubGlobal('fetch', webApp.fetch);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return webApp;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('on Cloudflare, the relay', () => {
  it('carries a call to WEB_APP_URL with the platform’s fetch', async () => {
    const webApp = platformFetch([redirect(ECHO)], text(BOOKED));
    const answer = await host.fetch(callOf({ body: '{"a":"é"}' }), { WEB_APP_URL: WEB_APP });
    expect(await answer.text()).toBe(BOOKED);
    expect(Buffer.from(envelopeOf(webApp.sent[0]).body, 'base64').toString()).toBe('{"a":"é"}');
  });

  it.each([{}, { WEB_APP_URL: '' }, { WEB_APP_URL: `${WEB_APP}/` }])('says what is missing with %j', async (env) => {
    const webApp = platformFetch([text(BOOKED)]);
    const answer = await host.fetch(callOf({ action: 'available' }), env);
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
    expect(await (await host.fetch(callOf(), env)).text()).toContain('nicht bestätigt');
  });

  it.each(['0', '-1', 'soon', '', 'NaN'])('keeps the default for the deadline %j', async (DEADLINE_MS) => {
    platformFetch([text(BOOKED)]);
    const answer = await host.fetch(callOf(), { WEB_APP_URL: WEB_APP, DEADLINE_MS });
    expect(await answer.text()).toBe(BOOKED);
  });

  it('tells the operator why there was no answer, without a word of the caller’s', async () => {
    platformFetch([html]);
    await host.fetch(callOf({ body: '{"name":"José"}' }), { WEB_APP_URL: WEB_APP, DEADLINE_MS: 60 });
    expect(console.warn).toHaveBeenCalledWith('The web app gave no answer: notAnswer');
  });

  it('is shipped with the settings that the host reads', () => {
    const file = readFileSync(new URL('../../src/relay/wrangler.jsonc', import.meta.url), 'utf8');
    const config = JSON.parse(file.replace(/^\s*\/\/.*$/gm, ''));
    expect(config).toMatchObject({ name: 'slotsheet-relay', main: 'cloudflare.ts', compatibility_date: '2026-04-01' });
    expect(Object.keys(config.vars)).toEqual(['WEB_APP_URL', 'DEADLINE_MS', 'LANGUAGE']);
  });
});
