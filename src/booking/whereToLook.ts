// At which hosts the event of an unanswered call may stand, when Bookings has no row of it.
import { type Interval, interval, overlap } from '../scheduling/interval.ts';
import { covers, EMPTY_SET, intervalsOf } from '../scheduling/intervalSet.ts';
import type { Host } from '../scheduling/model.ts';
import type { Instant } from '../scheduling/time.ts';
import type { Availability } from './availability.ts';
import { bookingsByHost } from './busyTimes.ts';
import { type EventHosts, slotOf, type ToPlace } from './placeEvent.ts';

/** The hosts worth a look for an event at the start that is wanted, the likeliest first. Of `all` the first holds it. */
export function whereToLook(found: Availability, { service, startMs }: ToPlace): readonly EventHosts[] {
  const slot = found.offer.slots[0];
  if (service.assignment === 'all') {
    const [holder, ...others] = found.hosts;
    return holder && mayHoldEvent(holder, found, startMs) ? [[holder, ...others]] : [];
  }
  const mayHoldIt = found.hosts.filter((host) => mayHoldEvent(host, found, startMs));
  return (slot ? likeliest(mayHoldIt, found, slot) : mayHoldIt).map((host) => [host]);
}

/** Those of them that are known to be busy, while no booking that stands explains it. */
export function whereNoRowTells(found: Availability, wanted: ToPlace): readonly EventHosts[] {
  const byHost = bookingsByHost(found.standing);
  const isTold = ({ name }: Host): boolean => byHost.get(name)?.some((own) => overlap(own, slotOf(wanted))) === true;
  return whereToLook(found, wanted).filter(([host]) => found.busy.has(host.calendarId) && !isTold(host));
}

// While another host is free, one look is all that the ten round trips leave: at a host whose busy time no booking
// that stands explains, first of all if that time is the slot itself.
function likeliest(hosts: readonly Host[], { busy, standing }: Availability, slot: Interval): readonly Host[] {
  const byHost = bookingsByHost(standing);
  const unexplained = hosts.filter(({ name }) => !byHost.get(name)?.some((own) => overlap(own, slot)));
  const isSlot = (one: Interval) => one.startMs === slot.startMs && one.endMs === slot.endMs;
  const exact = unexplained.filter(({ calendarId }) => intervalsOf(busy.get(calendarId) ?? EMPTY_SET).some(isSlot));
  return [...exact, ...unexplained].slice(0, 1);
}

// Busy at that moment; or, for a start out of range, not asked.
function mayHoldEvent({ calendarId }: Host, { busy, leftOut }: Availability, startMs: Instant): boolean {
  const known = busy.get(calendarId);
  if (known) return covers(known, interval(startMs, startMs + 1));
  return !leftOut.some((left) => left.calendarId === calendarId);
}
