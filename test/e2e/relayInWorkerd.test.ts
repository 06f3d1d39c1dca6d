// The relay's Cloudflare build in Cloudflare's own runtime (workerd), over sockets, before the bundle in the local runtime.
import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFront } from '../../local/http/server.ts';
import { createWebApp, EXEC_PATH, type WebApp } from '../../local/http/webApp.ts';
import { readEnvelope } from '../../src/telli/envelope.ts';
import { offerOf } from '../relay/fakeWebApp.ts';
import { recover } from '../support/bookings.ts';
import { startWorkerd, type Workerd } from '../support/workerd.ts';
import { KEY, openWorld, sign, type World } from '../support/world.ts';

const LIMIT = 256 * 1024;
/** So long that no busy machine comes near it. */
const NO_DEADLINE_MS = 3_600_000;
/** For web apps that give no proper answer, as soon as may be. test/relay/cloudflare.test.ts holds the setting to its time. */
const SOON_MS = 1000;
const UNANSWERED = {
  available:
    '{"available":[],"status":"failed","reason":"Die freien Termine lassen sich gerade nicht abrufen. Bitte fragen Sie gleich noch einmal."}',
  book: '{"status":"failed","reason":"Die Buchung ist nicht bestätigt. Sie können dieselbe Zeit ohne Bedenken noch einmal anfragen."}',
};

let origin = '';
let relay: Workerd;
let upstream: RequestListener;
const server = createServer((incoming, outgoing) => upstream(incoming, outgoing));
const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
const endServer = () => {
  const ended = new Promise((done) => server.close(done));
  server.closeAllConnections();
  return ended;
};

beforeAll(async () => {
  await listen(0);
  origin = `http://127.0.0.1:${portOf()}`;
  relay = await startRelay();
});
afterAll(async () => {
  await relay?.close();
  await endServer();
});

function portOf(): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** German shows that the settings arrive. */
function startRelay(settings: Readonly<Record<string, string>> = {}): Promise<Workerd> {
  const own = { WEB_APP_URL: origin + EXEC_PATH, DEADLINE_MS: String(NO_DEADLINE_MS), LANGUAGE: 'de' };
  return startWorkerd({ ...own, ...settings });
}

/** Puts a world behind the relay; what its web app is asked and answers comes in this list. */
function behindRelay(world: World) {
  const met: { readonly asked: string; readonly body: Buffer; readonly answer: string }[] = [];
  const inner = createWebApp(world.runtime, origin);
  const webApp: WebApp = {
    async handle(path, call) {
      const reply = await inner.handle(path, call);
      met.push({ asked: `${call.method} ${path}`, body: call.body, answer: reply.body });
      return reply;
    },
  };
  const nowhere = async () => new Response(null, { status: 404 });
  upstream = createFront({ origin, webApp, relay: nowhere, workbench: async () => null, report: () => {} });
  return met;
}

