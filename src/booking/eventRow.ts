// The row of Bookings that an event of ours would have.
import type { BookingRow } from '../sheet/rows.ts';
import { nameKey } from '../sheet/text.ts';
import { hostsNamed } from './heldBookings.ts';
import type { StoredEvent } from './ports.ts';
import type { SheetHost } from './sheetHosts.ts';

/** Of a host who is not in the Sheet, or whose event a person put into another calendar, the calendar's host; else its id. */
export function eventRow(calendarId: string, event: StoredEvent, hosts: ReadonlyMap<string, SheetHost>) {
  const { properties, startMs, endMs } = event;
  const text = (name: string): string => properties[name] ?? '';
  const written = hostsNamed(text('hosts'), hosts);
  const isThere = hosts.get(nameKey(written[0] ?? ''))?.calendarId === calendarId;
  const holder = [...hosts.values()].find((one) => one.calendarId === calendarId);
  return {
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
    eventId: event.id,
    calendar: calendarId,
  } as const satisfies Omit<BookingRow, 'bookedAtMs' | 'reason'>;
}
