import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBookings, type StoredBooking } from '../../src/sheet/bookings.ts';
import { bookingChanges } from '../../src/sheet/bookingWrite.ts';
import type { BookingRow } from '../../src/sheet/rows.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { instant, offsetAt, workbook } from './support.ts';

const zone = { timeZone: 'Europe/Berlin', offsetAt };
const HEADERS = TABS.bookings.headers;
const LINE = [
  ...['2027-03-01 10:00 +01:00', 'Checkup', 'Anna', '2027-03-29 10:00 +02:00', '2027-03-29 10:30 +02:00', 'booked'],
  ...['José', '', '+49301', 'c17', '', 'ev1', 'Anna, no bookings; Ben has 2', 'anna@example.com'],
];

function stored(headers: readonly string[] = HEADERS, line: readonly string[] = LINE) {
  const book = workbook({ Bookings: [headers, [], line] });
  const [row] = readBookings(book, zone).rows;
  if (row === undefined) throw new Error('the row is faulty');
  return { row, target: { ...zone, workbook: book } };
}

const moved: Partial<BookingRow> = {
  host: 'Ben',
  startMs: instant('2027-03-30T14:00:00+02:00'),
  endMs: instant('2027-03-30T14:30:00+02:00'),
  status: 'moved',
  eventId: 'ev2',
  reason: 'Moved from 2027-03-29 10:00',
  calendar: 'ben@example.com',
};

describe('the changes of a booking', () => {
  it('are the cells that say something else, at their columns in the row', () => {
    const { row, target } = stored();
    expect(bookingChanges(row, { ...row, ...moved }, target)).toEqual({
      tab: 'bookings',
      row: 3,
      cells: [
        { column: 2, value: 'Ben' },
        { column: 3, value: '2027-03-30 14:00 +02:00' },
        { column: 4, value: '2027-03-30 14:30 +02:00' },
        { column: 5, value: 'moved' },
        { column: 11, value: 'ev2' },
        { column: 12, value: 'Moved from 2027-03-29 10:00' },
        { column: 13, value: 'ben@example.com' },
      ],
    });
  });

  it('leave a cell alone that stays the same, also a time that a person wrote in other words', () => {
    const line = LINE.map((text) => (text === '2027-03-29 10:00 +02:00' ? '29.03.2027 10 Uhr' : text));
    expect(() => stored(HEADERS, line)).toThrow();
    const { row, target } = stored(
      HEADERS,
      LINE.map((text, at) => (at === 3 ? '29.03.2027 10:00' : text)),
    );
    const later = { ...row, endMs: instant('2027-03-29T10:45:00+02:00') };
    expect(bookingChanges(row, row, target).cells).toEqual([]);
    expect(bookingChanges(row, later, target).cells).toEqual([{ column: 4, value: '2027-03-29 10:45 +02:00' }]);
  });

  it('clear a cell of which nothing is left', () => {
    const { row, target } = stored();
    expect(bookingChanges(row, { ...row, reason: '' }, target).cells).toEqual([{ column: 12, value: null }]);
  });

  it('fill in what was not known of the contact, and keep what was', () => {
    const { row, target } = stored();
    const said = { name: 'J. Müller', email: '=cmd@example.com', phone: '', contactId: 'c18', externalId: 'x1' };
    expect(bookingChanges(row, { ...row, ...said }, target).cells).toEqual([
      { column: 7, value: '=cmd@example.com' },
      { column: 10, value: 'x1' },
    ]);
  });

  it('keep a name that stands in a column that is there twice', () => {
    const { row, target } = stored(['Name', ...HEADERS], ['Someone', ...LINE]);
    expect(row.name).toBe('');
    expect(bookingChanges(row, { ...row, name: 'José' }, target).cells).toEqual([]);
  });

  it('leave out what the tab has no column for', () => {
    const { row, target } = stored(HEADERS.slice(0, -2), LINE.slice(0, -2));
    expect(bookingChanges(row, { ...row, reason: 'Moved', status: 'moved', calendar: 'x' }, target).cells).toEqual([
      { column: 5, value: 'moved' },
    ]);
  });

  it('never touch the service, the moment of booking or a column of others, whatever changes', () => {
    const { row, target } = stored(['Paid?', ...HEADERS], ['yes', ...LINE]);
    const text = fc.string({ maxLength: 10 });
    const texts = { service: text, host: text, name: text, email: text, phone: text, contactId: text, reason: text };
    fc.assert(
      fc.property(fc.record({ ...texts, bookedAtMs: fc.integer({ min: 0, max: 2 ** 41 }) }), (changes) => {
        const columns = bookingChanges(row, { ...row, ...changes }, target).cells.map(({ column }) => column);
        expect(columns.filter((column) => column <= 2)).toEqual([]);
        expect(new Set(columns).size).toBe(columns.length);
      }),
    );
  });

  it('read back as the booking that was asked for', () => {
    const { row, target } = stored();
    const after: StoredBooking = { ...row, ...moved, email: 'jose@example.com' };
    const shown = [...LINE];
    for (const { column, value } of bookingChanges(row, after, target).cells) shown[column] = String(value ?? '');
    expect(stored(HEADERS, shown).row).toEqual(after);
  });
});
