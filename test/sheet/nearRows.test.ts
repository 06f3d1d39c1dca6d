// Which rows of Bookings are long over, and which are remembered. The clock says Monday 15 March 2027, 08:00 UTC.
import { describe, expect, it } from 'vitest';
import { isAsRemembered, nearRowsOf } from '../../src/sheet/nearRows.ts';
import { pastRows } from '../../src/sheet/pastRows.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import type { Tab } from '../../src/sheet/workbook.ts';

const NOW = Date.parse('2027-03-15T08:00:00Z');
const HEADERS = TABS.bookings.headers;
const ID = `slot${'0'.repeat(40)}`;
const PAST = {
  ...{ 'Booked at': '2027-01-01 09:00 +01:00', Service: 'Visit', Host: 'Anna', Status: 'booked', 'Event id': ID },
  ...{ Start: '2027-01-10 09:00 +01:00', End: '2027-01-10 09:30 +01:00', Calendar: 'anna@example.com' },
};
const AHEAD = { ...PAST, Start: '2027-03-20 09:00 +01:00', End: '2027-03-20 09:30 +01:00' };

type Cells = Readonly<Record<string, string>>;

function tab(rows: readonly Cells[], headers: readonly string[] = HEADERS, rowNumbers?: readonly number[]): Tab {
  const texts = rows.map((row) => headers.map((header) => row[header] ?? ''));
  const read = rowNumbers ? { rowNumbers } : {};
  return { name: 'Bookings', sheetId: 1, columnCount: HEADERS.length, rows: [headers, ...texts], ...read };
}

const isPast = (row: Cells, ended = NOW, booked = NOW): boolean => pastRows(tab([row]), 'en_GB', { ended, booked })(1);

describe('a row is long over', () => {
  const endMs = Date.parse('2027-01-10T08:30:00Z');
  const bookedMs = Date.parse('2027-01-01T08:00:00Z');

  it('if it ended and was booked before these moments, not at them', () => {
    expect(isPast(PAST, endMs + 1, bookedMs + 1)).toBe(true);
    expect(isPast(PAST, endMs, bookedMs + 1)).toBe(false);
    expect(isPast(PAST, endMs + 1, bookedMs)).toBe(false);
  });

  it.each<[string, Cells]>([
    ['written by hand', { Start: '10.1.2027 09:00', End: '10.1.2027 09:30' }],
    ['without a moment of booking', { 'Booked at': '' }],
    ['cancelled', { Status: 'cancelled' }],
    ['moved, in German', { Status: 'verschoben' }],
    ['of HubSpot, without a host', { Host: '', 'Event id': 'hubspot:123' }],
    ['of the 30th', { Start: '2027-01-30 09:00 +01:00', End: '2027-01-30 09:30 +01:00' }],
  ])('%s', (_, cells) => {
    expect(isPast({ ...PAST, ...cells })).toBe(true);
  });

  it.each<[string, Cells]>([
    ['ahead', AHEAD],
    ['without an end', { End: '' }],
    ['with an end that cannot be read', { End: 'soon' }],
    ['with a date that is none', { End: '2027-02-30 09:00 +01:00' }],
    ['with an hour that is none', { End: '2027-02-10 25:00 +01:00' }],
    ['with a start that cannot be read', { Start: '10:00' }],
    ['that ends before it starts', { Start: '2027-01-10 10:00 +01:00' }],
    ['booked after its end', { 'Booked at': '2027-01-11 09:00 +01:00' }],
    ['with a moment of booking that cannot be read', { 'Booked at': 'yesterday' }],
    ['without a service', { Service: '' }],
    ['without a host', { Host: '' }],
    ['with an error of a formula', { Host: '#REF!' }],
    ['with another status', { Status: 'perhaps' }],
  ])('is never said of a row %s', (_, cells) => {
    expect(isPast({ ...PAST, ...cells })).toBe(false);
  });
});

