// telli's signature: hex HMAC-SHA-256 of the raw body bytes under the account's API key. Verify before reading the body.
import { equalInConstantTime } from './constantTime.ts';
import type { Hmac } from './hmac.ts';

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
  const header = signatureHeader.trim();
  if (header === '') return 'missing';
  if (key.length === 0) return 'noKey';
  const hex = HEADER.exec(header)?.[1];
  if (hex === undefined) return 'malformed';
  return equalInConstantTime(bytesOfHex(hex), hmac(rawBody, key)) ? 'valid' : 'mismatch';
}

function bytesOfHex(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
}
