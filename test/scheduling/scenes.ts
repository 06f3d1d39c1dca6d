// Random questions for properties: small teams in weeks that contain a transition.
import fc from 'fast-check';
import { type Interval, interval } from '../../src/scheduling/interval.ts';
import { intervalSet } from '../../src/scheduling/intervalSet.ts';
import type { DateException, Hours, MinimumNotice, Service, WeeklyHours } from '../../src/scheduling/model.ts';
import type { HostAvailability, Question } from '../../src/scheduling/offer.ts';
import { at, date, EVERY_DAY, host, service } from './support.ts';

/** A zone and an evening a day or two before its clocks change. */
const WEEKS: readonly (readonly [zone: string, day: string])[] = [
  ['Europe/Berlin', '2026-03-27'],
  ['Europe/Berlin', '2026-10-24'],
  ['America/New_York', '2026-03-07'],
  ['America/New_York', '2026-10-31'],
  ['Australia/Lord_Howe', '2026-04-03'],
  ['Australia/Lord_Howe', '2026-10-02'],
  ['Africa/Casablanca', '2026-02-14'],
  ['Africa/Casablanca', '2026-03-21'],
  ['America/Sao_Paulo', '2016-10-15'],
  ['America/Sao_Paulo', '2018-02-16'],
  ['America/Nuuk', '2025-03-28'],
  ['Pacific/Apia', '2011-12-28'],
  ['Asia/Kathmandu', '2026-06-01'],
];
const NAMES = ['Anna', 'Ben', 'Cem'];

// Intervals may be handed over in any order and overlap, as several calendars do.
export interface Scene {
  readonly question: Question;
  /** Each host's busy times before they became a set, in the order of the question's hosts. */
  readonly busyLists: readonly (readonly Interval[])[];
}

const quarter = (min: number, max: number) =>
  fc.integer({ min: min / 15, max: max / 15 }).map((quarters) => quarters * 15);

const hours: fc.Arbitrary<Hours> = fc
  .tuple(quarter(0, 1425), quarter(15, 1440))
  .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }));

const hostOrAll = fc.constantFrom(null, null, ...NAMES);

const weeklyRow: fc.Arbitrary<WeeklyHours> = fc.record({
  weekdays: fc.subarray([...EVERY_DAY], { minLength: 3 }),
  hours,
  host: hostOrAll,
  service: fc.constantFrom(null, null, 'checkup', 'surgery'),
});

function exception(today: number): fc.Arbitrary<DateException> {
  const days = fc.tuple(fc.integer({ min: -2, max: 6 }), fc.integer({ min: 0, max: 2 }));
  return fc.tuple(days, hostOrAll, fc.option(hours)).map(([[offset, length], name, open]) => ({
    from: today + offset,
    to: today + offset + length,
    host: name,
    hours: open,
  }));
}

const notice: fc.Arbitrary<MinimumNotice> = fc.oneof(
  fc.integer({ min: 0, max: 2000 }).map((minutes): MinimumNotice => ({ kind: 'elapsed', minutes })),
  fc.integer({ min: 0, max: 3 }).map((days): MinimumNotice => ({ kind: 'days', days })),
  fc.integer({ min: 0, max: 3 }).map((days): MinimumNotice => ({ kind: 'workingDays', days })),
);

const buffer = fc.constantFrom(0, 0, 5, 15, 40);

function someService(today: number): fc.Arbitrary<Service> {
  const days = fc.integer({ min: 0, max: 5 });
  return fc
    .record({
      durationMinutes: fc.constantFrom(10, 30, 45, 60, 180, 1500),
      slotIntervalMinutes: fc.constantFrom(15, 25, 30, 60),
      bufferBeforeMinutes: buffer,
      bufferAfterMinutes: buffer,
      minimumNotice: notice,
      bookingHorizon: fc.oneof(
        days.map((ahead) => ({ kind: 'days', days: ahead }) as const),
        days.map((ahead) => ({ kind: 'until', date: today + ahead }) as const),
      ),
    })
    .map(service);
}

function intervalNear(nowMs: number): fc.Arbitrary<Interval> {
  const minutes = fc.tuple(fc.integer({ min: -300, max: 7 * 1440 }), fc.integer({ min: 1, max: 400 }));
  return minutes.map(([start, length]) => interval(nowMs + start * 60_000, nowMs + (start + length) * 60_000));
}

function available(
  nowMs: number,
  zone: string,
  name: string,
): fc.Arbitrary<readonly [HostAvailability, readonly Interval[]]> {
  const own = fc
    .tuple(intervalNear(nowMs), buffer, buffer)
    .map(([time, bufferBeforeMinutes, bufferAfterMinutes]) => ({ ...time, bufferBeforeMinutes, bufferAfterMinutes }));
  const timeZone = fc.constantFrom(zone, zone, zone, 'UTC', 'Asia/Kathmandu');
  return fc
    .tuple(timeZone, fc.array(intervalNear(nowMs), { maxLength: 10 }), fc.array(own, { maxLength: 3 }))
    .map(([hostZone, busy, bookings]) => [
      { host: host(name, hostZone), busy: intervalSet(busy), own: bookings },
      busy,
    ]);
}

export const scenes: fc.Arbitrary<Scene> = fc
  .tuple(fc.constantFrom(...WEEKS), fc.integer({ min: 0, max: 2 * 86_400 }))
  .chain(([[zone, day], second]) => {
    const nowMs = at(`${day}T00:00Z`) + second * 1000;
    const today = date(day);
    return fc
      .record({
        service: someService(today),
        weekly: fc.array(weeklyRow, { minLength: 1, maxLength: 5 }),
        exceptions: fc.array(exception(today), { maxLength: 3 }),
        count: fc.integer({ min: 1, max: NAMES.length }),
        pairs: fc.tuple(available(nowMs, zone, 'Anna'), available(nowMs, zone, 'Ben'), available(nowMs, zone, 'Cem')),
      })
      .map(({ service: asked, weekly, exceptions, count, pairs }) => ({
        question: {
          service: asked,
          hosts: pairs.slice(0, count).map(([one]) => one),
          openings: { weekly, exceptions },
          nowMs,
          within: null,
        },
        busyLists: pairs.slice(0, count).map(([, busy]) => busy),
      }));
  });
