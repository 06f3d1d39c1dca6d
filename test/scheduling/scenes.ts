// Random questions for properties: small teams in weeks that contain a transition.
import fc from 'fast-check';
import { type Interval, interval } from '../../src/scheduling/interval.ts';
import type {
  DateException,
  Host,
  Hours,
  MinimumNotice,
  OpeningRules,
  Service,
  WeeklyHours,
} from '../../src/scheduling/model.ts';
import type { Question } from '../../src/scheduling/offer.ts';
import { at, date, EVERY_DAY, host, service } from './support.ts';
import { questionOf, type SceneBooking, type Team } from './team.ts';

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

export interface Scene extends Team {
  readonly question: Question;
}

const quarter = (min: number, max: number) =>
  fc.integer({ min: min / 15, max: max / 15 }).map((quarters) => quarters * 15);

// Some long ones, so that hosts share open time and `all` has something to offer; some around the clock, so that slots
// run past midnight.
const hours: fc.Arbitrary<Hours> = fc
  .oneof(
    { weight: 3, arbitrary: fc.tuple(quarter(0, 1425), quarter(15, 1440)) },
    { weight: 3, arbitrary: fc.tuple(quarter(0, 600), quarter(600, 1440)) },
    fc.constant([0, 1440] as const),
  )
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

function someOpenings(today: number): fc.Arbitrary<OpeningRules> {
  return fc.record({
    weekly: fc.array(weeklyRow, { minLength: 1, maxLength: 5 }),
    exceptions: fc.array(exception(today), { maxLength: 3 }),
    holidays: fc.array(fc.integer({ min: today - 1, max: today + 6 }), { maxLength: 3 }).map((days) => new Set(days)),
  });
}

const notice: fc.Arbitrary<MinimumNotice> = fc.oneof(
  fc.integer({ min: 0, max: 2000 }).map((minutes): MinimumNotice => ({ kind: 'elapsed', minutes })),
  fc.integer({ min: 0, max: 3 }).map((days): MinimumNotice => ({ kind: 'days', days })),
  fc.integer({ min: 0, max: 3 }).map((days): MinimumNotice => ({ kind: 'workingDays', days })),
);

const buffer = fc.constantFrom(0, 0, 5, 15, 40);
const cap = fc.constantFrom(null, 1, 2, 3);

/** Now and then the service names a host who is not there: withdrawn, or with an unreadable calendar. */
function someService(today: number, names: readonly string[]): fc.Arbitrary<Service> {
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
      hosts: fc.oneof({ weight: 7, arbitrary: fc.constant(names) }, fc.constant([...names, 'Dan'])),
      assignment: fc.constantFrom('any', 'first', 'all', 'all'),
      maxPerDay: cap,
    })
    .map(service);
}

/** Starts from `firstDay` to `lastDay`, in days of 24 hours from now, and lasts up to `longest` minutes. */
function intervalNear(nowMs: number, firstDay: number, lastDay: number, longest: number): fc.Arbitrary<Interval> {
  const start = fc.integer({ min: firstDay * 1440, max: lastDay * 1440 });
  return fc
    .tuple(start, fc.integer({ min: 1, max: longest }))
    .map(([minute, length]) => interval(nowMs + minute * 60_000, nowMs + (minute + length) * 60_000));
}

function someHost(name: string, zone: string): fc.Arbitrary<Host> {
  const timeZone = fc.oneof({ weight: 4, arbitrary: fc.constant(zone) }, fc.constantFrom('UTC', 'Asia/Kathmandu'));
  const alsoBusyOn = fc.constantFrom([], [], [], [], ['Anna@example.com'], ['room@example.com']);
  return fc.tuple(timeZone, cap, alsoBusyOn).map(([one, maxPerDay, also]) => ({
    ...host(name, one, { maxPerDay }),
    alsoBusyOn: also.filter((id) => id !== `${name}@example.com`),
  }));
}

/** Of any host, also one of another service; about half the bookings name several hosts. */
function someBooking(nowMs: number): fc.Arbitrary<SceneBooking> {
  const hosts = fc.oneof(
    fc.constantFrom(...NAMES).map((name) => [name]),
    fc.shuffledSubarray(NAMES, { minLength: 2 }),
  );
  return fc
    .record({
      // Mostly close together, so that dates fill up; some lie at the edges of a fair share.
      time: fc.oneof({ weight: 5, arbitrary: intervalNear(nowMs, -1, 4, 100) }, intervalNear(nowMs, -20, 20, 100)),
      hosts,
      service: fc.constantFrom('checkup', 'checkup', 'surgery'),
      bufferBeforeMinutes: buffer,
      bufferAfterMinutes: buffer,
    })
    .map(({ time, ...booking }) => ({
      ...time,
      ...booking,
      calendarId: `${booking.hosts[0]}@example.com`,
      active: true,
    }));
}

function someBusy(nowMs: number): fc.Arbitrary<ReadonlyMap<string, readonly Interval[]>> {
  const calendar = fc.array(intervalNear(nowMs, -0.25, 7, 400), { maxLength: 8 });
  const ids = [...NAMES, 'room'].map((name) => `${name}@example.com`);
  return fc.tuple(...ids.map(() => calendar)).map((lists) => new Map(lists.map((list, i) => [ids[i] ?? '', list])));
}

function someTeam(zone: string, day: string, nowMs: number, names: readonly string[]): fc.Arbitrary<Team> {
  const today = date(day);
  return fc.record({
    service: someService(today, names),
    hosts: fc.tuple(...names.map((name) => someHost(name, zone))),
    openings: someOpenings(today),
    timeZone: fc.constantFrom(zone, zone, 'UTC', 'Asia/Kathmandu', 'America/Los_Angeles'),
    nowMs: fc.constant(nowMs),
    busy: someBusy(nowMs),
    bookings: fc.array(someBooking(nowMs), { maxLength: 10 }),
  });
}

export const scenes: fc.Arbitrary<Scene> = fc
  .tuple(
    fc.constantFrom(...WEEKS),
    fc.integer({ min: 0, max: 2 * 86_400 }),
    fc.shuffledSubarray(NAMES, { minLength: 1 }),
  )
  .chain(([[zone, day], second, names]) => someTeam(zone, day, at(`${day}T00:00Z`) + second * 1000, names))
  .map((team) => ({ ...team, question: questionOf(team) }));