describe('the memory', () => {
  const past = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...PAST, 'Event id': `${ID.slice(0, 38)}${100000 + at}` }));
  const near = (rows: readonly Cells[]) => nearRowsOf(tab(rows), 'en_GB', NOW, null);

  /** Without the samples, which are alone and long over. */
  const stretches = (rows: readonly Cells[]) => {
    const found = near(rows)?.stretches ?? [];
    const isLong = (row: number) => (rows[row - 2] ?? AHEAD).Start === PAST.Start;
    return found.filter(({ from, to }) => to === null || from !== to || !isLong(from));
  };

  it('holds the rows that are not long over, and the end', () => {
    expect(stretches([...past(400), AHEAD, AHEAD])).toEqual([
      { from: 1, to: 5 },
      { from: 402, to: null },
    ]);
  });

  it('holds the last row and what comes below it if all are long over', () => {
    expect(stretches(past(400)).slice(-1)).toEqual([{ from: 401, to: null }]);
  });

  it('has a row far above for itself, with a mark', () => {
    const rows = [...past(100), AHEAD, ...past(400), AHEAD];
    expect(stretches(rows)).toContainEqual({ from: 102, to: 102 });
    expect(near(rows)?.marks.map(([row]) => row)).toContain(102);
  });

  it('has many rows to come at the top as one stretch, where the newest stand first', () => {
    const rows = [...Array.from({ length: 200 }, () => AHEAD), ...past(600)];
    const top = stretches(rows)[1];
    expect(top?.from).toBe(6);
    // A sample less than twenty rows below belongs to it.
    expect(top?.to).toBeGreaterThanOrEqual(201);
    expect(top?.to).toBeLessThanOrEqual(221);
    // The header and four rows, 196 more to come, at most eight samples with their gaps, and the last; 801 in all.
    expect(near(rows)?.leftOut).toBeGreaterThanOrEqual(801 - 5 - 196 - 8 - 20 - 1);
  });

  it('divides at the largest gaps, sixty at most', () => {
    const rows = Array.from({ length: 100 }, (_, at) => [...past(30 + at), AHEAD]).flat();
    const found = near(rows)?.stretches ?? [];
    expect(found.length).toBeLessThanOrEqual(1 + 61);
    expect(found.length).toBeGreaterThan(55);
  });

  it('is not worth it for few rows, nor of a tab with doubtful columns or merged cells', () => {
    expect(near(past(300))).toBeNull();
    expect(
      nearRowsOf(
        tab(
          past(400),
          HEADERS.filter((one) => one !== 'Status'),
        ),
        'en_GB',
        NOW,
        null,
      ),
    ).toBeNull();
    expect(nearRowsOf(tab(past(400), [...HEADERS, 'End']), 'en_GB', NOW, null)).toBeNull();
    const merges = [{ fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 2 }];
    expect(nearRowsOf({ ...tab(past(400)), merges }, 'en_GB', NOW, null)).toBeNull();
  });

  it('fits the tab that it was made of, read in part, and no other', () => {
    const rows = [...past(400), AHEAD];
    const found = near(rows);
    if (found === null) throw new Error('nothing is remembered');
    const last = rows.length + 1;
    const inPart = (all: readonly Cells[], headers: readonly string[] = HEADERS) => {
      const read = found.stretches.slice(1).flatMap(({ from, to }) => {
        return Array.from({ length: (to ?? last) - from + 1 }, (_, at) => from + at);
      });
      return tab(
        read.map((row) => all[row - 2] ?? {}),
        headers,
        [1, ...read],
      );
    };
    expect(isAsRemembered(inPart(rows), found)).toBe(true);
    // A column behind the others was not read, but for its header.
    expect(isAsRemembered(inPart(rows, [...HEADERS, 'Mine']), found)).toBe(false);
    expect(isAsRemembered(inPart(rows.slice(1)), found)).toBe(false);
    expect(isAsRemembered(inPart([AHEAD, ...rows]), found)).toBe(false);
    expect(isAsRemembered(inPart([...rows].reverse()), found)).toBe(false);
  });
});
