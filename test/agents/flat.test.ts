// Contract: telli's custom tools, ElevenLabs' webhook tools and Bland's custom tools. The platforms send what the tool's
// configuration says, so their documentation shows settings rather than bodies. Each body follows from the settings shown.
import { describe, expect, it } from 'vitest';
import { readToolCalls } from '../../src/agents/platforms.ts';
import { NO_ARGUMENTS, NOBODY, onlyCall, request } from './tools.ts';

describe('telli', () => {
  // docs.telli.com/custom-tools, read 2026-11-30: method, address, headers, query and body of constants, system variables
  // (contact.phoneNumber, contact.externalId, call.id), LLM parameters (String, Number, Boolean) and secrets.
  it('a custom tool: LLM parameters in the body, system variables in the query', () => {
    const query = { phone: '+49301234567', external_id: 'crm-7', call_id: 'c9f0', service: 'Consultation' };
    const body = '{"part_of_day":"morning","n":3}';
    expect(onlyCall('telli', body, { tool: 'available', query })).toEqual({
      tool: 'available',
      args: { ...NO_ARGUMENTS, service: 'Consultation', partOfDay: 'morning', most: 3 },
      caller: { contactId: '', externalId: 'crm-7', phone: '+49301234567' },
      callId: 'c9f0',
      toolCallId: '',
    });
  });

  it('a custom tool without parameters may send no body', () => {
    const query = { phone: '+49301234567' };
    expect(onlyCall('telli', '', { tool: 'next-appointments', query })).toEqual({
      tool: 'next-appointments',
      args: NO_ARGUMENTS,
      caller: { contactId: '', externalId: '', phone: '+49301234567' },
      callId: '',
      toolCallId: '',
    });
  });
});

describe('ElevenLabs', () => {
  // elevenlabs.io/docs, "Dynamic variables" (system__caller_id, system__conversation_id; "Tool parameters and headers"), and the types
  // of @elevenlabs/elevenlabs-js 2.39.0, requestBodySchema ("an object which will be sent as the json body"), read 2026-11-30.
  it('a webhook tool: body parameters flat, dynamic variables in the headers', () => {
    const headers = {
      'x-slotsheet-phone': '+14155551234',
      'x-slotsheet-call-id': 'conv_01jxd5y165f62a0v7gtr6bkg56',
      'x-slotsheet-contact-id': 'p-1',
      'x-slotsheet-external-id': '42',
    };
    expect(onlyCall('elevenlabs', { appointment: 1 }, { tool: 'cancel', headers })).toEqual({
      tool: 'cancel',
      args: { ...NO_ARGUMENTS, appointment: '1' },
      caller: { contactId: 'p-1', externalId: '42', phone: '+14155551234' },
      callId: 'conv_01jxd5y165f62a0v7gtr6bkg56',
      toolCallId: '',
    });
  });
});

describe('Bland', () => {
  // docs.bland.ai/tutorials/custom-tools, read 2026-11-30, has the body template
  // {"date":"{{input.date}}","time":"{{input.time}}","service":"{{input.service}}"}, and docs.bland.ai/api-v1/get/tools has
  // {"slot":"{{input}}"}: all that the model filled in, under one name.
  it.each([
    { service: 'Haircut', date: '2027-03-12' },
    { input: { service: 'Haircut', date: '2027-03-12' } },
    { data: { service: 'Haircut', date: '2027-03-12' } },
    { input: '{"service":"Haircut","date":"2027-03-12"}' },
    { input: { service: 'Trim', date: '2027-03-12' }, service: 'Haircut' },
  ])('a custom tool whose body is %j', (body) => {
    const day = { year: 2027, month: 3, day: 12 };
    expect(onlyCall('bland', body, { tool: 'available' })).toEqual({
      tool: 'available',
      args: { ...NO_ARGUMENTS, service: 'Haircut', from: day, to: day },
      caller: NOBODY,
      callId: '',
      toolCallId: '',
    });
  });
});

describe('a flat body', () => {
  it.each(['telli', 'elevenlabs', 'bland', 'another', 'constructor'])('of %s never says who calls', (platform) => {
    const body = {
      phone: '+49301234567',
      contact_id: 'p-1',
      external_id: '42',
      call_id: 'c1',
      call: { call_id: 'c1', call_type: 'phone_call', direction: 'inbound', from_number: '+49301234567' },
      message: { type: 'tool-calls', call: { id: 'c1', customer: { number: '+49301234567' } } },
      name: 'cancel',
    };
    expect(onlyCall(platform, body, { tool: 'next-appointments' })).toMatchObject({
      tool: 'next-appointments',
      caller: NOBODY,
      callId: '',
    });
  });

  it('gives JavaScript’s own names no meaning', () => {
    const body = '{"__proto__":{"offer":"A"},"input":{"__proto__":{"offer":"B"}},"constructor":{"offer":"C"}}';
    expect(onlyCall('bland', body, { tool: 'book' }).args).toEqual(NO_ARGUMENTS);
  });

  it.each([
    [null, 'notUtf8'],
    ['{', 'notJson'],
    ['[]', 'notObject'],
    ['"A"', 'notObject'],
  ])('%j has the problem %s', (body, problem) => {
    expect(readToolCalls('telli', request(body))).toEqual({ problem });
  });
});

describe('the tool', () => {
  it.each([
    ['next-appointments', 'next-appointments'],
    ['nextAppointments', 'next-appointments'],
    ['next_appointment', 'next-appointments'],
    ['Available', 'available'],
    ['book_appointment', 'book'],
    ['reschedule', 'move'],
    ['cancel-appointment', 'cancel'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['toString', 'toString'],
    ['erase', 'erase'],
    ['', ''],
    ['x'.repeat(150), 'x'.repeat(100)],
    ['era\u202ese\nall', 'erase all'],
  ])('%j is %j', (asked, tool) => {
    expect(onlyCall('telli', {}, { tool: asked }).tool).toBe(tool);
  });
});
