// Rows of Bookings that cannot be read, or cannot be right, as their events say. Pure.
import type { OwnEvent } from '../../../ports/calendar.ts';
import { homesOf } from '../../../records/bookingsWithHosts.ts';
import { calendarsOfAll } from '../../../records/sheetHosts.ts';
import type { SheetRead } from '../../../records/sheetRead.ts';
import { type Instant, MINUTE_MS } from '../../../scheduling/time.ts';
import type { StoredBooking, UnclearBooking } from '../../../sheet/bookings.ts';
import { isEventId, isHubspotEventId } from '../../../sheet/cells/eventIds.ts';
import { MOST_MINUTES } from '../../../sheet/cells/numbers.ts';
import { isFormulaError } from '../../../sheet/cells/texts.ts';
import { type Configuration, minutesOf } from '../../../sheet/configuration.ts';
import { nameKey } from '../../../sheet/text.ts';
import { spreadsheetOf } from '../attempt.ts';
import { calendarMadeIn } from '../events/eventIds.ts';
import { eventRow, tagOf } from '../events/eventTag.ts';
import type { Listed } from '../events/ownEvents.ts';

type DoubtfulRow = StoredBooking | UnclearBooking;

const LONGEST_MS = MOST_MINUTES * MINUTE_MS;

/** Not of a row without an id of ours, and not of one that is over by what can be read of it. */
export function needsEvent({ eventId, startMs, endMs }: UnclearBooking, nowMs: Instant): boolean {
  const isOver = endMs === null ? startMs !== null && startMs + LONGEST_MS <= nowMs : endMs <= nowMs;
  return isEventId(eventId) && !isOver;
}

/** '' for a service or host that cannot be read: it counts for all of them. null without any time. */
export function asFarAsRead(row: UnclearBooking, { services }: Configuration): StoredBooking | null {
  const service = services.find(({ name }) => nameKey(name) === nameKey(row.service ?? ''));
  // Without its length it counts at its start.
  const lengthMs = ((service && minutesOf(service)) ?? 1) * MINUTE_MS;
  const startMs = row.startMs ?? (row.endMs === null ? null : row.endMs - lengthMs);
  if (startMs === null) return null;
  return { ...row, service: row.service ?? '', host: row.host ?? '', startMs, endMs: row.endMs ?? startMs + lengthMs };
}

/** The calendars that may hold its event: its own, its host's, and the one that its id was made for; else any. */
export function placesOf(row: DoubtfulRow, sheet: SheetRead): readonly string[] {
  const homes = homesOf(row, sheet.hosts);
  const all = calendarsOfAll(sheet.hosts);
  if (homes.length === 0) return all;
  const made = calendarOfId(row, sheet);
  return made !== undefined && all.includes(made) ? [...new Set([...homes, made])] : homes;
}

/** The calendar, of its own and those of all hosts, that its id was made for. */
function calendarOfId(row: DoubtfulRow, { hosts, execution }: SheetRead): string | undefined {
  const { eventId, startMs } = row;
  if (startMs === null) return undefined;
  const places = [...homesOf(row, hosts), ...calendarsOfAll(hosts)];
  return calendarMadeIn(places, { eventId, startMs }, execution.ports.codec);
}

/**
 * The row as its event says. It stays as it is if its event takes no time, its id is not its own, or no calendar to look in is
 * known. null: the event is not listed where it was written.
 */
export function asListed(row: StoredBooking, listed: Listed, sheet: SheetRead): StoredBooking | null {
  const found = eventOf(row, listed, sheet);
  if (found) return (found.event.blocks ? asEventSays(row, found, sheet) : null) ?? row;
  // Events that have ended are not listed. A row without its calendar does not tell where the event was.
  const hasGone = row.endMs > sheet.nowMs && row.calendar !== '' && isGone(row, listed, sheet);
  if (!hasGone) return atItsCalendar(row, sheet);
  return isOfAnother(row, sheet) ? row : null;
}

