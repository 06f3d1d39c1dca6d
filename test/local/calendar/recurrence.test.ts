// Recurring events: rules, exceptions, stand-ins, the file's own time zones.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { busyIn, event, ics } from './support.ts';

/** The starts of what blocks. */
function starts(file: string, from: string, to: string): string[] {
  return busyIn(file, from, to).map((each) => each.split('/')[0] ?? '');
}

function series(properties: string): string {
  return ics(event(`DURATION:PT1H\n${properties}`));
}

const MARCH = ['2027-03-01T00:00:00Z', '2027-04-01T00:00:00Z'] as const;

describe('a weekly event', () => {
  it('keeps its wall time across a change to summer time', () => {
    const mondays = ['2027-03-15', '2027-03-22', '2027-03-29', '2027-04-05'];
    const expected = mondays.map((date) =>
      Temporal.ZonedDateTime.from(`${date}T09:00[Europe/Berlin]`).toInstant().toString(),
    );
    const file = series('DTSTART;TZID=Europe/Berlin:20270315T090000\nRRULE:FREQ=WEEKLY');
    expect(starts(file, '2027-03-15T00:00:00Z', '2027-04-06T00:00:00Z')).toEqual(expected);
  });

  it('from 2015 without an end is there today', () => {
    const file = series('DTSTART;TZID=Europe/Berlin:20150105T090000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH');
    // 2015-01-05 is a Monday; 2027-03-01 is 634 weeks later, an even number.
    expect(starts(file, '2027-03-01T00:00:00Z', '2027-03-22T00:00:00Z')).toEqual([
      '2027-03-01T08:00:00Z',
      '2027-03-04T08:00:00Z',
      '2027-03-15T08:00:00Z',
      '2027-03-18T08:00:00Z',
    ]);
  });

  it('that began long ago and runs into the range blocks there', () => {
    const file = ics(event('DTSTART:20270301T080000Z\nDTEND:20270303T080000Z\nRRULE:FREQ=WEEKLY'));
    expect(busyIn(file, '2027-03-10T00:00:00Z', '2027-03-10T12:00:00Z')).toEqual([
      '2027-03-10T00:00:00Z/2027-03-10T08:00:00Z',
    ]);
  });
});

describe('the end of a rule', () => {
  const daily = (end: string) => series(`DTSTART;TZID=Europe/Berlin:20270326T090000\nRRULE:FREQ=DAILY;${end}`);

  it('UNTIL in UTC is compared with the instant, and is included', () => {
    // 09:00 in Berlin is 08:00Z on the 27th and 07:00Z on the 28th.
    expect(starts(daily('UNTIL=20270328T070000Z'), ...MARCH)).toHaveLength(3);
    expect(starts(daily('UNTIL=20270328T065959Z'), ...MARCH)).toHaveLength(2);
  });

  it('UNTIL as a date includes that day', () => {
    expect(starts(daily('UNTIL=20270328'), ...MARCH)).toHaveLength(3);
  });

  it('COUNT counts from the start, instances before the range included', () => {
    const file = daily('COUNT=5');
    expect(starts(file, '2027-03-29T00:00:00Z', '2027-04-10T00:00:00Z')).toEqual([
      '2027-03-29T07:00:00Z',
      '2027-03-30T07:00:00Z',
    ]);
  });

  it('COUNT counts removed instances too', () => {
    const file = daily('COUNT=3\nEXDATE;TZID=Europe/Berlin:20270327T090000');
    expect(starts(file, ...MARCH)).toEqual(['2027-03-26T08:00:00Z', '2027-03-28T07:00:00Z']);
  });
});

