// The deadline, on a clock that the test moves: from the arrival of a call to its answer, whichever side is slow.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRelay, type Relay } from '../../src/relay/relay.ts';
import {
  BOOKED,
  bytesOf,
  callOf,
  ECHO,
  fakeWebApp,
  openEnded,
  type Reply,
  redirect,
  relayBefore,
  silent,
  text,
  WEB_APP,
} from './fakeWebApp.ts';

const NOT_CONFIRMED =
  '{"status":"failed","reason":"The booking is not confirmed. It is safe to ask again for the same time."}';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Answers only after `waitMs`, and ignores its abort signal. */
function late(waitMs: number, reply: Reply): Reply {
  return (sent) => new Promise((resolve) => setTimeout(() => resolve(reply(sent)), waitMs));
}

/** The answer's text once it is there, '' until then. */
function asked(relay: Relay, request: Request): () => string {
  let answer = '';
  void relay(request)
    .then((response) => response.text())
    .then((body) => {
      answer = body;
    });
  return () => answer;
}

describe('the deadline', () => {
  it.each<[string, Reply, Reply?]>([
    ['never answers', silent],
    ['never ends its answer', openEnded('{"status":')],
    ['redirects to a page that never answers', redirect(ECHO), silent],
    ['answers too late', late(10_000, text(BOOKED))],
  ])('of nine seconds holds for a web app that %s', async (_, reply, echo) => {
    const { relay, problems } = relayBefore(fakeWebApp([reply], echo), { deadlineMs: 9000 });
    const answer = asked(relay, callOf());
    await vi.advanceTimersByTimeAsync(8990);
    expect(answer()).toBe('');
    await vi.advanceTimersByTimeAsync(10);
    expect(answer()).toBe(NOT_CONFIRMED);
    expect(problems[0]).toBe('timeUp');
  });

  it('is nine seconds when nothing else is said', async () => {
    const webApp = fakeWebApp([silent]);
    const answer = asked(createRelay({ webAppUrl: WEB_APP, fetch: webApp.fetch }), callOf());
    await vi.advanceTimersByTimeAsync(8990);
    expect(answer()).toBe('');
    await vi.advanceTimersByTimeAsync(10);
    expect(answer()).toContain('not confirmed');
  });

  it('leaves time for a second attempt when the first never answers', async () => {
    const webApp = fakeWebApp([silent, late(3000, text(BOOKED))]);
    const answer = asked(relayBefore(webApp, { deadlineMs: 9000 }).relay, callOf());
    await vi.advanceTimersByTimeAsync(9000);
    expect(answer()).toBe(BOOKED);
    expect(webApp.posts().map(({ init }) => init.signal?.aborted)).toEqual([true, true]);
  });

  it('tells the web app’s connection when an attempt is given up', async () => {
    const webApp = fakeWebApp([silent]);
    asked(relayBefore(webApp, { deadlineMs: 9000 }).relay, callOf());
    await vi.advanceTimersByTimeAsync(4900);
    expect(webApp.posts().map(({ init }) => init.signal?.aborted)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(600);
    expect(webApp.posts().map(({ init }) => init.signal?.aborted)).toEqual([true, false]);
  });

  it('waits a moment between the attempts', async () => {
    const webApp = fakeWebApp([text('<html>'), text(BOOKED)]);
    const answer = asked(relayBefore(webApp, { deadlineMs: 9000 }).relay, callOf());
    await vi.advanceTimersByTimeAsync(100);
    expect(webApp.posts()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(900);
    expect(answer()).toBe(BOOKED);
  });

  it.each([
    [3000, 2],
    [7000, 1],
    [8000, 0],
  ])('has after a body that took %d ms time for %d attempts', async (bodyMs, attempts) => {
    const body = new ReadableStream({ start: (controller) => void setTimeout(() => controller.close(), bodyMs) });
    const webApp = fakeWebApp([text('<html>')]);
    const answer = asked(relayBefore(webApp, { deadlineMs: 9000 }).relay, callOf({ body }));
    await vi.advanceTimersByTimeAsync(9000);
    expect(answer()).toBe(NOT_CONFIRMED);
    expect(webApp.posts()).toHaveLength(attempts);
  });

  it('counts the time that the caller’s body takes, and forwards no half body', async () => {
    const webApp = fakeWebApp([text(BOOKED)]);
    let cancelled = false;
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(bytesOf('{')),
      cancel: () => {
        cancelled = true;
      },
    });
    const answer = asked(relayBefore(webApp, { deadlineMs: 9000 }).relay, callOf({ body }));
    await vi.advanceTimersByTimeAsync(8990);
    expect(answer()).toBe('');
    await vi.advanceTimersByTimeAsync(10);
    expect(answer()).toBe(NOT_CONFIRMED);
    expect(webApp.sent).toEqual([]);
    expect(cancelled).toBe(true);
  });

  it('leaves no timer behind after an answer', async () => {
    const answer = asked(relayBefore(fakeWebApp([text(BOOKED)])).relay, callOf());
    await vi.advanceTimersByTimeAsync(0);
    expect(answer()).toBe(BOOKED);
    expect(vi.getTimerCount()).toBe(0);
  });
});
