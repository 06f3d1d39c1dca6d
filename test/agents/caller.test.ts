// Who calls, where a tool's configuration says it.
import { describe, expect, it } from 'vitest';
import { configuredCall } from '../../src/agents/caller.ts';
import { CALLER_HEADERS, PROOF_HEADERS } from '../../src/agents/parameters.ts';

function phoneOf(phone: string): string {
  return configuredCall({ query: { phone }, headers: {} }).caller.phone;
}

function contactOf(contact_id: string): string {
  return configuredCall({ query: { contact_id }, headers: {} }).caller.contactId;
}

it('the headers that the relay carries', () => {
  expect(CALLER_HEADERS).toEqual([
    'x-slotsheet-contact-id',
    'x-slotsheet-external-id',
    'x-slotsheet-phone',
    'x-slotsheet-call-id',
  ]);
  expect(PROOF_HEADERS).toEqual(['authorization', 'x-slotsheet-secret', 'x-vapi-secret', 'x-retell-signature']);
});

it('is in the address before it is in a header', () => {
  const query = { phone: '+49301', contact_id: '{{contact}}' };
  const headers = { 'x-slotsheet-phone': '+49302', 'x-slotsheet-contact-id': 'p-1' };
  expect(configuredCall({ query, headers })).toEqual({
    caller: { contactId: 'p-1', externalId: '', phone: '+49301' },
    callId: '',
  });
});

const NOT_TOLD = [
  ...['', '  ', 'null', 'undefined', 'None', 'UNKNOWN', 'anonymous', 'Restricted', 'unavailable', 'private'],
  ...[
    '{{user_number}}',
    '$\u007bphone}',
    '{phone}',
    '<phone>',
    '<no value>',
    '%phone%',
    '+{{x123456}}',
    '{{',
    '-',
    '?',
    'N/A',
    'true',
    '[object Object]', // what JavaScript writes for an object
    // Names of variables that docs/agents.md tells people to choose, typed as texts.
    ...['contact.phoneNumber', 'contact.externalId', 'call.id', 'system__caller_id', 'system__conversation_id'],
  ],
];

describe('is not told', () => {
  it.each(NOT_TOLD)('by the id %j', (text) => {
    expect(contactOf(text)).toBe('');
  });

  it.each(NOT_TOLD)('by the number %j', (text) => {
    expect(phoneOf(text)).toBe('');
  });

  // help.twilio.com, "Why am I getting calls from these strange numbers?", as published code that cites it has them (2026-11-30).
  it.each([
    ['+266696687', 'ANONYMOUS'],
    ['+7378742833', 'RESTRICTED'],
    ['+2562533', 'BLOCKED'],
    ['+8656696', 'UNKNOWN'],
    ['+86282452253', 'UNAVAILABLE'],
  ])('by the number %s, which spells %s on a telephone’s keys', (number, word) => {
    const KEYS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ']; // ITU-T E.161: 2 to 9
    const spelt = [...word].map((letter) => KEYS.findIndex((letters) => letters.includes(letter)) + 2).join('');
    expect(number).toBe(`+${spelt}`);
    expect([phoneOf(number), phoneOf(spelt), phoneOf(`+ ${spelt.slice(0, 3)}-${spelt.slice(3)}`)]).toEqual([
      '',
      '',
      '',
    ]);
  });

  it.each(['+17378742833', '+8566696', '+8566696687'])('by %s, another spelling of these', (number) => {
    expect(phoneOf(number)).toBe('');
  });

  it.each(['+000000000', '0', 'sip:alice@10.20.30.40', 'user-123456', '1234567 or 7654321', 'abc123456'])(
    'by the number %j',
    (number) => {
      expect(phoneOf(number)).toBe('');
    },
  );

  it('by an id that is too long to be one', () => {
    expect(contactOf('x'.repeat(200))).toBe('x'.repeat(200));
    expect(contactOf('x'.repeat(201))).toBe('');
  });
});

describe('is told', () => {
  it.each([
    ['+49301234567', '+49301234567'],
    [' 49301234567', '+49301234567'], // as `new URLSearchParams('phone=+49301234567')` has it
    [' 030 1234567 ', '030 1234567'],
    [' 301234567', '301234567'],
    ['(415) 555-0123', '(415) 555-0123'],
    ['tel:+49301234567', '+49301234567'],
    ['sip:+49301234567@sip.example.com;user=phone', '+49301234567'],
  ])('by the number %j', (text, phone) => {
    expect(phoneOf(text)).toBe(phone);
  });

  it.each(['p-1', '42', 'Ünal', '名', 'contact-7', 'call_42', 'contact.7'])('by the id %j', (text) => {
    expect(contactOf(` \u200b${text} `)).toBe(text);
  });
});
