// Own events ahead that no row of Bookings knows, and the rows that they would have. Pure.
import { type Instant, MINUTE_MS } from '../../scheduling/time.ts';
import { isEventId } from '../../sheet/cells/eventIds.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { eventRow } from '../eventRow.ts';
import type { Rules } from '../ownRules.ts';
import type { OwnEvent } from '../ports.ts';
import { ownEventsIn, type Place, timeOf, type View } from './view.ts';

export interface Stray {
  readonly place: Place;
  readonly event: OwnEvent;
  /** Whether this Sheet surely wrote it. An older version named no Sheet; so it may be a copy's, or a copy may ask. */
  readonly isOurs: boolean;
}

/** What this Sheet knows. */
export interface Knowing {
  /** Event ids that Bookings shows, or that are spoken for. */
  readonly eventIds: ReadonlySet<string>;
  /** The spreadsheet's id; '' if it is not known. */
  readonly sheet: string;
  readonly nowMs: Instant;
}

// An execution ends after six minutes at most; a younger event may belong to one that still runs.
const SETTLED_MS = 10 * MINUTE_MS;

/** Those that another Sheet wrote are left to its own job: somebody made a copy. */
export function straysIn(view: View, { eventIds, sheet, nowMs }: Knowing): Stray[] {
  const isStray = ({ id, blocks, createdMs, endMs, properties, ...times }: OwnEvent): boolean =>
    // A copy that a person made of an event has another id, and is theirs.
    isEventId(id) &&
    blocks &&
    !eventIds.has(id) &&
    ['', sheet].includes(properties.sheet ?? '') &&
    createdMs <= nowMs - SETTLED_MS &&
    timeOf({ ...times, endMs }) !== null &&
    endMs > nowMs;
  return ownEventsIn(view)
    .filter(({ event }) => isStray(event))
    .map(({ calendarId, event }) => ({ place: { calendarId, eventId: event.id }, event, isOurs: isMarked(event) }))
    .sort((a, b) => a.event.createdMs - b.event.createdMs || (a.event.id < b.event.id ? -1 : 1));
}

function isMarked({ properties }: OwnEvent): boolean {
  return (properties.sheet ?? '') !== '';
}

export function requestOf({ event }: Stray): string {
  return event.properties.requestId ?? '';
}

export function rowOf({ calendarId, eventId }: Place, event: OwnEvent, reason: string, { hosts }: Rules): BookingRow {
  return { ...eventRow(calendarId, event, hosts), eventId, bookedAtMs: event.createdMs, reason };
}