describe('rules of the month and the year (RFC 5545, 3.8.5.3)', () => {
  /** Month and day of every instance in 2027, asked for in steps that Google allows. */
  function year2027(rule: string, start: string): string[] {
    const file = series(`DTSTART:${start}\nRRULE:${rule}`);
    const firsts = [0, 60, 120, 180, 240, 300, 360].map((days) => Temporal.PlainDate.from('2027-01-01').add({ days }));
    return firsts
      .flatMap((first) => starts(file, `${first}T00:00:00Z`, `${first.add({ days: 60 })}T00:00:00Z`))
      .filter((each) => each.startsWith('2027'))
      .map((each) => each.slice(5, 10));
  }

  it('the last Friday of each month', () => {
    expect(year2027('FREQ=MONTHLY;BYDAY=-1FR', '20150130T090000Z').slice(0, 4)).toEqual([
      '01-29',
      '02-26',
      '03-26',
      '04-30',
    ]);
  });

  it('the 31st only where there is one', () => {
    expect(year2027('FREQ=MONTHLY', '20150131T090000Z')).toEqual([
      ...['01-31', '03-31', '05-31', '07-31', '08-31', '10-31', '12-31'],
    ]);
  });

  it('the last working day of the month', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    expect(year2027(rule, '20150130T090000Z').slice(0, 5)).toEqual(['01-29', '02-26', '03-31', '04-30', '05-31']);
  });

  it('29 February only in leap years', () => {
    expect(year2027('FREQ=YEARLY', '20160229T090000Z')).toEqual([]);
    const file = series('DTSTART:20160229T090000Z\nRRULE:FREQ=YEARLY;COUNT=4');
    expect(starts(file, '2028-02-01T00:00:00Z', '2028-03-15T00:00:00Z')).toEqual(['2028-02-29T09:00:00Z']);
  });

  it('the fourth Thursday of November, and the hundredth day', () => {
    expect(year2027('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', '20151126T090000Z')).toEqual(['11-25']);
    expect(year2027('FREQ=YEARLY;BYYEARDAY=100', '20150410T090000Z')).toEqual(['04-10']);
  });

  it('Monday of week 20', () => {
    // 2027-01-04 is the Monday of week 1 (ISO 8601), so week 20 begins 19 weeks later.
    expect(year2027('FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '20150511T090000Z')).toEqual(['05-17']);
  });

  it('two times a day', () => {
    const file = series('DTSTART:20270301T080000Z\nRRULE:FREQ=DAILY;BYHOUR=8,14;COUNT=3');
    expect(starts(file, ...MARCH)).toEqual(['2027-03-01T08:00:00Z', '2027-03-01T14:00:00Z', '2027-03-02T08:00:00Z']);
  });

  it('a start that does not match its rule is an instance all the same', () => {
    const file = series('DTSTART:20270301T080000Z\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2'); // 1 March is a Monday
    expect(starts(file, ...MARCH)).toEqual(['2027-03-01T08:00:00Z', '2027-03-02T08:00:00Z']);
  });

  it('a rule that can never match ends the search', () => {
    const file = series('DTSTART:20270301T080000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30');
    expect(starts(file, ...MARCH)).toEqual(['2027-03-01T08:00:00Z']);
  });
});

describe('EXDATE and RDATE', () => {
  const daily = 'DTSTART;TZID=Europe/Berlin:20270301T090000\nRRULE:FREQ=DAILY;COUNT=4';

  it('EXDATE removes instances, several at a time, in any form of the same instant', () => {
    const file = series(`${daily}\nEXDATE;TZID=Europe/Berlin:20270301T090000,20270302T090000\nEXDATE:20270304T080000Z`);
    expect(starts(file, ...MARCH)).toEqual(['2027-03-03T08:00:00Z']);
  });

  it('EXDATE removes all-day instances', () => {
    const file = ics(event('DTSTART;VALUE=DATE:20270301\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE;VALUE=DATE:20270301'));
    expect(busyIn(file, ...MARCH)).toEqual(['2027-03-01T23:00:00Z/2027-03-02T23:00:00Z']);
  });

  it('RDATE adds instances, and none twice', () => {
    const file = series(`${daily}\nRDATE;TZID=Europe/Berlin:20270302T090000,20270310T170000`);
    expect(starts(file, ...MARCH)).toHaveLength(5);
    expect(starts(file, ...MARCH).at(-1)).toBe('2027-03-10T16:00:00Z');
  });

  it('RDATE makes a series without a rule', () => {
    const file = series('DTSTART:20270301T080000Z\nRDATE:20270305T080000Z');
    expect(starts(file, ...MARCH)).toEqual(['2027-03-01T08:00:00Z', '2027-03-05T08:00:00Z']);
  });
});

describe('a stand-in for one instance (RECURRENCE-ID)', () => {
  const weekly = event('DTSTART;TZID=Europe/Berlin:20270301T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4');
  const withStandIn = (recurrenceId: string, properties: string) =>
    ics(`${weekly}\n${event(`RECURRENCE-ID${recurrenceId}\n${properties}`)}`);
  const second = ';TZID=Europe/Berlin:20270308T090000';

  it('is at its own time and leaves the old one free', () => {
    const file = withStandIn(second, 'DTSTART:20270309T140000Z\nDTEND:20270309T150000Z');
    expect(starts(file, ...MARCH)).toEqual([
      ...['2027-03-01T08:00:00Z', '2027-03-09T14:00:00Z', '2027-03-15T08:00:00Z', '2027-03-22T08:00:00Z'],
    ]);
  });

  it('named in UTC is the same instance', () => {
    const file = withStandIn(':20270308T080000Z', 'DTSTART:20270309T140000Z\nDTEND:20270309T150000Z');
    expect(starts(file, ...MARCH)).toHaveLength(4);
  });

  it('that is cancelled, free or declined leaves the time free', () => {
    const same = 'DTSTART:20270308T080000Z\nDTEND:20270308T090000Z\n';
    for (const why of [
      'STATUS:CANCELLED',
      'TRANSP:TRANSPARENT',
      'ATTENDEE;PARTSTAT=DECLINED:mailto:anna@praxis.example',
    ]) {
      expect(starts(withStandIn(second, same + why), ...MARCH)).toEqual([
        ...['2027-03-01T08:00:00Z', '2027-03-15T08:00:00Z', '2027-03-22T08:00:00Z'],
      ]);
    }
  });

  it('moved into the range blocks there, moved out of it does not', () => {
    const file = withStandIn(second, 'DTSTART:20270405T080000Z\nDTEND:20270405T090000Z');
    expect(starts(file, '2027-04-01T00:00:00Z', '2027-04-30T00:00:00Z')).toEqual(['2027-04-05T08:00:00Z']);
    expect(starts(file, '2027-03-08T00:00:00Z', '2027-03-09T00:00:00Z')).toEqual([]);
  });

  it('without its series stands for itself, as in an invitation to one instance', () => {
    const file = ics(event(`RECURRENCE-ID${second}\nDTSTART:20270308T080000Z\nDTEND:20270308T090000Z`));
    expect(starts(file, ...MARCH)).toEqual(['2027-03-08T08:00:00Z']);
  });

  it('of another series replaces nothing', () => {
    const other = event('RECURRENCE-ID:20270308T080000Z\nDTSTART:20270310T080000Z\nDURATION:PT1H', 'other');
    expect(starts(ics(`${weekly}\n${other}`), ...MARCH)).toHaveLength(5);
  });

  it('of an all-day series may be a timed event', () => {
    const days = event('DTSTART;VALUE=DATE:20270301\nRRULE:FREQ=DAILY;COUNT=2');
    const moved = event('RECURRENCE-ID;VALUE=DATE:20270302\nDTSTART:20270302T100000Z\nDURATION:PT1H');
    expect(busyIn(ics(`${days}\n${moved}`), ...MARCH)).toEqual([
      '2027-03-01T00:00:00Z/2027-03-01T23:00:00Z',
      '2027-03-02T10:00:00Z/2027-03-02T11:00:00Z',
    ]);
  });
});

describe('a time zone that only the file defines', () => {
  // Europe's rules under a name that is not IANA's, as Outlook writes them.
  const definition = `
    BEGIN:VTIMEZONE
    TZID:W. Europe Standard Time
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE`.replaceAll('    ', '');
  const at = (wall: string) => {
    const file = ics(`${definition}\n${event(`DTSTART;TZID=W. Europe Standard Time:${wall}\nDURATION:PT1M`)}`);
    return starts(file, `${wall.slice(0, 4)}-${wall.slice(4, 6)}-01T00:00:00Z`, endOfMonth(wall));
  };
  const endOfMonth = (wall: string) =>
    `${Temporal.PlainYearMonth.from(`${wall.slice(0, 4)}-${wall.slice(4, 6)}`)
      .toPlainDate({ day: 28 })
      .add({ days: 10 })}T00:00:00Z`;

  it('is Europe’s in every case: winter, summer, the gap, the hour that occurs twice', () => {
    for (const wall of [
      '20270115T090000',
      '20270715T090000',
      '20270328T023000',
      '20271031T023000',
      '20271031T013000',
    ]) {
      const plain = Temporal.PlainDateTime.from(wall);
      expect(at(wall)).toEqual([plain.toZonedDateTime('Europe/Berlin').toInstant().toString()]);
    }
  });

  it('carries a series across the change', () => {
    const weekly = event(
      'DTSTART;TZID=W. Europe Standard Time:20270322T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2',
    );
    expect(starts(ics(`${definition}\n${weekly}`), ...MARCH)).toEqual(['2027-03-22T08:00:00Z', '2027-03-29T07:00:00Z']);
  });

  it('follows a definition of single dates (RDATE), and holds the offset before the first', () => {
    const dates = `
      BEGIN:VTIMEZONE
      TZID:Dates
      BEGIN:STANDARD
      DTSTART:20270310T000000
      RDATE:20270320T000000
      TZOFFSETFROM:+005328
      TZOFFSETTO:-0330
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:20270315T000000
      TZOFFSETFROM:-0330
      TZOFFSETTO:-0230
      END:DAYLIGHT
      END:VTIMEZONE`.replaceAll('      ', '');
    const noon = (date: string) => event(`DTSTART;TZID=Dates:${date}T120000\nDURATION:PT1M`, date);
    const file = ics([dates, ...['20270301', '20270312', '20270317', '20270325'].map(noon)].join('\n'));
    expect(starts(file, ...MARCH)).toEqual([
      ...['2027-03-01T11:06:32Z', '2027-03-12T15:30:00Z', '2027-03-17T14:30:00Z', '2027-03-25T15:30:00Z'],
    ]);
  });
});
