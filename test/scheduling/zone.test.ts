import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createZoneClock } from '../../src/scheduling/zone.ts';
import { at, clock, date, iso, offsetAt } from './support.ts';

// Each zone with years in which its rules change in its own way.
const ZONES: readonly (readonly [zone: string, from: string, to: string])[] = [
  ['Europe/Berlin', '2024-01-01', '2028-12-31'],
  ['America/New_York', '2024-01-01', '2028-12-31'],
  ['Australia/Lord_Howe', '2024-01-01', '2028-12-31'], // half an hour
  ['Africa/Casablanca', '2024-01-01', '2028-12-31'], // back for Ramadan
  ['America/Sao_Paulo', '2015-01-01', '2019-12-31'], // at midnight
  ['Pacific/Apia', '2010-06-01', '2013-06-01'], // a day left out
  ['Asia/Kathmandu', '2024-01-01', '2025-12-31'], // +05:45
  ['America/Nuuk', '2022-01-01', '2026-12-31'], // into the next date
  ['America/Havana', '2024-01-01', '2026-12-31'], // midnight twice
  ['America/Caracas', '2007-01-01', '2016-12-31'], // +/- half an hour, for good
  ['America/Recife', '2000-01-01', '2002-12-31'], // two changes in a week, the nearest known
  ['Asia/Gaza', '2039-01-01', '2041-12-31'], // two in a week to come
];

function byTemporal(zone: string, days: number, minutes: number): number {
  return Temporal.PlainDateTime.from('1970-01-01T00:00')
    .add({ days, minutes })
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** Days with a transition in them and their neighbours, by Temporal. */
function daysNearTransitions(zone: string, from: string, to: string): number[] {
  const days: number[] = [];
  let next = Temporal.PlainDate.from(from).toZonedDateTime(zone).getTimeZoneTransition('next');
  while (next !== null && Temporal.PlainDate.compare(next.toPlainDate(), to) < 0) {
    const day = date(next.toPlainDate().toString());
    days.push(day - 2, day - 1, day, day + 1);
    next = next.getTimeZoneTransition('next');
  }
  return days;
}

describe('from wall clock to instant', () => {
  const instant = (zone: string, day: string, hour: number, minute = 0) =>
    iso(clock.toInstant(zone, date(day), hour * 60 + minute));

  it('reads ordinary times', () => {
    expect(instant('Europe/Berlin', '2026-01-15', 9)).toBe('2026-01-15T08:00:00Z');
    expect(instant('Asia/Kathmandu', '2026-01-15', 9)).toBe('2026-01-15T03:15:00Z');
    expect(instant('America/New_York', '2026-03-08', 13)).toBe('2026-03-08T17:00:00Z');
    expect(instant('America/New_York', '2026-03-08', 18)).toBe('2026-03-08T22:00:00Z');
  });

  it('moves a time that does not exist forward by the gap', () => {
    expect(instant('America/New_York', '2026-03-08', 2, 30)).toBe('2026-03-08T07:30:00Z');
    expect(instant('Australia/Lord_Howe', '2026-10-04', 2, 15)).toBe('2026-10-03T15:45:00Z');
    expect(instant('America/Sao_Paulo', '2018-11-04', 0)).toBe('2018-11-04T03:00:00Z');
    expect(instant('Pacific/Apia', '2011-12-30', 9)).toBe('2011-12-30T19:00:00Z');
  });

  it('takes the first of two times with the same name', () => {
    expect(instant('Europe/Berlin', '2026-10-25', 2, 30)).toBe('2026-10-25T00:30:00Z');
    expect(instant('America/Sao_Paulo', '2018-02-17', 23, 30)).toBe('2018-02-18T01:30:00Z');
  });

  it('reads 24:00 as the next midnight', () => {
    expect(instant('Europe/Berlin', '2026-03-28', 24)).toBe('2026-03-28T23:00:00Z');
    expect(instant('America/Sao_Paulo', '2018-11-03', 24)).toBe('2018-11-04T03:00:00Z');
  });

  it.each(ZONES)(
    'agrees with Temporal on every quarter of an hour around the transitions of %s',
    (zone, from, to) => {
      const fresh = createZoneClock(offsetAt);
      for (const day of daysNearTransitions(zone, from, to)) {
        const quarters = Array.from({ length: 97 }, (_, at) => 15 * at);
        const found = quarters.map((minutes) => [minutes, fresh.toInstant(zone, day, minutes)]);
        expect(found, `${day}`).toEqual(quarters.map((minutes) => [minutes, byTemporal(zone, day, minutes)]));
      }
    },
    60_000,
  );

  it.each(ZONES)('agrees with Temporal at any time in %s', (zone, from, to) => {
    const day = fc.integer({ min: date(from), max: date(to) });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1440 }), (days, minutes) => {
        expect(clock.toInstant(zone, days, minutes)).toBe(byTemporal(zone, days, minutes));
      }),
    );
  });
});

