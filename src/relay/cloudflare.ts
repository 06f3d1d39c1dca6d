// Cloudflare's host for the relay. Its settings are the `vars` of wrangler.jsonc.
import { createRelay, type Relay, type RelayOptions } from './relay.ts';

/** Blank, or anything but a number of the given range: the relay's default. */
type NumberSetting = string | number;

interface Env {
  /** The web app's address, ending in `/exec`. */
  readonly WEB_APP_URL?: string;
  /** Milliseconds, > 0. */
  readonly DEADLINE_MS?: NumberSetting;
  /** A whole number >= 1. */
  readonly MOST_IN_FLIGHT?: NumberSetting;
  /** A whole number >= 0. */
  readonly MOST_QUEUED?: NumberSetting;
  /** Milliseconds, >= 0. */
  readonly LONGEST_QUEUE_MS?: NumberSetting;
  /** en or de; anything else is en. */
  readonly LANGUAGE?: string;
}

/** The used part of Cloudflare's execution context. */
interface Context {
  waitUntil(work: Promise<unknown>): void;
}

// Cloudflare keeps an instance for many requests, and only a new instance gets other settings. One relay counts all calls.
const relays = new Map<string, Relay>();

export default {
  fetch(request: Request, env: Env, context: Context): Promise<Response> {
    const answer = relayFor(env)(request);
    // If a caller leaves, Cloudflare would drop its work, and with it the place among the calls in flight. This keeps it
    // for up to thirty seconds: https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil.
    context.waitUntil(answer);
    return answer;
  },
};

function relayFor(env: Env): Relay {
  const key = JSON.stringify(optionsOf(env));
  const relay = relays.get(key) ?? createRelay(optionsOf(env));
  relays.set(key, relay);
  return relay;
}

function optionsOf(env: Env): RelayOptions {
  return {
    webAppUrl: env.WEB_APP_URL ?? '',
    language: env.LANGUAGE === 'de' ? 'de' : 'en',
    report: (problem) => console.warn(`The web app gave no answer: ${problem}`),
    ...settingOf('deadlineMs', env.DEADLINE_MS, (value) => value > 0),
    ...settingOf('mostInFlight', env.MOST_IN_FLIGHT, (value) => Number.isInteger(value) && value >= 1),
    ...settingOf('mostQueued', env.MOST_QUEUED, (value) => Number.isInteger(value) && value >= 0),
    ...settingOf('longestQueueMs', env.LONGEST_QUEUE_MS, (value) => value >= 0),
  };
}

type NumberOption = 'deadlineMs' | 'mostInFlight' | 'mostQueued' | 'longestQueueMs';

function settingOf(
  name: NumberOption,
  given: NumberSetting | undefined,
  isAllowed: (value: number) => boolean,
): Partial<RelayOptions> {
  const text = String(given ?? '').trim();
  const value = Number(text);
  return text !== '' && Number.isFinite(value) && isAllowed(value) ? { [name]: value } : {};
}
