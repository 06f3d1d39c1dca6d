// An answer is as long as it is: what the relay passes on has no limit below 8 MiB.
import { describe, expect, it } from 'vitest';
import { BOOKED, callOf, ECHO, fakeWebApp, offerOf, redirect, relayBefore, text } from './fakeWebApp.ts';

const EIGHT_MIB = 8_388_608;

describe('a long answer', () => {
  it('of 20,000 times arrives whole', async () => {
    const offer = offerOf(20_000);
    const { relay, problems } = relayBefore(fakeWebApp([redirect(ECHO)], text(offer)));
    const answer = await (await relay(callOf({ action: 'available' }))).text();
    expect(JSON.parse(answer).available).toHaveLength(20_000);
    expect(answer === offer).toBe(true);
    expect(problems).toEqual([]);
  });

  it('of exactly 8 MiB arrives whole, and one of a byte more is no answer', async () => {
    const fits = BOOKED.padEnd(EIGHT_MIB);
    const { relay } = relayBefore(fakeWebApp([text(fits)]));
    expect((await (await relay(callOf())).text()) === fits).toBe(true);
    const { relay: other, problems } = relayBefore(fakeWebApp([text(`${fits} `)]));
    expect(await (await other(callOf())).json()).toMatchObject({ status: 'failed' });
    expect(problems).toEqual(['notAnswer', 'notAnswer']);
  });
});
