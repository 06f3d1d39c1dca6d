// A web app as the relay meets it: the injected fetch, with Google's manners, and calls to the relay.
import type { Action } from '../../src/relay/answer.ts';
import type { RelayOptions, RelayProblem } from '../../src/relay/options.ts';
import { createRelay } from '../../src/relay/relay.ts';
import type { Fetch } from '../../src/relay/webApp.ts';
import { type Envelope, readEnvelope } from '../../src/telli/envelope.ts';

export const WEB_APP = 'https://script.google.com/macros/s/abc/exec';
export const ECHO = 'https://script.googleusercontent.com/macros/echo?user_content_key=k1';
export const SLOTS = '{"available":[{"start_iso":"2024-01-01T10:00:00.000Z","end_iso":"2024-01-01T10:30:00.000Z"}]}';
/** An offer of so many times, half an hour each, ten minutes apart. */
export function offerOf(count: number): string {
  const at = (minutes: number): string => new Date(Date.UTC(2027, 0, 1) + minutes * 60_000).toISOString();
  const available = Array.from({ length: count }, (_, slot) => ({
    start_iso: at(slot * 10),
    end_iso: at(slot * 10 + 30),
  }));
  return JSON.stringify({ available });
}

export const BOOKED = '{"status":"success"}';
export const CALLER =
  '{"contact":{"first_name":"José","last_name":"Müller","phone_number":"+49301","properties":{"host":"Anna"}}}';
export const NO_CONTACT = '{"contact":null}';

/** One sent request, as fetch was told. */
export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

export type Reply = (sent: Sent) => Response | Promise<Response>;

/** Answers each POST with the next reply (the last one again and again), and each GET with `echo`; POST to the echo page is 405. */
export function fakeWebApp(replies: readonly Reply[], echo: Reply = () => new Response(null, { status: 404 })) {
  const sent: Sent[] = [];
  const posts = () => sent.filter(({ init }) => init.method === 'POST');
  const fetch: Fetch = async (url, init) => {
    sent.push({ url, init });
    if (init.method === 'GET') return echo({ url, init });
    if (url !== WEB_APP) return new Response('Method Not Allowed', { status: 405 });
    const reply = replies[Math.min(posts().length, replies.length) - 1];
    if (reply === undefined) throw new Error('the fake web app has no reply');
    return reply({ url, init });
  };
  return { fetch, sent, posts };
}

export const redirect = (location: string, status = 302): Reply => {
  return () => new Response('moved', { status, headers: { location } });
};

export const text = (body: string | Uint8Array<ArrayBuffer>, status = 200): Reply => {
  return () => new Response(body, { status });
};

export const html = text(
  '<!DOCTYPE html><title>Error</title>Service invoked too many times in a short time: exec qps.',
);

export const refused: Reply = () => {
  throw new TypeError('fetch failed');
};

/** Never answers, and does not listen to its abort signal. */
export const silent: Reply = () => new Promise(() => undefined);

/** A body that never ends, and sends nothing more after `start`. */
export function openEnded(start: string): Reply {
  return () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(bytesOf(start)) }));
}

/** A body that breaks off with an error after `start`. */
export function broken(start: string): Reply {
  return () => new Response(breaksOff(start));
}

export function breaksOff(start: string): ReadableStream<Uint8Array> {
  const left = [bytesOf(start)];
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = left.pop();
      if (piece === undefined) controller.error(new Error('connection reset'));
      else controller.enqueue(piece);
    },
  });
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export interface Call {
  readonly action?: Action;
  readonly query?: string;
  readonly body?: RequestInit['body'];
  readonly headers?: Record<string, string>;
}

/** Well formed: without telli's key the relay cannot tell that it is not right. */
export const SIGNATURE = 'ab'.repeat(32);

/** With SIGNATURE, unless the headers have another. */
export function callOf({ action = 'book', query = '', body = '{}', headers: given = {} }: Call = {}): Request {
  const headers = new Headers(given);
  if (!headers.has('x-telli-signature')) headers.set('x-telli-signature', SIGNATURE);
  const init = { method: 'POST', headers, ...(body === undefined ? {} : { body }), duplex: 'half' as const };
  return new Request(`https://relay.example/${action.replace('_', '-')}${query}`, init);
}

/** A relay before the fake web app, and the problems it reported. */
export function relayBefore(webApp: { fetch: Fetch }, options: Partial<RelayOptions> = {}) {
  const problems: RelayProblem[] = [];
  const report = (problem: RelayProblem) => void problems.push(problem);
  const relay = createRelay({ webAppUrl: WEB_APP, fetch: webApp.fetch, deadlineMs: 1000, report, ...options });
  return { relay, problems };
}

/** The envelope that was posted; throws if it is none. */
export function envelopeOf(sent: Sent | undefined): Envelope {
  const envelope = readEnvelope(String(sent?.init.body));
  if (envelope === null) throw new Error('no envelope was posted');
  return envelope;
}