/** No event of this start can have its id: a person typed over one of them. A moved event has the id of another start. */
export function isOfAnother(row: StoredBooking, sheet: SheetRead): boolean {
  return row.status === 'booked' && calendarOfId(row, sheet) === undefined;
}

// Its id tells the calendar that the row does not name. A version without Calendar wrote the row, and its host has another name or
// calendar now. If the id fits no calendar of the Sheet there is none to ask, so that the row stands.
function atItsCalendar(row: StoredBooking, sheet: SheetRead): StoredBooking {
  if (row.endMs <= sheet.nowMs || !isEventId(row.eventId)) return row;
  const made = calendarOfId(row, sheet);
  if (made === undefined) return { ...row, isLost: true };
  return calendarsOfAll(sheet.hosts).includes(made) ? { ...row, calendar: made } : row;
}

/** Neither its times nor its Event id can be read, though something stands there. */
export function isNameless({ eventId, startMs, endMs }: UnclearBooking): boolean {
  return startMs === null && endMs === null && eventId !== '' && !isEventId(eventId) && !isHubspotEventId(eventId);
}

/** Such a row may stand for one of these: events to come that no row knows. */
export function eventsWithoutRow(listed: Listed, ids: ReadonlySet<string>, sheet: SheetRead): readonly StoredBooking[] {
  const { execution, nowMs } = sheet;
  const isWithout = (event: OwnEvent): boolean => {
    const { id, blocks, isCopy, startMs, endMs } = event;
    const isAhead = startMs < endMs && endMs > nowMs;
    const isOurs = isEventId(id) && tagOf(event).sheet === spreadsheetOf(execution);
    return blocks && !isCopy && isAhead && isOurs && !ids.has(id);
  };
  return [...listed].flatMap(([calendarId, events]) =>
    [...(events?.values() ?? [])]
      .filter(isWithout)
      .map((event) => ({ ...eventRow(calendarId, event, sheet), bookedAtMs: null, reason: '', sheetRow: 0 })),
  );
}

/** null: its event is gone or takes no time. unknown: no calendar tells. */
export function unclearAsListed(
  row: UnclearBooking,
  listed: Listed,
  sheet: SheetRead,
): StoredBooking | 'unknown' | null {
  const found = eventOf(row, listed, sheet);
  if (found) return found.event.blocks ? (asEventSays(row, found, sheet) ?? 'unknown') : null;
  return isGone(row, listed, sheet) ? null : 'unknown';
}

/** Every calendar that may hold its event was listed, and none does. */
function isGone(row: DoubtfulRow, listed: Listed, sheet: SheetRead): boolean {
  const places = placesOf(row, sheet);
  return places.length > 0 && places.every((id) => listed.get(id));
}

interface Found {
  readonly calendarId: string;
  readonly event: OwnEvent;
}

// The copy of an invitation is not the event.
function eventOf(row: DoubtfulRow, listed: Listed, sheet: SheetRead): Found | undefined {
  const found = placesOf(row, sheet).flatMap((calendarId) => {
    const event = listed.get(calendarId)?.get(row.eventId);
    return event && !event.isCopy ? [{ calendarId, event }] : [];
  });
  return found[0];
}

// The row keeps what it says of the contact. The event fills in what it leaves out, or what a formula's error hides. An event made
// all-day by hand has no time of its own: then the row's. null if it has none.
function asEventSays(row: DoubtfulRow, { calendarId, event }: Found, sheet: SheetRead): StoredBooking | null {
  const { sheetRow, bookedAtMs, status, reason, unread, name, email, phone, contactId, externalId } = row;
  const details = Object.entries({ name, email, phone, contactId, externalId }).filter(
    ([, text]) => text !== '' && !isFormulaError(text),
  );
  const kept = { ...Object.fromEntries(details), sheetRow, bookedAtMs, status, reason };
  const filled = { ...eventRow(calendarId, event, sheet), ...kept, ...(unread ? { unread } : {}) };
  if (filled.startMs < filled.endMs) return filled;
  const { startMs, endMs } = row;
  return startMs === null || endMs === null ? null : { ...filled, startMs, endMs };
}
