// What stands in the way of one slot: the busy times and own bookings, each asked alone of the same rule (4 and 5).
import { blockedTimes } from '../blocking.ts';
import type { Interval } from '../interval.ts';
import { EMPTY_SET, type IntervalSet, intervalSet, intervalsOf, overlaps } from '../intervalSet.ts';
import { clearAround, NO_BUFFERS, type OwnBooking } from '../keepApart.ts';
import type { Buffers, Host, Service } from '../model.ts';
import type { BufferKept, Reason } from './reason.ts';

/** Busy times by calendar, in the order of the host's row; then own bookings, in the order given. */
export function inTheWay(
  service: Service,
  host: Host,
  calendars: ReadonlyMap<string, IntervalSet>,
  own: readonly OwnBooking[],
  slot: Interval,
): readonly Reason[] {
  const blocks = (busy: IntervalSet, bookings: readonly OwnBooking[]) =>
    overlaps(blockedTimes(service, busy, bookings), slot);
  const busyTimes = [...new Set([host.calendarId, ...host.alsoBusyOn])].flatMap((calendarId) =>
    intervalsOf(calendars.get(calendarId) ?? EMPTY_SET)
      .filter((busy) => blocks(intervalSet([busy]), []))
      .map((busy): Reason => ({ kind: 'busy', calendarId, busy, buffer: bufferKept(slot, busy, NO_BUFFERS, service) })),
  );
  const bookings = own
    .filter((booking) => blocks(EMPTY_SET, [booking]))
    .map((booking): Reason => ({ kind: 'booking', booking, buffer: bufferKept(slot, booking, booking, service) }));
  return [...busyTimes, ...bookings];
}

/** null if the times themselves overlap. */
function bufferKept(slot: Interval, taken: Interval, theirs: Buffers, service: Service): BufferKept | null {
  const { beforeMinutes, afterMinutes } = clearAround(theirs, service);
  if (slot.endMs <= taken.startMs) return largerOf('after', service.bufferAfterMinutes, 'before', beforeMinutes);
  if (slot.startMs >= taken.endMs) return largerOf('before', service.bufferBeforeMinutes, 'after', afterMinutes);
  return null;
}

/** `minutes` is the larger of the two buffers; of equals, the one of the service asked about. */
function largerOf(
  side: BufferKept['side'],
  ofService: number,
  otherSide: BufferKept['side'],
  minutes: number,
): BufferKept {
  return ofService === minutes ? { of: 'service', side, minutes } : { of: 'booking', side: otherSide, minutes };
}
