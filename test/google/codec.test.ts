// Hashes and bytes through Utilities: the signing contract over the adapter, inside a script's own context.
import { describe, expect, it } from 'vitest';
import { hmacContract } from '../contract/hmac.ts';
import { scriptOf } from '../support/adapterScript.ts';

const script = scriptOf('src/google/codec.ts');
const use = (name: string, ...args: unknown[]) => script(`codecPort.${name}`, ...args);

hmacContract('Utilities through the adapter', (message, key) => {
  const bytes = use('hmacSha256', message, key);
  return Array.isArray(bytes) ? bytes.map(Number) : [];
});

describe('the codec', () => {
  it('hashes as FIPS 180-2 says (example B.1), and UTF-8 as the Unicode standard says', () => {
    expect(use('sha256Hex', 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(use('utf8', 'é€🙂')).toEqual([0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x99, 0x82]);
    expect(use('text', [0xc3, 0xa9, 0xf0, 0x9f, 0x99, 0x82])).toBe('é🙂');
  });

  it.each([
    ['a lone byte', [0xff]],
    ['a cut character', [0x41, 0xe2, 0x82]],
    ['an overlong form', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ])('takes %s for no text', (_, bytes) => {
    expect(use('text', bytes)).toBeNull();
  });

  it('reads base64 (RFC 4648, section 10), and nothing else', () => {
    expect(use('fromBase64', 'Zm9vYg==')).toEqual([0x66, 0x6f, 0x6f, 0x62]);
    expect(use('fromBase64', '/w==')).toEqual([0xff]);
    expect(use('fromBase64', '!')).toBeNull();
  });
});
