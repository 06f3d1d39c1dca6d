// The Calendar adapter on the simulated service: what the port promises.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { sentMail } from '../../local/services/calendar/mail.ts';
import { calendarPort } from '../../src/google/calendar.ts';
import type { CalendarEvent } from '../../src/ports/calendar.ts';
import { interval } from '../../src/scheduling/interval.ts';
import { busy, calendar } from '../../worlds/sheet.ts';
import { type Google, openGoogle } from './adapters.ts';

const at = (iso: string) => Date.parse(iso);
const DAY = interval(at('2027-03-15T00:00:00Z'), at('2027-03-16T00:00:00Z'));
const FACTS = {
  id: 'slot0123456789',
  startMs: at('2027-03-15T08:00:00Z'),
  endMs: at('2027-03-15T08:30:00Z'),
  title: 'Visit: José 🙂',
  description: 'one\ntwo',
  location: 'Room 1',
  timeZone: 'Europe/Berlin',
  properties: { contactId: 'c-1', phone: '+49' },
};
const EVENT: CalendarEvent = { ...FACTS, guests: [], videoCall: false };
const READ_ONLY = { 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB","readOnlyCalendars":["a"]}' };
const file = (id: string, text = calendar()) => ({ [`calendars/${id}.ics`]: text });

describe('freeBusy', () => {
  it('gives each calendar its busy times, or why it cannot be read', () => {
    openGoogle({
      ...file('a', calendar(busy('20270315T080000Z', '20270315T090000Z'))),
      ...file('b'),
      ...file('c', 'garbage'),
    });
    const found = calendarPort.freeBusy(['a', 'b', 'c', 'd'], DAY);
    expect(found.get('a')).toEqual({ busy: [interval(at('2027-03-15T08:00:00Z'), at('2027-03-15T09:00:00Z'))] });
    expect(found.get('b')).toEqual({ busy: [] });
    expect(found.get('c')).toHaveProperty('unreadable');
    expect(found.get('d')).toEqual({ unreadable: 'notFound' });
  });

  it('asks once for 50 calendars and 60 days, and splits what is more', () => {
    const ids = Array.from({ length: 51 }, (_, number) => `c${number}`);
    const google = openGoogle(Object.assign({}, ...ids.map((id) => file(id))));
    calendarPort.freeBusy(ids.slice(0, 50), interval(DAY.startMs, DAY.startMs + 60 * 86_400_000));
    expect(google.roundTrips).toHaveLength(1);
    calendarPort.freeBusy(ids, interval(DAY.startMs, DAY.startMs + 60 * 86_400_000 + 1));
    expect(google.roundTrips).toHaveLength(1 + 4);
  });

  it('shows the offsets of the zone asked for, but for times cut to the range', () => {
    // Berlin is at UTC+1 on 15 March and at UTC+2 on 1 April, St John's at UTC-2:30 from 14 March on.
    const march = busy('20270315T080000Z', '20270315T090000Z');
    const across = busy('20270401T080000Z', '20270501T000000Z');
    openGoogle(file('a', calendar(march, across)));
    const range = interval(DAY.startMs, at('2027-04-10T00:00:00Z'));
    expect(calendarPort.freeBusy(['a'], range, 'Europe/Berlin').get('a')).toEqual({
      busy: [
        interval(at('2027-03-15T08:00:00Z'), at('2027-03-15T09:00:00Z')),
        interval(at('2027-04-01T08:00:00Z'), at('2027-04-10T00:00:00Z')),
      ],
      offsets: [
        { instant: at('2027-03-15T08:00:00Z'), offsetMs: 3_600_000 },
        { instant: at('2027-03-15T09:00:00Z'), offsetMs: 3_600_000 },
        { instant: at('2027-04-01T08:00:00Z'), offsetMs: 7_200_000 },
      ],
    });
    const west = calendarPort.freeBusy(['a'], DAY, 'America/St_Johns').get('a');
    expect(west).toMatchObject({ offsets: [{ offsetMs: -9_000_000 }, { offsetMs: -9_000_000 }] });
  });

  it('answers without offsets where Calendar does not know the zone', () => {
    const google = openGoogle(file('a', calendar(busy('20270315T080000Z', '20270315T090000Z'))));
    const found = calendarPort.freeBusy(['a'], DAY, 'Europe/Atlantis').get('a');
    expect(found).toEqual({ busy: [interval(at('2027-03-15T08:00:00Z'), at('2027-03-15T09:00:00Z'))] });
    expect(google.roundTrips).toHaveLength(2);
  });

  it('finds what is busy in every part of a long range', () => {
    openGoogle(
      file('a', calendar(busy('20270401T080000Z', '20270401T090000Z'), busy('20271201T080000Z', '20271201T090000Z'))),
    );
    const found = calendarPort.freeBusy(['a'], interval(DAY.startMs, at('2027-12-31T00:00:00Z'))).get('a');
    expect(found).toEqual({
      busy: [
        interval(at('2027-04-01T08:00:00Z'), at('2027-04-01T09:00:00Z')),
        interval(at('2027-12-01T08:00:00Z'), at('2027-12-01T09:00:00Z')),
      ],
    });
  });

  it('throws if the query fails', () => {
    const google = openGoogle(file('a'));
    google.faults.before = () => {
      throw new PlatformError('Rate Limit Exceeded');
    };
    expect(() => calendarPort.freeBusy(['a'], DAY)).toThrow('Rate Limit Exceeded');
  });
});

describe('insert and get', () => {
  it('keeps the event as it was given', () => {
    openGoogle(file('a'));
    expect(calendarPort.insert('a', EVENT, false)).toEqual({ kind: 'written' });
    expect(calendarPort.get('a', EVENT.id)).toEqual({ ...FACTS, blocks: true, markedFree: false });
    expect(calendarPort.freeBusy(['a'], DAY).get('a')).toEqual({ busy: [interval(EVENT.startMs, EVENT.endMs)] });
  });

  it('says taken for an id in use, also after the event was deleted', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, false);
    expect(calendarPort.insert('a', EVENT, false)).toEqual({ kind: 'taken' });
    google.store.write('calendars/a.ics', calendar());
    expect(calendarPort.insert('a', EVENT, false)).toEqual({ kind: 'taken' });
    expect(calendarPort.get('a', EVENT.id)).toMatchObject({ blocks: false });
  });

  it('says notWritable for a calendar that may only be read', () => {
    openGoogle({ ...file('a'), ...READ_ONLY });
    expect(calendarPort.insert('a', EVENT, false)).toEqual({ kind: 'notWritable' });
  });

  it('says unknown, with the error, when nobody knows', () => {
    const google = openGoogle(file('a'));
    google.faults.after = () => {
      throw new PlatformError('Backend Error');
    };
    expect(calendarPort.insert('a', EVENT, false)).toEqual({
      kind: 'unknown',
      error: expect.stringContaining('Backend Error'),
    });
  });

  it('finds no event of an unknown id, and throws if the calendar cannot be asked', () => {
    openGoogle({ ...file('a'), ...file('broken', 'garbage') });
    expect(calendarPort.get('a', 'slotunknown')).toBeNull();
    expect(() => calendarPort.get('broken', 'slotunknown')).toThrow();
  });

  it.each([
    ['marked as free', 'TRANSP:TRANSPARENT'],
    ['cancelled', 'STATUS:CANCELLED'],
    ['declined by its owner', 'ATTENDEE;PARTSTAT=DECLINED:mailto:a'],
  ])('knows that an event %s does not block', (_, line) => {
    openGoogle(file('a', calendar(busy('20270315T080000Z', '20270315T083000Z', line, 'DESCRIPTION:x'))));
    expect(calendarPort.get('a', '20270315T080000Z-20270315T083000Z@test')).toMatchObject({ blocks: false });
  });
});

