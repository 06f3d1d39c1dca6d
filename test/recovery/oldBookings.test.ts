// Rows of Bookings that have been over for longer than Keep bookings for (days) go; no other row does.
import { describe, expect, it } from 'vitest';
import { book, offered, properties, recover } from '../support/bookings.ts';
import type { Way, World, WorldOptions } from '../support/world.ts';
import { byHand, movedTo, open, replacedIn, TEAM } from './support.ts';

const DAY_MS = 86_400_000;
// It is 15 March 2027, 09:00 in Berlin, where 31 days before is 12 February.
const LAST_THAT_GOES = '2027-02-11 23:59 +01:00';
const FIRST_THAT_STAYS = '2027-02-12 00:01 +01:00';

function row(name: string, End: string, more: Readonly<Record<string, string>> = {}) {
  const start = new Date(Date.parse(End.replace(' ', 'T').replace(' ', '')) - 1_800_000);
  const Start = `${start.toISOString().slice(0, 16).replace('T', ' ')} +00:00`;
  const own = { 'Event id': `slot${name.padStart(40, '0')}`, Calendar: 'anna@example.com', Name: name };
  return {
    ...{ 'Booked at': '2026-01-01 08:00 +01:00', Service: 'Visit', Host: 'Anna', Start, End, Status: 'booked' },
    ...own,
    ...more,
  };
}

type Row = ReturnType<typeof row>;

function world(way: Way, bookings: readonly Row[], days: string, options: Omit<WorldOptions, 'way'> = {}): World {
  const settings = { 'Time zone': 'Europe/Berlin', 'Keep bookings for (days)': days };
  return open({ way, sheet: { ...TEAM, settings, bookings }, ...options });
}

const names = (opened: World) => opened.rows('Bookings').map(({ Name }) => Name);

