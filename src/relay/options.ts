// What a relay is given, and what it tells its operator.
import { LONGEST_BODY } from '../telli/envelope.ts';
import type { Action } from './answer.ts';
import type { MinuteLimits } from './minute.ts';
import type { Language } from './sentences.ts';
import { type RelayTime, realTime } from './time.ts';
import type { AttemptProblem, Fetch } from './webApp.ts';

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
  /** How many calls a minute go on to the web app. The hosts give what Google allows. Default: no limit. */
  readonly mostAMinute?: MinuteLimits;
  /** telli's API keys, any of which may sign. Default: none, and only the form of a signature is looked at. */
  readonly telliKeys?: readonly string[];
  /** Of the calls that are refused as they have no proof one goes on to the web app in so long. Default a minute. */
  readonly strangerEveryMs?: number;
  /** Headers in which a tool call's secret may stand beside the usual ones, in lower case. Default: none. */
  readonly toolHeaders?: readonly string[];
  /** Any of them proves a tool call, in a header or as Retell's API key. Default: none, and any such header passes. */
  readonly toolSecrets?: readonly string[];
  readonly language?: Language;
  /** A new request id: 1 to 64 letters, digits and dashes. */
  readonly uuid?: () => string;
  /** Default: real time. */
  readonly time?: RelayTime;
  /** The path that its addresses stand below: blank, or as `/team`. Default: blank. */
  readonly below?: string;
  /** For the operator: why an attempt at the web app gave no answer, why there was none, or that calls are refused. Must not throw. */
  readonly report?: (problem: RelayProblem) => void;
  /** For the operator: each call, once it is over. Must not throw. */
  readonly ended?: (call: EndedCall) => void;
}

/** tooManyCalls: the web app was not asked. unverified: of calls without a proof one went on; others are refused. */
export type RelayProblem = AttemptProblem | 'tooManyCalls' | 'unverified';

/** bodyUnread: the caller left, or sent too slowly. */
export type CallProblem = RelayProblem | 'bodyUnread';

/** Why the relay answers itself. */
export type Refusal = 'tooLarge' | 'notAuthentic' | 'tooManyCalls' | 'unanswered';

/** A call to one of the relay's addresses, without a word of the caller's. */
export interface EndedCall {
  readonly action: Action;
  /** notSetUp: the relay has no web app to ask. */
  readonly outcome: 'answered' | 'notSetUp' | Refusal;
  readonly milliseconds: number;
  readonly attempts: number;
  /** What went wrong last, also before an answer came. */
  readonly problem?: CallProblem | undefined;
  /** As the web app's Log has it; undefined if it was not asked. */
  readonly requestId?: string | undefined;
}

export type Settings = Required<RelayOptions>;

export function withDefaults(options: RelayOptions): Settings {
  return {
    fetch: (url, init) => fetch(url, init),
    deadlineMs: 9000,
    maxBodyBytes: LONGEST_BODY,
    mostInFlight: 20,
    longestQueueMs: 1500,
    mostQueued: 20,
    mostAMinute: {},
    telliKeys: [],
    strangerEveryMs: 60_000,
    toolHeaders: [],
    toolSecrets: [],
    language: 'en',
    uuid: () => crypto.randomUUID(),
    time: realTime,
    below: '',
    report: () => undefined,
    ended: () => undefined,
    ...options,
  };
}
