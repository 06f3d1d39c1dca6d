// Which dates of a calendar have an all-day entry: expected values from RFC 5545 (DTEND is not included) by hand.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { localDate } from '../../src/scheduling/calendarDate.ts';
import { calendar } from '../../worlds/sheet.ts';
import { openGoogle } from './adapters.ts';
import { reads } from './calendar/support.ts';

const ID = 'holidays@example.com';
const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return localDate(year, month, date);
};
const FROM = day('2027-03-01');
const TO = day('2027-03-31');

const allDay = (start: string, end?: string, ...more: string[]) => [
  `UID:${start}-${end}@test`,
  `DTSTART;VALUE=DATE:${start}`,
  ...(end === undefined ? [] : [`DTEND;VALUE=DATE:${end}`]),
  ...more,
];

function datesIn(zone: string, ...events: readonly (readonly string[])[]): readonly number[] {
  openGoogle({ [`calendars/${ID}.ics`]: calendar(...events).replace('Europe/Berlin', zone) });
  return reads.allDayDates(ID, FROM, TO);
}
const dates = (...events: readonly (readonly string[])[]) => datesIn('Europe/Berlin', ...events);

describe('all-day dates', () => {
  it('are ascending, each once, without the date on which an entry ends', () => {
    expect(dates(allDay('20270329', '20270331'), allDay('20270326', '20270327'), allDay('20270329'))).toEqual([
      day('2027-03-26'),
      day('2027-03-29'),
      day('2027-03-30'),
    ]);
  });

  it('count whether the entry is marked busy or free, and not if it is cancelled', () => {
    expect(
      dates(
        allDay('20270308', '20270309', 'TRANSP:TRANSPARENT'),
        allDay('20270309', '20270310', 'TRANSP:OPAQUE'),
        allDay('20270310', '20270311', 'STATUS:CANCELLED'),
      ),
    ).toEqual([day('2027-03-08'), day('2027-03-09')]);
  });

  it('are not those of timed events, even of a whole day', () => {
    expect(dates(['UID:timed@test', 'DTSTART:20270307T230000Z', 'DTEND:20270308T230000Z'])).toEqual([]);
  });

  it('include every instance of a yearly entry in the range, but for the ones taken out', () => {
    const yearly = allDay('20200328', '20200329', 'RRULE:FREQ=YEARLY');
    const weekly = allDay('20270301', '20270302', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20270308');
    expect(dates(yearly, weekly)).toEqual([day('2027-03-01'), day('2027-03-15'), day('2027-03-28')]);
  });

  // At UTC+14 a date begins on the day before in UTC, at UTC-11 it ends on the day after.
  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'])(
    'include both bounds, in the zone %s',
    (zone) => {
      const found = datesIn(
        zone,
        allDay('20270228', '20270301'),
        allDay('20270301', '20270302'),
        allDay('20270331', '20270401'),
        allDay('20270401', '20270402'),
      );
      expect(found).toEqual([FROM, TO]);
    },
  );

  it('of an entry that runs beyond the range are those within', () => {
    expect(dates(allDay('20270201', '20270303'), allDay('20270331', '20270501'))).toEqual([
      day('2027-03-01'),
      day('2027-03-02'),
      day('2027-03-31'),
    ]);
    expect(dates(allDay('20260101', '20280101'))).toHaveLength(31);
  });

  it('take one call, and one more for each further page', () => {
    const few = openGoogle({ [`calendars/${ID}.ics`]: calendar(allDay('20270301')) });
    reads.allDayDates(ID, FROM, TO);
    expect(few.roundTrips.map(({ service, method }) => `${service}.${method}`)).toEqual(['Calendar.Events.list']);
    const timed = Array.from({ length: 2500 }, (_, n) => [`UID:t${n}@test`, 'DTSTART:20270302T080000Z']);
    const many = openGoogle({ [`calendars/${ID}.ics`]: calendar(...timed, allDay('20270331')) });
    expect(reads.allDayDates(ID, FROM, TO)).toEqual([TO]);
    expect(many.roundTrips).toHaveLength(2);
  });

  it('ask only for what they need', () => {
    const google = openGoogle({ [`calendars/${ID}.ics`]: calendar(allDay('20270301')) });
    google.faults.before = ({ args }) => {
      expect(args).toEqual([
        ID,
        {
          timeMin: '2027-02-28T00:00:00.000Z',
          timeMax: '2027-04-02T00:00:00.000Z',
          singleEvents: true,
          showDeleted: false,
          maxResults: 2500,
          fields: 'items(start/date,end/date),nextPageToken',
        },
      ]);
    };
    expect(reads.allDayDates(ID, FROM, TO)).toEqual([FROM]);
  });

  it('of a calendar that cannot be read are an error, never none', () => {
    const google = openGoogle({ [`calendars/${ID}.ics`]: 'garbage' });
    expect(() => reads.allDayDates(ID, FROM, TO)).toThrow('Backend Error');
    expect(() => reads.allDayDates('nobody', FROM, TO)).toThrow('Not Found');
    google.store.write(`calendars/${ID}.ics`, calendar());
    google.faults.after = () => {
      throw new PlatformError('Rate Limit Exceeded');
    };
    expect(() => reads.allDayDates(ID, FROM, TO)).toThrow('Rate Limit Exceeded');
  });
});
