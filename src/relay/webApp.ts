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

/**
 * The address if a web app can stand there, else null. It ends in `/exec`: a longer path shows callers a login page. It is
 * https, or http on this machine for the local runtime.
 */
export function webAppAddress(text: string): URL | null {
  const url = absoluteUrl(text);
  if (url === null || !url.pathname.endsWith('/exec')) return null;
  const isLocal = url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || isLocal ? url : null;
}

/** The target of a redirect from `from` if it is https or stays with the web app; otherwise null. */
function redirectTarget(location: string | null, from: URL, webApp: URL): URL | null {
  if (location === null) return null;
  const target = absoluteUrl(location, from);
  if (target === null) return null;
  return target.protocol === 'https:' || target.origin === webApp.origin ? target : null;
}

function absoluteUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
