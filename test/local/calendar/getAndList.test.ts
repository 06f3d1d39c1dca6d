// Events.get and Events.list over files as people have them.
import { describe, expect, it } from 'vitest';
import { ANNA, ANNA_FILE, event, google, ics, member } from './support.ts';

const WEEKLY = event(
  'SUMMARY:Team\nDTSTART;TZID=Europe/Berlin:20270301T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3',
  'team1@google.com',
);
const MOVED = event(
  'SUMMARY:Team, moved\nRECURRENCE-ID;TZID=Europe/Berlin:20270308T090000\nDTSTART:20270309T140000Z\nDTEND:20270309T150000Z',
  'team1@google.com',
);
const HOLIDAY = event('SUMMARY:Holiday\nDTSTART;VALUE=DATE:20270305\nTRANSP:TRANSPARENT', 'from-elsewhere@example.org');
const CANCELLED = event('DTSTART:20270303T080000Z\nDTEND:20270303T090000Z\nSTATUS:CANCELLED', 'gone1@google.com');
const DECLINED = event(
  'DTSTART:20270304T080000Z\nDTEND:20270304T090000Z\nATTENDEE;CN=Anna;PARTSTAT=DECLINED:mailto:Anna@praxis.example\nATTENDEE:mailto:ben@praxis.example',
  'declined1@google.com',
);
const FILE = ics([WEEKLY, MOVED, HOLIDAY, CANCELLED, DECLINED].join('\n'));

