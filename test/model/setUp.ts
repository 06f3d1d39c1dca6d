// Random teams: up to three hosts and two services, in weeks in which clocks may change.
import fc from 'fast-check';
import type { Host, Hours, MinimumNotice, Service, WeeklyHours } from '../../src/scheduling/model.ts';
import * as usual from '../scheduling/support.ts';
import { HOLIDAYS } from './cells.ts';
import type { SetUp } from './model.ts';

const NAMES = ['Anna', 'Ben', 'Cem'];
const SERVICES = ['Visit', 'Talk'];
const ROOM = 'room@example.com';

/** A zone, and the morning of a day shortly before its clocks change, or of any other. */
const WEEKS: readonly (readonly [zone: string, day: string])[] = [
  ['Europe/Berlin', '2027-06-07'],
  ['Europe/Berlin', '2027-03-26'],
  ['Europe/Berlin', '2027-10-29'],
  ['America/New_York', '2027-03-12'],
  ['Australia/Lord_Howe', '2027-04-02'],
];

const half = (min: number, max: number) => fc.integer({ min: min * 2, max: max * 2 }).map((halves) => halves * 30);

/** Mostly by day, as people work; some at night, when clocks change. */
export const hours: fc.Arbitrary<Hours> = fc
  .oneof(
    { weight: 6, arbitrary: fc.tuple(half(7, 13), half(3, 9)) },
    { weight: 2, arbitrary: fc.tuple(half(0, 2), half(2, 6)) },
  )
  .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }));

const weeklyRow: fc.Arbitrary<WeeklyHours> = fc.record({
  weekdays: fc.constantFrom(usual.EVERY_DAY, usual.EVERY_DAY, usual.WEEKDAYS, [2, 4, 7] as const),
  hours,
  host: fc.constantFrom(null, null, ...NAMES),
  service: fc.constantFrom(null, null, ...SERVICES),
});

/** The first row is everyone's, so that there is something to offer. */
export const weekly: fc.Arbitrary<readonly WeeklyHours[]> = fc
  .tuple(hours, fc.array(weeklyRow, { maxLength: 2 }))
  .map(([first, more]) => [{ weekdays: usual.EVERY_DAY, hours: first, host: null, service: null }, ...more]);

const cap = fc.constantFrom(null, null, null, 1, 2, 3);
const buffer = fc.constantFrom(0, 0, 15, 45);

const notice: fc.Arbitrary<MinimumNotice> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 0, 0, 90, 240).map((minutes) => ({ kind: 'elapsed', minutes }) as const) },
  fc.constantFrom(0, 1).map((days) => ({ kind: 'days', days }) as const),
  fc.constantFrom(1, 1, 2).map((days) => ({ kind: 'workingDays', days }) as const),
);

/** What an owner may change from one day to the next. */
export const serviceLimits = {
  maxPerDay: cap,
  bufferBeforeMinutes: buffer,
  bufferAfterMinutes: buffer,
  minimumNotice: notice,
  bookingHorizon: fc.constantFrom(2, 3, 2, 3, 1, 4, 0).map((days) => ({ kind: 'days', days }) as const),
};

export const hostLimits = { maxPerDay: cap, weight: fc.constantFrom(1, 1, 2, 0.5, 0.3) };

const someOf = (names: readonly string[], least: number) => fc.shuffledSubarray([...names], { minLength: least });

function someService(name: string, names: readonly string[], day: string): fc.Arbitrary<Service> {
  const until = fc.nat(4).map((days) => ({ kind: 'until', date: usual.date(day) + 2 + days }) as const);
  return fc
    .record({
      ...serviceLimits,
      bookingHorizon: fc.oneof({ weight: 5, arbitrary: serviceLimits.bookingHorizon }, until),
      durationMinutes: fc.constantFrom(30, 30, 60),
      slotIntervalMinutes: fc.constantFrom(30, 60, 45),
      hosts: fc.oneof(someOf(names, 1), someOf(names, names.length)),
      assignment: fc.constantFrom('any', 'any', 'first', 'all', 'all'),
    })
    .map((changes) => usual.service({ ...changes, name, title: name }));
}

function someHost(name: string, zones: readonly string[]): fc.Arbitrary<Host> {
  return fc
    .record({
      ...hostLimits,
      timeZone: fc.constantFrom(...zones),
      alsoBusyOn: fc.constantFrom([], [], [ROOM], ['anna@example.com']),
    })
    .map(({ timeZone, alsoBusyOn, ...limits }) => {
      const calendarId = `${name.toLowerCase()}@example.com`;
      return usual.host(name, timeZone, {
        ...limits,
        calendarId,
        alsoBusyOn: alsoBusyOn.filter((id) => id !== calendarId),
      });
    });
}

function someTeam(zone: string, day: string, names: readonly string[], zones: readonly string[]): fc.Arbitrary<SetUp> {
  const calendars = [...names.map((name) => `${name.toLowerCase()}@example.com`), ROOM, 'anna@example.com', HOLIDAYS];
  return fc.record({
    timeZone: fc.constant(zone),
    now: fc
      .integer({ min: 0, max: 4 * 24 * 6 })
      .map((steps) => new Date(Date.parse(day) + steps * 600_000).toISOString()),
    repeats: fc.constantFrom('allow', 'refuse', 'move'),
    hosts: fc.tuple(...names.map((name) => someHost(name, zones))),
    services: fc.tuple(...SERVICES.map((name) => someService(name, names, day))),
    weekly,
    hasHolidays: fc.constantFrom(true, true, false),
    zones: fc.constantFrom(zone, zone, 'UTC').map((one) => Object.fromEntries(calendars.map((id) => [id, one]))),
    unansweredBlocks: fc.boolean(),
  });
}

const teamOf = (size: number) => fc.shuffledSubarray(NAMES, { minLength: size, maxLength: size });

/** Beside the Settings' zone; mostly none. */
const otherZones = fc.constantFrom([], [], ['America/New_York', 'Asia/Kathmandu']);

export const setUps: fc.Arbitrary<SetUp> = fc
  .tuple(fc.constantFrom(...WEEKS), fc.oneof(teamOf(1), teamOf(2), teamOf(3), teamOf(3)), otherZones)
  .chain(([[zone, day], names, others]) => someTeam(zone, day, names, [zone, zone, ...others]));

/** Two services that every host has, few starts a day and a second calendar of each host: what people change meets bookings. */
export const crowded: fc.Arbitrary<SetUp> = fc.tuple(setUps, fc.boolean()).map(([setUp, hasBuffers]) => ({
  ...setUp,
  services: setUp.services.map((one) => ({
    ...one,
    hosts: setUp.hosts.map(({ name }) => name),
    minimumNotice: { kind: 'elapsed', minutes: 0 },
    bookingHorizon: { kind: 'days', days: 3 },
    maxPerDay: one.maxPerDay ?? 9,
    ...(hasBuffers ? {} : { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }),
  })),
  weekly: [{ weekdays: usual.EVERY_DAY, hours: { from: 540, to: 660 }, host: null, service: null }],
  hasHolidays: false,
  zones: { ...setUp.zones, ...secondCalendars(setUp) },
}));

function secondCalendars({ hosts, zones }: SetUp): Record<string, string> {
  const second = (id: string) => id.replace('@', '-2@');
  return Object.fromEntries(hosts.map(({ calendarId }) => [second(calendarId), zones[calendarId] ?? 'UTC']));
}
