// A booking: what is posted, and what the answer means. Nothing but one kind of answer means that a meeting stands.
import type { Instant } from '../scheduling/time.ts';
import { formatInstant } from '../text/instants.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import { type ApiAnswer, idText, instantOf, type Json } from './answer.ts';
import { type ApiError, readError } from './errors.ts';
import type { FormAnswer } from './formAnswers.ts';

export interface WantedMeeting {
  /** Raw: `team/demo`. */
  readonly slug: string;
  readonly startMs: Instant;
  readonly durationMs: number;
  /** The zone in which HubSpot's invitation tells the time. */
  readonly timeZone: string;
  readonly language: 'en' | 'de';
  readonly email: string;
  /** '' = not known. */
  readonly firstName: string;
  readonly lastName: string;
  readonly formFields: readonly FormAnswer[];
}

/**
 * booked: the meeting stands. notEntered: HubSpot said 200 and entered nothing; only a contact is left. otherTime: a meeting
 * stands, at another time. refused: nothing was booked, and a new look at the times says why. linkChanged: the link has
 * another length, form or consent now. emailRefused, keyRefused, busy: nothing was booked. unknown: it may stand or not.
 */
export type BookingOutcome =
  | { readonly kind: 'booked'; readonly calendarEventId: string; readonly contactId: string }
  | { readonly kind: 'notEntered' }
  | { readonly kind: 'otherTime' }
  | { readonly kind: 'refused'; readonly error: ApiError }
  | { readonly kind: 'linkChanged'; readonly error: ApiError }
  | { readonly kind: 'emailRefused'; readonly error: ApiError }
  | { readonly kind: 'keyRefused'; readonly error: ApiError }
  | { readonly kind: 'busy'; readonly error: ApiError }
  | { readonly kind: 'unknown'; readonly error: ApiError };

// HubSpot refuses an empty name.
const NO_NAME = '-';

/** The body of `bookMeeting`. Consents are never ticked for a caller, and no guest is invited. */
export function bookingBody(wanted: WantedMeeting): object {
  return {
    slug: wanted.slug,
    startTime: formatInstant(wanted.startMs),
    duration: wanted.durationMs,
    timezone: wanted.timeZone,
    locale: wanted.language === 'de' ? 'de-de' : 'en-us',
    email: wanted.email.toLowerCase(),
    firstName: wanted.firstName || NO_NAME,
    lastName: wanted.lastName || NO_NAME,
    formFields: wanted.formFields,
    legalConsentResponses: [],
    likelyAvailableUserIds: [],
  };
}

export function judge(answer: ApiAnswer, wanted: Pick<WantedMeeting, 'startMs' | 'durationMs'>): BookingOutcome {
  const error = readError(answer);
  if ('failed' in answer || answer.status >= 500) return { kind: 'unknown', error };
  if (answer.status >= 400) return { kind: refusalOf(answer.status, error), error };
  const body = answer.status < 300 ? parseJson(answer.text) : null;
  return (isJsonObject(body) ? readBooked(body, wanted) : null) ?? { kind: 'unknown', error };
}

const KEY_REFUSED: readonly number[] = [401, 403, 404];
const BUSY: readonly number[] = [423, 429, 477];

function refusalOf(status: number, { subCategory, message }: ApiError) {
  if (KEY_REFUSED.includes(status)) return 'keyRefused';
  if (BUSY.includes(status)) return 'busy';
  // `MeetingsBookingCreatedError.BLOCKED_EMAIl` ends in a small letter.
  const code = (subCategory.split('.').pop() ?? '').toUpperCase();
  if (code === 'INVALID_EMAIL' || code === 'BLOCKED_EMAIL') return 'emailRefused';
  const isAboutLink = code.endsWith('DURATION_NOT_VALID') || code.includes('CONSENT');
  // HubSpot has no code for it. What it quotes may be the caller's words.
  const words = message.replace(/"[^"]*"|'[^']*'/g, '');
  return isAboutLink || /required form field|\bconsents?\b/i.test(words) ? 'linkChanged' : 'refused';
}

/** null if it is not the answer to a booking. */
function readBooked(body: Json, { startMs, durationMs }: Pick<WantedMeeting, 'startMs' | 'durationMs'>) {
  const { calendarEventId: eventId, isOffline, start, end, duration, contactId } = body;
  if (isOffline === true || eventId === null || eventId === '') return { kind: 'notEntered' } as const;
  const [calendarEventId, bookedMs, endMs] = [idText(eventId), instantOf(start), instantOf(end)];
  if (calendarEventId === '' || bookedMs === null) return null;
  const lengths = [duration, endMs === null ? undefined : endMs - bookedMs];
  const isAsWanted = bookedMs === startMs && lengths.every((length) => length === undefined || length === durationMs);
  if (!isAsWanted) return { kind: 'otherTime' } as const;
  return { kind: 'booked', calendarEventId, contactId: idText(contactId) } as const;
}
