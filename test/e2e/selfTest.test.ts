// The self-test over real sockets.
import { expect, it } from 'vitest';
import { USUAL_GOOGLE } from '../support/google.ts';
import { AS_USUAL } from './cases/odds.ts';
import { answered, DOORS, GONE, unanswered } from './cases/selfTest.ts';

it.each(DOORS)('gets an answer through %s, and leaves a row that tells it', (_, auth, saved) =>
  answered(saved, auth, USUAL_GOOGLE, AS_USUAL),
);

it('finds that no relay stands at the address', async () => {
  expect(await unanswered(USUAL_GOOGLE)).toEqual([expect.stringContaining(GONE)]);
});
