// The row of Bookings that an event of ours would have.
import type { BookingRow } from '../sheet/rows.ts';
import { nameKey } from '../sheet/text.ts';
import { hostsCell, hostsNamed } from './heldBookings.ts';
import type { StoredEvent } from './ports.ts';
import type { SheetHost } from './sheetHosts.ts';

export function eventRow(calendarId: string, event: StoredEvent, hosts: ReadonlyMap<string, SheetHost>) {
  const { properties, startMs, endMs } = event;
  const text = (name: string): string => properties[name] ?? '';
  return {
    service: text('service'),
    host: hostsAt(calendarId, text('hosts'), hosts),
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

/**
 * As the event was written, whatever became of the hosts since. Of an event that a person put into another calendar the first
 * is that calendar's host, or else the calendar itself. The others of a collective booking stay.
 */
function hostsAt(calendarId: string, written: string, hosts: ReadonlyMap<string, SheetHost>): string {
  const [first = '', ...others] = hostsNamed(written, hosts);
  const known = hosts.get(nameKey(first));
  if (known?.calendarId === calendarId) return written;
  const holder = [...hosts.values()].find((one) => one.calendarId === calendarId);
  const unmoved = known === undefined && first !== '' ? first : calendarId;
  return hostsCell([holder?.name ?? unmoved, ...others]);
}
