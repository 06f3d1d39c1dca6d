// Events.insert: what ends up in the file and comes back, and everything that is refused.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { ANNA, ANNA_FILE, askAnna, calendarOver, event, google, ics, member } from './support.ts';

const START = { dateTime: '2027-03-29T09:00:00+02:00', timeZone: 'Europe/Berlin' };
const END = { dateTime: '2027-03-29T09:30:00+02:00', timeZone: 'Europe/Berlin' };
const TIMES = { start: START, end: END };
const BUSY = 'DTSTAMP:20270101T000000Z\nDTSTART:20270316T083000Z\nDTEND:20270316T090000Z\nSUMMARY:Busy';
const FAILED = 'API call to calendar.events.insert failed with error: ';

function annas(file = ics('')) {
  const made = google({ [ANNA_FILE]: file });
  const insert = (resource: unknown, options?: unknown) =>
    options === undefined
      ? made.Calendar.Events.insert(resource, ANNA)
      : made.Calendar.Events.insert(resource, ANNA, options);
  const text = () => made.store.read(ANNA_FILE)?.text ?? '';
  return { ...made, insert, text };
}

/** The file's last event, read by ical.js alone. */
function lastEvent(text: string): ICAL.Component {
  const found = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').at(-1);
  if (found === undefined) throw new Error('no event');
  return found;
}

describe('an inserted event', () => {
  const whole = {
    id: 'abc0123456789v',
    summary: 'First visit: José Müller 🙂',
    description: 'Phone: +49 30 1234\nSays: "a, b; c\\d"',
    location: 'Room 2; second door, left',
    ...TIMES,
    transparency: 'opaque',
    status: 'tentative',
    attendees: [{ email: 'jose@example.com', displayName: 'José "Pepe" M; x', responseStatus: 'accepted' }],
    extendedProperties: { private: { slot: '2027-03-29T07:00:00.000Z', 'a;b': 'ü,"\\n' } },
  };

  it('comes back from insert and from get as it was given, with its stamps', () => {
    const { Calendar, insert } = annas();
    const inserted = insert(whole);
    expect(inserted).toEqual({
      kind: 'calendar#event',
      id: 'abc0123456789v',
      iCalUID: 'abc0123456789v@google.com',
      status: 'tentative',
      summary: whole.summary,
      description: whole.description,
      location: whole.location,
      start: START,
      end: END,
      organizer: { email: ANNA, self: true },
      attendees: whole.attendees,
      extendedProperties: whole.extendedProperties,
      created: '2027-01-04T07:30:00.000Z',
      updated: '2027-01-04T07:30:00.000Z',
    });
    expect(Calendar.Events.get(ANNA, 'abc0123456789v')).toEqual(inserted);
  });

  it('is a VEVENT with times in UTC that another reader understands', () => {
    const { insert, text } = annas();
    insert(whole);
    const vevent = lastEvent(text());
    const value = (name: string) => String(vevent.getFirstPropertyValue(name));
    expect(text()).toContain('\r\nDTSTART:20270329T070000Z\r\nDTEND:20270329T073000Z\r\n');
    expect(value('uid')).toBe('abc0123456789v@google.com');
    expect(value('summary')).toBe(whole.summary);
    expect(value('description')).toBe(whole.description);
    expect(value('location')).toBe(whole.location);
    expect(value('dtstamp')).toBe('2027-01-04T07:30:00Z');
    expect(vevent.getFirstProperty('attendee')?.getParameter('cn')).toBe('José "Pepe" M; x');
  });

  it('blocks its time, unless it is transparent', () => {
    const { Calendar, insert } = annas();
    const ask = () => askAnna(Calendar, '2027-03-29T00:00:00Z', '2027-03-30T00:00:00Z');
    insert({ ...TIMES, transparency: 'transparent' });
    expect(ask()).toEqual({ busy: [] });
    insert(TIMES);
    expect(ask()).toEqual({ busy: [{ start: '2027-03-29T07:00:00Z', end: '2027-03-29T07:30:00Z' }] });
  });

  it('may be all-day', () => {
    const { Calendar, insert } = annas();
    const dates = { start: { date: '2027-03-28' }, end: { date: '2027-03-29' } };
    expect(insert(dates)).toMatchObject(dates);
    expect(askAnna(Calendar, '2027-03-27T00:00:00Z', '2027-03-30T00:00:00Z')).toEqual({
      busy: [{ start: '2027-03-27T23:00:00Z', end: '2027-03-28T22:00:00Z' }],
    });
  });

  it('takes a wall time of the zone given, and shows it in the calendar’s zone', () => {
    const { insert } = annas();
    const newYork = (dateTime: string) => ({ dateTime, timeZone: 'America/New_York' });
    expect(insert({ start: newYork('2027-03-29T09:00:00'), end: newYork('2027-03-29T09:30:00') })).toMatchObject({
      start: { dateTime: '2027-03-29T15:00:00+02:00', timeZone: 'America/New_York' },
    });
  });

  it('keeps an hour that occurs twice apart', () => {
    const { insert } = annas();
    const second = { start: { dateTime: '2027-10-31T02:30:00+01:00' }, end: { dateTime: '2027-10-31T02:45:00+01:00' } };
    expect(insert(second)).toMatchObject(second);
  });

  it('without an id gets one of the allowed form', () => {
    const { insert } = annas();
    expect(member(insert(TIMES), 'id')).toMatch(/^[a-v0-9]{5,1024}$/);
    expect(member(insert(TIMES), 'id')).not.toBe(member(insert(TIMES), 'id'));
  });

  it('keeps every text, in lines of at most 75 octets that split no character', () => {
    const { insert, text, store } = annas();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        store.write(ANNA_FILE, ics(''));
        const expected = words.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n\u0080-\u009f]/gu, '');
        const inserted = insert({ ...TIMES, summary: words, extendedProperties: { private: { words } } });
        expect(member(inserted, 'summary') ?? '').toBe(expected);
        expect(inserted).toMatchObject({ extendedProperties: { private: { words } } });
        expect(
          text()
            .split('\r\n')
            .filter((line) => Buffer.byteLength(line) > 75),
        ).toEqual([]);
        expect(text()).not.toContain('\uFFFD');
      }),
      { numRuns: 200 },
    );
  });

  it('folds long lines at 75 octets, and turns every line end into one', () => {
    const { insert, text } = annas();
    expect(insert({ ...TIMES, description: `a\rb\r\nc\u0007${'x'.repeat(400)}` })).toMatchObject({
      description: `a\nb\nc${'x'.repeat(400)}`,
    });
    const lengths = text()
      .split('\r\n')
      .map((line) => line.length);
    expect(Math.max(...lengths)).toBe(75);
  });

  it('cannot add lines of its own: text that looks like iCalendar stays text', () => {
    const { insert, text } = annas();
    const summary = 'x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\nDTSTART:20270101T000000Z';
    expect(insert({ ...TIMES, summary })).toMatchObject({ summary: summary.replaceAll('\r\n', '\n') });
    expect(text().match(/^(BEGIN|END):/gm)).toHaveLength(4);
  });

  it('drops a private property with a key over 44 characters and cuts a value after 1024', () => {
    const { insert } = annas();
    const properties = { ['k'.repeat(44)]: 'v'.repeat(1025), ['k'.repeat(45)]: 'v' };
    expect(member(insert({ ...TIMES, extendedProperties: { private: properties } }), 'extendedProperties')).toEqual({
      private: { ['k'.repeat(44)]: 'v'.repeat(1024) },
    });
  });

  it('takes the fields and options that change nothing here', () => {
    const { insert } = annas();
    const ignored = { reminders: { useDefault: false }, guestsCanModify: false };
    expect(insert({ ...TIMES, ...ignored }, { sendUpdates: 'none' })).toMatchObject({ status: 'confirmed' });
  });
});

