// The expansion of rules against rrule-temporal, which shares no code with it: rules of every part, in zones that change.
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { busyIn, event, ics } from './support.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const RANGE_DAYS = 59;

function some<Item>(items: readonly Item[], maxLength = 3) {
  return fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength });
}

function numbers(min: number, max: number, maxLength = 3) {
  const wanted = fc.integer({ min, max }).filter((each) => each !== 0);
  return fc.uniqueArray(wanted, { minLength: 1, maxLength });
}

/** `;NAME=a,b`, or nothing. */
function part(name: string, values: fc.Arbitrary<readonly (string | number)[]>) {
  return fc.option(values, { nil: [] }).map((each) => (each.length === 0 ? '' : `;${name}=${each.join()}`));
}

const numberedDays = fc
  .array(fc.tuple(fc.constantFrom('', '1', '2', '-1', '-2'), fc.constantFrom(...WEEKDAYS)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((days) => [...new Set(days.map((day) => day.join('')))]);
const months = part('BYMONTH', numbers(1, 12));
const monthDays = part('BYMONTHDAY', numbers(-31, 31));
const plainDays = part('BYDAY', some(WEEKDAYS));
const places = part('BYSETPOS', numbers(-3, 3, 2));

const parts = fc.oneof(
  fc.tuple(fc.constant('FREQ=DAILY'), months, monthDays, plainDays),
  fc.tuple(fc.constant('FREQ=WEEKLY'), months, plainDays, part('WKST', some(WEEKDAYS, 1))),
  fc.tuple(fc.constant('FREQ=MONTHLY'), months, part('BYDAY', numberedDays)),
  fc.tuple(fc.constant('FREQ=MONTHLY'), monthDays),
  fc.tuple(
    fc.constant('FREQ=MONTHLY'),
    part('BYDAY', some(WEEKDAYS)).filter((days) => days !== ''),
    places,
  ),
  fc.tuple(fc.constant('FREQ=YEARLY'), months, monthDays),
  fc.tuple(fc.constant('FREQ=YEARLY'), part('BYYEARDAY', numbers(-366, 366))),
);

const aRule = fc
  .tuple(parts, fc.integer({ min: 1, max: 3 }), fc.constantFrom('', ';COUNT=7', ';COUNT=40', ';UNTIL=20271001T120000Z'))
  .map(([each, interval, end]) => `${each.join('')};INTERVAL=${interval}${end}`);

const FIRST = Temporal.PlainDateTime.from('2026-11-02T00:00');

describe('rules of any part', () => {
  it('are what rrule-temporal finds, with the start as an instance', () => {
    // From 03:00 on, as no zone here skips such a time. RFC 5545, 3.3.10, says two things of a time that clocks skip: it is no
    // instance, and it is one an hour later. rrule-temporal drops it, and ours keeps the hour busy; see blocking.test.ts.
    const minutes = fc.integer({ min: 180, max: 1439 });
    const days = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(aRule, fc.constantFrom(...ZONES), days, minutes, days, (rule, zone, startDay, minute, rangeDay) => {
        const wall = FIRST.add({ days: startDay, minutes: minute });
        const from = FIRST.add({ days: startDay + rangeDay })
          .toZonedDateTime('UTC')
          .toInstant();
        const to = from.add({ hours: 24 * RANGE_DAYS });
        const local = wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

        const other = new RRuleTemporal({
          rruleString: `DTSTART;TZID=${zone}:${local}\nRRULE:${rule}`,
          includeDtstart: true,
          maxIterations: 100_000,
        });
        const expected = other
          .between(new Date(from.epochMilliseconds), new Date(to.epochMilliseconds - 1), true)
          .map((each) => Temporal.ZonedDateTime.from(each.toString()).toInstant().toString());

        const file = ics(event(`DTSTART;TZID=${zone}:${local}\nDURATION:PT1M\nRRULE:${rule}`));
        const found = busyIn(file, String(from), String(to)).map((each) => each.split('/')[0]);
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
