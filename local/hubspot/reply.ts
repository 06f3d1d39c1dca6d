// The stand-in's answers: JSON with a status, and refusals in HubSpot's form.

export interface Reply {
  readonly status: number;
  /** null = no body. */
  readonly body: unknown;
}

export interface ErrorFields {
  readonly message: string;
  readonly category?: string;
  readonly subCategory?: string;
  readonly [field: string]: unknown;
}

/** Ends a request. Every field of an error's body is optional at HubSpot, so no reader may rely on one. */
export class Refusal extends Error {
  readonly reply: Reply;
  constructor(status: number, fields: ErrorFields) {
    super(fields.message);
    this.reply = errorReply(status, fields);
  }
}

export function errorReply(status: number, fields: ErrorFields): Reply {
  return { status, body: { status: 'error', ...fields } };
}

export function ok(body: unknown, status = 200): Reply {
  return { status, body };
}

export function invalid(message: string, more: Partial<ErrorFields> = {}): Refusal {
  return new Refusal(400, { category: 'VALIDATION_ERROR', ...more, message });
}

export function notFound(message: string): Refusal {
  return new Refusal(404, { category: 'OBJECT_NOT_FOUND', message });
}

const SCHEDULING = 'MeetingsBookingSchedulingError';
const CREATED = 'MeetingsBookingCreatedError';

export const startNotValid = () =>
  invalid('Start time must be contained in availability settings', {
    subCategory: `${SCHEDULING}.MEETING_START_TIME_NOT_VALID`,
  });

export const durationNotValid = () =>
  invalid('Duration is not accepted by link', { subCategory: `${SCHEDULING}.MEETING_DURATION_NOT_VALID` });

export const invalidEmail = () =>
  invalid('The e-mail address is not valid', { subCategory: `${CREATED}.INVALID_EMAIL` });

/** The last letter of the code is a small one, as it was captured. */
export const blockedEmail = () => invalid('The e-mail address is blocked', { subCategory: `${CREATED}.BLOCKED_EMAIl` });

export const guestsNotAllowed = () =>
  invalid('Guests are not allowed', { subCategory: `${CREATED}.INVALID_EMAIL_GUESTS` });

export const fieldMissing = (name: string) =>
  invalid(`The required form field ${name} does not have a corresponding value`);

export const startConflict = () =>
  new Refusal(409, { category: 'CONFLICT', message: 'The start time is not available any more' });

export const internalError = () => new Refusal(500, { message: 'internal error' });

export function missingScopes(scopes: readonly string[] | null): Refusal {
  const errors = scopes === null ? [] : [{ message: 'missing scopes', context: { requiredGranularScopes: scopes } }];
  return new Refusal(403, {
    category: 'MISSING_SCOPES',
    message: "This app hasn't been granted all required scopes to make this call.",
    ...(errors.length > 0 ? { errors } : {}),
  });
}

export const unauthorized = () =>
  new Refusal(401, { category: 'INVALID_AUTHENTICATION', message: 'Authentication credentials not found.' });

export function rateLimited(policyName: 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY'): Refusal {
  const which = { TEN_SECONDLY_ROLLING: 'ten_secondly_rolling', SECONDLY: 'secondly', DAILY: 'daily' }[policyName];
  return new Refusal(429, {
    category: 'RATE_LIMITS',
    errorType: 'RATE_LIMIT',
    policyName,
    message: `You have reached your ${which} limit.`,
  });
}
