// Events.insert: what ends up in the file and comes back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANNA, ANNA_FILE, askAnna, event, ics, member } from '../support.ts';
import { annas, END, lastEvent, START, TIMES } from './support.ts';

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
      creator: { email: 'owner@example.com' },
      attendees: whole.attendees,
      extendedProperties: whole.extendedProperties,
      sequence: 0,
      reminders: { useDefault: true },
      eventType: 'default',
      etag: expect.stringMatching(/^"\d+"$/),
      htmlLink: expect.stringMatching(/^https:\/\/www\.google\.com\/calendar\/event\?eid=\w+$/),
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
    // U+FFFD stands for a character that was split, so none of the texts holds one of its own.
    const texts = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((words) => !words.includes('\uFFFD'));
    fc.assert(
      fc.property(texts, (words) => {
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
