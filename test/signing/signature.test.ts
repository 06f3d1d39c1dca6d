// The signature header, in every form in which it may come.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Hmac, signatureOf, verifySignature } from '../../src/signing/signature.ts';
import { hmacContract, sign, utf8 } from '../contract/hmac.ts';

const nodeHmac: Hmac = (message, key) => [
  ...createHmac('sha256', Uint8Array.from(key)).update(Uint8Array.from(message)).digest(),
];

hmacContract('node:crypto', nodeHmac);

// RFC 4231, case 2.
const KEY = utf8('Jefe');
const BODY = utf8('what do ya want for nothing?');
const HEX = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

function check(header: string, key: readonly number[] = KEY, body: readonly number[] = BODY): string {
  return verifySignature(body, header, key, nodeHmac);
}

it('signs as telli writes it into the header', () => {
  expect(signatureOf(BODY, KEY, nodeHmac)).toBe(HEX);
});

describe('verifySignature', () => {
  it.each([
    ['lower-case hex', HEX],
    ['upper-case hex', HEX.toUpperCase()],
    ['a sha256= prefix', `sha256=${HEX}`],
    ['an upper-case prefix', `SHA256=${HEX}`],
    ['spaces around it', ` \t${HEX} `],
  ])('accepts %s', (_, header) => {
    expect(check(header)).toBe('valid');
  });

  it.each([
    ['one digit less', HEX.slice(1)],
    ['one digit more', `${HEX}0`],
    ['a letter that is no digit', `g${HEX.slice(1)}`],
    ['another prefix', `sha1=${HEX}`],
    ['a prefix alone', 'sha256='],
    ['a space in between', `sha256= ${HEX}`],
    ['two headers joined', `${HEX}, ${HEX}`],
    ['base64', Buffer.from(HEX, 'hex').toString('base64')],
    ['full-width digits', HEX.replace(/5/g, '５')],
    ['a line after it', `${HEX}\nx`],
  ])('calls %s malformed', (_, header) => {
    expect(check(header)).toBe('malformed');
  });

  it('tells no signature from a wrong one', () => {
    expect(check('')).toBe('missing');
    expect(check('  ')).toBe('missing');
    expect(check('0'.repeat(64))).toBe('mismatch');
  });

  it('is shut without a key, even for the signature under an empty key', () => {
    expect(check(sign(BODY, []), [])).toBe('noKey');
    expect(check('', [])).toBe('missing');
  });

  it('verifies an empty body', () => {
    expect(check(sign([], KEY), KEY, [])).toBe('valid');
    expect(check(sign([], KEY), KEY, [0])).toBe('mismatch');
  });

  it('refuses the signature under another key', () => {
    expect(check(sign(BODY, utf8('jefe')))).toBe('mismatch');
  });

  it('refuses when the HMAC comes back too short, too long or with signed bytes', () => {
    const bytes = nodeHmac(BODY, KEY);
    const broken = [[], bytes.slice(0, 31), [...bytes, 0], bytes.map((byte) => (byte > 127 ? byte - 256 : byte))];
    const results = broken.map((result) => verifySignature(BODY, HEX, KEY, () => result));
    expect(results).toEqual(['mismatch', 'mismatch', 'mismatch', 'mismatch']);
  });
});
