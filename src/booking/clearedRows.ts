// Rows of Bookings that cannot be read, or cannot be right, as their events say. Pure.
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { StoredBooking, UnclearBooking } from '../sheet/bookings.ts';
import { MOST_MINUTES } from '../sheet/cells/numbers.ts';
import type { Configuration } from '../sheet/configuration.ts';
import { nameKey } from '../sheet/text.ts';
import { eventRow } from './eventRow.ts';
import { calendarOf } from './heldBookings.ts';
import type { Listed } from './ownEvents.ts';
import type { CodecPort, OwnEvent } from './ports.ts';
import type { SheetHost } from './sheetHosts.ts';

export type DoubtfulRow = StoredBooking | UnclearBooking;

export interface Knowing {
  readonly configuration: Configuration;
  readonly hosts: ReadonlyMap<string, SheetHost>;
  readonly nowMs: Instant;
  readonly codec: CodecPort;
}

const LONGEST_MS = MOST_MINUTES * MINUTE_MS;

/** Not of a row without one, and not of one that is over by what can be read of it. */
export function needsEvent({ eventId, startMs, endMs }: UnclearBooking, nowMs: Instant): boolean {
  const isOver = endMs === null ? startMs !== null && startMs + LONGEST_MS <= nowMs : endMs <= nowMs;
  return eventId !== '' && !isOver;
}

/** '' for a service or host that cannot be read: it counts for all of them. null without any time. */
export function asFarAsRead(row: UnclearBooking, { services }: Configuration): StoredBooking | null {
  const service = services.find(({ name }) => nameKey(name) === nameKey(row.service ?? ''));
  // Without its length it counts at its start.
  const lengthMs = service && 'durationMinutes' in service ? service.durationMinutes * MINUTE_MS : MINUTE_MS;
  const startMs = row.startMs ?? (row.endMs === null ? null : row.endMs - lengthMs);
  if (startMs === null) return null;
  return { ...row, service: row.service ?? '', host: row.host ?? '', startMs, endMs: row.endMs ?? startMs + lengthMs };
}

/** The calendars that may hold its event: its own, else its host's, else any. */
export function placesOf({ calendar, host }: DoubtfulRow, { hosts }: Knowing): readonly string[] {
  const own = calendarOf({ calendar, host: host ?? '' }, hosts);
  const all = [...hosts.values()].map(({ calendarId }) => calendarId).filter((id) => id !== '');
  return own === '' ? [...new Set(all)] : [own];
}

/** As its event says; as it is, if its event takes no time or nobody can tell. */
export function asListed(row: StoredBooking, listed: Listed, known: Knowing): StoredBooking {
  const found = eventOf(row, listed, known);
  return (found?.event.blocks ? withTimes(row, found, known) : null) ?? row;
}

/** null: its event is gone or takes no time. unknown: nobody can tell. */
export function unclearAsListed(row: UnclearBooking, listed: Listed, known: Knowing): StoredBooking | 'unknown' | null {
  const found = eventOf(row, listed, known);
  if (found) return found.event.blocks ? (withTimes(row, found, known) ?? 'unknown') : null;
  const places = placesOf(row, known);
  return places.length > 0 && places.every((id) => listed.get(id)) ? null : 'unknown';
}

interface Found {
  readonly calendarId: string;
  readonly event: OwnEvent;
}

// The copy of an invitation is not the event.
function eventOf(row: DoubtfulRow, listed: Listed, known: Knowing): Found | undefined {
  const found = placesOf(row, known).flatMap((calendarId) => {
    const event = listed.get(calendarId)?.get(row.eventId);
    return event && !event.isCopy ? [{ calendarId, event }] : [];
  });
  return found[0];
}

/** An event made all-day by hand has no time of its own: then the row's, if it has one. */
function withTimes(row: DoubtfulRow, found: Found, known: Knowing): StoredBooking | null {
  const said = asEventSays(row, found, known);
  if (said.startMs < said.endMs) return said;
  const { startMs, endMs } = row;
  return startMs === null || endMs === null ? null : { ...said, startMs, endMs };
}

/** What the row says of the contact stays; what it leaves out is filled in. */
function asEventSays(row: DoubtfulRow, { calendarId, event }: Found, { hosts }: Knowing): StoredBooking {
  const { sheetRow, bookedAtMs, status, reason, unread, name, email, phone, contactId, externalId } = row;
  const said = Object.entries({ name, email, phone, contactId, externalId }).filter(([, text]) => text !== '');
  const kept = { ...Object.fromEntries(said), sheetRow, bookedAtMs, status, reason };
  return { ...eventRow(calendarId, event, hosts), ...kept, ...(unread ? { unread } : {}) };
}
