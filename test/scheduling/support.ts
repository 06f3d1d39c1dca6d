// Short words for scenes in tests, and the time zone database as the product uses it.
import { tzOffset } from '@date-fns/tz';
import { Temporal } from 'temporal-polyfill';
import { type Interval, interval } from '../../src/scheduling/interval.ts';
import { intervalSet } from '../../src/scheduling/intervalSet.ts';
import type { OwnBooking } from '../../src/scheduling/keepApart.ts';
import type { Host, Hours, OpeningRules, Service, WeeklyHours } from '../../src/scheduling/model.ts';
import type { HostAvailability, Offer, Question } from '../../src/scheduling/offer.ts';
import type { Slot } from '../../src/scheduling/poolStarts.ts';
import type { OffsetAt, Weekday } from '../../src/scheduling/time.ts';
import { createZoneClock } from '../../src/scheduling/zone.ts';

export const offsetAt: OffsetAt = (zone, instant) => tzOffset(zone, new Date(instant)) * 60_000;
export const clock = createZoneClock(offsetAt);

/** The instant written as ISO 8601 with an offset. */
export function at(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds;
}

export function iso(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString();
}

/** Days since 1970-01-01, by Temporal. */
export function date(text: string): number {
  return Temporal.PlainDate.from('1970-01-01').until(text, { largestUnit: 'days' }).days;
}

export function between(from: string, to: string): Interval {
  return interval(at(from), at(to));
}

export function hours(from: string, to: string): Hours {
  return { from: minutes(from), to: minutes(to) };
}

function minutes(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? Number.NaN) * 60 + (minute ?? Number.NaN);
}

export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Open on these weekdays, for everyone and every service unless `row` says otherwise. */
export function weekly(
  weekdays: readonly Weekday[],
  from: string,
  to: string,
  row: Partial<WeeklyHours> = {},
): WeeklyHours {
  return { weekdays, hours: hours(from, to), host: null, service: null, ...row };
}

/** These weekly hours, no exceptions and no holidays unless `changes` says otherwise. */
export function openings(rows: readonly WeeklyHours[], changes: Partial<OpeningRules> = {}): OpeningRules {
  return { weekly: rows, exceptions: [], holidays: new Set(), ...changes };
}

/** Half an hour, every half hour, no buffers, no notice, 14 days ahead, no cap. */
export function service(changes: Partial<Service> = {}): Service {
  return {
    name: 'checkup',
    title: 'Check-up',
    durationMinutes: 30,
    slotIntervalMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    minimumNotice: { kind: 'elapsed', minutes: 0 },
    bookingHorizon: { kind: 'days', days: 14 },
    hosts: [],
    assignment: 'any',
    maxPerDay: null,
    place: '',
    videoCall: false,
    inviteContact: false,
    eventTitle: null,
    eventDescription: null,
    cancelUntil: { kind: 'elapsed', minutes: 0 },
    moveUntil: { kind: 'elapsed', minutes: 0 },
    ...changes,
  };
}

/** No cap, weight 1. */
export function host(name: string, timeZone = 'UTC', changes: Partial<Host> = {}): Host {
  return {
    name,
    calendarId: `${name}@example.com`,
    alsoBusyOn: [],
    timeZone,
    maxPerDay: null,
    weight: 1,
    ...changes,
  };
}

/** Half an hour from this instant on, without buffers of its own. */
export function booking(start: string, changes: Partial<OwnBooking> = {}): OwnBooking {
  return { ...interval(at(start), at(start) + 1_800_000), bufferBeforeMinutes: 0, bufferAfterMinutes: 0, ...changes };
}

/** A host with nothing in the calendar. What it owns also counts for it, unless `booked` says otherwise. */
export function free(one: Host, changes: Partial<HostAvailability> = {}): HostAvailability {
  return { host: one, busy: intervalSet([]), own: [], booked: changes.own ?? [], ...changes };
}

/** One host in UTC, open 09:00 to 12:00 every day, asked on Monday 2026-06-01 at midnight for that day alone. */
export function question(changes: Partial<Question> = {}): Question {
  return {
    service: service({ bookingHorizon: { kind: 'days', days: 0 } }),
    hosts: [free(host('Anna'))],
    ofService: [],
    openings: openings([weekly(EVERY_DAY, '09:00', '12:00')]),
    timeZone: 'UTC',
    nowMs: at('2026-06-01T00:00Z'),
    within: null,
    ...changes,
  };
}

export function slotsOf({ starts, slotAt }: Offer): readonly Slot[] {
  return starts.map(slotAt);
}

/** All that an offer says. */
export function told(offered: Offer) {
  return { slots: slotsOf(offered), none: offered.none };
}

/** The starts as UTC clock times of one day: `09:30`. */
export function clockTimes({ starts }: Offer): string[] {
  return starts.map((startMs) => iso(startMs).slice(11, 16));
}
