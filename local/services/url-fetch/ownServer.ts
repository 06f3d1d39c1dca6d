// The local server itself, as a script reaches it: the web app, the relay and the page.
import { PlatformError } from '../../boundary.ts';
import type { WebAnswer, WebRequest, WebServer } from './web.ts';

/** `webAppUrl` is any address of it. The script waits for the answer, so it must run in a thread. */
export function ownServer(webAppUrl: string): WebServer {
  return { origin: `${new URL(webAppUrl).origin}/`, answer: sent };
}

async function sent({ url, method, headers, contentType, body, followRedirects }: WebRequest): Promise<WebAnswer> {
  const type = contentType === null ? {} : { 'content-type': contentType };
  const redirect = followRedirects ? 'follow' : 'manual';
  try {
    const response = await fetch(url, { method, headers: { ...headers, ...type }, body, redirect });
    return { status: response.status, headers: [...response.headers], text: await response.text() };
  } catch {
    throw new PlatformError(`Address unavailable: ${url}`);
  }
}
