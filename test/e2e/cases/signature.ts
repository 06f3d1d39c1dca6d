// RFC 4231 through the built bundle: the vector's key as telli's key, its data as raw body, its value as signature.
import { expect } from 'vitest';
import type { Google } from '../../support/google.ts';
import { openWorld } from '../../support/world.ts';
import rfc4231 from '../../vectors/rfc4231.json';
import { compared, type Odds } from './odds.ts';

const text = (hex: string) => Buffer.from(hex, 'hex').toString('utf8');
// An API key is text, so only vectors whose key is text can come this way; the others go through the adapter alone.
export const VECTORS = rfc4231.cases.filter(
  ({ key, hmac }) => hmac.length === 64 && Buffer.from(text(key)).toString('hex') === key,
);

/** It takes the signature, and not one bit less. */
export async function signature({ key, data, hmac }: (typeof VECTORS)[number], google: Google, odds: Odds) {
  const world = openWorld({ way: 'bundle', key: text(key), google });
  const body = Uint8Array.from(Buffer.from(data, 'hex'));
  const flipped = (Number.parseInt(hmac.slice(0, 1), 16) ^ 1).toString(16) + hmac.slice(1);
  const right = await world.call('available', body, { signature: hmac });
  const wrong = await world.call('available', body, { signature: flipped });
  const refused = { available: [], status: 'failed', reason: 'This request could not be verified.' };
  expect(wrong.json).toEqual(refused);
  expect(right.json).not.toEqual(refused);
  const log = world.rows('Log').map(({ Auth = '', Outcome = '' }) => [Auth, Outcome]);
  const [shown, wanted] = compared(
    log,
    [
      ['signature', log[0]?.[1] ?? ''],
      ['bad signature', 'refused'],
    ],
    odds,
  );
  expect(shown).toEqual(wanted);
}
