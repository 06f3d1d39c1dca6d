// Retell's signature: `v=<milliseconds>,d=<hex>`, the HMAC-SHA-256 of the raw body bytes followed by that number's digits, under an
// API key of Retell's. Source: docs.retellai.com/features/secure-webhook, and `webhook_auth` in Retell's own package retell-sdk.
import { equalInConstantTime } from './constantTime.ts';
import { type Hmac, type SignatureCheck, signatureIn } from './signature.ts';

/** outOfTime: signed more than five minutes before or after now, whatever the signature. */
export type RetellCheck = SignatureCheck | 'outOfTime';

const TOLERANCE_MS = 5 * 60 * 1000;

const HEADER = /^\s*v=(\d{1,15})\s*,\s*d=([0-9a-f]{64})\s*$/i;

interface Claim {
  /** Digits, as they were signed. */
  readonly time: string;
  /** 32 bytes. */
  readonly signature: readonly number[];
}

/** What the header claims; null = it has another form. */
export function retellClaim(header: string): Claim | null {
  const [, time = '', hex = ''] = HEADER.exec(header) ?? [];
  const signature = signatureIn(hex);
  return signature && { time, signature };
}

/** Checks the header `x-retell-signature` against the body exactly as it came. `key`: the UTF-8 of the API key. */
export function verifyRetellSignature(
  rawBody: readonly number[],
  header: string,
  key: readonly number[],
  nowMs: number,
  hmac: Hmac,
): RetellCheck {
  if (header.trim() === '') return 'missing';
  if (key.length === 0) return 'noKey';
  const claim = retellClaim(header);
  if (claim === null) return 'malformed';
  const { time, signature } = claim;
  if (Math.abs(nowMs - Number(time)) > TOLERANCE_MS) return 'outOfTime';
  return equalInConstantTime(signature, hmac(signedBytes(rawBody, time), key)) ? 'valid' : 'mismatch';
}

function signedBytes(rawBody: readonly number[], time: string): readonly number[] {
  return [...rawBody, ...time.split('').map((digit) => digit.charCodeAt(0))];
}
