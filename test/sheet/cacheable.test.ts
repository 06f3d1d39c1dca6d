import { describe, expect, it } from 'vitest';
import { readBookings } from '../../src/sheet/bookings.ts';
import { reduceForCache } from '../../src/sheet/cacheable.ts';
import { readConfiguration } from '../../src/sheet/read/configuration.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { CLOCKS, instant, offsetAt, PRACTICE, workbook } from './support.ts';

const now = instant('2027-03-29T10:00:00Z');
const line = (start: string, end: string) => [
  ...['2027-03-01 10:00 +01:00', 'Checkup', 'Anna', start, end, 'booked'],
  ...[
    'José',
    'jose@example.com',
    '+49301',
    'c17',
    'x17',
    'ev1',
    'only Anna was free',
    'anna@example.com',
    'a private note',
  ],
];
const whole = workbook({
  Diary: [['secret of others']],
  ...PRACTICE,
  Bookings: [
    [...TABS.bookings.headers, 'Remarks'],
    line('2027-03-02 10:00 +01:00', '2027-03-02 10:30 +01:00'),
    line('2027-03-28 10:00', '2027-03-28 10:30'),
    line('2027-04-05 10:00 +02:00', '2027-04-05 10:30 +02:00'),
    line('2027-04-05 10:00 +02:00', 'soon'),
  ],
  Log: [[...TABS.log.headers], ['2027-03-01 10:00:00 +01:00', 'r1']],
});
const reduced = reduceForCache(whole, now);
const text = JSON.stringify(reduced);

describe('reduceForCache', () => {
  it('keeps the configuration as it is', () => {
    expect(readConfiguration(reduced, CLOCKS)).toEqual(readConfiguration(whole, CLOCKS));
  });

  it('keeps the headers of other people’s tabs while one of ours is missing, so that the same is found', () => {
    const { Exceptions = [], ...rest } = PRACTICE;
    const renamed = workbook({ ...rest, Holidays: Exceptions, Bookings: [], Log: [], Diary: [['Day'], ['secret']] });
    const cached = reduceForCache(renamed, now);
    expect(cached.tabs.at(-1)?.rows).toEqual([['Day']]);
    expect(readConfiguration(cached, CLOCKS)).toEqual(readConfiguration(renamed, CLOCKS));
  });

  it('keeps bookings that may still matter to buffers, and unreadable rows, with their row numbers', () => {
    const { rows, findings } = readBookings(reduced, { timeZone: 'Europe/Berlin', offsetAt });
    expect(
      rows.map(({ sheetRow, service, host, eventId, calendar }) => [sheetRow, service, host, eventId, calendar]),
    ).toEqual([
      [3, 'Checkup', 'Anna', 'ev1', 'anna@example.com'],
      [4, 'Checkup', 'Anna', 'ev1', 'anna@example.com'],
    ]);
    expect(findings).toMatchObject([{ row: 5, column: 'End' }]);
  });

  it('keeps a booking that ended eight days ago, and not one that ended earlier', () => {
    const ends = ['2027-03-21 10:00 +00:00', '2027-03-21 09:59 +00:00'];
    const rows = [[...TABS.bookings.headers], ...ends.map((end) => line('2027-03-21 09:00 +00:00', end))];
    const [tab] = reduceForCache(workbook({ Bookings: rows }), now).tabs;
    expect(tab?.rows.map((cells) => cells.length)).toEqual([14, 15]);
    expect(tab?.rowNumbers).toEqual([1, 2]);
  });

  it.each([
    'José',
    'jose@example.com',
    '+49301',
    'c17',
    'x17',
    'only Anna',
    'a private note',
    'secret of others',
    'r1',
  ])('keeps nothing of callers or of others: %s', (secret) => {
    expect(JSON.stringify(whole)).toContain(secret);
    expect(text).not.toContain(secret);
  });

  it('keeps nothing of callers in a column that was renamed', () => {
    const renamed = workbook({
      Bookings: [
        ['Start', 'End', 'Customer'],
        ['2027-04-05 10:00', '2027-04-05 11:00', 'José'],
      ],
    });
    expect(JSON.stringify(reduceForCache(renamed, now))).not.toContain('José');
  });

  it.each([
    ['begins after it ends', line('2027-04-05 10:00 +02:00', '2027-03-02 10:30 +01:00')],
    ['was booked after it ended', line('2025-04-05 10:00 +02:00', '2025-04-05 10:30 +02:00')],
  ])('keeps a row of long ago that %s, as it may be one to come', (_, cells) => {
    const [tab] = reduceForCache(workbook({ Bookings: [TABS.bookings.headers, cells] }), now).tabs;
    expect(tab?.rows[1]?.[3]).toBe(cells[3]);
  });

  describe('of a tab with a column missing or there twice', () => {
    const faultsOf = (book: ReturnType<typeof workbook>) =>
      readBookings(book, { timeZone: 'Europe/Berlin', offsetAt }).faults;
    const old = line('2027-03-02 10:00 +01:00', '2027-03-02 10:30 +01:00');
    const without = (name: (typeof TABS)['bookings']['headers'][number]) => {
      const at = TABS.bookings.headers.indexOf(name);
      return [TABS.bookings.headers, old].map((cells) => cells.filter((_, column) => column !== at));
    };

    it.each([
      ['Status is missing', without('Status')],
      ['its header is missing', [old, old]],
      [
        'E-mail is there twice and differs',
        [
          [...TABS.bookings.headers, 'E-mail'],
          [...old.slice(0, 14), 'x@example.com'],
        ],
      ],
      [
        'E-mail is there twice and is the same',
        [
          [...TABS.bookings.headers, 'E-mail'],
          [...old.slice(0, 14), old[7] ?? ''],
        ],
      ],
    ])('the fault is the same, and nothing of callers is kept: %s', (_, rows) => {
      const book = workbook({ Bookings: rows });
      const kept = reduceForCache(book, now);
      expect(faultsOf(kept)).toEqual(faultsOf(book));
      expect(JSON.stringify(kept)).not.toMatch(/José|jose@|x@example|49301|c17/);
    });
  });

  it('keeps the header of the Log', () => {
    expect(reduced.tabs.find(({ name }) => name === 'Log')?.rows).toEqual([[...TABS.log.headers]]);
  });
});