/** Every call fails with this text, as Google's exceptions come to a script. */
function failWith(google: Google, text: string): void {
  google.faults.before = () => {
    throw new PlatformError(text, 'GoogleJsonResponseException');
  };
}

describe('guests', () => {
  const guests = [
    { email: 'b@example.com', name: 'Ben' },
    { email: 'jose@example.com', name: '' },
  ];
  const invited = { ...EVENT, guests };

  it('are named in the event, and find it in their calendars', () => {
    const google = openGoogle({ ...file('a'), ...file('b@example.com') });
    expect(calendarPort.insert('a', invited, false)).toEqual({ kind: 'written' });
    expect(google.store.read('calendars/a.ics')?.text).toContain(
      'ATTENDEE;CN=Ben;PARTSTAT=NEEDS-ACTION:mailto:b@example.com\r\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:jose@example.com',
    );
    expect(calendarPort.get('b@example.com', EVENT.id)).toMatchObject({ startMs: EVENT.startMs, blocks: true });
  });

  it('are written to if it is asked for, at every step', () => {
    for (const [notify, abouts] of [
      [true, ['invitation', 'change', 'cancellation']],
      [false, []],
    ] as const) {
      const google = openGoogle(file('a'));
      calendarPort.insert('a', invited, notify);
      calendarPort.move('a', EVENT.id, interval(EVENT.startMs + 60_000, EVENT.endMs), notify);
      calendarPort.remove('a', EVENT.id, notify);
      const expected = abouts.flatMap((about) =>
        guests.map(({ email }) => ({ calendarId: 'a', eventId: EVENT.id, about, to: email })),
      );
      expect(sentMail(google.store)).toEqual(expected);
    }
  });
});

