// Tool calls whose secret a stranger made up: any header lets them into the relay, unless it is told the secrets.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRelay } from '../../src/relay/relay.ts';
import { BOOKED, callOf, fakeWebApp, type Reply, relayBefore, silent, text, WEB_APP } from './fakeWebApp.ts';
import { handTime } from './handTime.ts';

const DONE = '{"status":"success","sentence":"Your appointment is cancelled."}';
const REFUSED = '{"status":"failed","sentence":"This request could not be verified."}';
const [NEW, OLD, RETELL] = ['the-new-secret', 'the-old-secret', 'key_of-retell'];
const BODY = '{"name":"cancel","args":{"reason":"ä"}}';

function toolCall(headers: Readonly<Record<string, string>>): Request {
  return new Request('https://relay.example/tools/cancel', { method: 'POST', headers: { ...headers }, body: BODY });
}

/** As docs.retellai.com, "Secure the webhook", has it: the HMAC-SHA-256 of the body and the milliseconds, read 2026-11-30. */
function signed(key: string, time = '1700000000000', body = BODY): string {
  return `v=${time},d=${createHmac('sha256', key)
    .update(body + time)
    .digest('hex')}`;
}

/** A relay that was told the secrets, and whose one stranger of this minute has gone on already. */
async function hears(headers: Readonly<Record<string, string>>, toolSecrets: readonly string[] = [NEW, OLD, RETELL]) {
  const { relay } = relayBefore(fakeWebApp([text(REFUSED), text(DONE)]), { toolSecrets, toolHeaders: ['x-own'] });
  await relay(toolCall({}));
  return (await relay(toolCall(headers))).text();
}

describe('a tool call, where the relay was told the secrets,', () => {
  it.each<[string, Record<string, string>]>([
    ['a secret', { 'x-slotsheet-secret': NEW }],
    ['another secret behind Bearer', { authorization: `bearer  ${OLD} ` }],
    ['a secret in a header of the operator’s choice', { 'x-own': NEW }],
    ['a secret beside a wrong one', { authorization: 'Bearer x', 'x-vapi-secret': NEW }],
    // Whether it is fresh is the web app's matter.
    ['Retell’s signature', { 'x-retell-signature': signed(RETELL) }],
  ])('goes on: %s', async (_, headers) => {
    expect(await hears(headers)).toBe(DONE);
  });

  it.each<[string, Record<string, string>]>([
    ['a made-up secret', { authorization: 'Bearer made-up' }],
    ['a part of a secret', { authorization: NEW.slice(0, -1) }],
    ['a secret in a header that names the caller', { 'x-slotsheet-phone': NEW }],
    ['a signature under another key', { 'x-retell-signature': signed('key_of-another') }],
    ['a signature of another body', { 'x-retell-signature': signed(RETELL, '1700000000000', '{}') }],
    ['a signature of another time', { 'x-retell-signature': signed(RETELL).replace('v=17', 'v=18') }],
    ['a text that is no signature', { 'x-retell-signature': 'v=1' }],
  ])('ends in the relay: %s', async (_, headers) => {
    expect(await hears(headers)).toBe(REFUSED);
  });
});

it('without secrets in the relay the web app checks them', async () => {
  expect(await hears({ authorization: 'Bearer made-up' }, [])).toBe(DONE);
});

describe('tool calls with made-up secrets', () => {
  it('leave telli’s calls half of the places, however many there are', async () => {
    const time = handTime();
    const isOfTool = (body: unknown) => String(body).includes('"tools-1"');
    const reply: Reply = (sent) => (isOfTool(sent.init.body) ? silent(sent) : new Response(BOOKED));
    const webApp = fakeWebApp([reply]);
    const relay = createRelay({ webAppUrl: WEB_APP, fetch: webApp.fetch, time, mostInFlight: 4, mostQueued: 40 });
    for (let call = 0; call < 30; call += 1) void relay(toolCall({ authorization: 'Bearer made-up' }));
    await time.pass(0);
    expect(webApp.posts()).toHaveLength(2);
    expect(await (await relay(callOf())).text()).toBe(BOOKED);
  });
});