describe('a video call', () => {
  const asking = (createRequest: object) => ({ ...TIMES, conferenceData: { createRequest } });
  const meet = asking({ requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } });
  const LINK = /^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/;

  it('has a link of its own, which get and the file know too', () => {
    const { Calendar, insert, text } = annas();
    const inserted = insert(meet, { conferenceDataVersion: 1 });
    const link = String(member(inserted, 'hangoutLink'));
    expect(link).toMatch(LINK);
    expect(Calendar.Events.get(ANNA, member(inserted, 'id'))).toEqual(inserted);
    expect(text()).toContain(`\r\nX-GOOGLE-CONFERENCE:${link}\r\n`);
    const other = asking({ requestId: 'r2', conferenceSolutionKey: { type: 'hangoutsMeet' } });
    expect(member(insert(other, { conferenceDataVersion: 1 }), 'hangoutLink')).not.toBe(link);
  });

  it('is ignored without version 1', () => {
    const { insert } = annas();
    for (const options of [undefined, {}, { conferenceDataVersion: 0 }]) {
      expect(insert(meet, options)).not.toHaveProperty('hangoutLink');
    }
  });

  it('is not made where none is asked for', () => {
    expect(annas().insert(TIMES, { conferenceDataVersion: 1 })).not.toHaveProperty('hangoutLink');
  });

  it('of another kind is refused, and nothing is written', () => {
    const { insert, text } = annas();
    const before = text();
    for (const type of ['eventHangout', 'addOn', undefined]) {
      const other = asking({ requestId: 'r1', conferenceSolutionKey: { type } });
      expect(() => insert(other, { conferenceDataVersion: 1 })).toThrow(`${FAILED}Invalid conference type value.`);
    }
    expect(() =>
      insert(asking({ conferenceSolutionKey: { type: 'hangoutsMeet' } }), { conferenceDataVersion: 1 }),
    ).toThrow('Not simulated: Calendar.Events.insert resource.conferenceData.createRequest without a requestId');
    expect(() => insert({ ...TIMES, conferenceData: { notes: 'x' } }, { conferenceDataVersion: 1 })).toThrow(
      'Not simulated: Calendar.Events.insert resource.conferenceData.notes',
    );
    expect(text()).toBe(before);
  });
});

