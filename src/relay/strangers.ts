// Which calls the relay refuses itself: those that the web app would refuse, as far as the relay can tell. Strangers then
// cost the web app nothing. One now and then goes on all the same, so that the Log can say that calls come without a proof.
import { signatureIn } from '../signing/signature.ts';
import type { RelayTime } from './time.ts';

/**
 * Whether the web app may find this signature right. Without keys only its form tells: 64 hex digits. With keys it must be
 * that of these bytes under one of them.
 */
export async function maySign(
  header: string,
  body: Uint8Array<ArrayBuffer>,
  keys: readonly string[],
): Promise<boolean> {
  const signature = signatureIn(header);
  if (signature === null || keys.length === 0) return signature !== null;
  // All are tried in any case, so that the time does not tell which of them signed.
  const checks = await Promise.all(keys.map((key) => isSignedWith(key, Uint8Array.from(signature), body)));
  return checks.includes(true);
}

/** The platform compares in constant time. The key is imported anew: on Cloudflare no promise may outlive its request. */
export async function isSignedWith(
  key: string,
  signature: Uint8Array<ArrayBuffer>,
  body: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', new TextEncoder().encode(key), algorithm, false, ['verify']);
  return crypto.subtle.verify('HMAC', imported, signature, body);
}

/** Says yes at once, and then to the first question after each `everyMs` milliseconds. */
export function createSampler(everyMs: number, time: RelayTime): () => boolean {
  let nextMs = Number.NEGATIVE_INFINITY;
  return () => {
    const nowMs = time.nowMs();
    if (nowMs < nextMs) return false;
    nextMs = nowMs + everyMs;
    return true;
  };
}
