// The check after an event was written: is this time now doubly ours? The lock keeps two executions apart, and the event's
// id collides; Google promises neither for certain. An execution that finds a second event of ours next to the one it just
// wrote removes its own.
import type { OwnEvent } from '../../ports/calendar.ts';
import { SURELY_ENDED_MS } from '../../ports/executionTime.ts';
import { told } from '../../ports/platformFailure.ts';
import { buffersByService } from '../../records/bookingsWithHosts.ts';
import { type Interval, interval, overlap } from '../../scheduling/interval.ts';
import { keptFree } from '../../scheduling/keepApart.ts';
import type { Buffers } from '../../scheduling/model.ts';
import { MINUTE_MS } from '../../scheduling/time.ts';
import { nameKey } from '../../sheet/text.ts';
import { type Attempt, type HostGroup, spreadsheetOf } from './attempt.ts';
import { tagOf } from './events/eventTag.ts';
import { isTheirs } from './theirEvent.ts';

/** rival: another event of ours is too close. replaced: the event of this id is another caller's. */
export type Found = 'alone' | 'rival' | 'replaced';

/** justAllowed: the rules allowed this start a moment ago, so events known then do not count again. found: it stood already. */
export type Own = 'justAllowed' | 'found';

/** One call a host. Never throws: an event that was written is a success, even if its calendar cannot be read once more. */
export function findRival(attempt: Attempt, hosts: HostGroup, eventId: string, own: Own): Found {
  try {
    return lookBeside(attempt, hosts, eventId, own === 'justAllowed');
  } catch (error) {
    attempt.execution.ports.report(`The look whether a time is now doubly ours: ${told(error)}`);
    return 'alone';
  }
}

function lookBeside(attempt: Attempt, hosts: HostGroup, eventId: string, isNew: boolean): Found {
  const { slot, startMs } = attempt.wanted;
  const buffers = buffersOfServices(attempt);
  const reachMs = buffers.largest * MINUTE_MS;
  const range = interval(slot.startMs - reachMs, slot.endMs + reachMs);
  const calendars = [...new Set(hosts.map(({ calendarId }) => calendarId))];
  const found = calendars.flatMap((calendarId) => eventsAround(attempt, calendarId, range));
  const own = found.find(({ id, isCopy }) => id === eventId && !isCopy);
  // It may have been moved there from another start.
  if (own && !isTheirs({ ...own, startMs }, attempt)) return 'replaced';
  // One made all-day has no times of its own, and one that a person cut down to nothing takes none.
  const others = found.filter((one) => one.id !== eventId && one.blocks && one.endMs > one.startMs);
  // Around an event of long ago, other events came as the rules and people wanted it.
  const isOld = !isNew && own !== undefined && isSettled(own, attempt);
  const isTooClose = (one: OwnEvent): boolean => {
    if (isNew && stoodBefore(one, attempt)) return !one.isCopy && overlap(one, slot);
    return overlap(isOld ? one : reservedBy(one, attempt, buffers), slot);
  };
  return others.some((one) => !(isNew && isAsKnown(one, attempt)) && isTooClose(one)) ? 'rival' : 'alone';
}

/** The rules knew it, at this time. */
function isAsKnown({ id, startMs }: OwnEvent, { held }: Attempt): boolean {
  return held.some(({ row, active }) => active && row.eventId === id && row.startMs === startMs);
}

/** Every execution that wrote at the same time has done this check. */
function isSettled({ createdMs }: OwnEvent, { execution }: Attempt): boolean {
  return createdMs < execution.startedMs - SURELY_ENDED_MS;
}

// To the rules the event was busy time as any other, without buffers. A person moved it before Bookings was brought in line, or it
// has no row that can be read. Free/busy has said whether an invitation's copy is busy.
function stoodBefore(one: OwnEvent, attempt: Attempt): boolean {
  const { knownIds, execution } = attempt;
  if (knownIds.has(one.id)) return !(one.updatedMs > execution.startedMs);
  // The bookings of another Sheet that shares the calendar are any busy time here.
  return isSettled(one, attempt) || !['', spreadsheetOf(execution)].includes(tagOf(one).sheet);
}

/** The time that no slot of the service may overlap. */
function reservedBy(one: OwnEvent, { held, wanted }: Attempt, buffers: ServiceBuffers): Interval {
  const row = held.find((known) => known.row.eventId === one.id)?.row;
  const own = buffers.of(row?.service ?? tagOf(one).service);
  return keptFree({ ...own, ...interval(one.startMs, one.endMs) }, buffers.of(wanted.service.name));
}

interface ServiceBuffers {
  /** The largest buffers count for an invitation's copy, and for a service that is not in the Sheet any more. */
  readonly of: (service: string) => Buffers;
  readonly largest: number;
}

function buffersOfServices({ sheet }: Attempt): ServiceBuffers {
  const byService = buffersByService(sheet.configuration);
  const sizes = [...byService.values()].flatMap((one) => [one.bufferBeforeMinutes, one.bufferAfterMinutes]);
  const largest = Math.max(0, ...sizes);
  const unknown = { bufferBeforeMinutes: largest, bufferAfterMinutes: largest };
  return { of: (service) => byService.get(nameKey(service)) ?? unknown, largest };
}

// A second try, as nothing else would find what the lock let through.
function eventsAround({ execution: { ports } }: Attempt, calendarId: string, range: Interval): readonly OwnEvent[] {
  const look = () => ports.calendar.ownEvents(calendarId, range);
  const first = look();
  const read = 'unreadable' in first ? look() : first;
  if ('value' in read) return read.value;
  ports.report(`The look whether ${calendarId} holds two bookings at once failed: ${read.unreadable}`);
  return [];
}
