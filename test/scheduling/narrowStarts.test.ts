// Berlin is at +01:00 until 28 March 2027, then at +02:00. 22 March 2027 is a Monday.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { closedDates } from '../../src/scheduling/closedDates.ts';
import type { DateException, MinimumNotice, ServiceLimits } from '../../src/scheduling/model.ts';
import { type Narrowing, narrowStarts } from '../../src/scheduling/narrowStarts.ts';
import { at, clock, date, hours, iso } from './support.ts';

const NOW = '2027-03-22T09:00:00Z';
const A = '2027-03-24T08:00:00Z';
const B = '2027-03-24T08:30:00Z';
const C = '2027-03-29T07:00:00Z';
const D = '2027-04-05T07:00:00Z';

const SERVICE: ServiceLimits = {
  name: 'Demo',
  title: 'Demo',
  minimumNotice: { kind: 'elapsed', minutes: 0 },
  bookingHorizon: { kind: 'days', days: 14 },
  maxPerDay: null,
};

function narrow(limits: Partial<ServiceLimits>, starts: readonly string[], more: Partial<Narrowing> = {}) {
  const found = narrowStarts({
    service: { ...SERVICE, ...limits },
    starts: starts.map(at),
    isClosed: () => false,
    booked: [],
    timeZone: 'Europe/Berlin',
    clock,
    nowMs: at(NOW),
    ...more,
  });
  const removed = Object.fromEntries([...found.removed].filter(([, count]) => count > 0));
  return { starts: found.starts.map(iso), removed };
}

const exception = (from: string, to = from, row: Partial<DateException> = {}): DateException => ({
  ...{ from: date(from), to: date(to), host: null, hours: null },
  ...row,
});

const isClosedBy = (exceptions: readonly DateException[], holidays: readonly string[] = []) =>
  closedDates({ exceptions, holidays: new Set(holidays.map(date)) }, []);

describe('starts from a meeting link', () => {
  it('all stay if the Sheet has nothing against them', () => {
    expect(narrow({}, [A, B, C, D])).toEqual({ starts: [A, B, C, D], removed: {} });
  });

  it('go once they are past; the one of this moment stays', () => {
    const starts = ['2027-03-22T08:59:59.999Z', NOW, A];
    expect(narrow({}, starts)).toEqual({ starts: [NOW, A], removed: { past: 1 } });
  });

  it.each<[MinimumNotice, string]>([
    [{ kind: 'elapsed', minutes: 48 * 60 }, '2027-03-24T09:00:00Z'],
    [{ kind: 'days', days: 2 }, '2027-03-23T23:00:00Z'],
    // After the change to summer time midnight is at 22:00 UTC.
    [{ kind: 'days', days: 8 }, '2027-03-29T22:00:00Z'],
    // Tuesday to Friday, then Monday.
    [{ kind: 'workingDays', days: 5 }, '2027-03-28T22:00:00Z'],
  ])('keep the notice %j, to the millisecond', (minimumNotice, first) => {
    const before = iso(at(first) - 1);
    expect(narrow({ minimumNotice }, [before, first])).toEqual({ starts: [first], removed: { beforeNotice: 1 } });
  });

  it('count no closed date as a working day', () => {
    const minimumNotice = { kind: 'workingDays', days: 2 } as const;
    // Tuesday is closed, so Thursday is the second.
    const isClosed = isClosedBy([exception('2027-03-23')]);
    expect(narrow({ minimumNotice }, [A, '2027-03-25T08:00:00Z'], { isClosed }).starts).toEqual([
      '2027-03-25T08:00:00Z',
    ]);
  });

  it('all go if no working day is left before the horizon ends', () => {
    const minimumNotice = { kind: 'workingDays', days: 11 } as const;
    expect(narrow({ minimumNotice }, [A, D])).toEqual({ starts: [], removed: { beforeNotice: 2 } });
  });

  it('go beyond Book ahead, which ends with its last date in the Settings’ zone', () => {
    const last = '2027-04-05T21:59:59Z';
    const next = '2027-04-05T22:00:00Z';
    expect(narrow({}, [D, last, next])).toEqual({ starts: [D, last], removed: { afterHorizon: 1 } });
    const bookingHorizon = { kind: 'until', date: date('2027-03-28') } as const;
    expect(narrow({ bookingHorizon }, [A, C])).toEqual({ starts: [A], removed: { afterHorizon: 1 } });
  });

  it('go on a date that is full with own bookings', () => {
    const booked = [A, '2027-03-23T23:00:00Z', C].map((start) => ({ startMs: at(start) }));
    expect(narrow({ maxPerDay: 2 }, [A, B, C], { booked })).toEqual({ starts: [C], removed: { full: 2 } });
    expect(narrow({ maxPerDay: 3 }, [A, B, C], { booked }).starts).toEqual([A, B, C]);
    expect(narrow({}, [A, B, C], { booked }).starts).toEqual([A, B, C]);
  });

  it('go on closed dates of the Settings’ zone', () => {
    const isClosed = isClosedBy([exception('2027-03-24')]);
    const starts = ['2027-03-23T22:59:59Z', '2027-03-23T23:00:00Z', B, '2027-03-24T23:00:00Z'];
    const left = ['2027-03-23T22:59:59Z', '2027-03-24T23:00:00Z'];
    expect(narrow({}, starts, { isClosed })).toEqual({ starts: left, removed: { closed: 2 } });
  });

  it('count once, under the first rule that removes them', () => {
    const notice = { kind: 'days', days: 3 } as const;
    const booked = [{ startMs: at(C) }];
    const starts = ['2027-03-21T08:00:00Z', A, C, D, '2027-04-06T07:00:00Z'];
    expect(narrow({ minimumNotice: notice, maxPerDay: 1 }, starts, { booked, isClosed: () => true })).toEqual({
      starts: [],
      removed: { past: 1, beforeNotice: 1, afterHorizon: 1, full: 1, closed: 1 },
    });
  });
});

