// Events.insert: what is refused, by the words of Google.
import { describe, expect, it } from 'vitest';
import { ANNA, ANNA_FILE, askAnna, member } from '../support.ts';
import { annas, END, FAILED, START, TIMES } from './support.ts';

describe('Events.insert refuses', () => {
  const refused = (resource: unknown, options?: unknown) => {
    const { insert, text } = annas();
    const before = text();
    let message = 'nothing thrown';
    try {
      insert(resource, options);
    } catch (error) {
      message = String(member(error, 'message'));
    }
    expect(text()).toBe(before);
    return message;
  };

  it('a calendar without a file, and one that may only be read', () => {
    const { Calendar, store } = annas();
    expect(() => Calendar.Events.insert(TIMES, 'nobody')).toThrow(`${FAILED}Not Found`);
    store.write('sheet.json', `{"timeZone":"Europe/Berlin","readOnlyCalendars":["${ANNA}"]}`);
    const before = store.read(ANNA_FILE)?.text;
    expect(() => Calendar.Events.insert(TIMES, ANNA)).toThrow(
      `${FAILED}You need to have writer access to this calendar.`,
    );
    expect(store.read(ANNA_FILE)?.text).toBe(before);
    expect(askAnna(Calendar, '2027-03-29T00:00:00Z', '2027-03-30T00:00:00Z')).toEqual({ busy: [] });
  });

  it('ids outside base32hex or of the wrong length', () => {
    for (const id of ['abcd', 'ABCDE', 'abcdz', 'ab-cde', 'abcdé', '', 'a'.repeat(1025)]) {
      expect(refused({ ...TIMES, id })).toBe(`${FAILED}Invalid resource id value.`);
    }
  });

  it('times that are missing, backwards, mixed or not times', () => {
    const end = (value: unknown) => refused({ start: START, end: value });
    expect(refused({ end: END })).toBe(`${FAILED}Missing start time.`);
    expect(refused({ start: START })).toBe(`${FAILED}Missing end time.`);
    expect(end({ dateTime: '2027-03-29T08:59:59+02:00' })).toBe(`${FAILED}The specified time range is empty.`);
    expect(end({ date: '2027-03-29' })).toBe(
      `${FAILED}Start and end times must either both be date or both be dateTime.`,
    );
    expect(end({ dateTime: '2027-02-30T09:00:00Z' })).toBe(`${FAILED}Invalid end time.`);
    expect(end({ dateTime: '9999-12-31T23:59:59-01:00' })).toBe(`${FAILED}Invalid end time.`);
    expect(refused({ start: { dateTime: '2027-03-29T09:00:00' }, end: END })).toBe(
      `${FAILED}Missing time zone definition for start time.`,
    );
    expect(refused({ start: { date: '2027-03-29' }, end: { date: '2027-03-29' } })).toBe(
      `${FAILED}The specified time range is empty.`,
    );
  });

  it('values of the wrong type', () => {
    for (const wrong of [{ summary: 5 }, { attendees: 'x' }, { extendedProperties: { private: { a: 1 } } }]) {
      expect(refused({ ...TIMES, ...wrong })).toBe(`${FAILED}Bad Request`);
    }
    expect(refused({ ...TIMES, attendees: [{ email: 'nobody' }] })).toBe(`${FAILED}Invalid attendee email.`);
  });

  it('a faulty resource before it looks for the calendar', () => {
    const { Calendar } = annas();
    expect(() => Calendar.Events.insert({ end: END }, 'nobody')).toThrow(`${FAILED}Missing start time.`);
  });

  it('what is not simulated, by name', () => {
    const where = 'Not simulated: Calendar.Events.insert resource.';
    expect(refused({ ...TIMES, recurrence: ['RRULE:FREQ=DAILY'] })).toBe(`${where}recurrence`);
    expect(refused({ ...TIMES, status: 'cancelled' })).toBe(`${where}status cancelled`);
    expect(refused({ ...TIMES, extendedProperties: { public: {} } })).toBe(`${where}extendedProperties.public`);
    expect(refused({ start: { ...START, hour: 9 }, end: END })).toBe(`${where}start.hour`);
    expect(refused(TIMES, { maxAttendees: 1 })).toBe('Not simulated: Calendar.Events.insert options.maxAttendees');
    expect(refused(TIMES, { sendUpdates: 'externalOnly' })).toBe(
      'Not simulated: calendar.events.insert sendUpdates externalOnly',
    );
  });

  it('options of a value that Google does not know', () => {
    expect(refused(TIMES, { sendUpdates: 'some' })).toBe(`${FAILED}Bad Request`);
    expect(refused(TIMES, { conferenceDataVersion: 2 })).toBe(`${FAILED}Bad Request`);
  });
});
