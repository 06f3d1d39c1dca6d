// The cases that make worlds of their own, under each open question answered the other way, and under many at once. No time
// passes in most of them; what takes time is played against `npm start` (quirks.test.ts). The plain tests play more of each.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Google, googleUnder } from '../support/google.ts';
import { buffersAreKept, canBeBooked } from './cases/offeredIsBookable.ts';
import { answered, DOORS, GONE, unanswered } from './cases/selfTest.ts';
import { signature, VECTORS } from './cases/signature.ts';
import { twoVersions } from './cases/twoVersions.ts';
import { isUnder, oddsUnder, UNDER } from './cases/under.ts';

// Google sends no mail without the permission to. The doctor and Check say that it is missing.
const SENDS_NO_MAIL = ['scope-refused'];

describe.each(UNDER.filter(([name]) => name !== 'none'))('under %s', (_, names) => {
  const odds = oddsUnder(names);
  let google: () => Google;
  beforeAll(async () => {
    google = await googleUnder(names);
  });

  it('each offered start can be booked', () => canBeBooked(() => google(), { runs: 2, picks: 1 }));

  it('bookings of one host keep the larger buffer between them', () =>
    buffersAreKept(() => google(), { runs: 1, turns: 6 }));

  // stale-deployment is that very thing.
  it('two versions at once answer as one does', async () => {
    const others = await googleUnder(names.filter((name) => name !== 'stale-deployment'));
    await twoVersions(others, { runs: 1, bookings: 3 });
  });

  it.each(VECTORS)('the signature of RFC 4231, case $case, is taken, and not one bit less', (vector) =>
    signature(vector, google(), odds),
  );

  it.each(DOORS)('the self-test gets an answer through %s, and leaves a row', (_, auth, saved) =>
    answered(saved, auth, google(), odds),
  );

  it('the self-test finds that no relay stands at the address', async () => {
    const mails = isUnder(names)(SENDS_NO_MAIL) ? [] : [expect.stringContaining(GONE)];
    expect(await unanswered(google())).toEqual(mails);
  });
});
