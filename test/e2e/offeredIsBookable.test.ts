// The promise itself, on the built bundle: whatever is offered can be booked, and no time is ever booked twice.
import { describe, it } from 'vitest';
import { USUAL_GOOGLE } from '../support/google.ts';
import { buffersAreKept, canBeBooked } from './cases/offeredIsBookable.ts';

describe('the promise', () => {
  it('holds: each offered start can be booked', () => canBeBooked(() => USUAL_GOOGLE, { runs: 40, picks: 3 }));

  it('holds: bookings of one host keep the larger buffer between them, however many are made', () =>
    buffersAreKept(() => USUAL_GOOGLE, { runs: 15, turns: 12 }));
});
