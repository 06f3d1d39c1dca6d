// The web app's address, and one attempt at it: post, follow Google's redirects, read what comes, and accept it only if it is an answer.
import { type Action, isAnswer } from './answer.ts';
import { readAtMost } from './bytes.ts';
import { type RelayTime, TimeIsUp, within } from './time.ts';

/** The part of the web platform's fetch that the relay uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Why an attempt gave no answer. unreachable: no connection, or it broke. notAnswer: HTML, no JSON, another shape, or too long. */
export type AttemptProblem = 'timeUp' | 'unreachable' | 'badRedirect' | 'badStatus' | 'notAnswer';

export type Attempt = { readonly answer: string } | { readonly problem: AttemptProblem };

const REDIRECTS = [301, 302, 303, 307, 308];
const MAX_REDIRECTS = 5;
// 20,000 times are 1.4 MiB. An answer of exactly this length is passed on; it takes some 50 MiB while it is checked, and a
// Cloudflare instance has 128 MB.
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

export interface Ask {
  readonly send: Fetch;
  readonly time: RelayTime;
  readonly webApp: URL;
  readonly action: Action;
  readonly limitMs: number;
}

/** Never rejects, and never takes longer than `limitMs`. The answer is the web app's own text, unchanged. */
export async function askWebApp({ send, time, webApp, action, limitMs }: Ask, envelope: string): Promise<Attempt> {
  try {
    return await within(time, limitMs, async (signal) => {
      const response = await post(send, webApp, envelope, signal);
      if (response === null) return { problem: 'badRedirect' };
      if (!response.ok) {
        discardBody(response);
        return { problem: 'badStatus' };
      }
      const bytes = await readAtMost(response.body, MAX_ANSWER_BYTES, signal);
      const text = bytes === null ? null : utf8(bytes);
      return text !== null && isAnswer(action, text) ? { answer: text } : { problem: 'notAnswer' };
    });
  } catch (error) {
    return { problem: error instanceof TimeIsUp ? 'timeUp' : 'unreachable' };
  }
}

// Google answers a POST with 302 to a page that takes only GET; a POST there, or to anywhere twice, would repeat the booking.
async function post(send: Fetch, webApp: URL, envelope: string, signal: AbortSignal): Promise<Response | null> {
  const headers = { 'content-type': 'application/json' };
  let from = webApp;
  let response = await send(webApp.href, { method: 'POST', headers, body: envelope, redirect: 'manual', signal });
  for (let hops = 0; REDIRECTS.includes(response.status); hops += 1) {
    const target = redirectTarget(response.headers.get('location'), from, webApp);
    discardBody(response);
    if (target === null || hops === MAX_REDIRECTS) return null;
    from = target;
    response = await send(target.href, { method: 'GET', redirect: 'manual', signal });
  }
  return response;
}

// An unread body would keep its connection. If it cannot be cancelled, that does no harm.
function discardBody(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** noAddress: no web app can stand there. notAlone: something stands beside the address. */
export type AddressProblem = 'noAddress' | 'notAlone';

/**
 * The web app's address. It ends in `/exec`: a longer path shows callers a login page. It is https, or http on this machine
 * for the local runtime. It has no user, no password and no query: nothing secret, and nothing that chooses another door.
 */
export function webAppAddress(text: string): URL | AddressProblem {
  const url = absoluteUrl(text);
  if (url === null || !url.pathname.endsWith('/exec')) return 'noAddress';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) return 'noAddress';
  return url.href === url.origin + url.pathname ? url : 'notAlone';
}

/** The target of a redirect from `from` if it is Google's, or stays with a web app on this machine; otherwise null. */
function redirectTarget(location: string | null, from: URL, webApp: URL): URL | null {
  const target = location === null ? null : absoluteUrl(location, from);
  if (target === null || target.username !== '' || target.password !== '') return null;
  return isGoogles(target) || (isLoopback(webApp) && target.origin === webApp.origin) ? target : null;
}

// The platform has read the name already: in lower case, and as digits where it is an address.
function isGoogles({ protocol, port, hostname }: URL): boolean {
  if (protocol !== 'https:' || port !== '') return false;
  return hostname === 'script.google.com' || hostname.endsWith('.googleusercontent.com');
}

function isLoopback({ hostname }: URL): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

function absoluteUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
