// The simulated voice agents send what the platforms document, and find in an answer what those would find. Sources stand in
// docs/agents.md.
import { describe, expect, it } from 'vitest';
import type { Agent, AskedOfTool } from '../../../simulate/callers/agents/forms.ts';
import { sentTo } from '../../../simulate/callers/agents/requests.ts';
import { answersTo } from '../../../simulate/evidence/toolForms.ts';

const AGENT: Agent = {
  ...{ platform: 'telli', proof: 'secret', form: 'bare', spelling: 'arguments', header: 'authorization' },
  ...{ callerIn: 'address', hasOneAddress: false, isStale: false },
};
const MOVE: AskedOfTool = {
  ...{ callId: 7, action: 'move', service: 'Visit', startMs: Date.parse('2027-03-15T08:00:00Z') },
  contact: { id: 'c1', name: 'Caller 1', email: '', phone: '+49301' },
  tool: {
    ...{ platform: 'telli', proof: 'secret', toolCallId: 't1', phoneCall: 'call-1' },
    ...{ offer: 'B', appointment: '1', startNowMs: null, means: null },
  },
};
const ARGUMENTS = { offer_id: 'B', appointment_id: '1' };

function sent(agent: Partial<Agent>, asked: Partial<AskedOfTool> = {}, door: 'relay' | 'direct' = 'relay') {
  const { body, ...rest } = sentTo(door, [{ ...MOVE, ...asked }], { ...AGENT, ...agent }, 1_700_000_000_000);
  return { ...rest, body: JSON.parse(body) };
}

describe('a flat body', () => {
  it('holds the arguments alone, and the address who calls', () => {
    expect(sent({})).toEqual({
      path: 'tools/move',
      query: { service: 'Visit', contact_id: 'c1', phone: '+49301', call_id: 'call-1' },
      headers: { authorization: 'Bearer test-secret-of-telli' },
      body: { call_id: 7, ...ARGUMENTS },
    });
  });

  it('leaves who calls to headers', () => {
    const { query, headers } = sent({ callerIn: 'headers', header: 'x-slotsheet-secret' });
    expect(query).toEqual({ service: 'Visit' });
    expect(headers).toEqual({
      'x-slotsheet-secret': 'test-secret-of-telli',
      ...{ 'x-slotsheet-contact-id': 'c1', 'x-slotsheet-phone': '+49301', 'x-slotsheet-call-id': 'call-1' },
    });
  });

  it('stands in a field of Bland’s template', () => {
    expect(sent({ form: 'input' }).body).toEqual({ call_id: 7, input: ARGUMENTS });
    expect(sent({ form: 'data' }).body).toEqual({ call_id: 7, data: '{"offer_id":"B","appointment_id":"1"}' });
  });

  it('goes past the relay with the secret, or the link token, in the address', () => {
    const who = { service: 'Visit', contact_id: 'c1', phone: '+49301', call_id: 'call-1' };
    expect(sent({}, {}, 'direct')).toMatchObject({
      query: { action: 'tools', tool: 'move', token: 'test-secret-of-telli', ...who },
      headers: {},
    });
    expect(sent({ proof: 'token' }, {}, 'direct').query.token).toBe('test-token');
    expect(sent({ proof: 'token' }, { isForged: true }, 'direct').query.token).toBe('another secret');
  });
});

describe('Retell’s request', () => {
  const retell = { platform: 'retell', form: 'retell', proof: 'signature' } as const;

  it('names the function, and tells of the call', () => {
    expect(sent(retell).body).toMatchObject({
      name: 'move',
      call: { call_id: 'call-1', call_type: 'phone_call', direction: 'inbound', from_number: '+49301' },
      args: ARGUMENTS,
    });
    expect(sent({ ...retell, hasOneAddress: true })).toMatchObject({
      path: 'tools',
      query: { contact_id: 'c1' },
      body: { args: { ...ARGUMENTS, service: 'Visit' } },
    });
  });

  // printf '%s' '{"call_id":7,"offer_id":"B","appointment_id":"1"}1700000000000' | openssl dgst -sha256 -hmac test-retell-key
  const RIGHT = '3d487fff1954decee16984fb4f5a4ef5643373288faf43716ab5e80d0ae11369';
  // The same with 1699999640000, six minutes before.
  const EARLIER = 'd5d8a81e04924aa90539efc8a799d2f9a32c38a4aba107989d593561f9e3d2ee';

  it('is signed over body and time', () => {
    const signature = (agent: Partial<Agent>, isForged: boolean) =>
      sent({ ...retell, form: 'bare', ...agent }, { isForged }).headers['x-retell-signature'];
    expect(signature({}, false)).toBe(`v=1700000000000,d=${RIGHT}`);
    expect(signature({ isStale: true }, false)).toBe(`v=1700000000000,d=${RIGHT}`);
    expect(signature({ isStale: true }, true)).toBe(`v=1699999640000,d=${EARLIER}`);
    expect(signature({}, true)).not.toContain(RIGHT);
  });
});

describe('Vapi’s request', () => {
  const vapi = { platform: 'vapi', form: 'vapi', header: 'x-vapi-secret' } as const;

  it('has the call, its customer, and the tool calls', () => {
    const { headers, body } = sent(vapi);
    expect(headers).toEqual({ 'x-vapi-secret': 'test-secret-of-vapi' });
    expect(body.message).toEqual({
      type: 'tool-calls',
      call: { id: 'call-1', type: 'inboundPhoneCall', customer: { number: '+49301' } },
      toolCallList: [{ id: 't1', name: 'move', arguments: ARGUMENTS }],
    });
  });

  it.each<[Agent['spelling'], string, object]>([
    ['parameters', 'toolCallList', { id: 't1', name: 'move', parameters: ARGUMENTS }],
    [
      'function',
      'toolCallList',
      { id: 't1', type: 'function', function: { name: 'move', arguments: '{"offer_id":"B","appointment_id":"1"}' } },
    ],
    [
      'with tool',
      'toolWithToolCallList',
      { type: 'function', name: 'move', parameters: { type: 'object' }, toolCall: { id: 't1', parameters: ARGUMENTS } },
    ],
  ])('spells them: %s', (spelling, list, call) => {
    expect(sent({ ...vapi, spelling }).body.message[list]).toEqual([call]);
  });
});

describe('an answer', () => {
  const results = (...pairs: readonly (readonly [string, unknown])[]) =>
    JSON.stringify({ results: pairs.map(([toolCallId, result]) => ({ toolCallId, result })) });

  it('is one object, but for Vapi', () => {
    expect(answersTo([''], 'any text')).toEqual(['any text']);
  });

  it('is found by the id of its tool call', () => {
    expect(answersTo(['a', 'b'], results(['b', 'two'], ['a', 'one']))).toEqual(['one', 'two']);
  });

  it.each([
    ['a result that is no text', results(['a', { status: 'success' }])],
    ['two lines', results(['a', 'one\ntwo'])],
    ['another id', results(['b', 'one'])],
    ['two of one id', results(['a', 'one'], ['a', 'two'])],
    ['more than was asked', results(['a', 'one'], ['b', 'two'])],
    ['one object', '{"status":"success","sentence":"Done."}'],
    ['no JSON', 'Done.'],
  ])('is none of Vapi’s: %s', (_, text) => {
    expect(answersTo(['a'], text)).toEqual([`not in Vapi's form: ${text}`]);
  });

  it('of a request that failed as a whole is the first call’s', () => {
    const text = '{"status":"failed","sentence":"No."}';
    expect(answersTo(['a', 'b'], text)).toEqual([text, null]);
  });
});