describe('a date without a host', () => {
  const EASTER = '2027-03-29';

  it('is closed by a row without hours, or by a holiday', () => {
    const isClosed = isClosedBy([exception('2027-03-24', '2027-03-26')], [EASTER]);
    const dates = ['2027-03-23', '2027-03-24', '2027-03-26', '2027-03-27', EASTER];
    expect(dates.map(date).map(isClosed)).toEqual([false, true, true, false, true]);
  });

  it('is open if any row has hours, on a holiday too', () => {
    const opened = exception(EASTER, EASTER, { hours: hours('10:00', '11:00') });
    expect(isClosedBy([exception(EASTER), opened], [EASTER])(date(EASTER))).toBe(false);
  });

  it('heeds no row that names a host', () => {
    const rows = [
      exception('2027-03-24', '2027-03-24', { host: 'Anna' }),
      exception(EASTER, EASTER, { host: 'Anna', hours: hours('10:00', '11:00') }),
    ];
    const isClosed = isClosedBy(rows, [EASTER]);
    expect([isClosed(date('2027-03-24')), isClosed(date(EASTER))]).toEqual([false, true]);
  });

  it('is closed by a fault for all, whatever the rows say', () => {
    const rows = [exception(EASTER, EASTER, { hours: hours('10:00', '11:00') })];
    const faults = [
      { from: date(EASTER), to: date(EASTER), isForAll: true },
      { from: date('2027-03-30'), to: date('2027-03-31'), isForAll: false },
    ];
    const isClosed = closedDates({ exceptions: rows, holidays: new Set() }, faults);
    expect([isClosed(date(EASTER)), isClosed(date('2027-03-30'))]).toEqual([true, false]);
  });
});

describe('the limits of the Sheet', () => {
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'UTC');
  const quarter = (from: string) => fc.integer({ min: 0, max: 40 * 96 }).map((step) => at(from) + step * 900_000);
  const scene = fc.record({
    timeZone: zone,
    nowMs: quarter('2027-03-01T00:00:00Z'),
    starts: fc.uniqueArray(quarter('2027-03-01T00:00:00Z'), { maxLength: 30 }),
    booked: fc.array(quarter('2027-03-01T00:00:00Z'), { maxLength: 10 }),
    maxPerDay: fc.option(fc.integer({ min: 1, max: 2 })),
    horizon: fc.integer({ min: 0, max: 20 }),
    closed: fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map((step) => date('2027-03-01') + step)),
    minimumNotice: fc.oneof(
      fc.record({ kind: fc.constant('elapsed' as const), minutes: fc.integer({ min: 0, max: 5000 }) }),
      fc.record({
        kind: fc.constantFrom('days' as const, 'workingDays' as const),
        days: fc.integer({ min: 0, max: 6 }),
      }),
    ),
  });

  it('are those that Temporal finds start by start', () => {
    fc.assert(
      fc.property(scene, ({ timeZone, nowMs, starts, booked, maxPerDay, horizon, closed, minimumNotice }) => {
        const ascending = [...starts].sort((a, b) => a - b);
        const found = narrowStarts({
          service: { ...SERVICE, minimumNotice, maxPerDay, bookingHorizon: { kind: 'days', days: horizon } },
          starts: ascending,
          isClosed: (day) => closed.includes(day),
          booked: booked.map((startMs) => ({ startMs })),
          ...{ timeZone, clock, nowMs },
        });
        const dayOf = (instant: number) =>
          Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
        const isClosed = (day: Temporal.PlainDate) => closed.includes(date(day.toString()));
        const earliest = (): Temporal.PlainDate => {
          let day = dayOf(nowMs);
          if (minimumNotice.kind === 'elapsed') return day;
          for (let left = minimumNotice.days; left > 0; ) {
            day = day.add({ days: 1 });
            if (minimumNotice.kind === 'days' || (day.dayOfWeek < 6 && !isClosed(day))) left--;
          }
          return day;
        };
        const first = earliest();
        const minutes = minimumNotice.kind === 'elapsed' ? minimumNotice.minutes : 0;
        const last = dayOf(nowMs).add({ days: horizon });
        const allowed = ascending.filter((start) => {
          const day = dayOf(start);
          const count = booked.filter((one) => dayOf(one).equals(day)).length;
          return (
            start >= nowMs + minutes * 60_000 &&
            Temporal.PlainDate.compare(day, first) >= 0 &&
            Temporal.PlainDate.compare(day, last) <= 0 &&
            (maxPerDay === null || count < maxPerDay) &&
            !isClosed(day)
          );
        });
        expect(found.starts).toEqual(allowed);
        const removed = [...found.removed.values()].reduce((sum, count) => sum + count, 0);
        expect(removed + allowed.length).toBe(ascending.length);
      }),
    );
  });
});
