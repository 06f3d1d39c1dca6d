// RFC 4231 through the built bundle.
import { describe, expect, it } from 'vitest';
import { USUAL_GOOGLE } from '../support/google.ts';
import { AS_USUAL } from './cases/odds.ts';
import { signature, VECTORS } from './cases/signature.ts';

describe('the bundle', () => {
  it('is tried with three of the vectors', () => {
    expect(VECTORS.map((vector) => vector.case)).toEqual([1, 2, 4]);
  });

  it.each(VECTORS)('takes the signature of RFC 4231, case $case, and not one bit less', (vector) =>
    signature(vector, USUAL_GOOGLE, AS_USUAL),
  );
});