const MARCH = { timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-04-01T00:00:00Z' };

function calendar(file = FILE) {
  return google({ [ANNA_FILE]: file }).Calendar;
}

function items(options: unknown, file = FILE): unknown[] {
  const found = member(calendar(file).Events.list(ANNA, options), 'items');
  return Array.isArray(found) ? found : [];
}

describe('Events.get', () => {
  const get = (id: string) => calendar().Events.get(ANNA, id);

  it('knows an event by its UID, without Google’s ending', () => {
    expect(get('gone1')).toMatchObject({ id: 'gone1', status: 'cancelled' });
    expect(get('from-elsewhere@example.org')).toMatchObject({
      summary: 'Holiday',
      transparency: 'transparent',
      start: { date: '2027-03-05' },
      end: { date: '2027-03-06' },
    });
  });

  it('shows times in the calendar’s zone, beside the event’s own', () => {
    expect(get('team1')).toMatchObject({
      start: { dateTime: '2027-03-01T09:00:00+01:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2027-03-01T10:00:00+01:00', timeZone: 'Europe/Berlin' },
    });
  });

  it('shows who declined, and which attendee is the calendar’s owner', () => {
    expect(get('declined1')).toMatchObject({
      attendees: [
        { email: 'anna@praxis.example', displayName: 'Anna', self: true, responseStatus: 'declined' },
        { email: 'ben@praxis.example', responseStatus: 'needsAction' },
      ],
    });
  });

  it('knows the instances of a series, moved ones by the time they stand in for', () => {
    expect(get('team1_20270315T080000Z')).toMatchObject({
      recurringEventId: 'team1',
      start: { dateTime: '2027-03-15T09:00:00+01:00' },
    });
    expect(get('team1_20270308T080000Z')).toMatchObject({ summary: 'Team, moved' });
  });

  it('finds nothing under another id, or in a calendar without a file', () => {
    const notFound = 'API call to calendar.events.get failed with error: Not Found';
    for (const id of ['nothing', 'team1_20270316T080000Z', 'team1_20271332T080000Z', '']) {
      expect(() => get(id)).toThrow(notFound);
    }
    expect(() => calendar().Events.get('nobody', 'team1')).toThrow(notFound);
    expect(() => calendar().Events.get(ANNA)).toThrow(notFound);
  });

  it('takes no event without a UID for another', () => {
    const bare = 'BEGIN:VEVENT\nDTSTART:20270301T080000Z\nEND:VEVENT';
    expect(() => calendar(ics(bare)).Events.get(ANNA, '')).toThrow('Not Found');
  });

  it('refuses options, by name', () => {
    expect(() => calendar().Events.get(ANNA, 'team1', { timeZone: 'UTC' })).toThrow(
      'Not simulated: Calendar.Events.get options.timeZone',
    );
  });
});

describe('Events.list', () => {
  const ids = (options: unknown, file = FILE) => items(options, file).map((each) => member(each, 'id'));

  it('lists what touches the range, series and stand-ins as they are', () => {
    expect(ids(MARCH)).toEqual(['team1', 'declined1', 'from-elsewhere@example.org', 'team1_20270308T080000Z']);
    expect(ids({ timeMin: '2027-03-09T14:30:00Z', timeMax: '2027-03-09T14:31:00Z' })).toEqual([
      'team1_20270308T080000Z',
    ]);
  });

  it('lists single instances when asked to', () => {
    expect(ids({ ...MARCH, singleEvents: true })).toEqual([
      'team1_20270301T080000Z',
      'declined1',
      'from-elsewhere@example.org',
      'team1_20270308T080000Z',
      'team1_20270315T080000Z',
    ]);
  });

  it('lists cancelled events only when asked to', () => {
    expect(ids({ ...MARCH, showDeleted: true })).toContain('gone1');
    expect(ids(MARCH)).not.toContain('gone1');
  });

  it('filters by private properties, all of which must match', () => {
    const { Calendar } = google({ [ANNA_FILE]: ics('') });
    const insert = (id: string, properties: Record<string, string>) =>
      Calendar.Events.insert(
        {
          id,
          start: { dateTime: '2027-03-02T08:00:00Z' },
          end: { dateTime: '2027-03-02T09:00:00Z' },
          extendedProperties: { private: properties },
        },
        ANNA,
      );
    insert('aaaaa', { app: 'slotsheet', service: 'first=visit' });
    insert('bbbbb', { app: 'slotsheet', service: 'other' });
    const listed = (privateExtendedProperty: unknown) => {
      const found = member(Calendar.Events.list(ANNA, { ...MARCH, privateExtendedProperty }), 'items');
      return Array.isArray(found) ? found.map((each) => member(each, 'id')) : [];
    };
    expect(listed('app=slotsheet')).toEqual(['aaaaa', 'bbbbb']);
    expect(listed(['app=slotsheet', 'service=first=visit'])).toEqual(['aaaaa']);
    expect(listed(['service=first=visit', 'service=other'])).toEqual([]);
    expect(listed('constructor=x')).toEqual([]);
    expect(() => listed('slotsheet')).toThrow('API call to calendar.events.list failed with error: Bad Request');
  });

  it('filters by shared properties, which an invitation has in its copies too', () => {
    const ben = 'ben@example.com';
    const { Calendar } = google({ [ANNA_FILE]: ics(''), [`calendars/${ben}.ics`]: ics('') });
    const times = { start: { dateTime: '2027-03-02T08:00:00Z' }, end: { dateTime: '2027-03-02T09:00:00Z' } };
    const shared = { extendedProperties: { shared: { app: 'slotsheet' }, private: { app: 'other' } } };
    Calendar.Events.insert({ id: 'aaaaa', ...times, ...shared, attendees: [{ email: ben }] }, ANNA);
    Calendar.Events.insert({ id: 'bbbbb', ...times, extendedProperties: { private: { app: 'slotsheet' } } }, ANNA);
    const listed = (id: string, filter: object) => {
      const found = member(Calendar.Events.list(id, { ...MARCH, ...filter }), 'items');
      return Array.isArray(found) ? found.map((each) => member(each, 'id')) : [];
    };
    expect(listed(ANNA, { sharedExtendedProperty: 'app=slotsheet' })).toEqual(['aaaaa']);
    expect(listed(ben, { sharedExtendedProperty: 'app=slotsheet' })).toEqual(['aaaaa']);
    expect(listed(ben, { sharedExtendedProperty: 'app=other' })).toEqual([]);
    expect(listed(ANNA, { sharedExtendedProperty: 'app=slotsheet', privateExtendedProperty: 'app=slotsheet' })).toEqual(
      [],
    );
  });

  it('gives a page at a time, 250 events unless told', () => {
    const many = Array.from({ length: 251 }, (_, n) => event('DTSTART:20270302T080000Z\nDURATION:PT1H', `e${n}`));
    const file = ics(many.join('\n'));
    const first = calendar(file).Events.list(ANNA, MARCH);
    expect(member(first, 'items')).toHaveLength(250);
    const second = calendar(file).Events.list(ANNA, { ...MARCH, pageToken: member(first, 'nextPageToken') });
    expect(member(second, 'items')).toHaveLength(1);
    expect(member(second, 'nextPageToken')).toBeUndefined();
    expect(items({ ...MARCH, maxResults: 3 }, file)).toHaveLength(3);
  });

  it('leaves out what ends with timeMin or begins with timeMax (both exclusive in Google’s reference)', () => {
    const file = ics(event('DTSTART:20270302T080000Z\nDTEND:20270302T090000Z'));
    const found = (timeMin: string, timeMax: string) =>
      items({ timeMin: `2027-03-02T${timeMin}Z`, timeMax: `2027-03-02T${timeMax}Z` }, file).length;
    expect([found('09:00:00', '10:00:00'), found('07:00:00', '08:00:00')]).toEqual([0, 0]);
    expect([found('08:59:59', '10:00:00'), found('07:00:00', '08:00:01')]).toEqual([1, 1]);
  });

  it('shows the fields that are asked for, and no others', () => {
    const file = ics(
      [
        event('DTSTART;VALUE=DATE:20270302', 'dddddd@google.com'),
        event('DTSTART:20270303T080000Z', 'eeeeee@google.com'),
      ].join('\n'),
    );
    const list = (fields: string) => calendar(file).Events.list(ANNA, { ...MARCH, maxResults: 1, fields });
    expect(list('items(start/date,id),nextPageToken')).toEqual({
      items: [{ id: 'dddddd', start: { date: '2027-03-02' } }],
      nextPageToken: '1',
    });
    expect(() => list('items(')).toThrow(
      'API call to calendar.events.list failed with error: Invalid field selection items(',
    );
  });

  it('refuses what is not simulated, by name', () => {
    const list = (options: unknown) => () => calendar().Events.list(ANNA, options);
    expect(list({ timeMin: MARCH.timeMin })).toThrow('Not simulated: Calendar.Events.list without timeMin and timeMax');
    expect(list({ ...MARCH, orderBy: 'startTime' })).toThrow('Not simulated: Calendar.Events.list options.orderBy');
  });

  it('finds no calendar without a file', () => {
    expect(() => calendar().Events.list('nobody', MARCH)).toThrow(
      'API call to calendar.events.list failed with error: Not Found',
    );
  });
});

describe('private properties that someone has spoilt in the file', () => {
  it('are an error, not an event without properties', () => {
    const spoilt = ics(
      event('DTSTART:20270302T080000Z\nDURATION:PT1H\nX-SLOTSHEET-PRIVATE:not JSON', 'abcde@google.com'),
    );
    expect(() => calendar(spoilt).Events.get(ANNA, 'abcde')).toThrow('failed with error: Backend Error');
  });
});
