// The envelope of a tool call: what is written is read, anything else is not an envelope.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToolEnvelope, type ToolEnvelope, writeToolEnvelope } from '../../src/agents/toolEnvelope.ts';

const ENVELOPE: ToolEnvelope = {
  slotsheet: 'tools-1',
  requestId: 'a1-b2',
  tool: 'next-appointments',
  query: { phone: '+49 30 1234567', service: 'Erstgespräch 🙂' },
  headers: { authorization: 'Bearer s-1', 'x-slotsheet-contact-id': '7' },
  body: 'eyJhIjoxfQ==',
};

const changed = (change: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...ENVELOPE, ...change });
const withHeader = (name: string, value: unknown) => changed({ headers: { [name]: value } });

describe('writeToolEnvelope', () => {
  it('writes printable ASCII', () => {
    expect(writeToolEnvelope({ ...ENVELOPE, query: { service: 'ä🙂' } })).toContain(
      '"query":{"service":"\\u00e4\\ud83d\\ude42"}',
    );
  });

  it('writes what readToolEnvelope and any JSON parser read back', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, (phone, secret, id) => {
        const headers = { 'x-vapi-secret': secret, 'x-slotsheet-call-id': id };
        const envelope = { ...ENVELOPE, query: { phone, contact_id: id }, headers };
        const written = writeToolEnvelope(envelope);
        expect(written).toMatch(/^[ -~]*$/);
        expect(JSON.parse(written)).toEqual(envelope);
        expect(readToolEnvelope(written)).toEqual(envelope);
      }),
    );
  });

  it('writes nothing beside the six keys', () => {
    const written = writeToolEnvelope({ ...ENVELOPE, extra: 1 } as ToolEnvelope);
    expect(Object.keys(JSON.parse(written))).toEqual(['slotsheet', 'requestId', 'tool', 'query', 'headers', 'body']);
  });
});

describe('readToolEnvelope reads', () => {
  it.each([
    ['no tool, query, header or body', { tool: '', query: {}, headers: {}, body: '' }],
    ['a name of 40 characters', { tool: 'aB-_9'.repeat(8) }],
    ['200 characters of a parameter', { query: { call_id: 'x'.repeat(200) } }],
    ['16 headers of 1,000 characters each, with the longest body', { headers: sixteen('\u00ff'), body: bodyOf(256) }],
  ])('%s', (_, change) => {
    const envelope = { ...ENVELOPE, ...change };
    expect(readToolEnvelope(writeToolEnvelope(envelope))).toEqual(envelope);
  });
});

function sixteen(character: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`x-header-${at}`, character.repeat(1000)]));
}

/** The base64 of so many KiB of zeros. */
function bodyOf(kibibytes: number): string {
  return Buffer.alloc(kibibytes * 1024).toString('base64');
}

describe('readToolEnvelope refuses', () => {
  it.each([
    ['no text', ''],
    ['no JSON', '<html>'],
    ['null', 'null'],
    ['a list', '[]'],
    ['the envelope of a call of telli’s', changed({ slotsheet: 'relay-1' })],
    ['one key more', changed({ extra: 1 })],
    ['one key less', changed({ body: undefined })],
    ['a formula as request id', changed({ requestId: '=A1' })],
    ['a long request id', changed({ requestId: 'a'.repeat(65) })],
    ['a slash in the tool’s name', changed({ tool: 'a/b' })],
    ['a name of 41 characters', changed({ tool: 'a'.repeat(41) })],
    ['null as tool', changed({ tool: null })],
    ['an unknown parameter', changed({ query: { token: 'x' } })],
    ['a parameter with 201 characters', changed({ query: { phone: '1'.repeat(201) } })],
    ['a number as parameter', changed({ query: { contact_id: 7 } })],
    ['a list as query', changed({ query: [] })],
    ['null as headers', changed({ headers: null })],
    ['a header in capitals', withHeader('Authorization', 'Bearer s')],
    ['a header called __proto__', '{"headers":{"__proto__":"x"},'.concat(changed({ headers: undefined }).slice(1))],
    ['a header called nothing', withHeader('', 'x')],
    ['a header with 1,001 characters', withHeader('authorization', 'a'.repeat(1001))],
    ['two texts of one header', withHeader('authorization', ['a', 'b'])],
    ['17 headers', changed({ headers: { ...sixteen('a'), authorization: 'b' } })],
    ['base64 without padding', changed({ body: 'eyJhIjoxfQ' })],
    ['a body of 257 KiB', changed({ body: bodyOf(257) })],
    ['null as body', changed({ body: null })],
    ['100,000 nested lists', '['.repeat(100_000)],
    ['a text that is too long', changed({}) + ' '.repeat(460_000)],
  ])('%s', (_, text) => {
    expect(readToolEnvelope(text)).toBeNull();
  });
});
