// RFC 4231 through the built bundle: the vector's key as telli's key, its data as raw body, its value as signature.
import { describe, expect, it } from 'vitest';
import { openWorld } from '../support/world.ts';
import rfc4231 from '../vectors/rfc4231.json';

const text = (hex: string) => Buffer.from(hex, 'hex').toString('utf8');
// An API key is text, so only vectors whose key is text can come this way; the others go through the adapter alone.
const whole = rfc4231.cases.filter(
  ({ key, hmac }) => hmac.length === 64 && Buffer.from(text(key)).toString('hex') === key,
);

describe('the bundle', () => {
  it('is tried with three of the vectors', () => {
    expect(whole.map((vector) => vector.case)).toEqual([1, 2, 4]);
  });

  it.each(whole)('takes the signature of RFC 4231, case $case, and not one bit less', async ({ key, data, hmac }) => {
    const world = openWorld({ way: 'bundle', key: text(key) });
    const body = Uint8Array.from(Buffer.from(data, 'hex'));
    const flipped = (Number.parseInt(hmac.slice(0, 1), 16) ^ 1).toString(16) + hmac.slice(1);
    await world.call('available', body, { signature: hmac });
    await world.call('available', body, { signature: flipped });
    expect(world.rows('Log').map((row) => row.Auth)).toEqual(['signature', 'bad signature']);
  });
});
