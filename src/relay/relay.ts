// The signed door: carries telli's raw bytes and signature to the web app and brings back plain JSON with 200.
// It keeps nothing and knows no host: a function from Request to Response. It needs no secret; it may be given telli's key.
import { failedAnswer, failure } from '../telli/answers.ts';
import { LONGEST_BODY, writeEnvelope } from '../telli/envelope.ts';
import type { Action } from './answer.ts';
import { readAtMost, toBase64 } from './bytes.ts';
import { createGate, type Gate } from './gate.ts';
import { type Language, SENTENCES, type Sentences } from './sentences.ts';
import { createSampler, maySign } from './strangers.ts';
import { pause, type RelayTime, realTime, within } from './time.ts';
import { type AttemptProblem, askWebApp, type Fetch, webAppAddress } from './webApp.ts';

export interface RelayOptions {
  /** The web app's address, which ends in `/exec`; with any other, every call is answered with how to set it up. */
  readonly webAppUrl: string;
  /** Default: the platform's. */
  readonly fetch?: Fetch;
  /** From the arrival of a request, its body included, to its answer. Default 9000. */
  readonly deadlineMs?: number;
  /** A body of exactly this length is still carried. Default 256 KiB. */
  readonly maxBodyBytes?: number;
  /** Calls inside the web app at once; a retry keeps its call's place. Google runs 30 at once. Default 20. */
  readonly mostInFlight?: number;
  /** How long a call may wait for a place before it is turned away; this is part of its deadline. 0 = not at all. Default 1500. */
  readonly longestQueueMs?: number;
  /** How many may wait at once. Default 20. */
  readonly mostQueued?: number;
  /** telli's API keys, any of which may sign. Default: none, and only the form of a signature is looked at. */
  readonly telliKeys?: readonly string[];
  /** Of the calls that are refused for their signature one goes on to the web app in so long. Default a minute. */
  readonly strangerEveryMs?: number;
  readonly language?: Language;
  /** A new request id: 1 to 64 letters, digits and dashes. */
  readonly uuid?: () => string;
  /** Default: real time. */
  readonly time?: RelayTime;
  /** For the operator: why an attempt at the web app gave no answer, why there was none, or that calls are refused. Must not throw. */
  readonly report?: (problem: RelayProblem) => void;
}

/** tooManyCalls: the web app was not asked. unverified: of calls without a right signature one went on; others are refused. */
export type RelayProblem = AttemptProblem | 'tooManyCalls' | 'unverified';

export type Relay = (request: Request) => Promise<Response>;

// Shares of the deadline. A script takes one to two seconds, and now and then its answer never comes. So the first attempt
// leaves time for a second, and no attempt begins too late to be of use. A pause lies between them, as Google turns away
// calls in quick succession.
const KEPT_FOR_RETRY = 0.45;
const SHORTEST_ATTEMPT = 0.15;
const PAUSE = 0.05;

/**
 * `POST /available`, `/book` and `/contact-lookup` are always answered with 200 and the JSON that telli expects; it never rejects.
 * A relay counts its own calls: all of an instance's must go through one.
 *
 * @example
 * const relay = createRelay({ webAppUrl: 'https://script.google.com/macros/s/<deployment id>/exec', language: 'de' });
 * const answer = await relay(new Request('https://relay.example/available', { method: 'POST', body, headers }));
 */
export function createRelay(options: RelayOptions): Relay {
  const settings = withDefaults(options);
  const webApp = webAppAddress(settings.webAppUrl);
  const sentences = SENTENCES[settings.language];
  const { mostInFlight, mostQueued, time } = settings;
  const gate = createGate({ mostInside: mostInFlight, mostWaiting: mostQueued, time });
  const mayPass = createSampler(settings.strangerEveryMs, time);
  return async (request) => {
    const action = PATHS.get(new URL(request.url).pathname);
    if (action === undefined) return json(404, failedAnswer(sentences.notFound));
    if (request.method !== 'POST') return json(405, failure(action, sentences.notPost), { allow: 'POST' });
    if (typeof webApp === 'string') return json(200, failure(action, sentences[webApp]));
    const carried = await carry(request, action, { webApp, gate, mayPass, settings });
    if ('answer' in carried) return json(200, carried.answer);
    return json(200, failure(action, reasonFor(carried.problem, action, sentences)));
  };
}

type Settings = Required<RelayOptions>;

