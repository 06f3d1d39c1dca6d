// Files as other programs write them: names of zones, dates among times, several calendars, letters of either case.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileStore } from '../../../local/store/files.ts';
import { ANNA, ANNA_FILE, busyIn, calendarOver, event, google, ics, member } from './support.ts';

const MARCH = ['2027-03-01T00:00:00Z', '2027-04-01T00:00:00Z'] as const;
const JULY = ['2027-07-01T00:00:00Z', '2027-07-10T00:00:00Z'] as const;

/** The starts of what blocks, to the minute. */
function starts(file: string, [from, to]: readonly [string, string] = MARCH): string[] {
  return busyIn(file, from, to).map((each) => each.slice(5, 16));
}

function hour(properties: string, uid?: string): string {
  return event(`DURATION:PT1H\n${properties}`, uid);
}

describe('the name of a zone', () => {
  const BRITISH_GMT = `
    BEGIN:VTIMEZONE
    TZID:GMT
    BEGIN:STANDARD
    DTSTART:19701025T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:19700329T010000
    TZOFFSETFROM:+0000
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    END:VTIMEZONE`.replaceAll('    ', '');

  it('is what the file defines, also where IANA knows the name', () => {
    const nine = hour('DTSTART;TZID=GMT:20270701T090000');
    expect(starts(ics(`${BRITISH_GMT}\n${nine}`), JULY)).toEqual(['07-01T08:00']);
    expect(starts(ics(nine), JULY)).toEqual(['07-01T09:00']);
  });

  it('is IANA’s where the file’s definition says nothing', () => {
    const empty = 'BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nEND:VTIMEZONE';
    expect(starts(ics(`${empty}\n${hour('DTSTART;TZID=Europe/Berlin:20270701T090000')}`), JULY)).toEqual([
      '07-01T07:00',
    ]);
  });

  // Unicode CLDR, windowsZones.xml, territory 001.
  it.each([
    ['W. Europe Standard Time', '07-01T07:00'],
    ['GMT Standard Time', '07-01T08:00'],
    ['Eastern Standard Time', '07-01T13:00'],
    // Bishkek, UTC+6; and Mazatlan, UTC-7. Older tables say Almaty and Chihuahua, which changed their offsets since.
    ['Central Asia Standard Time', '07-01T03:00'],
    ['Mountain Standard Time (Mexico)', '07-01T16:00'],
    ['/Europe/Berlin', '07-01T07:00'],
  ])('may be %s without a definition', (name, start) => {
    const file = ics(hour(`DTSTART;TZID=${name}:20270701T090000`));
    expect(starts(file, JULY)).toEqual([start]);
  });

  it('is answered as IANA’s, so that an answer can be given back', () => {
    const { Calendar } = google({ [ANNA_FILE]: ics(hour('DTSTART;TZID=W. Europe Standard Time:20270701T090000')) });
    const answer = Calendar.Events.get(ANNA, 'event1');
    expect(member(answer, 'start')).toEqual({ dateTime: '2027-07-01T09:00:00+02:00', timeZone: 'Europe/Berlin' });
    const moved = Calendar.Events.patch({ start: { dateTime: '2027-07-01T08:30:00+02:00' } }, ANNA, 'event1');
    expect(member(moved, 'start')).toEqual({ dateTime: '2027-07-01T08:30:00+02:00', timeZone: 'Europe/Berlin' });
  });
});

describe('dates among times', () => {
  const daily = 'DTSTART;TZID=Europe/Berlin:20270326T090000\nRRULE:FREQ=DAILY;COUNT=4';

  it('an RDATE that is a date is at the time of DTSTART, on either side of a change to summer time', () => {
    const file = ics(hour('DTSTART;TZID=Europe/Berlin:20270326T090000\nRDATE;VALUE=DATE:20270327,20270329'));
    expect(starts(file)).toEqual(['03-26T08:00', '03-27T08:00', '03-29T07:00']);
  });

  it('an EXDATE that is a date removes the instance of that day at the time of DTSTART', () => {
    expect(starts(ics(hour(`${daily}\nEXDATE;VALUE=DATE:20270327,20270329`)))).toEqual(['03-26T08:00', '03-28T07:00']);
    const twice = 'DTSTART:20270301T080000Z\nRRULE:FREQ=DAILY;BYHOUR=8,14;COUNT=4\nEXDATE;VALUE=DATE:20270302';
    expect(starts(ics(hour(twice)))).toEqual(['03-01T08:00', '03-01T14:00', '03-02T14:00']);
  });

  it('an RDATE that is a time adds its date to an all-day series', () => {
    const added = (value: string) => ics(event(`DTSTART;VALUE=DATE:20270301\nRDATE${value}`));
    for (const value of [':20270310T080000Z', ';TZID=Europe/Berlin:20270310T000000', ':20270310T235900'])
      expect(busyIn(added(value), ...MARCH)).toEqual([
        '2027-03-01T00:00:00Z/2027-03-01T23:00:00Z',
        '2027-03-09T23:00:00Z/2027-03-10T23:00:00Z',
      ]);
  });

  it('which date is meant cannot be known where the calendar’s zone has another: unreadable', () => {
    const file = ics(event('SUMMARY:Fair\nDTSTART;VALUE=DATE:20270301\nRDATE:20270309T233000Z'));
    expect(() => busyIn(file, ...MARCH)).toThrow('internalError');
  });
});

