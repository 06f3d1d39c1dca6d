// The rows of Bookings as the recovery job takes them. Cells that are unreadable or wrong are taken from the events. Pure.
import {
  asFarAsRead,
  asListed,
  isOfAnother,
  needsEvent,
  placesOf,
  unclearAsListed,
} from '../appointments/calendar/counted/clearedRows.ts';
import { columnsThatDiffer, wrongRows } from '../appointments/calendar/counted/wrongRows.ts';
import { seemsMadeIn } from '../appointments/calendar/events/eventIds.ts';
import { type EventTag, tagOf } from '../appointments/calendar/events/eventTag.ts';
import type { OwnEvent } from '../ports/calendar.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import type { Interval } from '../scheduling/interval.ts';
import type { BookingColumn } from '../sheet/bookingColumns.ts';
import type { StoredBooking, UnclearBooking } from '../sheet/bookings.ts';
import { isEventId } from '../sheet/cells/eventIds.ts';
import type { StampZone } from '../sheet/stamps.ts';
import { nameKey } from '../sheet/text.ts';
import type { CalendarView } from './calendarView.ts';

/** In the order of the tab. `unread` names the cells to be written anew. A row that cannot be completed is left out. */
export function rowsFromEvents(
  rows: readonly StoredBooking[],
  unclear: readonly UnclearBooking[],
  view: CalendarView,
  sheet: SheetRead,
): readonly StoredBooking[] {
  const ids = new Set([...rows, ...unclear].map(({ eventId }) => eventId));
  const wrong = new Set(wrongRows(rows, sheet));
  const read = rows.map((row) => {
    const now = wrong.has(row) ? correctedRow(row, view, sheet) : row;
    const lacksId = !isEventId(now.eventId) || (wrong.has(row) && isOfAnother(now, sheet));
    return lacksId ? withEventId(now, ids, view, sheet) : now;
  });
  const cleared = unclear.flatMap((row) => {
    const now = needsEvent(row, sheet.nowMs) ? unclearAsListed(row, view.listed, sheet) : 'unknown';
    if (now === 'unknown') return [];
    return now ? [clearedRow(row, now, sheet.zone)] : unlistedRow(row, sheet);
  });
  if (cleared.length === 0) return read;
  return [...read, ...cleared].sort((a, b) => a.sheetRow - b.sheetRow);
}

/** Whether its event was deleted, only a request for that event tells. The row's cells stay as a person typed them. */
function unlistedRow(row: UnclearBooking, { configuration }: SheetRead): readonly StoredBooking[] {
  const read = asFarAsRead(row, configuration);
  if (read === null) return [];
  const { unread: _, ...rest } = read;
  return [rest];
}

/** Readable cells that differ from the event are corrected, too. If the event was also moved, Start and End change together. */
function clearedRow(row: UnclearBooking, now: StoredBooking, zone: StampZone): StoredBooking {
  const { unread: _, service, host, startMs, endMs, ...rest } = row;
  const read = {
    service: service ?? now.service,
    host: host ?? now.host,
    startMs: startMs ?? now.startMs,
    endMs: endMs ?? now.endMs,
  };
  return withCalendar(row, markUnread(now, columnsThatDiffer({ ...rest, ...read }, now, zone)));
}

/** If a person moved the event by hand, its id does not fit it any more. Then the row follows the event. */
function correctedRow(row: StoredBooking, view: CalendarView, sheet: SheetRead): StoredBooking {
  const { isLost: _, ...now } = asListed(row, view.listed, sheet) ?? row;
  const differ = columnsThatDiffer(row, now, sheet.zone);
  if (differ.length === 0) return row;
  const isWhereMade = seemsMadeIn([now.calendar], now, sheet.execution.ports.codec);
  return row.status === 'moved' || isWhereMade ? withCalendar(row, markUnread(now, differ)) : row;
}

function withCalendar(before: StoredBooking | UnclearBooking, now: StoredBooking): StoredBooking {
  return before.calendar === now.calendar || now.unread?.includes('Calendar') ? now : markUnread(now, ['Calendar']);
}

/** A row still ahead without its own event id gets the id of the one event at its time, if no other row has it. */
function withEventId(
  row: StoredBooking,
  ids: ReadonlySet<string>,
  view: CalendarView,
  sheet: SheetRead,
): StoredBooking {
  if (row.status === 'cancelled' || row.endMs <= sheet.nowMs) return row;
  const isIts = (event: OwnEvent): boolean =>
    event.blocks && !event.isCopy && !ids.has(event.id) && isSameTime(event, row) && hasTagOf(tagOf(event), row);
  const found = placesOf(row, sheet).flatMap((calendarId) =>
    [...(view.listed.get(calendarId)?.values() ?? [])].filter(isIts),
  );
  const [event] = found;
  return event && found.length === 1 ? markUnread({ ...row, eventId: event.id }, ['Event id']) : row;
}

function isSameTime(one: Interval, other: Interval): boolean {
  return one.startMs === other.startMs && one.endMs === other.endMs;
}

function hasTagOf({ service, name }: EventTag, row: StoredBooking): boolean {
  return nameKey(service) === nameKey(row.service) && nameKey(name) === nameKey(row.name);
}

function markUnread(row: StoredBooking, columns: readonly BookingColumn[]): StoredBooking {
  return { ...row, unread: [...(row.unread ?? []), ...columns] };
}