function withDefaults(options: RelayOptions): Settings {
  return {
    fetch: (url, init) => fetch(url, init),
    deadlineMs: 9000,
    maxBodyBytes: LONGEST_BODY,
    mostInFlight: 20,
    longestQueueMs: 1500,
    mostQueued: 20,
    telliKeys: [],
    strangerEveryMs: 60_000,
    language: 'en',
    uuid: () => crypto.randomUUID(),
    time: realTime,
    report: () => undefined,
    ...options,
  };
}

type Problem = 'tooLarge' | 'notAuthentic' | 'tooManyCalls' | 'unanswered';
type CarryResult = { readonly answer: string } | { readonly problem: Problem };

interface RelayContext {
  readonly webApp: URL;
  readonly gate: Gate;
  /** Whether a call goes on although its signature is not right. */
  readonly mayPass: () => boolean;
  readonly settings: Settings;
}

async function carry(request: Request, action: Action, way: RelayContext): Promise<CarryResult> {
  const { gate, mayPass, settings } = way;
  const { deadlineMs, longestQueueMs, report, telliKeys, time, uuid } = settings;
  const deadlineAtMs = time.nowMs() + deadlineMs;
  const body = await readBody(request, settings);
  if (typeof body === 'string') return { problem: body };
  const signature = request.headers.get('x-telli-signature') ?? '';
  const isStranger = !(await maySign(signature, body, telliKeys));
  if (isStranger && !mayPass()) return { problem: 'notAuthentic' };
  const envelope = writeEnvelope({
    slotsheet: 'relay-1',
    requestId: uuid(),
    action,
    service: new URL(request.url).searchParams.get('service'),
    signature,
    body: toBase64(body),
  });
  const ask = () => askWithRetry(way, action, envelope, deadlineAtMs);
  if (isStranger) {
    report('unverified');
    return ask(); // beside the gate: its places are kept for calls that may be telli's
  }
  const usefulMs = deadlineAtMs - SHORTEST_ATTEMPT * deadlineMs - time.nowMs();
  const carried = await gate.pass(Math.min(longestQueueMs, usefulMs), ask);
  if (carried === null) report('tooManyCalls');
  return carried ?? { problem: 'tooManyCalls' };
}

// All actions are safe to repeat: the retry sends the same envelope with the same request id. While other calls wait, the
// first attempt has all the time. The web app may still work on an attempt that was given up. If everything is slow, twice
// the work would let no call through.
async function askWithRetry(
  way: RelayContext,
  action: Action,
  envelope: string,
  deadlineAtMs: number,
): Promise<CarryResult> {
  const { webApp, gate, settings } = way;
  const { fetch: send, deadlineMs, report, time } = settings;
  let tried = false;
  for (const keptShare of [KEPT_FOR_RETRY, 0]) {
    const pauseMs = tried ? deadlineMs * PAUSE : 0;
    const keptMs = gate.isCrowded() ? 0 : keptShare * deadlineMs;
    const leftMs = deadlineAtMs - keptMs - pauseMs - time.nowMs();
    if (leftMs < SHORTEST_ATTEMPT * deadlineMs) continue;
    if (tried) await pause(time, pauseMs);
    tried = true;
    const attempt = await askWebApp({ send, time, webApp, action, limitMs: leftMs }, envelope);
    if ('answer' in attempt) return attempt;
    report(attempt.problem);
  }
  return { problem: 'unanswered' };
}

// A body that is too long is still read to its end. If it is left unread, Cloudflare's runtime may cut off the caller
// before the answer has arrived (github.com/cloudflare/workerd/issues/1741).
async function readBody(
  request: Request,
  { maxBodyBytes, deadlineMs, time }: Settings,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  try {
    const read = (signal: AbortSignal) => readAtMost(request.body, maxBodyBytes, signal, 'drop');
    return (await within(time, deadlineMs, read)) ?? 'tooLarge';
  } catch {
    return 'unanswered'; // the caller left, or sends too slowly
  }
}

function reasonFor(problem: Problem, action: Action, sentences: Sentences): string {
  if (problem === 'tooLarge' || problem === 'notAuthentic') return sentences[problem];
  const { available, book } = sentences[problem];
  return action === 'available' ? available : book;
}

// A map, as callers choose the path: an object would also answer to `constructor` and the like.
const PATHS: ReadonlyMap<string, Action> = new Map([
  ['/available', 'available'],
  ['/book', 'book'],
  ['/contact-lookup', 'contact_lookup'],
]);

function json(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
}
