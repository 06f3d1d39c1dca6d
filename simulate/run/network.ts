// The way from the relay, or from a caller at the direct door, to the web app and back. It takes time, and may lose a
// message.
import type { WebApp } from '../../local/http/webApp.ts';
import type { Fetch } from '../../src/relay/webApp.ts';
import type { Chance } from '../chance.ts';
import type { Armed } from '../faults/armed.ts';
import type { Leg, Loss } from '../faults/fault.ts';
import type { Agenda } from './agenda.ts';
import { hopMs } from './latency.ts';

export interface Network {
  readonly fetch: Fetch;
  /** One way; resolves when the message is there, never if it is lost. */
  travel(leg: Leg, about: string): Promise<void>;
}

export interface NetworkOptions {
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly faults: Armed;
  readonly webApp: WebApp;
}

export function openNetwork({ agenda, chance, faults, webApp }: NetworkOptions): Network {
  const hop = () => agenda.pause(hopMs(chance));

  /** A page that comes in place of what was asked for; null if the message arrives. */
  async function way(leg: Leg, about: string): Promise<Response | null> {
    const loss: Loss | null = faults.onLeg(leg, about);
    await hop();
    if (loss === null) return null;
    if (loss === 'silence') return new Promise(() => undefined);
    if (loss === 'broken') throw new TypeError('fetch failed');
    await hop();
    const page = `<!DOCTYPE html><html><body>${loss.page}</body></html>`;
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }

  async function answer(url: string, init: RequestInit): Promise<Response> {
    const { pathname, search } = new URL(url);
    const body = typeof init.body === 'string' ? init.body : '';
    const request = { method: init.method ?? 'GET', queryString: search.slice(1), contentType: 'application/json' };
    const reply = await webApp.handle(pathname, { ...request, body: Buffer.from(body) });
    return new Response(reply.body, { status: reply.status, headers: { ...reply.headers } });
  }

  return {
    async fetch(url, init) {
      const isPost = init.method === 'POST';
      const about = isPost ? 'POST' : 'GET';
      const before = await way(isPost ? 'post' : 'echo', about);
      if (before) return before;
      const response = await answer(url, init);
      if (isPost) return (await way('reply', about)) ?? response;
      await hop();
      return response;
    },
    async travel(leg, about) {
      await way(leg, about);
    },
  };
}
