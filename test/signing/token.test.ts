// The link token opens the direct door only when it is ours, whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenMatches } from '../../src/signing/constantTime.ts';

describe('tokenMatches', () => {
  it('accepts the token itself', () => {
    expect(tokenMatches('3f9c-long-token', '3f9c-long-token')).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['its beginning', '3f9c-long-toke'],
    ['more than it', '3f9c-long-tokens'],
    ['another case', '3F9C-long-token'],
    ['a space after it', '3f9c-long-token '],
    ['another last letter', '3f9c-long-tokem'],
    ['another first letter', '4f9c-long-token'],
  ])('refuses %s', (_, given) => {
    expect(tokenMatches(given, '3f9c-long-token')).toBe(false);
  });

  it('is shut without a token of our own', () => {
    expect(tokenMatches('', '')).toBe(false);
    expect(tokenMatches('anything', '')).toBe(false);
    expect(tokenMatches('\0', '')).toBe(false);
  });

  it('compares every half of a surrogate pair', () => {
    expect(tokenMatches('🙂', '🙃')).toBe(false);
    expect(tokenMatches('🙂', '🙂')).toBe(true);
  });

  it('is plain equality for any two texts, except for the empty one', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\0', 'ä'), maxLength: 4 });
    fc.assert(
      fc.property(letters, letters, (given, expected) => {
        expect(tokenMatches(given, expected)).toBe(expected !== '' && given === expected);
      }),
      { numRuns: 500 },
    );
  });
});
