// What people paste from the page Voice agents is what src/agents reads: tools, parameters, callers, addresses.
import { describe, expect, it } from 'vitest';
import { CALLER_PARAMETERS } from '../../src/agents/parameters.ts';
import { readToolCalls } from '../../src/agents/platforms.ts';
import { TOOL_NAMES as READ_NAMES } from '../../src/agents/toolCall.ts';
import { AGENT_PLATFORMS } from '../../src/fromPage/wire/voiceAgents.ts';
import {
  addressOf,
  BLAND_BODY,
  CALLER_VALUES,
  schemaOf,
  TOOL_NAMES,
  TOOLS,
  typeOf,
} from '../../src/pages/voiceAgents/paste.ts';

const RELAY = { relay: 'https://slots.example', webApp: 'https://script.google.com/macros/s/x/exec' };
const DIRECT = { ...RELAY, relay: '' };

/** A model's answer to each parameter, and what it is read as. */
const FILLED: Readonly<Record<string, readonly [said: unknown, read: object]>> = {
  service: ['Visit', { service: 'Visit' }],
  from: ['2027-03-12', { from: { year: 2027, month: 3, day: 12 } }],
  to: ['2027-03-13', { to: { year: 2027, month: 3, day: 13 } }],
  part_of_day: ['evening', { partOfDay: 'evening' }],
  n: [3, { most: 3 }],
  offer: ['B', { offer: 'B' }],
  // 10:00 at an hour ahead of UTC is 09:00 UTC.
  start_iso: ['2027-03-12T10:00:00+01:00', { start: Date.UTC(2027, 2, 12, 9) }],
  appointment: ['2', { appointment: '2' }],
  name: ['Ada Lovelace', { name: 'Ada Lovelace' }],
  email: ['ada@example.com', { email: 'ada@example.com' }],
  phone: ['+49301234567', { phone: '+49301234567' }],
  reason: ['knee', { reason: 'knee' }],
};

function callOf(platform: string, body: object, tool = '') {
  const calls = readToolCalls(platform, { tool, query: {}, headers: {}, bodyText: JSON.stringify(body) });
  if (!Array.isArray(calls) || calls.length !== 1) throw new Error('not one call');
  return calls[0];
}

describe('a tool', () => {
  it('stands here under each of its names', () => {
    expect(TOOL_NAMES.map((name) => name.replace('_', '-'))).toEqual([...READ_NAMES]);
  });

  it.each(TOOL_NAMES)('%s is known by the name that Vapi and Retell send', (name) => {
    expect(callOf('retell', { name, call: { call_id: 'c' }, args: {} }).tool).toBe(name.replace('_', '-'));
    const toolCallList = [{ id: '1', name, arguments: {} }];
    expect(callOf('vapi', { message: { type: 'tool-calls', toolCallList } }).tool).toBe(name.replace('_', '-'));
  });

  it.each(TOOL_NAMES)('%s: each parameter is read, as its type', (name) => {
    for (const parameter of TOOLS[name]) {
      const [said, read] = FILLED[parameter] ?? [];
      expect(typeof said).toBe(typeOf(parameter).toLowerCase());
      expect(callOf('telli', { [parameter]: said }, 'book').args).toMatchObject({ ...read });
      // Bland puts the whole of what the model filled in where its template says.
      const body = JSON.parse(BLAND_BODY.replace('"{{input}}"', JSON.stringify({ [parameter]: said })));
      expect(callOf('bland', body, 'book').args).toMatchObject({ ...read });
    }
  });

  it('has a JSON Schema of an object, as Retell asks for', () => {
    const texts = Object.fromEntries(TOOL_NAMES.flatMap((name) => TOOLS[name].map((one) => [one, `about ${one}`])));
    const schema = schemaOf('available', texts as Parameters<typeof schemaOf>[1]);
    expect(JSON.parse(schema)).toEqual({
      type: 'object',
      properties: {
        service: { type: 'string', description: 'about service' },
        from: { type: 'string', description: 'about from' },
        to: { type: 'string', description: 'about to' },
        part_of_day: { type: 'string', description: 'about part_of_day' },
        n: { type: 'number', description: 'about n' },
      },
    });
  });
});

describe('an address', () => {
  it.each([
    [RELAY, 'telli', 'next_appointments', '', 'https://slots.example/tools/next-appointments'],
    [RELAY, 'retell', 'book', 's3', 'https://slots.example/tools/book'],
    [RELAY, 'vapi', 'book', 's3', 'https://slots.example/tools'],
    [DIRECT, 'bland', 'move', 's3', `${DIRECT.webApp}?action=tools&tool=move&token=s3`],
    [DIRECT, 'vapi', 'move', 's3', `${DIRECT.webApp}?action=tools&token=s3`],
    [DIRECT, 'telli', 'move', '', null],
    [{ relay: '', webApp: null }, 'telli', 'move', 's3', null],
  ] as const)('of %o, %s, %s with the secret “%s” is %s', (state, platform, tool, secret, address) => {
    expect(addressOf(state, platform, tool, secret)).toBe(address);
  });
});

describe('the caller', () => {
  it.each(AGENT_PLATFORMS)('%s: only parameters that are read', (platform) => {
    const names = Object.keys(CALLER_VALUES[platform]);
    expect(names.filter((name) => !CALLER_PARAMETERS.some((one) => one === name))).toEqual([]);
    // The number finds the caller; those with a call object tell it themselves.
    expect(names.includes('phone')).toBe(!['retell', 'vapi'].includes(platform));
  });
});
