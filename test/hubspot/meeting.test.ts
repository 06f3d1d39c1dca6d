// The table of answers to a booking. Values as in the case of the link `praxis/demo`.
import { describe, expect, it } from 'vitest';
import { bookingBody, judge, type WantedMeeting } from '../../src/hubspot/meeting.ts';
import { json, LOST } from './support.ts';

const WANTED = { startMs: 1_805_875_200_000, durationMs: 1_800_000 };
const BOOKED = {
  calendarEventId: 'ev-1',
  contactId: 101,
  start: '2027-03-24T08:00:00Z',
  end: '2027-03-24T08:30:00Z',
  duration: 1_800_000,
  isOffline: false,
};

function judged(status: number, body: unknown): string {
  return judge(json(status, body), WANTED).kind;
}

describe('the body of a booking', () => {
  const wanted: WantedMeeting = {
    ...WANTED,
    ...{ slug: 'praxis/demo', timeZone: 'Europe/Berlin', language: 'en', formFields: [] },
    ...{ email: 'ADA@Praxis.de', firstName: 'Ada', lastName: '' },
  };

  it('has an ISO start, a length in milliseconds, a small address and no empty name', () => {
    expect(bookingBody(wanted)).toEqual({
      slug: 'praxis/demo',
      startTime: '2027-03-24T08:00:00.000Z',
      duration: 1_800_000,
      timezone: 'Europe/Berlin',
      locale: 'en-us',
      email: 'ada@praxis.de',
      firstName: 'Ada',
      lastName: '-',
      formFields: [],
      legalConsentResponses: [],
      likelyAvailableUserIds: [],
    });
  });

  it('is German in a German Sheet', () => {
    expect(bookingBody({ ...wanted, language: 'de', firstName: '' })).toMatchObject({
      locale: 'de-de',
      firstName: '-',
    });
  });
});

describe('a booking stands', () => {
  it('with an event and the wanted time', () => {
    const booked = { kind: 'booked', calendarEventId: 'ev-1', contactId: '101' };
    expect(judge(json(200, BOOKED), WANTED)).toEqual(booked);
    expect(judge(json(200, { ...BOOKED, contactId: '101' }), WANTED)).toEqual(booked);
    const inMs = { ...BOOKED, start: 1_805_875_200_000, end: 1_805_877_000_000 };
    expect(judge(json(200, inMs), WANTED)).toEqual(booked);
  });

  it.each([
    ['offline, without an event', { ...BOOKED, isOffline: true, calendarEventId: '' }, 'notEntered'],
    ['offline with an event', { ...BOOKED, isOffline: true }, 'notEntered'],
    ['without an event', { ...BOOKED, calendarEventId: '' }, 'notEntered'],
    ['with null for an event', { ...BOOKED, calendarEventId: null }, 'notEntered'],
    ['at another start', { ...BOOKED, start: '2027-03-24T09:00:00Z', end: '2027-03-24T09:30:00Z' }, 'otherTime'],
    ['of another length', { ...BOOKED, duration: 3_600_000 }, 'otherTime'],
    ['with another end', { ...BOOKED, end: '2027-03-24T09:00:00Z' }, 'otherTime'],
    ['without a start', { ...BOOKED, start: undefined }, 'unknown'],
    ['without any of it', {}, 'unknown'],
    ['as a list', [], 'unknown'],
  ])('not %s', (_, body, kind) => {
    expect(judged(200, body)).toBe(kind);
  });

  it.each([
    ['HTML', { status: 200, text: '<html>' }],
    ['a cut text', { status: 200, text: JSON.stringify(BOOKED).slice(0, 40) }],
    ['a redirect', json(302, BOOKED)],
    ['500', json(500, BOOKED)],
    ['524', json(524, {})],
    ['no answer', LOST],
  ])('or not after %s', (_, answer) => {
    expect(judge(answer, WANTED).kind).toBe('unknown');
  });
});

describe('a refusal', () => {
  it.each([
    ['the start', 400, 'MeetingsBookingSchedulingError.MEETING_START_TIME_NOT_VALID', '', 'refused'],
    ['a conflict', 409, '', '', 'refused'],
    ['for no reason told', 400, '', '', 'refused'],
    ['as gone', 410, '', '', 'refused'],
    ['a guest', 400, 'MeetingsBookingCreatedError.INVALID_EMAIL_GUESTS', '', 'refused'],
    ['the length', 400, 'MeetingsBookingSchedulingError.MEETING_DURATION_NOT_VALID', '', 'linkChanged'],
    ['a question', 400, '', 'required form field company does not have a corresponding value', 'linkChanged'],
    ['a consent', 400, '', 'Legal consent is missing', 'linkChanged'],
    ['the address', 400, 'MeetingsBookingCreatedError.INVALID_EMAIL', '', 'emailRefused'],
    ['the address in any case', 400, 'MeetingsBookingCreatedError.BLOCKED_EMAIl', '', 'emailRefused'],
    ['the key', 401, '', '', 'keyRefused'],
    ['a scope', 403, '', '', 'keyRefused'],
    ['the slug', 404, '', 'slug does not exist', 'keyRefused'],
    ['too many', 429, '', '', 'busy'],
    ['while locked', 423, '', '', 'busy'],
    ['while moved', 477, '', '', 'busy'],
  ])('of %s', (_, status, subCategory, message, kind) => {
    const outcome = judge(json(status, { category: 'VALIDATION_ERROR', subCategory, message }), WANTED);
    expect(outcome).toMatchObject({ kind, error: { status, subCategory } });
  });
});