describe('from instant to local date', () => {
  it('follows the zone, not UTC', () => {
    expect(clock.localDateOf('America/New_York', at('2026-03-08T03:00Z'))).toBe(date('2026-03-07'));
    expect(clock.localDateOf('Asia/Kathmandu', at('2026-03-07T18:15Z'))).toBe(date('2026-03-08'));
  });

  it('goes from 29 to 31 December 2011 in Apia', () => {
    expect(clock.localDateOf('Pacific/Apia', at('2011-12-30T09:59:59.999Z'))).toBe(date('2011-12-29'));
    expect(clock.localDateOf('Pacific/Apia', at('2011-12-30T10:00Z'))).toBe(date('2011-12-31'));
  });

  it.each(ZONES)('agrees with Temporal at any instant in %s, date and offset', (zone, from, to) => {
    const instant = fc.integer({ min: at(`${from}T00:00Z`), max: at(`${to}T00:00Z`) });
    fc.assert(
      fc.property(instant, (ms) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        expect(clock.localDateOf(zone, ms)).toBe(date(zoned.toPlainDate().toString()));
        expect(clock.offset(zone, ms)).toBe(zoned.offsetNanoseconds / 1e6);
      }),
    );
  });

  it.each(ZONES)('changes the offset in the very millisecond in which Temporal does in %s', (zone, from, to) => {
    let next = Temporal.PlainDate.from(from).toZonedDateTime(zone).getTimeZoneTransition('next');
    while (next !== null && Temporal.PlainDate.compare(next.toPlainDate(), to) < 0) {
      const ms = next.epochMilliseconds;
      expect(clock.offset(zone, ms)).toBe(next.offsetNanoseconds / 1e6);
      expect(clock.offset(zone, ms - 1)).toBe(next.subtract({ milliseconds: 1 }).offsetNanoseconds / 1e6);
      next = next.getTimeZoneTransition('next');
    }
    expect(clock.offset(zone, at(`${to}T00:00Z`))).toBe(offsetAt(zone, at(`${to}T00:00Z`)));
  });
});

describe('asking the time zone database', () => {
  it('asks for each instant at most once, and never again for times it knows', () => {
    const asked: number[] = [];
    const counting = createZoneClock((zone, instant) => {
      asked.push(instant);
      return offsetAt(zone, instant);
    });
    const ask = () => {
      for (let day = date('2026-03-01'); day < date('2026-04-30'); day++) {
        for (let minutes = 0; minutes < 1440; minutes += 30) counting.toInstant('Europe/Berlin', day, minutes);
      }
    };
    ask();
    const first = asked.length;
    ask();
    expect(asked.length).toBe(first);
    expect(new Set(asked).size).toBe(first);
    // Every 166 hours of 60 days and two on either side, both ends, and 20 halvings of the 597,600 seconds that change.
    expect(first).toBeLessThanOrEqual(Math.floor((64 * 24) / 166) + 2 + 20);
  });

  it('keeps zones apart', () => {
    const fresh = createZoneClock(offsetAt);
    const noon = (zone: string) => iso(fresh.toInstant(zone, date('2026-01-15'), 720));
    expect(noon('Europe/Berlin')).toBe('2026-01-15T11:00:00Z');
    expect(noon('America/New_York')).toBe('2026-01-15T17:00:00Z');
  });

  it('throws rather than guesses when a zone has no offset', () => {
    const broken = createZoneClock(() => Number.NaN);
    expect(() => broken.toInstant('Mars/Olympus', 0, 0)).toThrow(RangeError);
    expect(() => broken.localDateOf('Mars/Olympus', 0)).toThrow(RangeError);
  });

  it('does not fail on historic offsets with seconds', () => {
    const amsterdam1930 = createZoneClock(() => 1_172_000);
    expect(amsterdam1930.toInstant('Europe/Amsterdam', date('1930-01-01'), 720)).toBe(
      at('1930-01-01T12:00Z') - 1_172_000,
    );
  });
});
