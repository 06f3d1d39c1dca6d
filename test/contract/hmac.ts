// What every Hmac implementation must do: the vectors of RFC 4231 and of Project Wycheproof, and signatures as telli makes them.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hmac, verifySignature } from '../../src/signing/signature.ts';
import rfc4231 from '../vectors/rfc4231.json';
import wycheproof from '../vectors/wycheproof-hmac-sha256.json';

export function hmacContract(name: string, hmac: Hmac): void {
  describe(`HMAC-SHA-256 by ${name}`, () => {
    it.each(rfc4231.cases)('gives the value of RFC 4231, case $case: $what', ({ data, key, hmac: expected }) => {
      const hex = Buffer.from(hmac(bytesOfHex(data), bytesOfHex(key))).toString('hex');
      expect(hex.slice(0, expected.length)).toBe(expected);
    });

    it('gives 32 bytes from 0 to 255', () => {
      const bytes = hmac([0x80, 0xff], [0xff]);
      expect(bytes).toHaveLength(32);
      expect(bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255)).toBe(true);
    });

    it('agrees with OpenSSL for any bytes', () => {
      const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 200 });
      const key = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 150 });
      fc.assert(
        fc.property(bytes, key, (message, secret) => {
          expect(Buffer.from(hmac(message, secret)).toString('hex')).toBe(sign(message, secret));
        }),
        { numRuns: 50 },
      );
    });
  });

  describe(`telli's signature, checked with HMAC-SHA-256 by ${name}`, () => {
    const names = ['José', 'Jose\u0301', 'Müller', 'Łukasz Żak', '山田太郎', '👩🏽‍⚕️ Dr. Özgür'];
    const keys = ['demo-key', 'schlüssel-€🙂', 'k'.repeat(200)];
    const pairs = names.flatMap((contact) => keys.map((key) => [contact, key] as const));

    it.each(pairs)('verifies the name %s under the key %s', (contact, key) => {
      const body = utf8(JSON.stringify({ contact_details: { name: contact } }));
      expect(verifySignature(body, sign(body, utf8(key)), utf8(key), hmac)).toBe('valid');
    });

    it('refuses a body with any one bit flipped', () => {
      const body = utf8('{"name":"José 🙂"}');
      const header = sign(body, utf8('demo-key'));
      const results = flippedBits(body).map((flipped) => verifySignature(flipped, header, utf8('demo-key'), hmac));
      expect(new Set(results)).toEqual(new Set(['mismatch']));
    });

    it('refuses a signature with any one bit flipped', () => {
      const body = utf8('{"name":"Müller"}');
      const headers = flippedBits(bytesOfHex(sign(body, utf8('demo-key')))).map((bytes) => Buffer.from(bytes));
      const results = headers.map((bytes) => verifySignature(body, bytes.toString('hex'), utf8('demo-key'), hmac));
      expect(results).toHaveLength(256);
      expect(new Set(results)).toEqual(new Set(['mismatch']));
    });

    const { cases } = wycheproof;
    const isWhole = ({ tag }: (typeof cases)[number]): boolean => tag.length === 64;

    it.each(cases.filter(isWhole))('agrees with Wycheproof, case $case: $what', ({ key, data, tag, isValid }) => {
      const verdict = verifySignature(bytesOfHex(data), tag, bytesOfHex(key), hmac);
      expect(verdict).toBe(isValid ? 'valid' : 'mismatch');
    });

    it.each(cases.filter((one) => !isWhole(one)))(
      'takes no tag that is cut, and else agrees with Wycheproof, case $case: $what',
      ({ key, data, tag, isValid }) => {
        expect(verifySignature(bytesOfHex(data), tag, bytesOfHex(key), hmac)).toBe('malformed');
        const whole = Buffer.from(hmac(bytesOfHex(data), bytesOfHex(key))).toString('hex');
        expect(whole.startsWith(tag)).toBe(isValid);
      },
    );

    it.each([0, 1, 16, 31])('refuses a signature cut to %i bytes, or with one byte more', (bytes) => {
      const body = utf8('{"name":"Müller"}');
      const header = sign(body, utf8('demo-key'));
      const check = (text: string) => verifySignature(body, text, utf8('demo-key'), hmac);
      expect(check(header.slice(0, 2 * bytes))).toBe(bytes === 0 ? 'missing' : 'malformed');
      expect(check(`${header}00`)).toBe('malformed');
    });

    it('refuses the signature of José with the é replaced by a question mark', () => {
      const header = sign(utf8('{"name":"Jos?"}'), utf8('demo-key'));
      expect(verifySignature(utf8('{"name":"José"}'), header, utf8('demo-key'), hmac)).toBe('mismatch');
    });

    it('verifies a body that is not UTF-8, byte for byte', () => {
      const body = [0xff, 0xfe, 0x00, 0xc3, 0x28];
      expect(verifySignature(body, sign(body, utf8('demo-key')), utf8('demo-key'), hmac)).toBe('valid');
    });
  });
}

/** As telli signs: lower-case hex, by OpenSSL through node:crypto. */
export function sign(message: readonly number[], key: readonly number[]): string {
  return createHmac('sha256', Uint8Array.from(key)).update(Uint8Array.from(message)).digest('hex');
}

export function utf8(text: string): number[] {
  return [...Buffer.from(text, 'utf8')];
}

function bytesOfHex(hex: string): number[] {
  return [...Buffer.from(hex, 'hex')];
}

function flippedBits(bytes: readonly number[]): number[][] {
  return bytes.flatMap((_, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte))),
  );
}
