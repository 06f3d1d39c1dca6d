// Requests offered evenly: so many, spread over the time, each once, and starts that were offered before.
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import type { Heard } from '../../scripts/load/caller.ts';
import { offerEvenly } from '../../scripts/load/offered.ts';

const STARTS = ['2027-03-15T09:00:00.000Z', '2027-03-15T10:00:00.000Z'];

/** Refuses the first call, offers the starts to all others, and books nothing. */
async function refusing(): Promise<string> {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    const slots = STARTS.map((start_iso) => ({ start_iso, end_iso: start_iso.replace(':00:', ':30:') }));
    const failed = '{"status":"failed","reason":"Not now."}';
    response.end(calls > 1 && request.url === '/available' ? JSON.stringify({ available: slots }) : failed);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

it('offers each request once, whatever the answers are', async () => {
  const heard: Heard[] = [];
  const origin = await refusing();
  const line = { origin, key: 'k', untilMs: 0, hear: (one: Heard) => void heard.push(one) };
  // 0.02 minutes are 1.2 s.
  const beganMs = performance.now();
  await offerEvenly(line, { available: 500, book: 200 }, 0.02);
  const asked = heard.filter(({ action }) => action === 'available');
  const booked = heard.filter(({ action }) => action === 'book');
  // Before the time runs, one is asked for starts until there are some.
  expect([asked.length, booked.length]).toEqual([10 + 2, 4]);
  expect(new Set(heard.map(({ name }) => name)).size).toBe(heard.length);
  expect(booked.map(({ startIso }) => startIso).sort()).toEqual([...STARTS, ...STARTS].sort());
  // 200 a minute are one in 300 ms, the first after half of that. A timer may be a millisecond early, never more.
  const early = booked.map(({ sentMs }) => sentMs - beganMs).filter((ms, at) => ms < 150 + 300 * at - 2);
  expect(early).toEqual([]);
});
