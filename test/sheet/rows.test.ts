import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBookings } from '../../src/sheet/bookings.ts';
import { type BookingRow, bookingCells, type LogRow, logCells } from '../../src/sheet/rows.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import type { Cell } from '../../src/sheet/workbook.ts';
import { instant, offsetAt, type Tabs, workbook } from './support.ts';

const zone = { timeZone: 'Europe/Berlin', offsetAt };
const empty = workbook({});

const booking: BookingRow = {
  bookedAtMs: instant('2027-03-28T12:34:56+02:00'),
  service: 'Checkup',
  host: 'Anna',
  startMs: instant('2027-03-29T10:00:00+02:00'),
  endMs: instant('2027-03-29T10:30:00+02:00'),
  status: 'booked',
  name: 'José Müller',
  email: 'jose@example.com',
  phone: '+49 30 123',
  contactId: '17',
  externalId: '',
  eventId: 'ev1',
  reason: 'Anna, 3 bookings; Ben has 5',
  calendar: 'anna@example.com',
};

const log: LogRow = {
  timeMs: instant('2027-03-28T12:00:00+02:00'),
  requestId: 'r1',
  action: 'book',
  service: 'Checkup',
  auth: 'signature',
  outcome: 'failed',
  reason: 'Taken',
  slots: 0,
  startMs: null,
  contactId: '',
  contact: '',
  milliseconds: 812,
};

/** The tab as it would show cells that were written as text. */
function shownIn(headers: readonly string[], ...rows: readonly (readonly Cell[])[]): Tabs {
  return { Bookings: [headers, ...rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))))] };
}

describe('bookingCells', () => {
  it('stand in our order while the tab is missing or blank', () => {
    const cells = [
      ...['2027-03-28 12:34:56 +02:00', 'Checkup', 'Anna', '2027-03-29 10:00 +02:00', '2027-03-29 10:30 +02:00'],
      ...['booked', 'José Müller', 'jose@example.com', '+49 30 123', '17', null, 'ev1'],
      ...['Anna, 3 bookings; Ben has 5', 'anna@example.com'],
    ];
    expect(bookingCells(booking, { ...zone, workbook: empty })).toEqual(cells);
    expect(bookingCells(booking, { ...zone, workbook: workbook({ Bookings: [] }) })).toEqual(cells);
  });

  it('stand in the tab’s own order, and leave columns alone that are not ours', () => {
    const tabs = { ' bookings': [[], ['Paid?', 'END', 'start', 'Event id', 'Name', 'Name', 'note']] };
    const cells = bookingCells(booking, { ...zone, workbook: workbook(tabs) });
    expect(cells).toEqual([null, '2027-03-29 10:30 +02:00', '2027-03-29 10:00 +02:00', 'ev1', 'José Müller']);
  });

  it.each(['=IMPORTXML("https://example.com","//a")', '+49301234', '-1', '@x', "'quoted", '0049', '1/2'])(
    'keep %j as text, as it is',
    (name) => {
      const cells = bookingCells({ ...booking, name }, { ...zone, workbook: empty });
      expect(cells[6]).toBe(name);
    },
  );

  it('name all hosts of a collective booking, as each of them is busy', () => {
    const names = Array.from({ length: 50 }, (_, at) => `Host with quite a long name ${at}`).join(', ');
    expect(bookingCells({ ...booking, host: names }, { ...zone, workbook: empty })[2]).toBe(names);
  });

  it('turn line breaks and control characters into spaces, cut at 500, and keep no half characters', () => {
    const nameCell = (name: string) => bookingCells({ ...booking, name }, { ...zone, workbook: empty })[6];
    expect(nameCell(' a\r\nb\u0000c\u0085d ')).toBe('a b c d');
    expect(nameCell('x'.repeat(600))).toBe('x'.repeat(500));
    expect(nameCell(`${'x'.repeat(499)}🙂`)).toBe('x'.repeat(499));
    expect(nameCell('a\ud83db\ude42c\ude42\ude42')).toBe('abc');
    expect(nameCell('🙂 José')).toBe('🙂 José');
  });
});

