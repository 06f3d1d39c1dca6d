// How many calls a minute go on to the web app. The expected numbers are reckoned by hand from the limits given.
import { describe, expect, it } from 'vitest';
import { createMinute, GOOGLE_MINUTE } from '../../src/relay/minute.ts';
import { createRelay } from '../../src/relay/relay.ts';
import { BOOKED, callOf, fakeWebApp, type Reply, SLOTS, text, WEB_APP } from './fakeWebApp.ts';
import { handTime } from './handTime.ts';

const LIMITS = { available: { aMinute: 60, atOnce: 3 }, book: { aMinute: 6, atOnce: 2 } };
const REFUSED = '{"status":"failed","reason":"This request could not be verified."}';
const DONE = '{"status":"success","sentence":"Done."}';
const REFUSED_TOOL = '{"status":"failed","sentence":"This request could not be verified."}';
const REFUSED_DE = '{"status":"failed","reason":"Die Herkunft dieser Anfrage konnte nicht bestätigt werden."}';

describe('the minute', () => {
  it('lets so many through evenly, and the rest of an action never', async () => {
    const time = handTime();
    const minute = createMinute(LIMITS, time);
    let passed = 0;
    // Twice as many as allowed, for ten minutes: 2 at once, then 6 a minute.
    for (let at = 0; at < 120; at += 1) {
      if (minute.hasRoom('book')) {
        passed += 1;
        minute.count('book');
      }
      await time.pass(5000);
    }
    expect(passed).toBe(2 + 60);
  });

  it('keeps no more room than so many at once, however long nothing came', async () => {
    const time = handTime();
    const minute = createMinute(LIMITS, time);
    await time.pass(3_600_000);
    for (let at = 0; at < 3; at += 1) {
      expect(minute.hasRoom('available')).toBe(true);
      minute.count('available');
    }
    expect(minute.hasRoom('available')).toBe(false);
    expect(minute.hasRoom('book')).toBe(true);
  });

  it('owes what came at once beyond its room', async () => {
    const time = handTime();
    const minute = createMinute(LIMITS, time);
    for (let at = 0; at < 5; at += 1) minute.count('book');
    await time.pass(30_000);
    expect(minute.hasRoom('book')).toBe(false);
    await time.pass(1);
    expect(minute.hasRoom('book')).toBe(true);
  });

  it('has no limit for an action that none is given for', () => {
    const minute = createMinute({}, handTime());
    for (let at = 0; at < 1000; at += 1) minute.count('book');
    expect(minute.hasRoom('book')).toBe(true);
  });
});

describe('a relay with a minute', () => {
  function relayWith(reply: Reply) {
    const time = handTime();
    const webApp = fakeWebApp(Array.from({ length: 40 }, () => reply));
    const relay = createRelay({ webAppUrl: WEB_APP, fetch: webApp.fetch, time, mostAMinute: LIMITS });
    const asked = async (action: 'available' | 'book') => (await relay(callOf({ action }))).text();
    const tool = async (path: string) => {
      const init = { method: 'POST', body: '{}', headers: { authorization: 'Bearer s' } };
      return (await relay(new Request(`https://relay.example/tools${path}`, init))).text();
    };
    return { asked, tool, webApp };
  }

  it('turns the third booking at once away, and asks the web app nothing', async () => {
    const { asked, webApp } = relayWith(text(BOOKED));
    expect([await asked('book'), await asked('book')]).toEqual([BOOKED, BOOKED]);
    const before = webApp.posts().length;
    expect(JSON.parse(await asked('book'))).toEqual({
      status: 'failed',
      reason:
        'There are too many calls right now, so the booking is not confirmed. It is safe to ask again for the same time in a moment.',
    });
    expect(webApp.posts()).toHaveLength(before);
  });

  it('goes on offering while bookings have no room', async () => {
    const { asked } = relayWith((sent) => text(String(sent.init.body).includes('"available"') ? SLOTS : BOOKED)(sent));
    await asked('book');
    await asked('book');
    expect(await asked('available')).toBe(SLOTS);
  });

  it('counts tools that change something as bookings, and all others as questions for times', async () => {
    const { tool } = relayWith(text(DONE));
    const turnedAway = expect.stringContaining('too many calls');
    // Of two bookings at once the third has no room; of three questions the fourth.
    expect([await tool('/book'), await tool('/move'), await tool('/cancel')]).toEqual([DONE, DONE, turnedAway]);
    expect([await tool('/available'), await tool('/next-appointments')]).toEqual([DONE, DONE]);
    expect([await tool(''), await tool('/other')]).toEqual([DONE, turnedAway]);
  });

  it('does not count a tool call that the web app refuses for its secret', async () => {
    const { tool } = relayWith(text(REFUSED_TOOL));
    for (let at = 0; at < 10; at += 1) expect(await tool('/book')).toBe(REFUSED_TOOL);
  });

  it.each([REFUSED, REFUSED_DE])('does not count what the web app refuses for its signature: %s', async (refused) => {
    const { asked } = relayWith(text(refused));
    for (let at = 0; at < 10; at += 1) expect(await asked('book')).toBe(refused);
  });
});

it('leaves room within 600 calls of Calendar and 60 reads of the Sheet, the first minute too', () => {
  const { available, book } = GOOGLE_MINUTE;
  const most = { available: available.aMinute + available.atOnce, book: book.aMinute + book.atOnce };
  // docs/limits.md: a booking takes three calls of Calendar and one read, an offer one call.
  expect(most.available + 3 * most.book).toBeLessThanOrEqual(600);
  expect(most.book).toBeLessThan(60);
});
