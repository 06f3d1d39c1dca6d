// Cloudflare's host for the relay. Its settings are the `vars` of wrangler.jsonc, and secrets.
import type { Relay } from '../relay.ts';
import { createHost } from './host.ts';
import type { Env } from './settings.ts';

/** The used part of Cloudflare's execution context. */
interface Context {
  waitUntil(work: Promise<unknown>): void;
}

// Cloudflare keeps an instance for many requests, and only a new instance gets other settings. One relay counts all calls.
const hosts = new Map<string, Relay>();

export default {
  fetch(request: Request, env: Env, context: Context): Promise<Response> {
    const answer = hostFor(env)(request);
    // If a caller leaves, Cloudflare would drop its work, and with it the place among the calls in flight. This keeps it
    // for up to thirty seconds: https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil.
    context.waitUntil(answer);
    return answer;
  },
};

function hostFor(env: Env): Relay {
  const key = JSON.stringify(env);
  const host = hosts.get(key) ?? createHost('Cloudflare Workers', env);
  hosts.set(key, host);
  return host;
}
