// The built bundle behind a real server, with callers at the same moment. Every call that matters is held until the test
// lets it go, so each test is sure to have both executions alive at once.
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFront } from '../../../local/http/server.ts';
import { createWebApp, EXEC_PATH } from '../../../local/http/webApp.ts';
import { createThreads } from '../../../local/threads/pool.ts';
import { createThreadedRuntime, type ThreadedRuntime } from '../../../local/threads/runtime.ts';
import { createRelay } from '../../../src/relay/relay.ts';
import { eventsIn } from '../../../worlds/calendarFile.ts';
import { GONE } from '../../support/bookings.ts';
import { openWorld, sign, TOKEN } from '../../support/world.ts';
import { handTimer, holdCalls } from './byHand.ts';

const START = '2027-03-16T08:00:00.000Z';

const server: Server = createServer();
const threads = createThreads();
let origin = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  threads.close();
  server.closeAllConnections();
  server.close();
});

/** A world behind the server; these calls are held. */
function serve(...methods: readonly string[]) {
  const calls = holdCalls(...methods);
  const time = handTimer();
  let runtime: ThreadedRuntime | undefined;
  const world = openWorld({
    way(options) {
      runtime = createThreadedRuntime({ ...options, threads, answering: calls.answering, timer: time.timer });
      return runtime;
    },
    sheet: { settings: { 'Require signature': 'no' } },
  });
  const relay = createRelay({ webAppUrl: origin + EXEC_PATH });
  const webApp = createWebApp(world.runtime, origin);
  server.removeAllListeners('request');
  server.on('request', createFront({ origin, webApp, relay, workbench: async () => null, report: () => {} }));
  const outcomes = () => world.rows('Log').map(({ Action, Outcome }) => `${Action} ${Outcome}`);
  return { calls, time, world, outcomes, stop: (id: number) => runtime?.stop(id) };
}

const request = (contact: number, start_iso = START) =>
  JSON.stringify({ contact_id: contact, contact_details: { name: `Caller ${contact}` }, start_iso });

/** Through the relay, as telli calls. */
async function book(contact: number): Promise<unknown> {
  const body = request(contact);
  const headers = { 'x-telli-signature': sign(body) };
  return (await fetch(`${origin}/book`, { method: 'POST', body, headers })).json();
}

/** Through the direct door. */
async function direct(action: string, contact: number) {
  const query = new URLSearchParams({ action, token: TOKEN });
  const response = await fetch(`${origin}${EXEC_PATH}?${query}`, { method: 'POST', body: request(contact) });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

describe('two callers who book the same start at the same moment', () => {
  it('get one success, one refusal and one event, and both stand in the Log', async () => {
    const { calls, world, outcomes } = serve('tryLock');
    const answers = [book(1), book(2)];
    const [first, second] = await calls.nextOfEach(2);
    first?.answer();
    second?.answer();
    const got = await Promise.all(answers);
    expect(got).toContainEqual({ status: 'success' });
    expect(got).toContainEqual(GONE);
    expect(eventsIn(world.store, 'anna@example.com').map(({ startMs }) => startMs)).toEqual([Date.parse(START)]);
    expect(world.rows('Bookings')).toHaveLength(1);
    expect(outcomes().sort()).toEqual(['book failed', 'book success']);
  });

  it('wait for each other: the second decides on what the first has written', async () => {
    const { calls, world, outcomes } = serve('tryLock', 'Events.insert');
    const answers = Promise.all([direct('book', 1), direct('book', 2)]);
    const [first, second] = await calls.nextOfEach(2);
    first?.answer();
    const inserting = await calls.next();
    expect(second?.answer()).toBeInstanceOf(Promise);
    expect(outcomes()).toEqual([]);
    inserting.answer();
    const texts = (await answers).map(({ text }) => JSON.parse(text));
    expect(texts).toContainEqual({ status: 'success' });
    expect(texts).toContainEqual(GONE);
    expect(outcomes()).toEqual(['book success', 'book failed']);
    expect(world.rows('Bookings').map((row) => row.Start)).toEqual(['2027-03-16 09:00 +01:00']);
  });
});

describe('a caller who waits for another', () => {
  it('is told that the book is busy when the lock stays taken', async () => {
    const { calls, time, world } = serve('tryLock', 'Events.insert');
    const first = direct('book', 1);
    (await calls.next()).answer();
    const inserting = await calls.next();
    const second = book(2);
    (await calls.next()).answer();
    time.pass(2500);
    expect(await second).toEqual({
      status: 'failed',
      reason: 'The appointment book is busy at the moment. Please ask for the same time again.',
    });
    inserting.answer();
    expect((await first).text).toBe('{"status":"success"}');
    expect(world.rows('Bookings')).toHaveLength(1);
  });

  it('is served when the other is stopped in the middle, and that one gets Google’s page', async () => {
    const { calls, world, outcomes, stop } = serve('tryLock', 'Events.insert');
    const first = direct('book', 1);
    (await calls.next()).answer();
    const stopped = await calls.next();
    const second = direct('book', 2);
    expect((await calls.next()).answer()).toBeInstanceOf(Promise);
    stop(stopped.execution.id);
    (await calls.next()).answer();
    const page = await first;
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('Exceeded maximum execution time');
    expect((await second).text).toBe('{"status":"success"}');
    expect(world.rows('Bookings').map((row) => row.Name)).toEqual(['Caller 2']);
    expect(outcomes()).toEqual(['book success']);
  });
});

describe('thirty-one callers at the same moment', () => {
  it('are served but for the last, who gets Google’s page', async () => {
    const { calls, outcomes } = serve('getProperties');
    const served = Array.from({ length: 30 }, (_, contact) => direct('available', contact));
    const held = await calls.nextOfEach(30);
    const refused = await direct('available', 30);
    expect([refused.status, refused.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(refused.text).toContain('There are too many scripts running simultaneously for this Google user account.');
    for (const { answer } of held) answer();
    for (const { text } of await Promise.all(served)) expect(JSON.parse(text).available).toHaveLength(24);
    expect(outcomes()).toEqual(Array.from({ length: 30 }, () => 'available success'));
  });
});
