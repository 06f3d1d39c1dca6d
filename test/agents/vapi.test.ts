// Contract: Vapi's custom tools. Its documentation spells a call's arguments in three ways.
// github.com/VapiAI/docs, read 2026-11-30: fern/tools/custom-tools.mdx (13fa7081), fern/server-url/events.mdx (7ac242ca), and the
// types of @vapi-ai/server-sdk 2.0.1 (ServerMessageToolCalls, ToolCall, ToolCallFunction, CallType, CreateCustomerDto).
import { describe, expect, it } from 'vitest';
import { callsOf, NO_ARGUMENTS, NOBODY, onlyCall } from './tools.ts';

const CALL = { id: 'call-uuid', orgId: 'org-uuid', type: 'inboundPhoneCall', customer: { number: '+14155551234' } };

function message(rest: object, call: object = CALL) {
  return { message: { timestamp: 1678901234567, type: 'tool-calls', call, ...rest } };
}

const BOOK_B = {
  tool: 'book',
  args: { ...NO_ARGUMENTS, offer: 'B' },
  caller: { ...NOBODY, phone: '+14155551234' },
  callId: 'call-uuid',
  toolCallId: 'toolu_01DTPAzUm5Gk3zxrpJ969oMF',
};

const ID = 'toolu_01DTPAzUm5Gk3zxrpJ969oMF';
// Beside each call the last list has the tool's own configuration, where `parameters` is a schema.
const WITH_TOOL = {
  type: 'function',
  name: 'book',
  parameters: { type: 'object', properties: { offer: { type: 'string' } } },
  toolCall: { id: ID, type: 'function', function: { name: 'book', parameters: { offer: 'B' } } },
};

describe('a tool call', () => {
  it.each([
    ['custom-tools.mdx', { toolCallList: [{ id: ID, name: 'book', arguments: { offer: 'B' } }] }],
    ['events.mdx', { toolCallList: [{ id: ID, name: 'book', parameters: { offer: 'B' } }] }],
    [
      'server-sdk',
      { toolCallList: [{ id: ID, type: 'function', function: { name: 'book', arguments: '{"offer":"B"}' } }] },
    ],
    ['custom-tools.mdx, toolCalls', { toolCalls: [{ id: ID, name: 'book', arguments: { offer: 'B' } }] }],
    ['custom-tools.mdx, toolWithToolCallList', { toolWithToolCallList: [WITH_TOOL] }],
    [
      'events.mdx, toolWithToolCallList',
      { toolWithToolCallList: [{ name: 'book', toolCall: { id: ID, parameters: { offer: 'B' } } }] },
    ],
    [
      'all lists at once',
      { toolCallList: [{ id: ID, name: 'book', arguments: { offer: 'B' } }], toolWithToolCallList: [WITH_TOOL] },
    ],
    ['an empty list', { toolCallList: [], toolCalls: null, toolWithToolCallList: [WITH_TOOL] }],
  ])('as %s has it', (_, lists) => {
    expect(callsOf('vapi', message(lists))).toEqual([BOOK_B]);
  });

  it('several, in their order, each with its id', () => {
    const toolCallList = [
      { id: 'call_2', name: 'next-appointments', arguments: {} },
      { id: 'call_1', name: 'cancel', arguments: { appointment: '1' } },
      { id: 'call_3', name: 'cancel', arguments: 'none' },
    ];
    const calls = callsOf('vapi', message({ toolCallList }));
    expect(calls.map(({ toolCallId, tool, args }) => [toolCallId, tool, args.appointment])).toEqual([
      ['call_2', 'next-appointments', ''],
      ['call_1', 'cancel', '1'],
      ['call_3', 'cancel', ''],
    ]);
  });

  it('ten at most', () => {
    const toolCallList = Array.from({ length: 12 }, (_, at) => ({
      id: `call_${at}`,
      name: 'available',
      arguments: {},
    }));
    expect(callsOf('vapi', message({ toolCallList })).map(({ toolCallId }) => toolCallId)).toEqual(
      ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((at) => `call_${at}`),
    );
  });

  it('its name wins over the path, if it names one of ours', () => {
    const named = (name: unknown) =>
      onlyCall('vapi', message({ toolCallList: [{ id: ID, name }] }), { tool: 'move' }).tool;
    expect([named('cancel'), named('practice_tool'), named(undefined), named('constructor')]).toEqual([
      'cancel',
      'move',
      'move',
      'move',
    ]);
  });
});

describe('the caller', () => {
  const toolCallList = [{ id: ID, name: 'cancel', arguments: { phone: '+49301234567', contact_id: 'p-1' } }];
  const callerOf = (call: object, rest: object = {}, query = {}) =>
    onlyCall('vapi', message({ toolCallList, ...rest }, call), { query }).caller;

  it('is the call’s customer, else the message’s', () => {
    const customer = { number: '+14155550000', externalId: 'crm-7' };
    expect(callerOf({ ...CALL, type: 'outboundPhoneCall' })).toEqual({ ...NOBODY, phone: '+14155551234' });
    expect(callerOf(CALL, { customer })).toEqual({ contactId: '', externalId: 'crm-7', phone: '+14155551234' });
    expect(callerOf({ id: 'call-uuid' }, { customer })).toEqual({
      contactId: '',
      externalId: 'crm-7',
      phone: '+14155550000',
    });
  });

  it.each(['webCall', 'vapi.websocketCall', 7])('is nobody in a call of type %s', (type) => {
    expect(callerOf({ ...CALL, type }, { customer: { number: '+14155550000', externalId: 'crm-7' } })).toEqual(NOBODY);
  });

  it('is told by the address where the call does not tell it', () => {
    const query = { phone: '+49301234567', contact_id: 'p-1' };
    expect(callerOf(CALL, {}, query)).toEqual({ contactId: 'p-1', externalId: '', phone: '+14155551234' });
    expect(callerOf({ ...CALL, customer: { sipUri: 'sip:a@b' } }, {}, query).phone).toBe('+49301234567');
  });
});

describe('another request', () => {
  it.each(['status-update', 'end-of-call-report', 'conversation-update', 'hang', 'constructor', null])(
    'of the type %s has no tool call',
    (type) => {
      const toolCallList = [{ id: ID, name: 'cancel', arguments: {} }];
      expect(callsOf('vapi', message({ type, toolCallList }))).toEqual([]);
    },
  );

  it('without a list has no tool call', () => {
    expect(callsOf('vapi', message({ toolCallList: 'none', toolCalls: [null, 'x'] }))).toEqual([]);
  });

  // fern/tools/api-request.mdx: such a tool sends the body that its schema says, without an envelope.
  it('without a message is an API request tool’s, which is flat', () => {
    expect(onlyCall('vapi', { offer: 'B', call: CALL }, { tool: 'book' })).toEqual({
      ...BOOK_B,
      caller: NOBODY,
      callId: '',
      toolCallId: '',
    });
  });
});