describe('a video call', () => {
  const linkIn = (google: Google) =>
    /X-GOOGLE-CONFERENCE:(.*)\r/.exec(google.store.read('calendars/a.ics')?.text ?? '')?.[1];

  it('gets its link only if it is asked for', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, false);
    expect(linkIn(google)).toBeUndefined();
    calendarPort.insert('a', { ...EVENT, id: 'slotother', videoCall: true }, false);
    expect(linkIn(google)).toMatch(/^https:\/\/meet\.google\.com\//);
  });

  it('asks Google by the event’s id, so that a repeated insert makes no second link', () => {
    const google = openGoogle(file('a'));
    google.faults.before = ({ args }) => {
      const createRequest = { requestId: EVENT.id, conferenceSolutionKey: { type: 'hangoutsMeet' } };
      expect(args).toMatchObject([{ conferenceData: { createRequest } }, 'a', { conferenceDataVersion: 1 }]);
    };
    expect(calendarPort.insert('a', { ...EVENT, videoCall: true }, false)).toEqual({ kind: 'written' });
  });

  it('that the calendar does not make is told from all other refusals', () => {
    const google = openGoogle(file('a'));
    failWith(google, 'API call to calendar.events.insert failed with error: Invalid conference type value.');
    expect(calendarPort.insert('a', { ...EVENT, videoCall: true }, false)).toEqual({ kind: 'noVideoCall' });
  });
});

it('an event that a person marked as free is told from one that is deleted or declined', () => {
  const google = openGoogle(file('a'));
  calendarPort.insert('a', EVENT, false);
  const text = google.store.read('calendars/a.ics')?.text ?? '';
  google.store.write('calendars/a.ics', text.replace('BEGIN:VEVENT\r\n', 'BEGIN:VEVENT\r\nTRANSP:TRANSPARENT\r\n'));
  expect(calendarPort.get('a', EVENT.id)).toMatchObject({ blocks: false, markedFree: true });
  expect(calendarPort.ownEvents('a', DAY)).toMatchObject([{ blocks: false, markedFree: true }]);
  google.store.write('calendars/a.ics', text);
  calendarPort.remove('a', EVENT.id, false);
  expect(calendarPort.get('a', EVENT.id)).toMatchObject({ blocks: false, markedFree: false });
});

it.each([
  ['deleted', 'STATUS:CANCELLED'],
  ['declined', 'ATTENDEE;PARTSTAT=DECLINED:mailto:a'],
])('an event that a person marked as free and then %s is not there any more', (_, line) => {
  const google = openGoogle(file('a'));
  calendarPort.insert('a', EVENT, false);
  const text = google.store.read('calendars/a.ics')?.text ?? '';
  const changed = text
    .replace(/^(STATUS|TRANSP):.*\r\n/gm, '')
    .replace('BEGIN:VEVENT\r\n', `BEGIN:VEVENT\r\nTRANSP:TRANSPARENT\r\n${line}\r\n`);
  google.store.write('calendars/a.ics', changed);
  expect(calendarPort.get('a', EVENT.id)).toMatchObject({ blocks: false, markedFree: false });
});

