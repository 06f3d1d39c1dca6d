// The one cryptographic step that signing needs. Every implementation passes test/contract/hmac.ts.

/**
 * HMAC-SHA-256 of `message` under `key` (RFC 2104, FIPS 180-4): 32 bytes. All bytes are 0…255.
 *
 * Samples (RFC 4231, cases 1 and 2):
 * key 20 × 0x0b, message `Hi There`: b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7
 * key `Jefe`, message `what do ya want for nothing?`: 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843
 */
export type Hmac = (message: readonly number[], key: readonly number[]) => readonly number[];
