// Reads the hosts' busy times from Google's free/busy, and adds the time that own bookings take.
import type { Execution } from '../../../execution.ts';
import { orThrow } from '../../../ports/read.ts';
import type { BookingWithHosts } from '../../../records/bookingsWithHosts.ts';
import { groupedBy, listAt } from '../../../scheduling/groups.ts';
import type { Interval } from '../../../scheduling/interval.ts';
import { EMPTY_SET, type IntervalSet, intervalSet, unionAll } from '../../../scheduling/intervalSet.ts';
import { calendarsOf, type Host } from '../../../scheduling/model.ts';
import type { HostAvailability } from '../../../scheduling/offer.ts';
import type { TimeZoneId } from '../../../scheduling/time.ts';
import type { OffsetSeen } from '../../../scheduling/zoneEvidence.ts';

interface Busy {
  readonly sets: ReadonlyMap<string, IntervalSet>;
  readonly unreadable: ReadonlyMap<string, string>;
  /** The answers' offsets of the zone asked for, by calendar. */
  readonly offsets: ReadonlyMap<string, readonly OffsetSeen[]>;
}

/** Without a range nothing is asked: no start is possible whatever is busy. `timeZone`: in which Calendar answers. */
export function readBusy(
  execution: Execution,
  calendarIds: readonly string[],
  range: Interval | null,
  timeZone?: TimeZoneId,
): Busy {
  const ids = [...new Set(calendarIds)].filter((id) => id !== '');
  const sets = new Map<string, IntervalSet>();
  const unreadable = new Map<string, string>();
  const offsets = new Map<string, readonly OffsetSeen[]>();
  if (range === null || ids.length === 0) return { sets, unreadable, offsets };
  const answer = orThrow(execution.ports.calendar.freeBusy(ids, range, timeZone));
  for (const id of ids) {
    const calendar = answer.get(id) ?? { unreadable: 'missing from the answer' };
    if ('busy' in calendar) sets.set(id, intervalSet(calendar.busy));
    else unreadable.set(id, calendar.unreadable);
    if ('offsets' in calendar) offsets.set(id, calendar.offsets ?? []);
  }
  return { sets, unreadable, offsets };
}

// Own bookings take the time of everyone they name, and of every host whom a calendar they stand in makes busy.
export function withBusy(
  hosts: readonly Host[],
  sets: ReadonlyMap<string, IntervalSet>,
  standing: readonly BookingWithHosts[],
): HostAvailability[] {
  const byCalendar = groupedBy(standing, (booking) => booking.calendarId);
  const byHost = bookingsByHost(standing);
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
export function bookingsByHost(
  standing: readonly BookingWithHosts[],
): ReadonlyMap<string, readonly BookingWithHosts[]> {
  const byHost = new Map<string, BookingWithHosts[]>();
  for (const booking of standing) {
    for (const name of new Set(booking.hosts)) listAt(byHost, name).push(booking);
  }
  return byHost;
}
