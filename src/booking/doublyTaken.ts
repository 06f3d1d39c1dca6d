// The check after an event was written: is this time now doubly ours? The lock keeps two executions apart, and the event's
// id collides; Google promises neither for certain. Who finds another event of ours beside the own one takes the own one back.
import { clearAround } from '../scheduling/blocking.ts';
import { type Interval, interval, overlap } from '../scheduling/interval.ts';
import type { Buffers } from '../scheduling/model.ts';
import { MINUTE_MS } from '../scheduling/time.ts';
import { nameKey } from '../sheet/text.ts';
import { buffersByService } from './heldBookings.ts';
import type { BookingAttempt } from './placeBooking.ts';
import { type EventHosts, isTheirs, slotOf } from './placeEvent.ts';
import type { OwnEvent } from './ports.ts';

/** doubled: another event of ours is too close. replaced: the event of this id is another caller's. */
export type Beside = 'alone' | 'doubled' | 'replaced';

/**
 * One call a host of the event. `isNew`: the rules allowed this start a moment ago, so what was known then does not count
 * again. Never throws: an event that was written is a success, even where nobody can look once more.
 */
export function besideOwn(attempt: BookingAttempt, hosts: EventHosts, eventId: string, isNew: boolean): Beside {
  const { wanted } = attempt;
  const slot = slotOf(wanted);
  const buffers = buffersOfServices(attempt);
  const reachMs = buffers.largest * MINUTE_MS;
  const range = interval(slot.startMs - reachMs, slot.endMs + reachMs);
  const calendars = [...new Set(hosts.map(({ calendarId }) => calendarId))];
  const found = calendars.flatMap((calendarId) => eventsAround(attempt, calendarId, range));
  const own = found.find(({ id, isCopy }) => id === eventId && !isCopy);
  // It may have been moved there from another start.
  if (own && !isTheirs({ ...own, startMs: wanted.startMs }, wanted)) return 'replaced';
  const others = found.filter(({ id, blocks, startMs }) => id !== eventId && blocks && !Number.isNaN(startMs));
  const isTooClose = (one: OwnEvent): boolean => overlap(reservedBy(one, attempt, buffers, isNew), slot);
  return others.some((one) => !(isNew && isAsKnown(one, attempt)) && isTooClose(one)) ? 'doubled' : 'alone';
}

/** The rules knew it, at this time. */
function isAsKnown({ id, startMs }: OwnEvent, { held }: BookingAttempt): boolean {
  return held.some(({ row, active }) => active && row.eventId === id && row.startMs === startMs);
}

/** What no slot of the service may overlap. */
function reservedBy(one: OwnEvent, attempt: BookingAttempt, buffers: ServiceBuffers, isNew: boolean): Interval {
  const { held, wanted, asked } = attempt;
  const row = held.find((known) => known.row.eventId === one.id)?.row;
  // One that a person moved before is busy time as any other until Bookings is brought in line, so the rules said nothing of its buffers.
  if (isNew && row && !(one.updatedMs > asked.session.startedMs)) return interval(one.startMs, one.endMs);
  const own = buffers.of(row?.service ?? one.properties.service ?? '');
  const { beforeMinutes, afterMinutes } = clearAround(own, buffers.of(wanted.service.name));
  return interval(one.startMs - beforeMinutes * MINUTE_MS, one.endMs + afterMinutes * MINUTE_MS);
}

interface ServiceBuffers {
  /** Those of a service that nobody knows any more, or of an invitation's copy, count as the largest. */
  readonly of: (service: string) => Buffers;
  readonly largest: number;
}

function buffersOfServices({ asked }: BookingAttempt): ServiceBuffers {
  const byService = buffersByService(asked.sheet.configuration);
  const sizes = [...byService.values()].flatMap((one) => [one.bufferBeforeMinutes, one.bufferAfterMinutes]);
  const largest = Math.max(0, ...sizes);
  const unknown = { bufferBeforeMinutes: largest, bufferAfterMinutes: largest };
  return { of: (service) => byService.get(nameKey(service)) ?? unknown, largest };
}

// A second try, as nothing else would find what the lock let through.
function eventsAround({ wanted: { ports } }: BookingAttempt, calendarId: string, range: Interval): readonly OwnEvent[] {
  for (const isLast of [false, true]) {
    try {
      return ports.calendar.ownEvents(calendarId, range);
    } catch (error) {
      if (isLast) ports.report(`Nobody could look whether ${calendarId} holds two bookings at once: ${error}`);
    }
  }
  return [];
}
