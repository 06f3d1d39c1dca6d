// The numbers of the tab Dashboard: by hand, and against counting one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Call, callsIn, LOG_COLUMNS } from '../../src/dashboard/calls.ts';
import { type BookingMade, type Counted, numbersOf } from '../../src/dashboard/numbers.ts';
import { stampReader } from '../../src/sheet/stamps.ts';

const DAY_MS = 86_400_000;
// Plus two hours all year, so that a day begins at 22:00Z.
const berlin = { timeZone: 'summer', offsetAt: () => 2 * 3_600_000 };
const dateOf = (instant: number) => Math.floor((instant + 2 * 3_600_000) / DAY_MS);
const TODAY = Date.UTC(2027, 2, 15) / DAY_MS;
const PREAMBLE = 'Signed with telli’s new key.';

const call = (iso: string, more: Partial<Call> = {}): Call => ({
  timeMs: Date.parse(iso),
  ...{ action: 'available', outcome: 'success', slots: 5, milliseconds: 900, reason: '' },
  ...more,
});
const made = (iso: string, hosts: readonly string[], stands = true): BookingMade => ({
  ...{ bookedAtMs: Date.parse(iso), hosts, stands },
});
const counted = (calls: readonly Call[], bookings: readonly BookingMade[] = []): Counted => ({
  ...{ calls, bookings, today: TODAY, dateOf, preambles: [PREAMBLE] },
});
const said = (reasons: readonly string[], more: Partial<Call> = {}) =>
  numbersOf(counted(reasons.map((reason) => call('2027-03-15T08:00Z', { slots: 0, reason, ...more })))).reasons.filter(
    ([reason]) => reason !== null,
  );

describe('days', () => {
  it('are the last 28, the oldest first, each with a row', () => {
    const { days } = numbersOf(counted([]));
    expect(days).toHaveLength(28);
    expect(days[0]).toEqual(['2027-02-16', 0, 0, 0, 0, 0, 0, null]);
    expect(days[27]).toEqual(['2027-03-15', 0, 0, 0, 0, 0, 0, null]);
    expect(days.map(([day]) => day)).toContain('2027-02-28');
  });

  it('count calls by outcome, answers with times, and bookings made, whatever became of them', () => {
    const { days } = numbersOf(
      counted(
        [
          call('2027-03-14T22:00Z', { milliseconds: 400 }),
          call('2027-03-15T10:00Z', { slots: 0, milliseconds: 1000 }),
          call('2027-03-15T10:01Z', { action: 'book', slots: null, milliseconds: 2000 }),
          call('2027-03-15T10:02Z', { action: 'book', slots: null, outcome: 'failed', milliseconds: 3001 }),
          call('2027-03-15T10:03Z', { outcome: 'refused', slots: null, milliseconds: null }),
          call('2027-03-15T10:04Z', { outcome: 'error', slots: null, milliseconds: null }),
          // A sum of refused requests.
          call('2027-03-15T11:00Z', { action: '', outcome: 'refused', slots: null, milliseconds: 0 }),
          call('2027-03-14T21:59Z', { milliseconds: 8 }),
        ],
        [
          made('2027-03-15T10:01Z', ['Anna']),
          made('2027-03-15T21:59Z', ['Anna'], false),
          made('2027-03-15T22:00Z', ['Anna']),
          { ...made('2027-03-15T10:01Z', ['Anna']), bookedAtMs: null },
        ],
      ),
    );
    // Of 400, 1000, 2000 and 3001.
    expect(days[27]).toEqual(['2027-03-15', 3, 1, 2, 1, 1, 2, 1500]);
    expect(days[26]).toEqual(['2027-03-14', 1, 0, 0, 0, 1, 0, 8]);
  });

  it('leave out what was before them', () => {
    const before = numbersOf(counted([call('2027-02-15T21:59Z')], [made('2027-02-15T21:59Z', ['Anna'])]));
    expect(before).toEqual(numbersOf(counted([])));
    expect(numbersOf(counted([call('2027-02-15T22:00Z')])).days[0]?.[1]).toBe(1);
  });
});

describe('hosts', () => {
  it('have the bookings of those days that stand, one together once each, the most first', () => {
    const { hosts } = numbersOf(
      counted(
        [],
        [
          made('2027-03-01T10:00Z', ['Ben']),
          made('2027-03-02T10:00Z', ['Ben', 'Anna', 'Ben']),
          made('2027-03-02T10:00Z', ['Cem'], false),
          made('2027-03-02T10:00Z', []),
          made('2027-02-01T10:00Z', ['Cem']),
        ],
      ),
    );
    expect(hosts.slice(0, 3)).toEqual([
      ['Ben', 2],
      ['Anna', 1],
      [null, null],
    ]);
    expect(hosts).toHaveLength(12);
  });

  it('are twelve at most', () => {
    const names = Array.from({ length: 14 }, (_, at) => `H${String(at).padStart(2, '0')}`);
    const { hosts } = numbersOf(counted([], [made('2027-03-02T10:00Z', names), made('2027-03-02T10:00Z', ['H13'])]));
    expect(hosts.map(([name]) => name)).toEqual(['H13', ...names.slice(0, 11)]);
  });
});

