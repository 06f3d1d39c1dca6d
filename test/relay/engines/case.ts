// What a case of the contract is, and the answers that it expects: telli's and the relay's own words.
import type { Running } from './engine.ts';
import type { EngineWebApp } from './webApp.ts';

export interface Place {
  readonly webApp: EngineWebApp;
  /** With so long a deadline that no case reaches it. */
  readonly patient: Running;
  /** With a short deadline, for calls that get no answer. */
  readonly hasty: Running;
}

export interface Case {
  readonly name: string;
  readonly run: (at: Place) => Promise<void>;
}

export const JSON_TYPE = 'application/json; charset=utf-8';
export const failed = (reason: string) => JSON.stringify({ status: 'failed', reason });
export const UNANSWERED = failed('The booking is not confirmed. It is safe to ask again for the same time.');
export const NOT_VERIFIED = failed('This request could not be verified.');
export const TOO_LARGE = failed('The request is too large.');
export const NOT_FOUND = failed(
  'There is nothing at this address. The addresses end in /available, /book, /contact-lookup and /tools/NAME.',
);
export const LIMIT = 256 * 1024;

export const answer = (text: string) => ({ status: 200, type: JSON_TYPE, allow: null, text });
