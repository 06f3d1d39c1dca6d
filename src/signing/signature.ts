// telli's signature: hex HMAC-SHA-256 of the raw body bytes under the account's API key. Verify before reading the body.
import { equalInConstantTime } from './constantTime.ts';

/**
 * HMAC-SHA-256 of `message` under `key` (RFC 2104, FIPS 180-4): 32 bytes. All bytes are 0…255. Every implementation
 * passes test/contract/hmac.ts.
 *
 * Samples (RFC 4231, cases 1 and 2):
 * key 20 × 0x0b, message `Hi There`: b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7
 * key `Jefe`, message `what do ya want for nothing?`: 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843
 */
export type Hmac = (message: readonly number[], key: readonly number[]) => readonly number[];

/** missing: no header. noKey: we have no key, the door is shut. malformed: not 64 hex digits. mismatch: not of these bytes. */
export type SignatureCheck = 'valid' | 'missing' | 'noKey' | 'malformed' | 'mismatch';

const HEADER = /^(?:sha256=)?([0-9a-f]{64})$/i;

/**
 * Checks the header `x-telli-signature` against the body exactly as it came.
 * Upper-case hex, a `sha256=` prefix and surrounding spaces are forgiven; two headers joined by a comma are malformed.
 * `key` is the UTF-8 of the account's API key; without a byte of it nothing is ever valid.
 */
export function verifySignature(
  rawBody: readonly number[],
  signatureHeader: string,
  key: readonly number[],
  hmac: Hmac,
): SignatureCheck {
  if (signatureHeader.trim() === '') return 'missing';
  if (key.length === 0) return 'noKey';
  const given = signatureIn(signatureHeader);
  if (given === null) return 'malformed';
  return equalInConstantTime(given, hmac(rawBody, key)) ? 'valid' : 'mismatch';
}

/** As telli writes it into the header: 64 lowercase hex digits. */
export function signatureOf(rawBody: readonly number[], key: readonly number[], hmac: Hmac): string {
  return hmac(rawBody, key)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The 32 bytes that the header claims; null if it is none or malformed. */
export function signatureIn(header: string): number[] | null {
  const hex = HEADER.exec(header.trim())?.[1];
  return hex === undefined ? null : (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
}
