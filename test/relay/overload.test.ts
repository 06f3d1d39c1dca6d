// More calls than the web app may be asked at once: what becomes of them, on a clock that the test moves.
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/relay/answer.ts';
import type { RelayOptions, RelayProblem } from '../../src/relay/options.ts';
import { createRelay } from '../../src/relay/relay.ts';
import {
  BOOKED,
  CALLER,
  callOf,
  fakeWebApp,
  NO_CONTACT,
  type Reply,
  SLOTS,
  silent,
  text,
  WEB_APP,
} from './fakeWebApp.ts';
import { type HandTime, handTime } from './handTime.ts';

const TURNED_AWAY = {
  available:
    '{"available":[],"status":"failed","reason":"There are too many calls right now. Please ask again in a moment."}',
  book: '{"status":"failed","reason":"There are too many calls right now, so the booking is not confirmed. It is safe to ask again for the same time in a moment."}',
  contact_lookup: NO_CONTACT,
};
const NOT_CONFIRMED =
  '{"status":"failed","reason":"The booking is not confirmed. It is safe to ask again for the same time."}';

/** A relay in front of these replies, on the same clock; `asked` gives the answer once it is there, '' until then. */
function relayWith(replies: (time: HandTime) => readonly Reply[], options: Partial<RelayOptions> = {}) {
  const time = handTime();
  const webApp = fakeWebApp(replies(time));
  const problems: RelayProblem[] = [];
  const report = (problem: RelayProblem) => void problems.push(problem);
  const relay = createRelay({ webAppUrl: WEB_APP, fetch: webApp.fetch, time, report, ...options });
  const asked = (action: Action = 'book') => {
    let answer = '';
    void relay(callOf({ action }))
      .then((response) => response.text())
      .then((body) => {
        answer = body;
      });
    return () => answer;
  };
  return { time, webApp, problems, asked };
}

function late(time: HandTime, ms: number, reply: Reply): Reply {
  return async (sent) => {
    await new Promise<void>((done) => void time.after(ms, done));
    return reply(sent);
  };
}

describe('the relay, asked too often at once', () => {
  it.each(['available', 'book', 'contact_lookup'] as const)(
    'turns %s away in its own shape, and claims nothing',
    async (action) => {
      const { time, asked, webApp, problems } = relayWith(() => [silent], { mostInFlight: 1, mostQueued: 0 });
      asked();
      await time.pass(0);
      const answer = asked(action);
      await time.pass(0);
      expect(answer()).toBe(TURNED_AWAY[action]);
      expect(webApp.posts()).toHaveLength(1);
      expect(problems).toEqual(['tooManyCalls']);
    },
  );

  it('says it in German', async () => {
    const options = { mostInFlight: 1, mostQueued: 0, language: 'de' } as const;
    const { time, asked } = relayWith(() => [silent], options);
    asked();
    await time.pass(0);
    const answers = [asked('available'), asked('book')];
    await time.pass(0);
    expect(answers.map((answer) => JSON.parse(answer()).reason)).toEqual([
      'Gerade kommen zu viele Anfragen auf einmal. Bitte fragen Sie gleich noch einmal.',
      'Gerade kommen zu viele Anfragen auf einmal, daher ist die Buchung nicht bestätigt. Sie können dieselbe Zeit gleich ohne Bedenken noch einmal anfragen.',
    ]);
  });

  it('asks for twenty at once, keeps twenty waiting for a second and a half, and turns the rest away', async () => {
    const { time, asked, webApp } = relayWith(() => [silent]);
    const answers = Array.from({ length: 41 }, () => asked());
    await time.pass(0);
    expect(webApp.posts()).toHaveLength(20);
    expect(answers.map((answer) => answer())).toEqual([...Array(40).fill(''), TURNED_AWAY.book]);
    await time.pass(1499);
    expect(answers.map((answer) => answer())).toEqual([...Array(40).fill(''), TURNED_AWAY.book]);
    await time.pass(1);
    expect(answers.map((answer) => answer())).toEqual([...Array(20).fill(''), ...Array(21).fill(TURNED_AWAY.book)]);
    expect(webApp.posts()).toHaveLength(20);
  });

  it('answers who waited with the web app’s own answer, in order of arrival', async () => {
    const replies = (time: HandTime) => [BOOKED, SLOTS, CALLER].map((body) => late(time, 400, text(body)));
    const { time, asked } = relayWith(replies, { mostInFlight: 1 });
    const answers = [asked('book'), asked('available'), asked('contact_lookup')];
    await time.pass(800);
    expect(answers.map((answer) => answer())).toEqual([BOOKED, SLOTS, '']);
    await time.pass(400);
    expect(answers.map((answer) => answer())).toEqual([BOOKED, SLOTS, CALLER]);
  });

  it('counts the waiting in the deadline', async () => {
    const { time, asked } = relayWith((own) => [late(own, 1000, text(BOOKED)), silent], {
      mostInFlight: 1,
      deadlineMs: 9000,
    });
    const [first, second] = [asked(), asked()];
    await time.pass(1000);
    expect([first(), second()]).toEqual([BOOKED, '']);
    await time.pass(7999);
    expect(second()).toBe('');
    await time.pass(1);
    expect(second()).toBe(NOT_CONFIRMED);
  });

  it('lets no call wait until no attempt would be of use', async () => {
    // An attempt needs 15 % of the deadline: after 850 ms it is too late for one.
    const options = { mostInFlight: 1, deadlineMs: 1000, longestQueueMs: 5000 };
    const { time, asked } = relayWith(() => [silent], options);
    const [, second] = [asked(), asked()];
    await time.pass(849);
    expect(second()).toBe('');
    await time.pass(1);
    expect(second()).toBe(TURNED_AWAY.book);
  });

  it('keeps a call’s place until it is answered, through a pause and a retry', async () => {
    // The first attempt fails at once, the second begins 450 ms later and takes 100 ms.
    const replies = (time: HandTime) => [text('<html>'), late(time, 100, text(BOOKED)), text(SLOTS)];
    const { time, asked, webApp } = relayWith(replies, { mostInFlight: 1, mostQueued: 1, deadlineMs: 9000 });
    const first = asked('book');
    const second = asked('available');
    await time.pass(549);
    expect([first(), second(), webApp.posts().length]).toEqual(['', '', 2]);
    await time.pass(1);
    expect([first(), second(), webApp.posts().length]).toEqual([BOOKED, SLOTS, 3]);
  });

  it('gives the first attempt all the time while others wait: what is given up runs on beside its retry', async () => {
    // Alone a call gives up after 4,950 ms and asks again; neither attempt would live to hear an answer that takes six seconds.
    const replies = (time: HandTime) => [late(time, 500, text(SLOTS)), late(time, 6_000, text(BOOKED))];
    const { time, asked, webApp } = relayWith(replies, { mostInFlight: 1, deadlineMs: 9000, longestQueueMs: 9000 });
    const [, second] = [asked('available'), asked('book'), asked('book')];
    await time.pass(500 + 5_999);
    expect(second()).toBe('');
    await time.pass(1);
    expect([second(), webApp.posts().length]).toEqual([BOOKED, 3]);
  });

  it('has a free place again when a call has timed out', async () => {
    const replies = () => [silent, silent, text(BOOKED)];
    const { time, asked } = relayWith(replies, { mostInFlight: 1, mostQueued: 0, deadlineMs: 1000 });
    const first = asked();
    await time.pass(1000);
    const second = asked();
    await time.pass(0);
    expect([first(), second()]).toEqual([NOT_CONFIRMED, BOOKED]);
  });
});
