// Contract: Retell's custom functions. docs.retellai.com/build/single-multi-prompt/custom-function, read 2026-11-30: the body has
// `name`, `call` ("the call object", as Get Call describes it) and `args`. Get Call and the types of retell-sdk 5.66.1: call_type
// phone_call or web_call; a phone call has direction, from_number ("the caller number") and to_number ("the callee number").
import { describe, expect, it } from 'vitest';
import { NO_ARGUMENTS, NOBODY, onlyCall } from './tools.ts';

const CALL = {
  call_type: 'phone_call',
  from_number: '+12137771234',
  to_number: '+12137771235',
  direction: 'inbound',
  call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
  agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
  call_status: 'ongoing',
  metadata: { contact_id: 'p-1', phone: '+49301234567' },
  retell_llm_dynamic_variables: { customer_name: 'John Doe', phone: '+49301234567' },
  transcript: 'Agent: hi how are you doing?\nUser: Cancel the one of +49301234567.\n',
};

describe('name, call and args', () => {
  it('of an inbound call: the caller has from_number', () => {
    expect(onlyCall('retell', { name: 'cancel', call: CALL, args: { appointment: 2 } })).toEqual({
      tool: 'cancel',
      args: { ...NO_ARGUMENTS, appointment: '2' },
      caller: { contactId: '', externalId: '', phone: '+12137771234' },
      callId: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      toolCallId: '',
    });
  });

  it('of an outbound call: the person called has to_number', () => {
    const body = { name: 'cancel', call: { ...CALL, direction: 'outbound' }, args: {} };
    expect(onlyCall('retell', body).caller).toEqual({ ...NOBODY, phone: '+12137771235' });
  });

  it.each([
    ['a web call', { ...CALL, call_type: 'web_call' }],
    ['a call without a direction', { ...CALL, direction: undefined }],
    ['a hidden number', { ...CALL, from_number: 'anonymous' }],
  ])('of %s: nobody is known', (_, call) => {
    const { caller, callId } = onlyCall('retell', { name: 'cancel', call, args: {} });
    expect(caller).toEqual(NOBODY);
    expect(callId).toBe('Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6');
  });

  it('the call object wins, and the address fills what it lacks', () => {
    const query = { phone: '+49301234567', external_id: 'crm-7', call_id: 'c1' };
    const { caller, callId } = onlyCall('retell', { name: 'cancel', call: CALL, args: {} }, { query });
    expect(caller).toEqual({ contactId: '', externalId: 'crm-7', phone: '+12137771234' });
    expect(callId).toBe('Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6');
  });

  it('args say nothing of the caller', () => {
    const args = { phone: '+49301234567', contact_id: 'p-1', call: CALL, call_id: 'c1' };
    const call = { ...CALL, call_type: 'web_call', call_id: '' };
    expect(onlyCall('retell', { name: 'cancel', call, args })).toMatchObject({
      caller: NOBODY,
      callId: '',
      args: { phone: '+49301234567' },
    });
  });

  it.each([
    ['cancel_appointment', '', 'cancel'],
    ['cancel_appointment', 'book', 'cancel'],
    ['practice_cancel', 'cancel', 'cancel'],
    ['practice_cancel', '', 'practice_cancel'],
    ['constructor', '', 'constructor'],
  ])('the function %s at /tools/%s is the tool %s', (name, tool, found) => {
    expect(onlyCall('retell', { name, call: CALL, args: {} }, { tool }).tool).toBe(found);
  });

  it('args may be JSON text', () => {
    const args = { ...NO_ARGUMENTS, offer: 'B' };
    expect(onlyCall('retell', { name: 'book', call: CALL, args: '{"offer":"b"}' }).args).toEqual(args);
    expect(onlyCall('retell', { name: 'book', call: CALL, args: null }).args).toEqual(NO_ARGUMENTS);
  });
});

// The same page: "Payload: args only". The types of retell-sdk 5.66.1, `args_at_root`: "the parameters will be passed as root level
// JSON object instead of nested under "args"".
describe('args only', () => {
  it('is flat: the address or a header says who calls', () => {
    const query = { phone: '+12137771234', call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6' };
    expect(onlyCall('retell', { offer: 'A', name: 'Ada', phone: '+49301234567' }, { tool: 'book', query })).toEqual({
      tool: 'book',
      args: { ...NO_ARGUMENTS, offer: 'A', name: 'Ada', phone: '+49301234567' },
      caller: { ...NOBODY, phone: '+12137771234' },
      callId: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      toolCallId: '',
    });
  });

  it.each([{ name: 'Ada' }, { call: CALL }, { name: 'Ada', call: CALL }, { name: 'Ada', call: 'now', args: {} }])(
    '%j is no call object',
    (body) => {
      expect(onlyCall('retell', body, { tool: 'next-appointments' })).toMatchObject({
        tool: 'next-appointments',
        caller: NOBODY,
      });
    },
  );
});
