// Cloudflare's host for the relay. Its settings are the `vars` of wrangler.jsonc, and secrets.
import { createRelay, type Relay, type RelayOptions, type RelayProblem } from './relay.ts';

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
  /** A secret: telli's API key. With it, the relay checks signatures too; blank, it does not. */
  readonly TELLI_KEY?: string;
  /** A secret, beside TELLI_KEY: the key before that one, which the web app takes for one more day. */
  readonly TELLI_FORMER_KEY?: string;
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
    telliKeys: keysOf(env),
    report: (problem) => console.warn(sentenceFor(problem)),
    ...settingOf('deadlineMs', env.DEADLINE_MS, (value) => value > 0),
    ...settingOf('mostInFlight', env.MOST_IN_FLIGHT, (value) => Number.isInteger(value) && value >= 1),
    ...settingOf('mostQueued', env.MOST_QUEUED, (value) => Number.isInteger(value) && value >= 0),
    ...settingOf('longestQueueMs', env.LONGEST_QUEUE_MS, (value) => value >= 0),
  };
}

/** A former key alone would refuse what the present one signs: then there is no check. */
function keysOf({ TELLI_KEY = '', TELLI_FORMER_KEY = '' }: Env): readonly string[] {
  if (TELLI_KEY.trim() === '') return [];
  return [TELLI_KEY, TELLI_FORMER_KEY].map((key) => key.trim()).filter((key) => key !== '');
}

function sentenceFor(problem: RelayProblem): string {
  return problem === 'unverified'
    ? 'Calls come without a right signature. One a minute goes on to the web app, the others are refused.'
    : `The web app gave no answer: ${problem}`;
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
