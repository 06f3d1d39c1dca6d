// The relay's envelope: what is written is read, anything else is not an envelope.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Envelope, readEnvelope, writeEnvelope } from '../../src/telli/envelope.ts';

const ENVELOPE: Envelope = {
  slotsheet: 'relay-1',
  requestId: 'a1-b2',
  action: 'book',
  service: 'Erstgespräch 🙂',
  signature: 'ab'.repeat(32),
  body: 'eyJhIjoxfQ==',
};

function changed(change: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...ENVELOPE, ...change });
}

describe('writeEnvelope', () => {
  it('writes ASCII only', () => {
    expect(writeEnvelope({ ...ENVELOPE, service: 'ä🙂' })).toContain('"service":"\\u00e4\\ud83d\\ude42"');
  });

  it('writes what readEnvelope and any JSON parser read back, in printable ASCII', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, fc.option(text), text, (action, service, signature) => {
        const envelope = { ...ENVELOPE, action, service, signature };
        const written = writeEnvelope(envelope);
        expect(written).toMatch(/^[ -~]*$/);
        expect(JSON.parse(written)).toEqual(envelope);
        expect(readEnvelope(written)).toEqual(envelope);
      }),
    );
  });
});

describe('readEnvelope', () => {
  it('reads an envelope without service, signature or body', () => {
    const bare = { ...ENVELOPE, service: null, signature: '', body: '' };
    expect(readEnvelope(JSON.stringify(bare))).toEqual(bare);
  });

  it.each([
    ['no text', ''],
    ['no JSON', '<html>'],
    ['null', 'null'],
    ['a list', '[]'],
    ['telli’s own body', '{"contact_id":"1","contact_details":{}}'],
    ['another format', changed({ slotsheet: 'relay-2' })],
    ['one key more', changed({ extra: 1 })],
    ['one key less', changed({ service: undefined })],
    ['another key instead', changed({ service: undefined, Service: 'x' })],
    ['a number as request id', changed({ requestId: 1 })],
    ['an empty request id', changed({ requestId: '' })],
    ['a long request id', changed({ requestId: 'a'.repeat(65) })],
    ['a formula as request id', changed({ requestId: '=A1' })],
    ['a list as action', changed({ action: ['book'] })],
    ['a number as service', changed({ service: 1 })],
    ['null as signature', changed({ signature: null })],
    ['null as body', changed({ body: null })],
    ['base64 without padding', changed({ body: 'eyJhIjoxfQ' })],
    ['base64 for URLs', changed({ body: 'ab_-' })],
    ['padding in the middle', changed({ body: 'ab==cdef' })],
    ['a line break in the body', changed({ body: 'abc\n' })],
    ['100,000 nested lists', '['.repeat(100_000)],
  ])('refuses %s', (_, text) => {
    expect(readEnvelope(text)).toBeNull();
  });
});
