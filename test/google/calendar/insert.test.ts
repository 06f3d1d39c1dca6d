// The Calendar adapter on the simulated service: events written and read, with guests and video calls.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { sentMail } from '../../../local/services/calendar/files/kept.ts';
import { calendarPort } from '../../../src/google/calendar.ts';
import { interval } from '../../../src/scheduling/interval.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { type Google, openGoogle } from '../adapters.ts';
import { DAY, EVENT, FACTS, failWith, file, READ_ONLY, reads, STORED } from './support.ts';

describe('insert and get', () => {
  it('keeps the event as it was given', () => {
    openGoogle(file('a'));
    expect(calendarPort.insert('a', EVENT, 'none')).toEqual({ kind: 'written' });
    expect(reads.get('a', EVENT.id)).toEqual({ ...FACTS, ...STORED });
    expect(reads.freeBusy(['a'], DAY).get('a')).toEqual({ busy: [interval(EVENT.startMs, EVENT.endMs)] });
  });

  it('says taken for an id in use, also after the event was deleted', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, 'none');
    expect(calendarPort.insert('a', EVENT, 'none')).toEqual({ kind: 'taken' });
    google.store.write('calendars/a.ics', calendar());
    expect(calendarPort.insert('a', EVENT, 'none')).toEqual({ kind: 'taken' });
    expect(reads.get('a', EVENT.id)).toMatchObject({ blocks: false });
  });

  it('says notWritable for a calendar that may only be read', () => {
    openGoogle({ ...file('a'), ...READ_ONLY });
    expect(calendarPort.insert('a', EVENT, 'none')).toEqual({ kind: 'notWritable' });
  });

  it('says unknown, with the error, when no answer tells', () => {
    const google = openGoogle(file('a'));
    google.faults.after = () => {
      throw new PlatformError('Backend Error');
    };
    expect(calendarPort.insert('a', EVENT, 'none')).toEqual({
      kind: 'unknown',
      error: expect.stringContaining('Backend Error'),
    });
  });

  it('finds no event of an unknown id, and throws if the calendar cannot be asked', () => {
    openGoogle({ ...file('a'), ...file('broken', 'garbage') });
    expect(reads.get('a', 'slotunknown')).toBeNull();
    expect(() => reads.get('broken', 'slotunknown')).toThrow();
  });

  it.each([
    ['marked as free', 'TRANSP:TRANSPARENT'],
    ['cancelled', 'STATUS:CANCELLED'],
    ['declined by its owner', 'ATTENDEE;PARTSTAT=DECLINED:mailto:a'],
  ])('knows that an event %s does not block', (_, line) => {
    openGoogle(file('a', calendar(busy('20270315T080000Z', '20270315T083000Z', line, 'DESCRIPTION:x'))));
    expect(reads.get('a', '20270315T080000Z-20270315T083000Z@test')).toMatchObject({ blocks: false });
  });
});

describe('guests', () => {
  const guests = [
    { email: 'b@example.com', name: 'Ben' },
    { email: 'jose@example.com', name: '' },
  ];
  const invited = { ...EVENT, guests };

  it('are named in the event, and find it in their calendars', () => {
    const google = openGoogle({ ...file('a'), ...file('b@example.com') });
    expect(calendarPort.insert('a', invited, 'none')).toEqual({ kind: 'written' });
    expect(google.store.read('calendars/a.ics')?.text).toContain(
      'ATTENDEE;CN=Ben;PARTSTAT=NEEDS-ACTION:mailto:b@example.com\r\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:jose@example.com',
    );
    expect(reads.get('b@example.com', EVENT.id)).toMatchObject({ startMs: EVENT.startMs, blocks: true });
  });

  it('are written to if it is asked for, at every step', () => {
    for (const [sendUpdates, abouts] of [
      ['all', ['invitation', 'change', 'cancellation']],
      ['none', []],
    ] as const) {
      const google = openGoogle(file('a'));
      calendarPort.insert('a', invited, sendUpdates);
      calendarPort.move('a', EVENT.id, interval(EVENT.startMs + 60_000, EVENT.endMs), sendUpdates);
      calendarPort.remove('a', EVENT.id, sendUpdates);
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
    calendarPort.insert('a', EVENT, 'none');
    expect(linkIn(google)).toBeUndefined();
    calendarPort.insert('a', { ...EVENT, id: 'slotother', videoCall: true }, 'none');
    expect(linkIn(google)).toMatch(/^https:\/\/meet\.google\.com\//);
  });

  it('asks Google by the event’s id, so that a repeated insert makes no second link', () => {
    const google = openGoogle(file('a'));
    google.faults.before = ({ args }) => {
      const createRequest = { requestId: EVENT.id, conferenceSolutionKey: { type: 'hangoutsMeet' } };
      expect(args).toMatchObject([{ conferenceData: { createRequest } }, 'a', { conferenceDataVersion: 1 }]);
    };
    expect(calendarPort.insert('a', { ...EVENT, videoCall: true }, 'none')).toEqual({ kind: 'written' });
  });

  it('that the calendar does not make is told from all other refusals', () => {
    const google = openGoogle(file('a'));
    failWith(google, 'API call to calendar.events.insert failed with error: Invalid conference type value.');
    expect(calendarPort.insert('a', { ...EVENT, videoCall: true }, 'none')).toEqual({ kind: 'noVideoCall' });
  });
});

it('an event that a person marked as free is told from one that is deleted or declined', () => {
  const google = openGoogle(file('a'));
  calendarPort.insert('a', EVENT, 'none');
  const text = google.store.read('calendars/a.ics')?.text ?? '';
  google.store.write('calendars/a.ics', text.replace('BEGIN:VEVENT\r\n', 'BEGIN:VEVENT\r\nTRANSP:TRANSPARENT\r\n'));
  expect(reads.get('a', EVENT.id)).toMatchObject({ blocks: false, markedFree: true });
  expect(reads.ownEvents('a', DAY)).toMatchObject([{ blocks: false, markedFree: true }]);
  google.store.write('calendars/a.ics', text);
  calendarPort.remove('a', EVENT.id, 'none');
  expect(reads.get('a', EVENT.id)).toMatchObject({ blocks: false, markedFree: false });
});

it.each([
  ['deleted', 'STATUS:CANCELLED'],
  ['declined', 'ATTENDEE;PARTSTAT=DECLINED:mailto:a'],
])('an event that a person marked as free and then %s is not there any more', (_, line) => {
  const google = openGoogle(file('a'));
  calendarPort.insert('a', EVENT, 'none');
  const text = google.store.read('calendars/a.ics')?.text ?? '';
  const changed = text
    .replace(/^(STATUS|TRANSP):.*\r\n/gm, '')
    .replace('BEGIN:VEVENT\r\n', `BEGIN:VEVENT\r\nTRANSP:TRANSPARENT\r\n${line}\r\n`);
  google.store.write('calendars/a.ics', changed);
  expect(reads.get('a', EVENT.id)).toMatchObject({ blocks: false, markedFree: false });
});