describe('two stand-ins for one instance', () => {
  const weekly = hour('DTSTART:20270301T080000Z\nRRULE:FREQ=WEEKLY;COUNT=2');
  const standIn = (sequence: string, start: string) =>
    hour(`RECURRENCE-ID:20270308T080000Z\n${sequence}\nSUMMARY:At ${start}\nDTSTART:202703${start}0000Z`);

  it('the one of the higher SEQUENCE counts, whichever comes first; none is 0', () => {
    for (const order of [
      [standIn('SEQUENCE:2', '10T10'), standIn('SEQUENCE:1', '09T09')],
      [standIn('', '09T09'), standIn('SEQUENCE:2', '10T10')],
    ]) {
      const file = ics([weekly, ...order].join('\n'));
      expect(starts(file)).toEqual(['03-01T08:00', '03-10T10:00']);
      const { Calendar } = google({ [ANNA_FILE]: file });
      expect(member(Calendar.Events.get(ANNA, 'event1_20270308T080000Z'), 'summary')).toBe('At 10T10');
    }
  });

  it('of the same SEQUENCE both block, as neither is known to be the later', () => {
    const file = ics([weekly, standIn('SEQUENCE:1', '09T09'), standIn('SEQUENCE:1', '10T10')].join('\n'));
    expect(starts(file)).toEqual(['03-01T08:00', '03-09T09:00', '03-10T10:00']);
  });
});

describe('a file', () => {
  it('may write rules in lower case, also over several lines', () => {
    const file = ics(hour('DTSTART:20270301T080000Z\nrrule:freq=weekly;cou\n nt=2;byday=mo;wkst=su'));
    expect(starts(file)).toEqual(['03-01T08:00', '03-08T08:00']);
  });

  it('may hold several calendars, each with its zone, or with that of the first', () => {
    const file = [
      ics(hour('DTSTART:20270301T090000', '1'), 'X-WR-TIMEZONE:America/New_York'),
      ics(hour('DTSTART:20270302T090000', '2'), 'X-WR-TIMEZONE:Asia/Tokyo'),
      ics(hour('DTSTART:20270303T090000', '3'), ''),
      ics(event('DTSTART;VALUE=DATE:20270310', '4'), 'X-WR-TIMEZONE:Asia/Tokyo'),
    ].join('');
    expect(starts(file)).toEqual(['03-01T14:00', '03-02T00:00', '03-03T14:00', '03-09T15:00']);
    const { Calendar, store } = google({ [ANNA_FILE]: file });
    expect(member(Calendar.Events.get(ANNA, '4'), 'start')).toEqual({ date: '2027-03-10' });
    Calendar.Events.insert({ id: 'fresh', start: { date: '2027-03-20' }, end: { date: '2027-03-21' } }, ANNA);
    Calendar.Events.remove(ANNA, '2');
    expect(busyIn(store.read(ANNA_FILE)?.text ?? '', '2027-03-02T00:00:00Z', '2027-03-31T00:00:00Z')).toEqual([
      '2027-03-03T14:00:00Z/2027-03-03T15:00:00Z',
      '2027-03-09T15:00:00Z/2027-03-10T15:00:00Z',
      '2027-03-20T04:00:00Z/2027-03-21T04:00:00Z',
    ]);
  });

  it('may fold a line inside a character, as octets are what it counts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
    try {
      const [before, after] = ics(hour('DTSTART:20270301T080000Z\nSUMMARY:Müller 🙂 Größe')).split('ü');
      const text = Buffer.from(`${before}\u00fc${after}`, 'utf8').toString('latin1');
      const folded = text
        .replace('\xc3\xbc', '\xc3\r\n \xbc')
        .replace('\xf0\x9f\x99\x82', '\xf0\r\n\t\x9f\n \x99\r\n \x82');
      mkdirSync(join(folder, 'calendars'));
      writeFileSync(join(folder, ANNA_FILE), Buffer.from(folded, 'latin1'));
      writeFileSync(join(folder, 'sheet.json'), '{"timeZone":"Europe/Berlin"}');
      const Calendar = calendarOver(createFileStore(folder));
      expect(member(Calendar.Events.get(ANNA, 'event1'), 'summary')).toBe('Müller 🙂 Größe');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
