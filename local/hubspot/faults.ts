// What goes wrong with HubSpot, by name. A fault is armed for one request or several, and then it is gone.
import {
  blockedEmail,
  durationNotValid,
  errorReply,
  fieldMissing,
  internalError,
  invalid,
  invalidEmail,
  missingScopes,
  notFound,
  type Refusal,
  type Reply,
  rateLimited,
  startConflict,
  startNotValid,
  unauthorized,
} from './reply.ts';

/** `thrown`: no answer comes, and the script gets the platform's exception. */
export type Outcome =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'text'; readonly status: number; readonly contentType: string; readonly text: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'thrown'; readonly message: string };

export interface Fault {
  /** Whether what was asked for happens first. */
  readonly effect: 'before' | 'after';
  /** null = the true answer. */
  readonly outcome: Outcome | null;
  readonly delayMs: number;
  /** A turn that only a booking can take; see book.ts. */
  readonly turn: Turn | null;
}

export type Turn = 'taken' | 'offline' | 'no-event' | 'other-time';

const HTML = 'text/html;charset=utf-8';
const PAGE = '<!DOCTYPE html><html><body><h1>Please try again</h1></body></html>';
/** Google gives up after a minute. */
const HANG_MS = 60_000;
const SLOW_MS = 4000;

const before = (outcome: Outcome, delayMs = 0): Fault => ({ effect: 'before', outcome, delayMs, turn: null });
const after = (outcome: Outcome | null, delayMs = 0): Fault => ({ effect: 'after', outcome, delayMs, turn: null });
const turn = (name: Turn): Fault => ({ ...after(null), turn: name });
const refused = (refusal: Refusal): Outcome => ({ kind: 'reply', reply: refusal.reply });
const status = (code: number, message: string, more = {}): Outcome => ({
  kind: 'reply',
  reply: errorReply(code, { message, ...more }),
});
const page = (code: number): Outcome => ({ kind: 'text', status: code, contentType: HTML, text: PAGE });
const thrown = (message: string): Outcome => ({ kind: 'thrown', message });

/** Texts that hubspot.md does not give are our own. */
export const FAULTS = {
  'lost-answer': after(thrown('Address unavailable')),
  'error-before': before(refused(internalError())),
  'error-after': after(refused(internalError())),
  taken: turn('taken'),
  offline: turn('offline'),
  'no-event': turn('no-event'),
  'other-time': turn('other-time'),
  slow: after(null, SLOW_MS),
  hang: before(thrown('Timeout'), HANG_MS),
  'hang-after': after(thrown('Timeout'), HANG_MS),
  thrown: before(thrown('Address unavailable')),
  html: before(page(200)),
  'html-after': after(page(200)),
  truncated: after({ kind: 'cut' }),
  'empty-object': before({ kind: 'reply', reply: { status: 200, body: {} } }),
  'rate-limit': before(refused(rateLimited('TEN_SECONDLY_ROLLING'))),
  'rate-limit-second': before(refused(rateLimited('SECONDLY'))),
  'rate-limit-day': before(refused(rateLimited('DAILY'))),
  unauthorized: before(refused(unauthorized())),
  'missing-scopes': before(refused(missingScopes(['scheduler.meetings.meeting-link.read']))),
  'missing-scopes-unnamed': before(refused(missingScopes(null))),
  banned: before(status(403, 'The account is banned', { category: 'BANNED' })),
  'unknown-slug': before(refused(notFound('slug does not exist'))),
  locked: before(status(423, 'The resource is locked')),
  migration: before(status(477, 'The account is being moved')),
  'bad-gateway': before(page(502)),
  unavailable: before(status(503, 'service unavailable')),
  'gateway-timeout': before(page(504)),
  'origin-timeout': before(page(524)),
  'origin-timeout-after': after(page(524)),
  'wrong-start': before(refused(startNotValid())),
  conflict: before(refused(startConflict())),
  'wrong-duration': before(refused(durationNotValid())),
  'missing-field': before(refused(fieldMissing('company'))),
  'invalid-email': before(refused(invalidEmail())),
  'blocked-email': before(refused(blockedEmail())),
  unexplained: before(refused(invalid('The request is not valid'))),
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS).join(', ');

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}
