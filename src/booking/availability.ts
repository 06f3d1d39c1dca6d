// Who is free when: asks Google for the busy times of the service's hosts and lets the rules decide.
// `available` and `book` both come through here.
import { listAt } from '../scheduling/groups.ts';
import { type Interval, interval } from '../scheduling/interval.ts';
import { EMPTY_SET, type IntervalSet, intervalSet, unionAll } from '../scheduling/intervalSet.ts';
import type { Host, Service } from '../scheduling/model.ts';
import { type HostAvailability, type Offer, offer } from '../scheduling/offer.ts';
import { ownBookings } from '../scheduling/ownBookings.ts';
import { queryRange } from '../scheduling/queryRange.ts';
import { createZoneClock } from '../scheduling/zone.ts';
import type { Configuration } from '../sheet/configuration.ts';
import { nameKey } from '../sheet/text.ts';
import { buffersByService, type HeldBooking } from './heldBookings.ts';
import { type HolidayFault, readHolidays } from './holidays.ts';
import { isReadOnly } from './readOnly.ts';
import type { Session } from './session.ts';

/** A host left out because of a calendar: `unreadable` is Google's word for it, null = it refused a booking lately. */
export interface HostLeftOut {
  readonly host: string;
  readonly calendarId: string;
  readonly unreadable: string | null;
}

export interface Availability {
  readonly offer: Offer;
  /** The hosts asked about, in the order that counts for the service's assignment. */
  readonly hosts: readonly Host[];
  readonly leftOut: readonly HostLeftOut[];
  readonly holidayFaults: readonly HolidayFault[];
  /** What was found busy, by calendar; without those that could not be read, and those not asked. */
  readonly busy: ReadonlyMap<string, IntervalSet>;
  /** The bookings that still stand; a booking outside the time asked about is not known to stand. */
  readonly standing: readonly HeldBooking[];
}

export interface AvailabilityQuestion {
  readonly service: Service;
  readonly held: readonly HeldBooking[];
  /** Only starts inside; null = all. */
  readonly within: Interval | null;
  /** Bookings whose standing must be known as well. */
  readonly alsoCheck: readonly HeldBooking[];
}

/** Throws if the busy times cannot be asked for at all. */
export function availability(
  session: Session,
  configuration: Configuration,
  question: AvailabilityQuestion,
): Availability {
  const { service, within, held, alsoCheck } = question;
  const clock = createZoneClock(session.ports.offsetAt);
  const hosts = hostsOf(configuration, service);
  const holidays = readHolidays(session, configuration.settings.holidayCalendars);
  const openings = { ...configuration.openings, holidays: holidays.dates };
  const { timeZone } = configuration.settings;
  const rules = { service, openings, timeZone, nowMs: session.startedMs, within };
  const needed = queryRange({ ...rules, hosts, allBuffers: [...buffersByService(configuration).values()] }, clock);
  const range = alsoCheck.reduce(hull, needed);
  const counting = range === null ? [] : held.filter((one) => concerns(one, service, hosts) && overlap(one, range));
  const calendars = [...hosts.flatMap(calendarsOf), ...[...counting, ...alsoCheck].map((one) => one.calendarId)];
  const busy = readBusy(session, calendars, range);
  const standing = ownBookings(held, { busyByCalendar: busy.sets, range: range ?? NO_TIME, nowMs: rules.nowMs });
  const leftOut = hosts.flatMap((host) => reasonToLeaveOut(session, host, busy.unreadable));
  const asked = hosts.filter((host) => !leftOut.some((left) => left.host === host.name));
  const ofService = standing.filter((one) => isOf(one, service));
  return {
    offer: offer({ ...rules, ofService, hosts: withBusy(asked, busy.sets, standing) }, clock),
    hosts,
    leftOut,
    holidayFaults: holidays.faults,
    busy: busy.sets,
    standing,
  };
}

// Nothing is asked of Google for it, so no booking in the future is known to stand.
const NO_TIME = interval(0, 1);