describe('logCells', () => {
  it('write the time with seconds, and numbers as numbers', () => {
    expect(logCells(log, { ...zone, workbook: empty })).toEqual([
      ...['2027-03-28 12:00:00 +02:00', 'r1', 'book', 'Checkup', 'signature', 'failed', 'Taken'],
      ...[0, null, null, null, 812],
    ]);
  });

  it('stand in the tab’s own order', () => {
    const tabs = { Log: [['Milliseconds', 'Start', 'Slots', 'Mine', 'Outcome']] };
    const cells = logCells({ ...log, startMs: booking.startMs, slots: null }, { ...zone, workbook: workbook(tabs) });
    expect(cells).toEqual([812, '2027-03-29 10:00 +02:00', null, null, 'failed']);
  });
});

describe('readBookings', () => {
  const read = (tabs: Tabs, locale?: string) => readBookings(workbook(tabs, locale), zone);

  it('reads back what bookingCells writes, for any texts, times and order of columns', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((raw) => raw.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    const second = fc.integer({ min: 1_000_000_000, max: 3_000_000_000 }).map((seconds) => seconds * 1000);
    const rows = fc
      .record({
        bookedAtMs: second,
        service: text.map((name) => `S${name}`),
        host: text.map((name) => `H${name}`),
        startMs: second,
        // A week is the longest that a service can take.
        endMs: fc.integer({ min: 1, max: 604_800 }).map((seconds) => seconds * 1000),
        status: fc.constantFrom('booked' as const, 'moved' as const, 'cancelled' as const),
        ...{
          name: text,
          email: text,
          phone: text,
          contactId: text,
          externalId: text,
          eventId: text,
          reason: text,
          calendar: text,
        },
      })
      .map((row) => ({ ...row, endMs: row.startMs + row.endMs }));
    const order = fc.shuffledSubarray([...TABS.bookings.headers], { minLength: TABS.bookings.headers.length });
    fc.assert(
      fc.property(rows, order, (row, headers) => {
        const cells = bookingCells(row, { ...zone, workbook: workbook({ Bookings: [headers] }) });
        const { rows: found, findings } = read(shownIn(headers, cells));
        expect(findings).toEqual([]);
        expect(found).toEqual([{ ...row, sheetRow: 2 }]);
      }),
    );
  });

  const headers = TABS.bookings.headers;
  const line = (start: string, end: string, status = 'booked', bookedAt = '') => [
    ...[bookedAt, 'Checkup', 'Anna', start, end, status, 'José'],
  ];

  it('reads times as people correct them, in the locale’s order', () => {
    const { rows, findings } = read(
      shownIn(
        headers,
        line('2027-03-29T08:00:00Z', '29.03.2027 10:30', 'Moved'),
        [],
        line('29/03/2027 10:00', '29/03/2027 10:30:00', 'storniert'),
      ),
      'en_GB',
    );
    expect(findings).toEqual([]);
    expect(rows.map(({ sheetRow, startMs, endMs, status }) => [sheetRow, startMs, endMs, status])).toEqual([
      [2, booking.startMs, booking.endMs, 'moved'],
      [4, booking.startMs, booking.endMs, 'cancelled'],
    ]);
  });

  const withId = (cells: readonly string[]) => [...cells, '', '', '', '', 'slot1'];

  it.each([
    ['Start', line('soon', '2027-03-29 10:30'), { startMs: null }],
    ['End', line('2027-03-29 10:00', ''), { endMs: null, startMs: booking.startMs }],
    [
      'Service',
      line('2027-03-29 10:00', '2027-03-29 10:30').map((text, at) => (at === 1 ? '' : text)),
      { service: null },
    ],
    [
      'Host',
      line('2027-03-29 10:00', '2027-03-29 10:30').map((text, at) => (at === 2 ? '#REF!' : text)),
      { host: null },
    ],
  ])('leaves a row with an unreadable %s to its event, as a finding', (column, spoilt, cells) => {
    const whole = line('2027-03-29 10:00', '2027-03-29 10:30');
    const { rows, unclear, findings } = read(shownIn(headers, withId(spoilt), whole));
    expect(rows.map(({ sheetRow }) => sheetRow)).toEqual([3]);
    expect(unclear).toMatchObject([{ sheetRow: 2, eventId: 'slot1', unread: [column], ...cells }]);
    expect(findings).toMatchObject([{ tab: 'Bookings', row: 2, column }]);
  });

  it.each([
    // What we write has an offset; what a person types has none, as a rule.
    ['Start', '07.04.2027 10:00', '2027-03-29 10:30 +02:00', ['Start']],
    ['Start', '2026-03-29 10:00', '2027-03-29 10:30 +02:00', ['Start']],
    ['End', '2027-03-29 10:00 +02:00', '29.03.2027 9:30', ['End']],
    ['Start', '2027-03-30 10:00 +02:00', '2027-03-29 10:30 +02:00', ['Start', 'End']],
  ])('names %s of times that contradict each other: %s, %s', (column, start, end, unread) => {
    const { rows, unclear, findings } = read(shownIn(headers, withId(line(start, end))));
    expect(rows).toEqual([]);
    expect(unclear).toMatchObject([{ unread }]);
    expect(findings).toMatchObject([{ row: 2, column }]);
    for (const shown of [start, end]) expect(findings[0]?.sentence).toContain(shown);
  });

  it('counts a row without an event by its Start, and not at all without one', () => {
    const rows = [line('soon', '2027-03-29 10:30'), line('2027-03-29 10:00', ''), line('2027-03-29 10:00', '9:00')];
    const { unclear, findings } = read(shownIn(headers, ...rows));
    expect(unclear.map(({ sheetRow, startMs, endMs }) => [sheetRow, startMs, endMs])).toEqual([
      [3, booking.startMs, null],
      [4, booking.startMs, null],
    ]);
    expect(findings.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 Start', '3 End', '4 End']);
  });

  it('counts a row with an unreadable Status as booked, and one that is cancelled never', () => {
    const times = ['2027-03-29 10:00', '2027-03-29 10:30'] as const;
    const { rows, unclear } = read(
      shownIn(headers, line(...times, 'done'), line(...times, ''), withId(line('soon', times[1], 'cancelled'))),
    );
    expect(rows.map(({ sheetRow, status, unread }) => [sheetRow, status, unread])).toEqual([
      [2, 'booked', ['Status']],
      [3, 'booked', ['Status']],
    ]);
    expect(unclear).toEqual([]);
  });

  it('keeps a row whose moment of booking is unreadable, as buffers need it', () => {
    const { rows, findings } = read(shownIn(headers, line('2027-03-29 10:00', '2027-03-29 10:30', 'booked', 'then')));
    expect(rows).toMatchObject([{ bookedAtMs: null, startMs: booking.startMs }]);
    expect(findings).toMatchObject([{ row: 2, column: 'Booked at' }]);
  });

  it('reads a tab without the columns Reason and Calendar as before, without a finding', () => {
    const before = headers.slice(0, -2);
    const { rows, findings } = read(shownIn(before, line('2027-03-29 10:00', '2027-03-29 10:30')));
    expect(before.at(-1)).toBe('Event id');
    expect(rows).toMatchObject([{ startMs: booking.startMs, reason: '', calendar: '' }]);
    expect(findings).toEqual([]);
  });

  it('has no rows and no findings while the tab is missing or blank', () => {
    for (const tabs of [{}, { Bookings: [] }, { Bookings: [['', '']] }]) {
      expect(read(tabs)).toEqual({ rows: [], unclear: [], faults: { rows: null, contacts: null }, findings: [] });
    }
  });

  it('never throws, whatever the cells show', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('2027-03-29 10:00', 'booked'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 5 }), (rows) => {
        const found = read({ Bookings: [headers, ...rows] });
        for (const { startMs, endMs } of found.rows) expect(endMs).toBeGreaterThan(startMs);
      }),
    );
  });
});
