// What opens the door of tool calls, and what does not. HMACs by Node's own crypto, over the bytes and the digits of the time.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KEY, NOW, sign, TOKEN } from '../../support/world.ts';
import { CALLER, SECRET, toolWorld } from './support.ts';

const REFUSED = { status: 'failed', sentence: 'This request could not be verified.' };
const OPEN = { status: 'success', sentence: 'There is no appointment to come.', appointments: [] };
const query = CALLER;

describe('a tool call is let in', () => {
  it.each<[string, Record<string, string>]>([
    ['a bearer secret', { authorization: `Bearer ${SECRET}` }],
    ['the secret alone', { 'x-slotsheet-secret': SECRET }],
    ['Vapi’s header', { 'x-vapi-secret': SECRET }],
    ['a bearer in small letters', { authorization: `bearer  ${SECRET}` }],
  ])('with %s', async (_, headers) => {
    const { tool, rows } = toolWorld();
    expect((await tool('next-appointments', {}, { query, headers })).json).toEqual(OPEN);
    expect(rows('Log').map(({ Action, Auth }) => [Action, Auth])).toEqual([['next-appointments', 'secret']]);
  });

  it('though Settings ask for signatures, which is telli’s matter', async () => {
    const { tool } = toolWorld({ sheet: { settings: { 'Require signature': 'yes' } } });
    expect((await tool('next-appointments', {}, { query })).json).toEqual(OPEN);
  });

  it('past the relay with the link token, where Settings do not ask for signatures', async () => {
    const { direct } = toolWorld({ sheet: { settings: { 'Require signature': 'no' } } });
    const { json } = await direct({ action: 'tools', tool: 'next-appointments', token: TOKEN, ...query }, {});
    expect(json).toEqual(OPEN);
  });

  it('past the relay with a platform’s secret in the address, whatever Settings ask for', async () => {
    const { direct } = toolWorld();
    const { json } = await direct({ action: 'tools', tool: 'next-appointments', token: SECRET, ...query }, {});
    expect(json).toEqual(OPEN);
  });
});

it('past the relay, too, takes a service with an endless name for none of the Sheet, and not for the first', async () => {
  const { direct, rows } = toolWorld();
  const address = { action: 'tools', tool: 'available', token: SECRET, service: `Visit${'x'.repeat(300)}` };
  expect((await direct(address, {})).json.status).toBe('failed');
  expect(rows('Log')[0]?.Service).toMatch(/^Visitx+$/);
});

describe('a tool call is refused', () => {
  it.each<[string, Record<string, string>, string]>([
    ['with another secret', { authorization: `Bearer ${SECRET}y` }, 'bad secret'],
    ['with the beginning of the secret', { authorization: `Bearer ${SECRET.slice(0, -1)}` }, 'bad secret'],
    ['with telli’s key', { authorization: `Bearer ${KEY}` }, 'bad secret'],
    ['with telli’s signature', { 'x-telli-signature': sign('{}') }, 'none'],
    ['with the secret where the caller stands', { 'x-slotsheet-phone': SECRET }, 'none'],
    ['with nothing', {}, 'none'],
  ])('%s', async (_, headers, auth) => {
    const { tool, rows } = toolWorld();
    // The relay knows what Settings say only after a first request.
    await tool('next-appointments', {}, { query });
    expect((await tool('next-appointments', {}, { query, headers })).json).toEqual(REFUSED);
    expect(rows('Log').slice(1)).toMatchObject([{ Action: 'tools', Auth: auth, Outcome: 'refused' }]);
  });

  it('whatever it holds, while no secret is made', async () => {
    const { tool, direct } = toolWorld({ toolSecrets: {}, sheet: { settings: { 'Require signature': 'no' } } });
    for (const secret of ['', 'undefined', TOKEN, KEY]) {
      const headers = { authorization: `Bearer ${secret}` };
      expect((await tool('next-appointments', {}, { query, headers })).json).toEqual(REFUSED);
      const past = await direct({ action: 'tools', tool: 'next-appointments', token: secret, ...query }, {});
      expect(past.json.status).toBe('failed');
    }
  });

  it('past the relay with the link token, where Settings ask for signatures: also before the script knows', async () => {
    const { direct } = toolWorld();
    const ask = () => direct({ action: 'tools', tool: 'next-appointments', token: TOKEN, ...query }, {});
    expect((await ask()).json).toEqual(REFUSED);
    expect((await ask()).json).toEqual(REFUSED);
  });

  it('at telli’s own addresses with a tool’s secret', async () => {
    const { direct } = toolWorld({ sheet: { settings: { 'Require signature': 'no' } } });
    expect((await direct({ action: 'available', token: SECRET }, {})).json.status).toBe('failed');
  });
});

describe('Retell’s signature', () => {
  const RETELL = 'key_0123456789abcdef';
  const NOW_MS = Date.parse(NOW);
  const body = JSON.stringify({
    name: 'next-appointments',
    call: { call_id: 'c1', direction: 'inbound', from_number: '+49301234567' },
    args: {},
  });
  const signed = (ms: number, text = body, key = RETELL) =>
    `v=${ms},d=${createHmac('sha256', key).update(`${text}${ms}`).digest('hex')}`;
  const ask = async (signature: string) => {
    const { tool, rows } = toolWorld({ toolSecrets: {}, retellKey: RETELL });
    const { json } = await tool('', body, { headers: { 'x-retell-signature': signature } });
    return { json, log: rows('Log') };
  };

  it.each([0, -300_000, 300_000])('opens the door, %i ms from now', async (apart) => {
    const { json, log } = await ask(signed(NOW_MS + apart));
    expect(json).toEqual(OPEN);
    expect(log).toMatchObject([{ Action: 'next-appointments', Auth: 'signature' }]);
  });

  it.each([
    ['five minutes and a millisecond ago', signed(NOW_MS - 300_001)],
    ['as far ahead', signed(NOW_MS + 300_001)],
    ['of another body', signed(NOW_MS, '{}')],
    ['under another key', signed(NOW_MS, body, 'key_of-another')],
    ['with another time written before it', signed(NOW_MS).replace(`v=${NOW_MS}`, `v=${NOW_MS + 1}`)],
  ])('opens nothing %s', async (_, signature) => {
    expect((await ask(signature)).json).toEqual(REFUSED);
  });

  it('that is wrong is named in the Log, and not a secret', async () => {
    const { tool, rows } = toolWorld({ retellKey: RETELL });
    await tool('next-appointments', {}, { query });
    const headers = { 'x-retell-signature': signed(NOW_MS, body, 'key_of-another') };
    expect((await tool('', body, { headers })).json).toEqual(REFUSED);
    expect(rows('Log')[1]).toMatchObject({
      Auth: 'bad signature',
      Outcome: 'refused',
      Reason:
        "Retell's signature matches no key that is stored, or came five minutes late. Paste the key with which Retell signs (Slotsheet > Voice agents).",
    });
  });
});
