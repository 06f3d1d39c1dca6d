// Two versions that answer in turn.
import { describe, it } from 'vitest';
import { USUAL_GOOGLE } from '../support/google.ts';
import { twoVersions } from './cases/twoVersions.ts';

describe('two versions at once', () => {
  it('offer and book what one version does, and lose no row', () =>
    twoVersions(() => USUAL_GOOGLE, { runs: 12, bookings: 8 }));
});