describe('move', () => {
  const LATER = interval(at('2027-03-15T10:00:00Z'), at('2027-03-15T11:00:00Z'));
  const move = (id = EVENT.id, calendarId = 'a') => calendarPort.move(calendarId, id, LATER, false);

  it('changes start and end and nothing else, in one call', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, false);
    expect(move()).toEqual({ kind: 'moved' });
    expect(google.roundTrips).toHaveLength(2);
    expect(calendarPort.get('a', EVENT.id)).toEqual({ ...FACTS, ...LATER, blocks: true, markedFree: false });
    expect(calendarPort.freeBusy(['a'], DAY).get('a')).toEqual({ busy: [LATER] });
  });

  it('says gone for an event that was deleted, taken out of the file, or never there', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, false);
    calendarPort.remove('a', EVENT.id, false);
    expect(move()).toEqual({ kind: 'gone' });
    google.store.write('calendars/a.ics', calendar());
    expect(move()).toEqual({ kind: 'gone' });
    expect(move('slotunknown')).toEqual({ kind: 'gone' });
    expect(calendarPort.freeBusy(['a'], DAY).get('a')).toEqual({ busy: [] });
    failWith(google, 'API call to calendar.events.patch failed with error: Resource has been deleted');
    expect(move()).toEqual({ kind: 'gone' });
  });

  it('says notWritable for a calendar that may only be read', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, false);
    google.store.write('sheet.json', READ_ONLY['sheet.json']);
    expect(move()).toEqual({ kind: 'notWritable' });
    expect(calendarPort.get('a', EVENT.id)).toMatchObject({ startMs: EVENT.startMs });
  });

  it('says unknown, with the error, when nobody knows', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, false);
    failWith(google, 'Backend Error');
    expect(move()).toEqual({ kind: 'unknown', error: expect.stringContaining('Backend Error') });
  });
});

describe('remove', () => {
  const remove = (id = EVENT.id) => calendarPort.remove('a', id, false);

  it('frees the time, in one call; a second time is as good', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, false);
    expect(remove()).toEqual({ kind: 'removed' });
    expect(google.roundTrips).toHaveLength(2);
    expect(calendarPort.freeBusy(['a'], DAY).get('a')).toEqual({ busy: [] });
    expect(calendarPort.get('a', EVENT.id)).toMatchObject({ blocks: false });
    expect(remove()).toEqual({ kind: 'removed' });
    expect(remove('slotunknown')).toEqual({ kind: 'removed' });
  });

  it('says notWritable for a calendar that may only be read, and unknown when nobody knows', () => {
    const google = openGoogle({ ...file('a'), ...READ_ONLY });
    expect(remove()).toEqual({ kind: 'notWritable' });
    failWith(google, 'Backend Error');
    expect(remove()).toEqual({ kind: 'unknown', error: expect.stringContaining('Backend Error') });
  });
});

describe('ownEvents', () => {
  const own = { ...EVENT, guests: [{ email: 'b@example.com', name: 'Ben' }] };
  const files = {
    ...file('a@example.com', calendar(busy('20270315T080000Z', '20270315T090000Z'))),
    ...file('b@example.com'),
  };

  it('finds what we wrote, the copies of guests too, and nothing that people wrote', () => {
    openGoogle(files);
    calendarPort.insert('a@example.com', own, false);
    const [original, ...others] = calendarPort.ownEvents('a@example.com', DAY);
    expect(original).toMatchObject({ ...FACTS, blocks: true, isCopy: false });
    expect(original?.createdMs).toBe(original?.updatedMs);
    expect(others).toEqual([]);
    expect(calendarPort.ownEvents('b@example.com', DAY)).toMatchObject([
      { id: FACTS.id, startMs: FACTS.startMs, properties: {}, blocks: true, isCopy: true },
    ]);
  });

  it('finds an event that only touches the range from inside, end not included', () => {
    openGoogle(files);
    calendarPort.insert('a@example.com', own, false);
    const idsIn = (from: number, to: number) =>
      calendarPort.ownEvents('a@example.com', interval(from, to)).map(({ id }) => id);
    expect(idsIn(FACTS.endMs - 1, FACTS.endMs)).toEqual([FACTS.id]);
    expect(idsIn(FACTS.endMs, FACTS.endMs + 1)).toEqual([]);
    expect(idsIn(FACTS.startMs - 1, FACTS.startMs)).toEqual([]);
  });

  it('does not find one that was deleted, and tells when one was moved', () => {
    const google = openGoogle(files);
    calendarPort.insert('a@example.com', own, false);
    google.clock.ms += 60_000;
    calendarPort.move('a@example.com', FACTS.id, interval(FACTS.endMs, FACTS.endMs + 60_000), false);
    const [moved] = calendarPort.ownEvents('a@example.com', DAY);
    expect((moved?.updatedMs ?? 0) - (moved?.createdMs ?? 0)).toBe(60_000);
    calendarPort.remove('a@example.com', FACTS.id, false);
    expect(calendarPort.ownEvents('a@example.com', DAY)).toEqual([]);
  });

  it('throws if the calendar cannot be asked', () => {
    openGoogle(file('broken', 'garbage'));
    expect(() => calendarPort.ownEvents('broken', DAY)).toThrow();
    expect(() => calendarPort.ownEvents('nobody', DAY)).toThrow();
  });
});
