// Retell's signature, in every form in which it may come, and in time.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyRetellSignature } from '../../src/signing/retell.ts';
import type { Hmac } from '../../src/signing/signature.ts';
import { utf8 } from '../contract/hmac.ts';

const nodeHmac: Hmac = (message, key) => [
  ...createHmac('sha256', Uint8Array.from(key)).update(Uint8Array.from(message)).digest(),
];

// printf '%s' '{"name":"cancel","args":{"appointment":"1"}}1804842000000' | openssl dgst -sha256 -hmac key_0123456789abcdef
const KEY = utf8('key_0123456789abcdef');
const BODY = utf8('{"name":"cancel","args":{"appointment":"1"}}');
const TIME = 1_804_842_000_000;
const HEX = 'bb7b94bd392fbe2142a7972d82c0c7585bb3c2fc87f95837ee91a88f8847bfd6';
const SIGNED = `v=1804842000000,d=${HEX}`;

function check(header: string, given: { key?: number[]; body?: number[]; now?: number } = {}): string {
  const { key = KEY, body = BODY, now = TIME } = given;
  return verifyRetellSignature(body, header, key, now, nodeHmac);
}

describe('verifyRetellSignature', () => {
  it.each([
    ['as Retell writes it', SIGNED],
    ['upper-case hex', `v=1804842000000,d=${HEX.toUpperCase()}`],
    ['spaces around its parts', ` v=1804842000000 , d=${HEX}\t`],
  ])('accepts %s', (_, header) => {
    expect(check(header)).toBe('valid');
  });

  // The bytes count, not the text that they stand for.
  it('accepts a body beyond ASCII', () => {
    // printf '{"reason":"Z\xc3\xa4hne"}1804842000000' | openssl dgst -sha256 -hmac key_0123456789abcdef
    const hex = '56a739b88b96211716e719ee39d6cfe39685108afedecbbc2c0aa474251332b3';
    expect(check(`v=1804842000000,d=${hex}`, { body: utf8('{"reason":"Zähne"}') })).toBe('valid');
    expect(check(`v=1804842000000,d=${hex}`, { body: utf8('{"reason":"Z\\u00e4hne"}') })).toBe('mismatch');
  });

  // docs.retellai.com/features/secure-webhook and retell-sdk 5.66.1: five minutes, either way.
  it.each([
    [-300_001, 'outOfTime'],
    [-300_000, 'valid'],
    [300_000, 'valid'],
    [300_001, 'outOfTime'],
  ])('%d ms after it was signed: %s', (after, found) => {
    expect(check(SIGNED, { now: TIME + after })).toBe(found);
  });

  it('signs the time too', () => {
    expect(check(`v=1804842000001,d=${HEX}`)).toBe('mismatch');
    expect(check(`v=01804842000000,d=${HEX}`)).toBe('mismatch');
  });

  it.each([
    ['the hex alone', HEX],
    ['no time', `v=,d=${HEX}`],
    ['a time that is no number', `v=now,d=${HEX}`],
    ['a time with a sign', `v=-1804842000000,d=${HEX}`],
    ['a time too long', `v=${'1'.repeat(16)},d=${HEX}`],
    ['one digit less', SIGNED.slice(0, -1)],
    ['one digit more', `${SIGNED}0`],
    ['a prefix that is telli’s', `v=1804842000000,d=sha256=${HEX}`],
    ['the parts the other way round', `d=${HEX},v=1804842000000`],
    ['two headers joined', `${SIGNED}, ${SIGNED}`],
    ['something before it', `x=1,${SIGNED}`],
    ['a line after it', `${SIGNED}\nx`],
    ['full-width digits', SIGNED.replace(/7/g, '７')],
  ])('calls %s malformed', (_, header) => {
    expect(check(header)).toBe('malformed');
  });

  it('tells no signature, another key and another body apart from a valid one', () => {
    expect(check(' ')).toBe('missing');
    expect(check(SIGNED, { key: utf8('key_0123456789abcdeg') })).toBe('mismatch');
    expect(check(SIGNED, { body: BODY.slice(1) })).toBe('mismatch');
  });

  it('is shut without a key, even for the signature under an empty key', () => {
    const hex = createHmac('sha256', '').update(Uint8Array.from(BODY)).update('1804842000000').digest('hex');
    expect(check(`v=1804842000000,d=${hex}`, { key: [] })).toBe('noKey');
  });

  it('takes no digit from the body for one of the time', () => {
    // The same signed bytes, divided elsewhere: the body ends in a digit, and the time lacks its first.
    expect(check(`v=804842000000,d=${HEX}`, { body: [...BODY, 0x31] })).toBe('outOfTime');
  });

  it('accepts no other hex', () => {
    fc.assert(
      fc.property(fc.nat(63), fc.constantFrom(...'0123456789abcdef'), (at, digit) => {
        const other = HEX.slice(0, at) + digit + HEX.slice(at + 1);
        expect(check(`v=1804842000000,d=${other}`)).toBe(other === HEX ? 'valid' : 'mismatch');
      }),
    );
  });
});
