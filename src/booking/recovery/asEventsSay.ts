// The rows of Bookings as the job takes them: cells that cannot be read, or name nothing of the Sheet, as the events say. Pure.
import type { StoredBooking, UnclearBooking } from '../../sheet/bookings.ts';
import { nameKey } from '../../sheet/text.ts';
import { type Knowing, needsEvent, placesOf, unclearAsListed } from '../clearedRows.ts';
import type { OwnEvent } from '../ports.ts';
import type { View } from './view.ts';

/** In the order of the tab. `unread` of each: the cells that are to be written anew. A row of which nobody can tell stays out. */
export function rowsAsEventsSay(
  rows: readonly StoredBooking[],
  unclear: readonly UnclearBooking[],
  view: View,
  known: Knowing,
): readonly StoredBooking[] {
  const ids = new Set([...rows, ...unclear].map(({ eventId }) => eventId));
  const read = rows.map((row) => withService(withEvent(row, ids, view, known), view, known));
  const cleared = unclear.flatMap((row) => {
    const now = needsEvent(row, known.nowMs) ? unclearAsListed(row, view.listed, known) : null;
    return now === null || now === 'unknown' ? [] : [now];
  });
  if (cleared.length === 0) return read;
  return [...read, ...cleared].sort((a, b) => a.sheetRow - b.sheetRow);
}

/** A row to come without an event id has that of the only event which stands there and no row knows. */
function withEvent(row: StoredBooking, ids: ReadonlySet<string>, view: View, known: Knowing): StoredBooking {
  if (row.eventId !== '' || row.status === 'cancelled' || row.endMs <= known.nowMs) return row;
  const isIts = ({ id, blocks, isCopy, startMs, endMs, properties }: OwnEvent): boolean =>
    blocks && !isCopy && !ids.has(id) && startMs === row.startMs && endMs === row.endMs && isOf(properties, row);
  const found = placesOf(row, known).flatMap((calendarId) =>
    [...(view.listed.get(calendarId)?.values() ?? [])].filter(isIts),
  );
  const [event] = found;
  return event && found.length === 1 ? unreadIn({ ...row, eventId: event.id }, 'Event id') : row;
}

function isOf({ service = '', name = '' }: OwnEvent['properties'], row: StoredBooking): boolean {
  return nameKey(service) === nameKey(row.service) && nameKey(name) === nameKey(row.name);
}

/** The event's, if the row names no service of the Sheet and the event does. */
function withService(row: StoredBooking, view: View, known: Knowing): StoredBooking {
  const isService = (service: string): boolean =>
    known.configuration.services.some(({ name }) => nameKey(name) === nameKey(service));
  if (row.eventId === '' || isService(row.service)) return row;
  const events = placesOf(row, known).flatMap((id) => view.listed.get(id)?.get(row.eventId) ?? []);
  const service = events.find(({ isCopy }) => !isCopy)?.properties.service ?? '';
  return isService(service) ? unreadIn({ ...row, service }, 'Service') : row;
}

function unreadIn(row: StoredBooking, column: 'Event id' | 'Service'): StoredBooking {
  return { ...row, unread: [...(row.unread ?? []), column] };
}
