// A booking, and every refusal of one. Codes and sentences in quotes: captured by others, see docs/platform.md.
import { describe, expect, it } from 'vitest';
import { eventsIn } from '../../../worlds/calendarFile.ts';
import { ANNA, BEN, BOOK, BOOKING, CALENDAR, calendarWith, scene } from './support.ts';

const START_MS = Date.parse(BOOKING.startTime);
const TWO = [ANNA, { ...BEN, calendar: BEN.email }];
const START_NOT_VALID = 'MeetingsBookingSchedulingError.MEETING_START_TIME_NOT_VALID';
const FIELD = { name: 'company', label: 'Company', fieldType: 'text', isRequired: true };

describe('a booking', () => {
  it('leaves a contact, a meeting and an event in the host’s calendar', () => {
    const one = scene();
    const { status, body } = one.book({ email: 'ADA@Praxis.de' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contactId: '101',
      start: '2027-03-24T08:00:00.000Z',
      end: '2027-03-24T08:30:00.000Z',
      duration: 1_800_000,
      isOffline: false,
      bookingTimezone: 'Europe/Berlin',
      formFields: [],
      guestEmails: [],
    });
    expect(one.state()).toMatchObject({
      contacts: [{ id: '101', properties: { email: 'ada@praxis.de', firstname: 'Ada', lastname: '-' } }],
      meetings: [{ contactId: '101', linkId: '7001', start: BOOKING.startTime, ownerId: '31', outcome: 'SCHEDULED' }],
      tickets: [],
    });
    expect(eventsIn(one.store, ANNA.calendar)).toEqual([
      {
        uid: `${body.calendarEventId}@google.com`,
        title: 'First talk: Ada -',
        startMs: START_MS,
        endMs: START_MS + 1_800_000,
      },
    ]);
  });

  it('is gone from the times at once', () => {
    const one = scene();
    one.book();
    expect(one.starts()[0]).toBe('2027-03-24T08:30:00.000Z');
  });

  it('changes the contact of that address, and makes no second one', () => {
    const one = scene({ link: { formFields: [{ ...FIELD, isRequired: false }] } });
    one.book();
    one.book({ startTime: '2027-03-24T09:00:00.000Z', formFields: [{ name: 'company', value: 'Privat' }] });
    expect(one.state().contacts).toMatchObject([{ properties: { company: 'Privat', firstname: 'Ada' } }]);
    expect(one.state().meetings).toHaveLength(2);
  });

  it('takes turns between free hosts', () => {
    const one = scene({ link: { type: 'ROUND_ROBIN_CALENDAR', members: TWO } });
    const owners = () => one.state().meetings.map(({ ownerId }: { ownerId: string }) => ownerId);
    expect([one.book().status, one.book({ email: 'ben@kunde.de' }).status]).toEqual([200, 200]);
    expect(owners()).toEqual(['31', '32']);
    expect(one.book({ email: 'cem@kunde.de' }).body.subCategory).toMatch(/MEETING_START_TIME_NOT_VALID$/);
  });

  it('of a group is in every host’s calendar', () => {
    const one = scene({ link: { type: 'GROUP_CALENDAR', members: TWO } });
    one.book();
    expect(eventsIn(one.store, ANNA.calendar)).toHaveLength(1);
    expect(eventsIn(one.store, BEN.email)).toHaveLength(1);
    expect(one.starts()[0]).toBe('2027-03-24T08:30:00.000Z');
  });

  it('with a host whose calendar is lost answers 200 and leaves only a contact', () => {
    const one = scene({ link: { members: [{ ...ANNA, isOffline: true }] } });
    const { status, body } = one.book();
    expect([status, body.isOffline, body.calendarEventId]).toEqual([200, true, '']);
    expect(one.state()).toMatchObject({ contacts: [{ id: '101' }], meetings: [] });
    expect(one.store.read('calendars/anna@praxis.example.ics')?.text).toBe(CALENDAR);
  });

  it('finds another id for its event if the state was deleted', () => {
    const one = scene();
    const { body } = one.book();
    one.store.remove('hubspot/state.json');
    const again = one.book({ startTime: '2027-03-24T09:00:00.000Z' });
    expect(again.status).toBe(200);
    expect(again.body.calendarEventId).not.toBe(body.calendarEventId);
  });

  it('needs any scope that writes, and works with any', () => {
    const scopes = ['scheduler.meetings.meeting-link.read', 'crm.objects.contacts.read'];
    expect(scene({ key: { scopes } }).book()).toMatchObject({ status: 403, body: { category: 'MISSING_SCOPES' } });
    expect(scene({ key: { scopes: ['tickets'] } }).book().status).toBe(200);
  });
});

