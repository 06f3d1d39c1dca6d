// Own events ahead that no row of Bookings knows, and the rows that they would have. Pure.
import { type Instant, MINUTE_MS } from '../../scheduling/time.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { nameKey } from '../../sheet/text.ts';
import { hostsNamed } from '../heldBookings.ts';
import type { OwnEvent } from '../ports.ts';
import type { Rules } from './rules.ts';
import { ownEventsIn, type Place, timeOf, type View } from './view.ts';

export interface Stray {
  readonly place: Place;
  readonly event: OwnEvent;
}

// An execution ends after six minutes at most; a younger event may belong to one that still runs.
const SETTLED_MS = 10 * MINUTE_MS;
// As eventId.ts makes them. A copy that a person made of an event has another id, and is theirs.
const OWN_ID = /^slot[0-9a-f]{40}$/;

/** `known`: event ids that Bookings shows, or that are spoken for. */
export function straysIn(view: View, known: ReadonlySet<string>, nowMs: Instant): Stray[] {
  const isStray = ({ id, blocks, createdMs, endMs, ...times }: OwnEvent): boolean =>
    OWN_ID.test(id) &&
    blocks &&
    !known.has(id) &&
    createdMs <= nowMs - SETTLED_MS &&
    timeOf({ ...times, endMs }) !== null &&
    endMs > nowMs;
  return ownEventsIn(view)
    .filter(({ event }) => isStray(event))
    .map(({ calendarId, event }) => ({ place: { calendarId, eventId: event.id }, event }))
    .sort((a, b) => a.event.createdMs - b.event.createdMs || (a.event.id < b.event.id ? -1 : 1));
}

export function requestOf({ event }: Stray): string {
  return event.properties.requestId ?? '';
}

export function rowOf({ calendarId, eventId }: Place, event: OwnEvent, reason: string, { hosts }: Rules): BookingRow {
  const { properties, startMs, endMs, createdMs } = event;
  const text = (name: string): string => properties[name] ?? '';
  const written = hostsNamed(text('hosts'), hosts);
  const isThere = hosts.get(nameKey(written[0] ?? ''))?.calendarId === calendarId;
  const holder = [...hosts.values()].find((one) => one.calendarId === calendarId);
  return {
    bookedAtMs: createdMs,
    service: text('service'),
    host: isThere ? text('hosts') : (holder?.name ?? calendarId),
    startMs,
    endMs,
    status: 'booked',
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    contactId: text('contactId'),
    externalId: text('externalId'),
    eventId,
    reason,
  };
}