describe('the rest of the file', () => {
  const others = `${event('DTSTART:20270301T080000Z\nX-UNKNOWN;X-PARAM="a;b":keep, me\nRRULE:FREQ=WEEKLY;COUNT=2', 'other')}
BEGIN:VTODO
UID:todo
END:VTODO`;

  it('stays as it was, byte for byte', () => {
    const before = ics(others);
    const { insert, text } = annas(before);
    insert(TIMES);
    const at = text().lastIndexOf('BEGIN:VEVENT');
    expect(text().slice(0, at) + text().slice(text().lastIndexOf('END:VCALENDAR'))).toBe(before);
  });

  it('keeps its places although a letter grows in upper case', () => {
    const before = ics(event('DTSTART:20270301T080000Z\nSUMMARY:Straße, Fuß', 'other'));
    const { insert, text } = annas(before);
    insert(TIMES);
    expect(text()).toMatch(/\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/);
    expect(text()).toContain('END:VEVENT\r\nBEGIN:VEVENT');
  });

  it('keeps its own line ends', () => {
    const { insert, text } = annas(ics(others).replaceAll('\r\n', '\n'));
    insert({ ...TIMES, summary: 'long '.repeat(40) });
    expect(text()).not.toContain('\r');
    expect(text()).toContain('BEGIN:VEVENT\nUID:');
  });
});

describe('an id that is taken (409)', () => {
  const taken = `${FAILED}The requested identifier already exists.`;

  it('is refused, and nothing is written', () => {
    const { insert, text } = annas();
    insert({ ...TIMES, id: 'abcde' });
    const before = text();
    expect(() => insert({ ...TIMES, id: 'abcde' })).toThrow(taken);
    expect(text()).toBe(before);
  });

  it('is taken also by an event that was there before, and by a cancelled one', () => {
    const { insert } = annas(ics(event('DTSTART:20270301T080000Z\nSTATUS:CANCELLED', 'abcde@google.com')));
    expect(() => insert({ ...TIMES, id: 'abcde' })).toThrow(taken);
  });

  it('stays taken after someone deleted the event from the file; get then says cancelled', () => {
    const { insert, store, Calendar } = annas();
    insert({ ...TIMES, id: 'abcde' });
    store.write(ANNA_FILE, ics(''));
    expect(() => insert({ ...TIMES, id: 'abcde' })).toThrow(taken);
    expect(Calendar.Events.get(ANNA, 'abcde')).toEqual({ kind: 'calendar#event', id: 'abcde', status: 'cancelled' });
  });

  it('is free in another calendar', () => {
    const { insert, store, Calendar } = annas();
    store.write('calendars/ben.ics', ics(''));
    insert({ ...TIMES, id: 'abcde' });
    expect(Calendar.Events.insert({ ...TIMES, id: 'abcde' }, 'ben')).toMatchObject({ id: 'abcde' });
  });

  it('is told to a script that runs later, over the same files', () => {
    const { insert, store } = annas();
    insert({ ...TIMES, id: 'abcde' });
    const documents = ['state/calendar-event-ids.jsonl'].map((name) => [name, store.read(name)?.text ?? '']);
    const later = google({ ...Object.fromEntries(documents), [ANNA_FILE]: ics('') });
    expect(() => later.Calendar.Events.insert({ ...TIMES, id: 'abcde' }, ANNA)).toThrow(taken);
  });
});

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

describe('an id that is in use', () => {
  const again = { id: 'abc0123456789v', summary: 'Again', ...TIMES };

  it('takes the place of the event there if Google is told to overlook it, and only then', () => {
    let isOverlooked = false;
    const store = createMemoryStore({ 'sheet.json': '{"timeZone":"Europe/Berlin"}', [ANNA_FILE]: ics(event(BUSY)) });
    const { Events } = calendarOver(store, true, () => isOverlooked);
    Events.insert({ id: 'abc0123456789v', summary: 'First', ...TIMES }, ANNA);
    expect(() => Events.insert(again, ANNA)).toThrow(`${FAILED}The requested identifier already exists.`);
    isOverlooked = true;
    Events.insert(again, ANNA);
    const text = store.read(ANNA_FILE)?.text ?? '';
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(events.map((one) => one.getFirstPropertyValue('summary'))).toEqual(['Busy', 'Again']);
  });
});