describe('a refused booking leaves nothing', () => {
  const consent = { legalConsentEnabled: true, processingConsentType: 'REQUIRED_CHECKBOX' };
  it.each([
    ['an empty body', {}, { slug: undefined }, 400, undefined],
    ['an unknown slug', {}, { slug: 'demo' }, 404, undefined],
    ['another duration', {}, { duration: 2_700_000 }, 400, 'MeetingsBookingSchedulingError.MEETING_DURATION_NOT_VALID'],
    ['no address', {}, { email: 'ada' }, 400, 'MeetingsBookingCreatedError.INVALID_EMAIL'],
    ['a made-up address', {}, { email: 'ada@example.com' }, 400, 'MeetingsBookingCreatedError.INVALID_EMAIL'],
    ['guests', {}, { guestEmails: ['b@praxis.de'] }, 400, 'MeetingsBookingCreatedError.INVALID_EMAIL_GUESTS'],
    ['an empty last name', {}, { lastName: '' }, 400, undefined],
    ['a question without an answer', { formFields: [FIELD] }, {}, 400, undefined],
    ['consent that cannot be given', { consent }, {}, 400, undefined],
    ['a past start', {}, { startTime: '2027-03-17T08:00:00.000Z' }, 400, START_NOT_VALID],
    ['a start beside the steps', {}, { startTime: '2027-03-24T08:10:00.000Z' }, 400, START_NOT_VALID],
    ['a start out of hours', {}, { startTime: '2027-03-24T12:00:00.000Z' }, 400, START_NOT_VALID],
    ['a start after the window', { daysAhead: 1 }, {}, 400, START_NOT_VALID],
    ['a start that is no time', {}, { startTime: 'noon' }, 400, undefined],
  ])('%s', (_, link, more, status, subCategory) => {
    const one = scene({ link });
    const answer = one.book(more);
    expect([answer.status, answer.body.subCategory]).toEqual([status, subCategory]);
    expect(answer.body.correlationId).toBe(answer.headers['X-HubSpot-Correlation-Id']);
    expect(one.state()).toEqual({ contacts: [], meetings: [], tickets: [] });
  });

  it('in the words that others captured', () => {
    expect(scene().book({ duration: 1 }).body.message).toBe('Duration is not accepted by link');
    expect(scene().book({ startTime: '2027-03-17T08:00:00.000Z' }).body.message).toBe(
      'Start time must be contained in availability settings',
    );
    expect(scene({ link: { formFields: [FIELD] } }).book().body.message).toContain(
      'required form field company does not have a corresponding value',
    );
  });

  it.each([
    ['checkbox', [200, 400, 200]],
    ['radio', [400, 400, 200]],
    ['select', [400, 400, 200]],
    ['booleancheckbox', [400, 400, 200]],
  ])('a choice that a %s does not have; several are joined by ; where it takes them', (fieldType, expected) => {
    const formFields = [{ ...FIELD, fieldType, options: [{ label: 'A', value: 'a' }, { value: 'b' }] }];
    const answer = (value: string) =>
      scene({ link: { formFields } }).book({ formFields: [{ name: 'company', value }] }).status;
    expect([answer('a;b'), answer('a;c'), answer('a')]).toEqual(expected);
  });

  it('a time that the host’s calendar lost meanwhile', () => {
    const one = scene();
    one.store.write('calendars/anna@praxis.example.ics', calendarWith('20270324T080000Z', '20270324T090000Z'));
    expect(one.book().body.subCategory).toBe(START_NOT_VALID);
  });

  it('a request that is no JSON: an empty one tells the scope by its status', () => {
    expect(scene().send('POST', BOOK, undefined)).toMatchObject({
      status: 400,
      body: { category: 'VALIDATION_ERROR' },
    });
    expect(scene({ key: { scopes: [] } }).send('POST', BOOK, undefined).status).toBe(403);
  });
});