async function post(action: string, body: string | Uint8Array<ArrayBuffer>, signature = sign(body), to = relay.url) {
  const headers = { 'x-telli-signature': signature };
  const response = await fetch(new URL(action, to), { method: 'POST', body, headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  return response.text();
}

const auths = (world: World) => world.rows('Log').map((row) => row.Auth);
const calendarOf = (world: World) =>
  world.store.read('calendars/anna@example.com.ics')?.text.replace(/\r\n /g, '') ?? '';

// Spaces, an escape and a letter in two code points: parsing it and writing it again would change it.
const BODY = '{ "contact_id": 7,\n "contact_details": {"name": "Jose\u0301 M\\u00fcller 🙂"} }';
const BOOK_BODY = BODY.replace('{', '{"start_iso": "2027-03-16T09:30:00.000Z",');

describe('in Cloudflare’s runtime, the relay', () => {
  it('brings slots to a caller whose name has an emoji, every byte as it was sent, and follows the redirect with GET', async () => {
    const world = openWorld({ way: 'bundle' });
    const met = behindRelay(world);
    const answer = await post('available', BODY);
    expect(met.map(({ asked }) => asked)).toEqual(['POST /macros/s/local/exec', 'GET /macros/echo']);
    expect(Buffer.from(readEnvelope(String(met[0]?.body))?.body ?? '', 'base64')).toEqual(Buffer.from(BODY));
    expect(answer).toBe(met[1]?.answer);
    // Monday 9:00 in Berlin, three days ahead: four mornings of six half hours.
    const { available } = JSON.parse(answer);
    expect(available).toHaveLength(24);
    expect(available[0]).toEqual({ start_iso: '2027-03-15T08:00:00.000Z', end_iso: '2027-03-15T08:30:00.000Z' });
    expect(available[23]).toEqual({ start_iso: '2027-03-18T10:30:00.000Z', end_iso: '2027-03-18T11:00:00.000Z' });
  });

  it('keeps the signature of a body with every byte value, and of one of exactly 256 KiB', async () => {
    const world = openWorld({ way: 'bundle' });
    behindRelay(world);
    await post(
      'available',
      Uint8Array.from({ length: 256 }, (_, value) => value),
    );
    await post('available', BODY.padEnd(LIMIT - (Buffer.byteLength(BODY) - BODY.length)));
    expect(auths(world)).toEqual(['signature', 'signature']);
  });

  it('books one event, also when asked twice', async () => {
    const world = openWorld({ way: 'bundle' });
    behindRelay(world);
    expect(await post('book', BOOK_BODY)).toBe('{"status":"success"}');
    expect(await post('book', BOOK_BODY)).toBe('{"status":"success"}');
    expect(calendarOf(world).match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendarOf(world)).toContain('Jose\u0301 Müller 🙂');
    expect(world.rows('Bookings').map(({ Start, Name }) => [Start, Name])).toEqual([
      ['2027-03-16 10:30 +01:00', 'Jose\u0301 Müller 🙂'],
    ]);
  });

  it('brings back the refusal of a forged signature', async () => {
    const world = openWorld({ way: 'bundle' });
    recover(world); // It knows where the Log stands from then on.
    behindRelay(world);
    const forged = sign(BOOK_BODY, 'forged');
    const refusal = { status: 'failed', reason: 'This request could not be verified.' };
    expect(JSON.parse(await post('available', BOOK_BODY, forged))).toEqual({ available: [], ...refusal });
    expect(JSON.parse(await post('book', BOOK_BODY, forged))).toEqual(refusal);
    expect(auths(world)).toEqual(['bad signature', 'bad signature']);
    expect(calendarOf(world)).not.toContain('BEGIN:VEVENT');
  });

  it.each([LIMIT + 1, 20 * LIMIT])('refuses a body of %d bytes itself, and the caller hears it', async (length) => {
    const met = behindRelay(openWorld({ way: 'bundle' }));
    const reason = 'Die Anfrage ist zu groß.';
    expect(await post('book', new Uint8Array(length))).toBe(`{"status":"failed","reason":"${reason}"}`);
    expect(await post('available', new Uint8Array(length))).toBe(
      `{"available":[],"status":"failed","reason":"${reason}"}`,
    );
    expect(met).toEqual([]);
  });

  it('brings 20,000 slots whole', async () => {
    const offer = offerOf(20_000);
    upstream = (_, outgoing) => void outgoing.end(offer);
    expect((await post('available', BODY)) === offer).toBe(true);
  });

  it('answers other methods with 405 and other paths with 404', async () => {
    const met = behindRelay(openWorld({ way: 'bundle' }));
    const got = await fetch(new URL('book', relay.url));
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await got.json()).toEqual({ status: 'failed', reason: 'Diese Adresse beantwortet nur POST.' });
    const lost = await fetch(new URL('book/', relay.url), { method: 'POST', body: BODY });
    expect(lost.status).toBe(404);
    expect(await lost.json()).toMatchObject({ status: 'failed', reason: expect.stringContaining('/available') });
    expect(met).toEqual([]);
  });
});

describe('in Cloudflare’s runtime, without a proper answer, the relay claims nothing and says so', () => {
  async function unanswered(): Promise<void> {
    const { url, close } = await startRelay({ DEADLINE_MS: String(SOON_MS) });
    onTestFinished(close);
    const ask = (action: string) => post(action, BODY, sign(BODY), url);
    const [available, book] = await Promise.all([ask('available'), ask('book')]);
    expect({ available, book }).toEqual(UNANSWERED);
  }

  it.each<[string, RequestListener]>([
    ['sends HTML with 200', (_, outgoing) => void outgoing.end('<!DOCTYPE html><title>Error</title>')],
    ['hangs up', (incoming) => void incoming.socket.destroy()],
    ['never answers', () => {}],
  ])('when the web app %s', async (_, trouble) => {
    upstream = trouble;
    await unanswered();
  });

  it('when no server is there', async () => {
    const port = portOf();
    await endServer();
    try {
      await unanswered();
    } finally {
      await listen(port);
    }
  });
});

describe('in Cloudflare’s runtime, the relay asked too often at once', () => {
  const TURNED_AWAY =
    '{"status":"failed","reason":"Gerade kommen zu viele Anfragen auf einmal, daher ist die Buchung nicht bestätigt. Sie können dieselbe Zeit gleich ohne Bedenken noch einmal anfragen."}';
  const BOOKED = '{"status":"success"}';

  /** A relay of its own with one place, and a web app that answers when it is told to. */
  async function onePlace(settings: Readonly<Record<string, string>>) {
    const asked: (() => void)[] = [];
    upstream = (_, outgoing) => void asked.push(() => outgoing.end(BOOKED));
    const { url, close } = await startRelay({ MOST_IN_FLIGHT: '1', ...settings });
    onTestFinished(close);
    const headers = { 'x-telli-signature': sign(BOOK_BODY) };
    const book = () => fetch(new URL('book', url), { method: 'POST', body: BOOK_BODY, headers });
    const reached = (count: number) => vi.waitFor(() => expect(asked).toHaveLength(count), { timeout: 300_000 });
    return { asked, book, reached };
  }

  it('counts the calls of all requests, and turns the next one away', async () => {
    const { asked, book, reached } = await onePlace({ MOST_QUEUED: '0' });
    const first = book();
    await reached(1);
    expect(await (await book()).text()).toBe(TURNED_AWAY);
    asked[0]?.();
    expect(await (await first).text()).toBe(BOOKED);
    expect(asked).toHaveLength(1);
  });

  it('lets one who waits in when another request has been answered', async () => {
    const { asked, book, reached } = await onePlace({ LONGEST_QUEUE_MS: String(NO_DEADLINE_MS) });
    const calls = [book()];
    await reached(1);
    calls.push(book());
    await new Promise((done) => setTimeout(done, 200)); // so that it waits; if it came later, the test would hold all the same
    asked[0]?.();
    await reached(2);
    asked[1]?.();
    expect(await Promise.all(calls.map(async (call) => (await call).text()))).toEqual([BOOKED, BOOKED]);
  });
});

describe('in Cloudflare’s runtime, the relay before strangers', () => {
  const REFUSED = '{"status":"failed","reason":"Die Herkunft dieser Anfrage konnte nicht bestätigt werden."}';

  async function behind(settings: Readonly<Record<string, string>>) {
    const world = openWorld({ way: 'bundle' });
    recover(world);
    const met = behindRelay(world);
    const { url, close } = await startRelay(settings);
    onTestFinished(close);
    return { world, met, book: (signature: string) => post('book', BOOK_BODY, signature, url) };
  }

  it('lets one unsigned call of a minute into the Log, refuses the others itself, and answers the signed one', async () => {
    const { world, met, book } = await behind({});
    expect(await book('')).toContain('"failed"');
    const heard = await Promise.all([book(''), book('12'), book(''), book(sign(BOOK_BODY))]);
    expect(heard).toEqual([REFUSED, REFUSED, REFUSED, '{"status":"success"}']);
    expect(auths(world)).toEqual(['none', 'signature']);
    expect(met.filter(({ asked }) => asked.startsWith('POST'))).toHaveLength(2);
  });

  it('checks signatures with the secrets that it is given', async () => {
    const { world, book } = await behind({ TELLI_KEY: 'new-key', TELLI_FORMER_KEY: KEY });
    expect(await book(sign(BOOK_BODY, 'forged'))).toContain('"failed"');
    expect(await book(sign(BOOK_BODY, 'forged'))).toBe(REFUSED);
    expect(await book(sign(BOOK_BODY))).toBe('{"status":"success"}');
    expect(auths(world)).toEqual(['bad signature', 'signature']);
  });
});