/** The active, faultless hosts: for `any` in the order of the tab Hosts, which breaks ties, else in the service's. */
export function hostsOf(configuration: Configuration, service: Service): readonly Host[] {
  const hosts = configuration.hosts.filter((host) => service.hosts.includes(host.name));
  if (service.assignment === 'any') return hosts;
  return [...hosts].sort((a, b) => service.hosts.indexOf(a.name) - service.hosts.indexOf(b.name));
}

export function calendarsOf(host: Host): readonly string[] {
  return [host.calendarId, ...host.alsoBusyOn];
}

/** Whether a booking counts for a cap, a buffer or a share here, so that its calendar is asked whether it stands. */
export function concerns(one: HeldBooking, service: Service, hosts: readonly Host[]): boolean {
  const isCounted = service.maxPerDay !== null && isOf(one, service);
  return one.active && (isCounted || hosts.some(({ name }) => one.hosts.includes(name)));
}

export function isOf({ row }: HeldBooking, service: Service): boolean {
  return nameKey(row.service) === nameKey(service.name);
}

interface Busy {
  readonly sets: ReadonlyMap<string, IntervalSet>;
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Without a range nothing is asked: no start is possible whatever is busy. */
export function readBusy(session: Session, calendarIds: readonly string[], range: Interval | null): Busy {
  const ids = [...new Set(calendarIds)].filter((id) => id !== '');
  const sets = new Map<string, IntervalSet>();
  const unreadable = new Map<string, string>();
  if (range === null || ids.length === 0) return { sets, unreadable };
  const answer = session.ports.calendar.freeBusy(ids, range);
  for (const id of ids) {
    const calendar = answer.get(id) ?? { unreadable: 'missing from the answer' };
    if ('busy' in calendar) sets.set(id, intervalSet(calendar.busy));
    else unreadable.set(id, calendar.unreadable);
  }
  return { sets, unreadable };
}

export function reasonToLeaveOut(session: Session, host: Host, unreadable: ReadonlyMap<string, string>): HostLeftOut[] {
  const calendarId = calendarsOf(host).find((id) => unreadable.has(id));
  if (calendarId !== undefined) {
    return [{ host: host.name, calendarId, unreadable: unreadable.get(calendarId) ?? '' }];
  }
  const readOnly = isReadOnly(session.properties, host.calendarId, session.startedMs);
  return readOnly ? [{ host: host.name, calendarId: host.calendarId, unreadable: null }] : [];
}

// Own bookings take the time of everyone they name, and of every host whom a calendar they stand in makes busy.
export function withBusy(
  hosts: readonly Host[],
  sets: ReadonlyMap<string, IntervalSet>,
  standing: readonly HeldBooking[],
): HostAvailability[] {
  const byCalendar = new Map<string, HeldBooking[]>();
  const byHost = bookingsByHost(standing);
  for (const booking of standing) listAt(byCalendar, booking.calendarId).push(booking);
  return hosts.map((host) => {
    const ids = [...new Set(calendarsOf(host))];
    const booked = byHost.get(host.name) ?? [];
    return {
      host,
      busy: unionAll(ids.map((id) => sets.get(id) ?? EMPTY_SET)),
      own: [...new Set([...ids.flatMap((id) => byCalendar.get(id) ?? []), ...booked])],
      booked,
    };
  });
}

/** A collective booking stands under each of its hosts. */
export function bookingsByHost(standing: readonly HeldBooking[]): ReadonlyMap<string, readonly HeldBooking[]> {
  const byHost = new Map<string, HeldBooking[]>();
  for (const booking of standing) {
    for (const name of new Set(booking.hosts)) listAt(byHost, name).push(booking);
  }
  return byHost;
}

function hull(range: Interval | null, also: Interval): Interval {
  if (range === null) return interval(also.startMs, also.endMs);
  return interval(Math.min(range.startMs, also.startMs), Math.max(range.endMs, also.endMs));
}

export function overlap(a: Interval, b: Interval): boolean {
  return a.startMs < b.endMs && a.endMs > b.startMs;
}
