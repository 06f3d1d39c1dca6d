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
    host: hostsAt(text('hosts'), calendarId, hosts),
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
 * As it was written, with the host first whose calendar holds the event. Where none has that calendar it stays: the host may have
 * another one since. The others of a collective booking stay.
 */
export function hostsAt(written: string, calendarId: string, hosts: ReadonlyMap<string, SheetHost>): string {
  const [first = '', ...others] = hostsNamed(written, hosts);
  if (hosts.get(nameKey(first))?.calendarId === calendarId) return written;
  const holder = [...hosts.values()].find((one) => one.calendarId === calendarId);
  if (holder === undefined) return first === '' ? calendarId : written;
  return hostsCell([holder.name, ...others.filter((name) => name !== holder.name)]);
}
