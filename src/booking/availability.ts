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
import { buffersByService, type HeldBooking } from './heldBookings.ts';
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
  /** The hosts asked about, in the order of the Sheet. */
  readonly hosts: readonly Host[];
  readonly leftOut: readonly HostLeftOut[];
  /** What was found busy, by calendar; without those that could not be read, and those not asked. */
  readonly busy: ReadonlyMap<string, IntervalSet>;
  /** The bookings that still stand, by host; a booking outside the time asked about is not known to stand. */
  readonly standing: ReadonlyMap<string, readonly HeldBooking[]>;
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
  const rules = { service, openings: configuration.openings, nowMs: session.startedMs, within };
  const needed = queryRange({ ...rules, hosts, allBuffers: [...buffersByService(configuration).values()] }, clock);
  const range = alsoCheck.reduce(hull, needed);
  const calendars = [...hosts.flatMap(calendarsOf), ...alsoCheck.map((booking) => booking.calendarId)];
  const busy = readBusy(session, calendars, range);
  const standing = ownBookings(held, { busyByCalendar: busy.sets, range: range ?? NO_TIME, nowMs: rules.nowMs });
  const leftOut = hosts.flatMap((host) => reasonToLeaveOut(session, host, busy.unreadable));
  const asked = hosts.filter((host) => !leftOut.some((left) => left.host === host.name));
  return {
    offer: offer({ ...rules, hosts: withBusy(asked, busy.sets, standing) }, clock),
    hosts,
    leftOut,
    busy: busy.sets,
    standing,
  };
}

// Nothing is asked of Google for it, so no booking in the future is known to stand.
const NO_TIME = interval(0, 1);

/** The active, faultless hosts of the service in the order of the Hosts tab, which breaks ties. */
function hostsOf(configuration: Configuration, service: Service): readonly Host[] {
  const named = new Set(service.hosts);
  return configuration.hosts.filter((host) => named.has(host.name));
}

export function calendarsOf(host: Host): readonly string[] {
  return [host.calendarId, ...host.alsoBusyOn];
}

interface Busy {
  readonly sets: ReadonlyMap<string, IntervalSet>;
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Without a range nothing is asked: no start is possible whatever is busy. */
function readBusy(session: Session, calendarIds: readonly string[], range: Interval | null): Busy {
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

function reasonToLeaveOut(session: Session, host: Host, unreadable: ReadonlyMap<string, string>): HostLeftOut[] {
  const calendarId = calendarsOf(host).find((id) => unreadable.has(id));
  if (calendarId !== undefined) {
    return [{ host: host.name, calendarId, unreadable: unreadable.get(calendarId) ?? '' }];
  }
  const readOnly = isReadOnly(session.properties, host.calendarId, session.startedMs);
  return readOnly ? [{ host: host.name, calendarId: host.calendarId, unreadable: null }] : [];
}

// Own bookings count on every calendar that makes the host busy, also when another host's event stands there.
function withBusy(
  hosts: readonly Host[],
  sets: ReadonlyMap<string, IntervalSet>,
  standing: ReadonlyMap<string, readonly HeldBooking[]>,
): HostAvailability[] {
  const byCalendar = new Map<string, HeldBooking[]>();
  for (const bookings of standing.values()) {
    for (const booking of bookings) listAt(byCalendar, booking.calendarId).push(booking);
  }
  return hosts.map((host) => {
    const ids = [...new Set(calendarsOf(host))];
    return {
      host,
      busy: unionAll(ids.map((id) => sets.get(id) ?? EMPTY_SET)),
      own: ids.flatMap((id) => byCalendar.get(id) ?? []),
    };
  });
}

function hull(range: Interval | null, also: Interval): Interval {
  if (range === null) return interval(also.startMs, also.endMs);
  return interval(Math.min(range.startMs, also.startMs), Math.max(range.endMs, also.endMs));
}
