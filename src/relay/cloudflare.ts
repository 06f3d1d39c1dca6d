// Cloudflare's host for the relay. Its settings are the `vars` of wrangler.jsonc.
import { createRelay, type RelayOptions } from './relay.ts';

interface Env {
  /** The web app's address, ending in `/exec`. */
  readonly WEB_APP_URL?: string;
  /** Milliseconds, > 0; anything else is the relay's default. */
  readonly DEADLINE_MS?: string | number;
  /** en or de; anything else is en. */
  readonly LANGUAGE?: string;
}

export default {
  fetch(request: Request, env: Env): Promise<Response> {
    return createRelay(optionsOf(env))(request);
  },
};

function optionsOf(env: Env): RelayOptions {
  const deadlineMs = Number(env.DEADLINE_MS);
  return {
    webAppUrl: env.WEB_APP_URL ?? '',
    language: env.LANGUAGE === 'de' ? 'de' : 'en',
    report: (problem) => console.warn(`The web app gave no answer: ${problem}`),
    ...(Number.isFinite(deadlineMs) && deadlineMs > 0 ? { deadlineMs } : {}),
  };
}
