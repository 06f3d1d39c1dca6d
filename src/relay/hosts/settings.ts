// The relay's settings as every host gives them: texts by name. What cannot be read leaves the default.
import { isHeaderName, MOST_OWN_HEADERS } from '../../agents/parameters.ts';
import { GOOGLE_MINUTE, type MinuteLimits } from '../minute.ts';
import type { RelayOptions } from '../options.ts';

/** Blank, or anything but a number of the given range: the relay's default. */
type NumberSetting = string | number | undefined;

/** Environment variables, or what a host has in their place. */
export interface Env {
  /** The web app's address, ending in `/exec`. */
  readonly WEB_APP_URL?: string | undefined;
  /** Milliseconds, > 0. */
  readonly DEADLINE_MS?: NumberSetting;
  /** A whole number >= 1. */
  readonly MOST_IN_FLIGHT?: NumberSetting;
  /** A whole number >= 0. */
  readonly MOST_QUEUED?: NumberSetting;
  /** Milliseconds, >= 0. */
  readonly LONGEST_QUEUE_MS?: NumberSetting;
  /** Whole numbers >= 1: calls that go on to the web app in a minute. */
  readonly AVAILABLE_A_MINUTE?: NumberSetting;
  readonly BOOK_A_MINUTE?: NumberSetting;
  /** en or de; anything else is en. */
  readonly LANGUAGE?: string | undefined;
  /** A secret: telli's API key. With it, the relay checks signatures too; blank, it does not. */
  readonly TELLI_KEY?: string | undefined;
  /** A secret, beside TELLI_KEY: the key before that one, which the web app takes for one more day. */
  readonly TELLI_FORMER_KEY?: string | undefined;
  /** Headers in which the secret of a tool call may stand beside the usual ones, with commas between them. */
  readonly TOOL_HEADERS?: string | undefined;
  /** Secrets, with commas between them: those of voice agents, and Retell's API key. With them the relay checks tool calls too. */
  readonly TOOL_SECRETS?: string | undefined;
  /** ROUTES, ROUTES_1 and so on: the table of teams, as JSON. */
  readonly [part: `ROUTES${string}`]: string | undefined;
}

export function optionsOf(env: Env): RelayOptions {
  return {
    webAppUrl: env.WEB_APP_URL ?? '',
    language: env.LANGUAGE === 'de' ? 'de' : 'en',
    telliKeys: keysOf(env),
    mostAMinute: minuteOf(env),
    toolHeaders: headersIn(env).filter(isHeaderName).slice(0, MOST_OWN_HEADERS),
    toolSecrets: listed(env.TOOL_SECRETS),
    ...settingOf('deadlineMs', env.DEADLINE_MS, (value) => value > 0),
    ...settingOf('mostInFlight', env.MOST_IN_FLIGHT, isCount),
    ...settingOf('mostQueued', env.MOST_QUEUED, (value) => Number.isInteger(value) && value >= 0),
    ...settingOf('longestQueueMs', env.LONGEST_QUEUE_MS, (value) => value >= 0),
  };
}

/** A former key alone would refuse what the present one signs: then there is no check. */
function keysOf({ TELLI_KEY = '', TELLI_FORMER_KEY = '' }: Env): readonly string[] {
  if (TELLI_KEY.trim() === '') return [];
  return [TELLI_KEY, TELLI_FORMER_KEY].map((key) => key.trim()).filter((key) => key !== '');
}

/** What of TOOL_HEADERS is not carried, without a word of what stands there: it may be a secret by mistake. */
export function headerFaults(env: Env): readonly string[] {
  const headers = headersIn(env);
  return [
    ...(headers.every(isHeaderName) ? [] : ['One of them cannot be the name of a header.']),
    ...(headers.length > MOST_OWN_HEADERS ? [`There are more than ${MOST_OWN_HEADERS}.`] : []),
  ];
}

function headersIn({ TOOL_HEADERS = '' }: Env): readonly string[] {
  return [...new Set(listed(TOOL_HEADERS.toLowerCase()))];
}

function listed(texts = ''): readonly string[] {
  return texts
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function minuteOf({ AVAILABLE_A_MINUTE, BOOK_A_MINUTE }: Env): MinuteLimits {
  const { available, book } = GOOGLE_MINUTE;
  return {
    available: { ...available, ...settingOf('aMinute', AVAILABLE_A_MINUTE, isCount) },
    book: { ...book, ...settingOf('aMinute', BOOK_A_MINUTE, isCount) },
  };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function settingOf<Name extends string>(
  name: Name,
  given: NumberSetting,
  isAllowed: (value: number) => boolean,
): { readonly [N in Name]?: number } {
  const text = String(given ?? '').trim();
  const value = Number(text);
  return text !== '' && Number.isFinite(value) && isAllowed(value)
    ? ({ [name]: value } as { [N in Name]?: number })
    : {};
}