describe('reasons', () => {
  it('are grouped by their first sentence, the most frequent first', () => {
    expect(
      said([
        'All times are busy, buffers included. Anna is not offered: Weekly hours, row 3.',
        'The last start of today has passed.',
        'All times are busy, buffers included.',
        'Mail info@example.com or wait until 16.03.2027',
      ]),
    ).toEqual([
      ['All times are busy, buffers included.', 2],
      ['Mail info@example.com or wait until 16.03.2027', 1],
      ['The last start of today has passed.', 1],
    ]);
  });

  it('are those of answers without a time alone', () => {
    const reason = 'All times are busy, buffers included.';
    expect(said([reason], { slots: 3 })).toEqual([]);
    expect(said([reason], { slots: null, outcome: 'failed' })).toEqual([[reason, 1]]);
    expect(said([reason], { slots: null, outcome: 'error' })).toEqual([[reason, 1]]);
    expect(said([reason], { slots: null, outcome: 'refused' })).toEqual([]);
    expect(said([reason], { slots: null, outcome: 'failed', action: 'book' })).toEqual([]);
    expect(said([''])).toEqual([]);
  });

  it('say nothing of which key signed the request', () => {
    expect(said([`${PREAMBLE} All times are busy.`, PREAMBLE])).toEqual([['All times are busy.', 1]]);
  });

  it.each([
    ['The tab Services has no service “Ada. Lovelace” whose knee hurts”.', 'The tab Services has no service …'],
    ['Im Blatt Services gibt es keine Leistung „Knie“.', 'Im Blatt Services gibt es keine Leistung …'],
    ['The body does not say "event":"contact_lookup", so.', 'The body does not say …'],
  ])('quote nothing that came with a request: %s', (reason, shown) => {
    expect(said([reason])).toEqual([[shown, 1]]);
  });

  it('fit on one line of 80 characters', () => {
    expect(said([`No\nhost ${'x'.repeat(100)}.`])).toEqual([[`No host ${'x'.repeat(72)}`, 1]]);
  });
});

describe('rows of the Log', () => {
  const read = stampReader(berlin, 'dayFirst');
  const rowsIn = (...rows: readonly string[][]) =>
    callsIn((column) => rows.map((cells) => cells[LOG_COLUMNS.indexOf(column)] ?? ''), read);

  it('are read as they are written, thousands grouped or not', () => {
    expect(
      rowsIn(
        ['2027-03-15 09:00:07 +01:00', 'available', 'success', '12', '1234', 'Why.'],
        ['2027-03-15 09:00:08 +01:00', 'book', 'failed', '', '1.234', ''],
        ['2027-03-15 09:00:09 +01:00', 'book', 'failed', 'many', '12,5', ''],
      ),
    ).toEqual([
      call('2027-03-15T08:00:07Z', { slots: 12, milliseconds: 1234, reason: 'Why.' }),
      call('2027-03-15T08:00:08Z', { action: 'book', outcome: 'failed', slots: null, milliseconds: 1234 }),
      call('2027-03-15T08:00:09Z', { action: 'book', outcome: 'failed', slots: null, milliseconds: null }),
    ]);
  });

  it('without a Time are left out, and those that no call left', () => {
    const time = '2027-03-15 09:00:07 +01:00';
    expect(rowsIn(['', 'book'], ['some day', 'book'], [time, 'recover'], [time, 'set up'])).toEqual([]);
    expect(callsIn((column) => (column === 'Time' ? [time] : []), read)).toHaveLength(1);
  });
});

it('are what counting one by one gives', () => {
  const iso = fc.integer({ min: -40 * 24, max: 26 }).map((hours) => new Date(TODAY * DAY_MS + hours * 3_600_000));
  const calls = fc.array(
    fc.record({
      timeMs: iso.map((date) => date.getTime()),
      action: fc.constantFrom('available', 'book', 'contact_lookup'),
      outcome: fc.constantFrom('success', 'failed', 'refused', 'error'),
      slots: fc.option(fc.nat({ max: 3 })),
      milliseconds: fc.option(fc.nat({ max: 5000 })),
      reason: fc.constant(''),
    }),
  );
  const bookings = fc.array(
    fc.record({
      bookedAtMs: fc.option(iso.map((date) => date.getTime())),
      hosts: fc.subarray(['Anna', 'Ben', 'Cem']),
      stands: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(calls, bookings, (allCalls, allBookings) => {
      const { days, hosts } = numbersOf(counted(allCalls, allBookings));
      const shown = (instant: number) => new Date(instant + 2 * 3_600_000).toISOString().slice(0, 10);
      for (const [day, success, failed, refused, error, offered, booked, middle] of days) {
        const its = allCalls.filter(({ timeMs }) => shown(timeMs) === day);
        const of = (wanted: string) => its.filter(({ outcome }) => outcome === wanted).length;
        expect([success, failed, refused, error]).toEqual(['success', 'failed', 'refused', 'error'].map(of));
        expect(offered).toBe(its.filter(({ slots }) => slots !== null && slots > 0).length);
        expect(booked).toBe(
          allBookings.filter((one) => one.bookedAtMs !== null && shown(one.bookedAtMs) === day).length,
        );
        const times = its.flatMap(({ milliseconds }) => (milliseconds === null ? [] : [milliseconds]));
        expect(middle === null).toBe(times.length === 0);
        // No more than half of all lie on either side.
        expect(times.filter((one) => one < Number(middle) - 0.5).length * 2).toBeLessThanOrEqual(times.length);
        expect(times.filter((one) => one > Number(middle) + 0.5).length * 2).toBeLessThanOrEqual(times.length);
      }
      const inDays = allBookings.filter(
        ({ bookedAtMs, stands }) => stands && bookedAtMs !== null && days.some(([day]) => day === shown(bookedAtMs)),
      );
      for (const name of ['Anna', 'Ben', 'Cem']) {
        const its = inDays.filter((one) => one.hosts.includes(name)).length;
        expect(hosts.find(([host]) => host === name)?.[1] ?? 0).toBe(its);
      }
    }),
  );
});
