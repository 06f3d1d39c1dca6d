// Files that cannot be understood. Each is an unreadable calendar as a whole: half a file would offer busy times as free.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFileStore } from '../../../local/store/files.ts';
import { ANNA, ANNA_FILE, askAnna, calendarOver, event, google, ics } from './support.ts';

const RANGE = ['2027-03-01T00:00:00Z', '2027-03-02T00:00:00Z'] as const;
const UNREADABLE = { errors: [{ domain: 'global', reason: 'internalError' }], busy: [] };
const GOOD = event('DTSTART:20270301T080000Z\nDTEND:20270301T090000Z', 'good');

function answerTo(file: string): unknown {
  return askAnna(google({ [ANNA_FILE]: file }).Calendar, ...RANGE);
}

describe('a file that is no calendar', () => {
  const files = {
    'is empty': '',
    'is prose': 'Dear Anna, see you on Monday.',
    'is cut off': ics(GOOD).slice(0, 150),
    'is another component': 'BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20270301T080000Z\r\nEND:VEVENT\r\n',
    'is a calendar and another component': `${ics(GOOD)}BEGIN:VCARD\r\nFN:Anna\r\nEND:VCARD\r\n`,
    'is HTML': '<!DOCTYPE html><html><body>Sign in</body></html>',
  };
  for (const [why, file] of Object.entries(files)) {
    it(`${why}: unreadable`, () => expect(answerTo(file)).toEqual(UNREADABLE));
  }
});

describe('an event that cannot be understood makes the calendar unreadable', () => {
  const events = {
    'no start': 'SUMMARY:x',
    'a start that is no date': 'DTSTART:garbage',
    'a date that does not exist': 'DTSTART:20270230T090000Z',
    'an hour that does not exist': 'DTSTART:20270301T250000Z',
    'a date written as a time': 'DTSTART:20270301',
    'an unknown time zone': 'DTSTART;TZID=Mars/Olympus:20270301T090000',
    'an end before the start': 'DTSTART:20270301T090000Z\nDTEND:20270301T080000Z',
    'an all-day end before the start': 'DTSTART;VALUE=DATE:20270302\nDTEND;VALUE=DATE:20270301',
    'a date as the end of a time': 'DTSTART:20270301T090000Z\nDTEND;VALUE=DATE:20270302',
    'a broken duration': 'DTSTART:20270301T090000Z\nDURATION:PT1X',
    'an empty duration': 'DTSTART:20270301T090000Z\nDURATION:P',
    'a negative duration': 'DTSTART:20270301T090000Z\nDURATION:-PT1H',
    'a duration beyond all dates': 'DTSTART:20270301T090000Z\nDURATION:P99999999W',
    'an all-day event of hours': 'DTSTART;VALUE=DATE:20270301\nDURATION:PT1H',
    'an unknown frequency': 'DTSTART:20270301T090000Z\nRRULE:FREQ=FORTNIGHTLY',
    'a rule without a frequency': 'DTSTART:20270301T090000Z\nRRULE:COUNT=3',
    'an hourly rule, which is not simulated': 'DTSTART:20270301T090000Z\nRRULE:FREQ=HOURLY',
    'a count of nothing': 'DTSTART:20270301T090000Z\nRRULE:FREQ=DAILY;COUNT=0',
    'an end of a rule that is no date': 'DTSTART:20270301T090000Z\nRRULE:FREQ=DAILY;UNTIL=soon',
    'an unknown part of a rule': 'DTSTART:20270301T090000Z\nRRULE:FREQ=DAILY;SKIP=FORWARD',
    'the second Monday of every week': 'DTSTART:20270301T090000Z\nRRULE:FREQ=WEEKLY;BYDAY=2MO',
    'a broken EXDATE': 'DTSTART:20270301T090000Z\nRRULE:FREQ=DAILY\nEXDATE:20270399T090000Z',
    'an RDATE that is a period, which is not simulated':
      'DTSTART:20270301T090000Z\nRDATE;VALUE=PERIOD:20270302T090000Z/PT1H',
    'a stand-in for this and all later ones, which is not simulated':
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20270301T090000Z\nDTSTART:20270301T100000Z',
  };
  for (const [why, properties] of Object.entries(events)) {
    it(why, () => expect(answerTo(ics(`${GOOD}\n${event(properties)}`))).toEqual(UNREADABLE));
  }

  it('an unknown zone of the whole calendar', () => {
    expect(answerTo(ics(GOOD, 'X-WR-TIMEZONE:Mars/Olympus'))).toEqual(UNREADABLE);
  });

  it('a time zone definition without rules', () => {
    const empty = 'BEGIN:VTIMEZONE\nTZID:Mine\nEND:VTIMEZONE';
    expect(answerTo(ics(`${empty}\n${event('DTSTART;TZID=Mine:20270301T090000')}`))).toEqual(UNREADABLE);
  });
});

describe('whatever the file', () => {
  it('the answer is busy times or an error, never an exception', () => {
    const pieces = ics(`${GOOD}\n${event('DTSTART;VALUE=DATE:20270301\nRRULE:FREQ=MONTHLY;BYDAY=1MO;UNTIL=20280101')}`);
    fc.assert(
      fc.property(fc.nat(pieces.length), fc.nat(12), fc.string({ maxLength: 8 }), (at, cut, put) => {
        const answer = answerTo(pieces.slice(0, at) + put + pieces.slice(at + cut));
        expect(answer).toEqual(expect.objectContaining({ busy: expect.any(Array) }));
      }),
      { numRuns: 500 },
    );
  });

  it('bytes that are not UTF-8 are an unreadable calendar, a byte order mark is not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
    try {
      mkdirSync(join(folder, 'calendars'));
      const write = (bytes: Buffer) => writeFileSync(join(folder, 'calendars', `${ANNA}.ics`), bytes);
      const Calendar = calendarOver(createFileStore(folder));
      write(Buffer.concat([Buffer.from(ics(GOOD)), Buffer.from([0xff, 0xfe])]));
      expect(askAnna(Calendar, ...RANGE)).toEqual(UNREADABLE);
      write(Buffer.from(`\uFEFF${ics(GOOD)}`));
      expect(askAnna(Calendar, ...RANGE)).toEqual({
        busy: [{ start: '2027-03-01T08:00:00Z', end: '2027-03-01T09:00:00Z' }],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('an unreadable calendar is not written, read or listed: Backend Error', () => {
    const { Calendar, store } = google({ [ANNA_FILE]: 'broken' });
    const times = { start: { dateTime: '2027-03-01T08:00:00Z' }, end: { dateTime: '2027-03-01T09:00:00Z' } };
    expect(() => Calendar.Events.insert(times, ANNA)).toThrow(
      'API call to calendar.events.insert failed with error: Backend Error',
    );
    expect(store.read(ANNA_FILE)?.text).toBe('broken');
    expect(() => Calendar.Events.get(ANNA, 'event1')).toThrow(
      'API call to calendar.events.get failed with error: Backend Error',
    );
    expect(() => Calendar.Events.list(ANNA, { timeMin: RANGE[0], timeMax: RANGE[1] })).toThrow(
      'API call to calendar.events.list failed with error: Backend Error',
    );
  });
});
