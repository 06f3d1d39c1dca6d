// Rows of Bookings that cannot be read, or cannot be right, as their events say. Pure.
import type { OwnEvent } from '../../../ports/calendar.ts';
import type { CodecPort } from '../../../ports/script.ts';
import { homesOf } from '../../../records/bookingsWithHosts.ts';
import type { SheetHost } from '../../../records/sheetHosts.ts';
import { type Instant, MINUTE_MS } from '../../../scheduling/time.ts';
import type { StoredBooking, UnclearBooking } from '../../../sheet/bookings.ts';
import { isEventId } from '../../../sheet/cells/eventIds.ts';
import { MOST_MINUTES } from '../../../sheet/cells/numbers.ts';
import { isFormulaError } from '../../../sheet/cells/texts.ts';
import type { Configuration } from '../../../sheet/configuration.ts';
import { nameKey } from '../../../sheet/text.ts';
import { calendarMadeIn } from '../events/eventIds.ts';
import { eventRow, tagOf } from '../events/eventTag.ts';
import type { Listed } from '../events/ownEvents.ts';

export type DoubtfulRow = StoredBooking | UnclearBooking;

export interface Knowing {
  readonly configuration: Configuration;
  readonly hosts: ReadonlyMap<string, SheetHost>;
  readonly nowMs: Instant;
  readonly codec: CodecPort;
}

const LONGEST_MS = MOST_MINUTES * MINUTE_MS;
const NO_ROW = { bookedAtMs: null, reason: '', sheetRow: 0 } as const;

/** Not of a row without an id of ours, and not of one that is over by what can be read of it. */
export function needsEvent({ eventId, startMs, endMs }: UnclearBooking, nowMs: Instant): boolean {
  const isOver = endMs === null ? startMs !== null && startMs + LONGEST_MS <= nowMs : endMs <= nowMs;
  return isEventId(eventId) && !isOver;
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

/** The calendars that may hold its event: its own, its host's, and the one that its id was made for; else any. */
export function placesOf(
  { calendar, host, eventId, startMs }: DoubtfulRow,
  { hosts, codec }: Knowing,
): readonly string[] {
  const homes = homesOf({ calendar, host: host ?? '' }, hosts);
  const all = calendarsOfAll(hosts);
  if (homes.length === 0) return all;
  const made = startMs === null ? undefined : calendarMadeIn([...homes, ...all], { eventId, startMs }, codec);
  return made !== undefined && all.includes(made) ? [...new Set([...homes, made])] : homes;
}

export function calendarsOfAll(hosts: Knowing['hosts']): readonly string[] {
  const all = [...hosts.values()].map(({ calendarId }) => calendarId);
  return [...new Set(all)].filter((id) => id !== '');
}

/**
 * The row as its event says. It stays as it is if its event takes no time, its id is not its own, or no calendar to look in is
 * known. null: the event is not listed where it was written.
 */
export function asListed(row: StoredBooking, listed: Listed, known: Knowing): StoredBooking | null {
  const found = eventOf(row, listed, known);
  if (found === undefined) {
    if (!hasGone(row, listed, known)) return atItsCalendar(row, known);
    return isOfAnother(row, known) ? row : null;
  }
  return (found.event.blocks ? withTimes(row, found, known) : null) ?? row;
}

/** No event of this start can have its id: a person typed over one of them. A moved event has the id of another start. */
export function isOfAnother(row: StoredBooking, { hosts, codec }: Knowing): boolean {
  const places = [...homesOf(row, hosts), ...calendarsOfAll(hosts)];
  return row.status === 'booked' && calendarMadeIn(places, row, codec) === undefined;
}

// Events that have ended are not listed. A row without its calendar does not tell where the event was.
function hasGone(row: StoredBooking, listed: Listed, known: Knowing): boolean {
  return row.endMs > known.nowMs && row.calendar !== '' && isGone(row, listed, known);
}

/**
 * Its id tells the calendar that the row does not name. A version without Calendar wrote the row, and its host has another name
 * or calendar now. If the id fits no calendar of the Sheet there is none to ask, so that the row stands.
 */
function atItsCalendar(row: StoredBooking, { hosts, codec, nowMs }: Knowing): StoredBooking {
  if (row.endMs <= nowMs || !isEventId(row.eventId)) return row;
  const all = calendarsOfAll(hosts);
  const made = calendarMadeIn([...homesOf(row, hosts), ...all], row, codec);
  if (made === undefined) return { ...row, isLost: true };
  return all.includes(made) ? { ...row, calendar: made } : row;
}

/** Neither its times nor its Event id can be read, though something stands there. */
export function isNameless({ eventId, startMs, endMs }: UnclearBooking): boolean {
  return startMs === null && endMs === null && eventId !== '' && !isEventId(eventId);
}

/** Such a row may stand for one of these: events to come that no row knows. */
export function eventsWithoutRow(
  listed: Listed,
  ids: ReadonlySet<string>,
  sheet: string,
  known: Knowing,
): readonly StoredBooking[] {
  return [...listed].flatMap(([calendarId, events]) =>
    [...(events?.values() ?? [])]
      .filter((event) => {
        const { id, blocks, isCopy, startMs, endMs } = event;
        const isAhead = startMs < endMs && endMs > known.nowMs;
        return blocks && !isCopy && isAhead && isEventId(id) && !ids.has(id) && tagOf(event).sheet === sheet;
      })
      .map((event) => ({ ...eventRow(calendarId, event, known.hosts), ...NO_ROW })),
  );
}

/** null: its event is gone or takes no time. unknown: no calendar tells. */
export function unclearAsListed(row: UnclearBooking, listed: Listed, known: Knowing): StoredBooking | 'unknown' | null {
  const found = eventOf(row, listed, known);
  if (found) return found.event.blocks ? (withTimes(row, found, known) ?? 'unknown') : null;
  return isGone(row, listed, known) ? null : 'unknown';
}

/** Every calendar that may hold its event was listed, and none does. */
function isGone(row: DoubtfulRow, listed: Listed, known: Knowing): boolean {
  const places = placesOf(row, known);
  return places.length > 0 && places.every((id) => listed.get(id));
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

/** The row keeps what it says of the contact. The event fills in what it leaves out, or what a formula's error hides. */
function asEventSays(row: DoubtfulRow, { calendarId, event }: Found, { hosts }: Knowing): StoredBooking {
  const { sheetRow, bookedAtMs, status, reason, unread, name, email, phone, contactId, externalId } = row;
  const heard = Object.entries({ name, email, phone, contactId, externalId }).filter(
    ([, text]) => text !== '' && !isFormulaError(text),
  );
  const kept = { ...Object.fromEntries(heard), sheetRow, bookedAtMs, status, reason };
  return { ...eventRow(calendarId, event, hosts), ...kept, ...(unread ? { unread } : {}) };
}
