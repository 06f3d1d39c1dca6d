// The expansion of rules against two other expansions: a naive walk with Temporal, and ical.js's iterator.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { busyIn, event, ics } from './support.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
];
const RANGE_DAYS = 40;

function stamp(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

const aRule = fc.record({
  zone: fc.constantFrom(...ZONES),
  unit: fc.constantFrom('days' as const, 'weeks' as const),
  interval: fc.integer({ min: 1, max: 4 }),
  startDay: fc.integer({ min: 0, max: 800 }),
  startMinute: fc.integer({ min: 0, max: 1439 }),
  end: fc.constantFrom('none' as const, 'count' as const, 'until' as const),
  endAfter: fc.integer({ min: 0, max: 300 }),
  removed: fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 5 }),
  rangeDay: fc.integer({ min: 0, max: 800 }),
});

const FIRST_DAY = Temporal.PlainDateTime.from('2025-06-01T00:00');

describe('daily and weekly rules', () => {
  it('are what a walk with Temporal finds, with INTERVAL, COUNT, UNTIL and EXDATE in every zone', () => {
    fc.assert(
      fc.property(aRule, ({ zone, unit, interval, startDay, startMinute, end, endAfter, removed, rangeDay }) => {
        const start = FIRST_DAY.add({ days: startDay, minutes: startMinute });
        const nth = (n: number) => start.add({ [unit]: n * interval });
        const instant = (n: number) => nth(n).toZonedDateTime(zone).toInstant();
        const from = FIRST_DAY.add({ days: rangeDay }).toZonedDateTime('UTC').toInstant();
        const to = from.add({ hours: 24 * RANGE_DAYS });

        const numbers = Array.from({ length: 900 }, (_, n) => n)
          .filter((n) => end === 'none' || n <= endAfter)
          .filter((n) => !removed.includes(n));
        const inRange = (each: Temporal.Instant) =>
          Temporal.Instant.compare(each, from) >= 0 && Temporal.Instant.compare(each, to) < 0;
        const expected = numbers.map(instant).filter(inRange).map(String);

        const limit = { none: '', count: `;COUNT=${endAfter + 1}`, until: `;UNTIL=${utc(instant(endAfter))}` }[end];
        const file = ics(
          event(
            [
              `DTSTART;TZID=${zone}:${stamp(start)}`,
              'DURATION:PT1M',
              `RRULE:FREQ=${unit === 'days' ? 'DAILY' : 'WEEKLY'};INTERVAL=${interval}${limit}`,
              ...removed.map((n) => `EXDATE;TZID=${zone}:${stamp(nth(n))}`),
            ].join('\n'),
          ),
        );
        const found = busyIn(file, String(from), String(to)).map((each) => each.split('/')[0]);
        expect(found).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

function utc(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const someDays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 4 });

/** Rules that ical.js expands rightly, with a start that matches its rule. */
const aKnownRule = fc.oneof(
  fc
    .tuple(someDays, fc.integer({ min: 1, max: 3 }), fc.constantFrom(...WEEKDAYS))
    .map(([days, interval, weekStart]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join()};WKST=${weekStart}`),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, -1, -2), fc.constantFrom(...WEEKDAYS))
    .map(([ordinal, day]) => `FREQ=MONTHLY;BYDAY=${ordinal}${day}`),
  fc
    .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 5 }))
    .map(([day, interval]) => `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${day}`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, -1), fc.constantFrom(...WEEKDAYS))
    .map(([month, ordinal, day]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${ordinal}${day}`),
);

describe('rules of the week, the month and the year', () => {
  it('are what ical.js finds', () => {
    fc.assert(
      fc.property(aKnownRule, fc.integer({ min: 0, max: 500 }), (rule, rangeDay) => {
        // The first match after 2024 is the start, so that both agree about it.
        const search = ICAL.Recur.fromString(rule).iterator(
          ICAL.Time.fromJSDate(new Date('2024-01-01T10:00:00Z'), true),
        );
        const first = search.next();
        const from = FIRST_DAY.add({ days: rangeDay }).toZonedDateTime('UTC').toInstant();
        const to = from.add({ hours: 24 * 60 });

        const expected: string[] = [];
        const walk = ICAL.Recur.fromString(rule).iterator(first.clone());
        for (let next = walk.next(); next.toString() < String(to); next = walk.next()) {
          if (next.toString() >= String(from)) expected.push(next.toString());
        }
        const file = ics(event(`DTSTART:${first.toICALString()}\nDURATION:PT1H\nRRULE:${rule}`));
        const found = busyIn(file, String(from), String(to)).map((each) => each.split('/')[0]);
        expect(found).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