describe.each<Way>(['bundle', 'in process'])('rows of Bookings that are long over, %s,', (way) => {
  const four = [
    row('ben', FIRST_THAT_STAYS),
    row('ada', LAST_THAT_GOES),
    row('cid', '2026-06-01 10:00 +02:00'),
    row('dan', '2027-03-14 10:00 +01:00'),
  ];

  it.each([
    ['31', ['ben', 'dan']],
    ['32 days', ['ben', 'ada', 'dan']],
    ['', ['ben', 'ada', 'cid', 'dan']],
    // Fewer than 31 is read as 31; what cannot be read keeps all.
    ['7', ['ben', 'dan']],
    ['0', ['ben', 'dan']],
    ['-40', ['ben', 'ada', 'cid', 'dan']],
    ['a year', ['ben', 'ada', 'cid', 'dan']],
    ['4000', ['ben', 'ada', 'cid', 'dan']],
  ])('go by the setting %j, whole days of the Settings’ zone', (days, left) => {
    const opened = world(way, four, days);
    recover(opened);
    expect(names(opened)).toEqual(left);
  });

  it('go wherever the tab has them, many at once and cancelled ones too', () => {
    const near = ['2027-03-01 10:00 +01:00', '2027-03-20 10:00 +01:00'];
    const rows = Array.from({ length: 90 }, (_, at) =>
      row(`r${at}`, at % 3 === 0 ? (near[at % 2] ?? '') : '2026-10-01 10:00 +02:00', {
        Status: at % 5 === 0 ? 'cancelled' : 'booked',
      }),
    );
    const opened = world(way, rows, '60');
    recover(opened);
    expect(names(opened)).toEqual(rows.flatMap(({ Name }, at) => (at % 3 === 0 ? [Name] : [])));
  });

  it('stay while they cannot be read, or contradict themselves', () => {
    const odd = [
      row('no end', LAST_THAT_GOES, { End: 'some day' }),
      row('blank end', LAST_THAT_GOES, { End: '' }),
      row('no start', LAST_THAT_GOES, { Start: 'x' }),
      row('end first', LAST_THAT_GOES, { Start: '2027-03-30 10:00 +02:00' }),
      row('booked later', LAST_THAT_GOES, { 'Booked at': '2027-03-01 08:00 +01:00' }),
      row('no status', LAST_THAT_GOES, { Status: 'perhaps' }),
    ];
    const opened = world(way, [...odd, row('gone', LAST_THAT_GOES)], '31');
    recover(opened);
    expect(names(opened)).toEqual(odd.map(({ Name }) => Name));
  });

  it('stay if their event is ahead after all: a person typed other times, or moved it', async () => {
    const opened = world(way, [row('old', LAST_THAT_GOES)], '31');
    const [start = ''] = await offered(opened);
    await book(opened, { contact_id: 'c-1', contact_details: { name: 'Ada' } }, start);
    byHand(opened, 'anna', movedTo('2027-03-17T10:00:00Z'));
    replacedIn(
      opened,
      'sheet/Bookings.csv',
      /2027-03-15 \d\d:\d\d:\d\d \+01:00(?=,Visit)|2027-03-15 \d\d:\d\d \+01:00(?=,Visit)/,
      '2026-01-01 08:00 +01:00',
    );
    replacedIn(
      opened,
      'sheet/Bookings.csv',
      /,2027-03-1\d (\d\d:\d\d) \+01:00,2027-03-1\d (\d\d:\d\d) /,
      ',2026-07-15 $1 +01:00,2026-07-15 $2 ',
    );
    recover(opened);
    expect(names(opened)).toEqual(['Ada']);
  });

  it('stay while their calendar cannot be read', () => {
    const rows = [
      row('anna', LAST_THAT_GOES),
      row('ben', LAST_THAT_GOES, { Host: 'Ben', Calendar: 'ben@example.com' }),
    ];
    const opened = world(way, rows, '31');
    opened.store.write('calendars/anna@example.com.ics', 'not a calendar');
    recover(opened);
    expect(names(opened)).toEqual(['anna']);
  });

  it('do not come back, and what is ahead stays known', async () => {
    const old = Array.from({ length: 400 }, (_, at) => row(`o${at}`, '2026-10-01 10:00 +02:00'));
    const opened = world(way, old, '31');
    const starts = await offered(opened);
    await book(opened, { contact_id: 'c-1', contact_details: { name: 'Ada' } }, starts[0] ?? '');
    // Reads all rows and remembers which are near.
    await book(opened, { contact_id: 'c-2', contact_details: { name: 'Bob' } }, starts[2] ?? '');
    recover(opened);
    expect(names(opened)).toEqual(['Ada', 'Bob']);
    opened.setNow('2027-03-15T08:15:00Z');
    recover(opened);
    expect(names(opened)).toEqual(['Ada', 'Bob']);
    expect(await offered(opened)).not.toContain(starts[0]);
    await book(opened, { contact_id: 'c-3', contact_details: { name: 'Cid' } }, starts[4] ?? '');
    expect(names(opened)).toEqual(['Ada', 'Bob', 'Cid']);
  });

  it('are looked for once a day, and two thousand go at a time', () => {
    const old = Array.from({ length: 2_100 }, (_, at) => row(`o${at}`, '2026-10-01 10:00 +02:00'));
    const opened = world(way, old, '31');
    recover(opened);
    expect(opened.rows('Bookings')).toHaveLength(100);
    opened.setNow('2027-03-15T08:15:00Z');
    recover(opened);
    expect(names(opened)).toEqual([]);
    const deleting = opened.roundTrips().length;
    expect(properties(opened).bookingsTrimmed).toMatch(/ 31$/);
    opened.setNow('2027-03-15T08:30:00Z');
    recover(opened);
    // That run has noted how long the tab is now.
    recover(opened);
    const quiet = opened.roundTrips().length;
    // One of them writes what is remembered of the tab, as rows went a run before.
    expect(deleting).toBe(quiet + 11);
    opened.setNow(new Date(Date.parse('2027-03-15T08:30:00Z') + DAY_MS).toISOString());
    recover(opened);
    expect(opened.roundTrips()).toHaveLength(quiet + 1);
  });

  it('stay if Google does not delete them, and go the next time', () => {
    const opened = world(way, four, '31');
    opened.faults.before = ({ method }: { method: string }) => {
      if (method === 'Spreadsheets.batchUpdate') throw new Error('Service unavailable');
    };
    recover(opened);
    expect(names(opened)).toHaveLength(4);
    delete opened.faults.before;
    recover(opened);
    expect(names(opened)).toEqual(['ben', 'dan']);
  });
});
