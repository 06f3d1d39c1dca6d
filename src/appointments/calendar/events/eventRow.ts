// The row of Bookings that an event of ours would have.
import type { OwnEvent } from '../../../ports/calendar.ts';
import { hostsCell, hostsNamed } from '../../../records/bookingsWithHosts.ts';
import type { SheetHost } from '../../../records/sheetHosts.ts';
import type { BookingRow } from '../../../sheet/rows.ts';
import { nameKey } from '../../../sheet/text.ts';
import { tagOf } from './eventTag.ts';

export function eventRow(calendarId: string, event: OwnEvent, hosts: ReadonlyMap<string, SheetHost>) {
  const { startMs, endMs } = event;
  const { service, hosts: written, name, email, phone, contactId, externalId } = tagOf(event);
  return {
    service,
    host: hostsAt(written, { calendarId, guests: event.guests }, hosts),
    startMs,
    endMs,
    status: 'booked',
    name,
    email,
    phone,
    contactId,
    externalId,
    eventId: event.id,
    calendar: calendarId,
  } as const satisfies Omit<BookingRow, 'bookedAtMs' | 'reason'>;
}

/** Where an event stands, and who is invited to it. */
type Stands = Pick<OwnEvent, 'guests'> & { readonly calendarId: string };

/**
 * The hosts as they were written, led by the host with the calendar that holds the event. If no host has that calendar the
 * first stays, as it may have another calendar since. Another host of a collective booking may be renamed if it is in the Sheet
 * no more. Then a host who is invited takes its place.
 */
export function hostsAt(
  written: string,
  { calendarId, guests }: Stands,
  hosts: ReadonlyMap<string, SheetHost>,
): string {
  const [first = '', ...others] = hostsNamed(written, hosts);
  const inSheet = [...hosts.values()];
  const holder = inSheet.find((one) => one.calendarId === calendarId);
  const isThere = hosts.get(nameKey(first))?.calendarId === calendarId;
  const leads = isThere || holder === undefined ? first || calendarId : holder.name;
  const named = [leads, ...others];
  const renamed = inSheet
    .filter((one) => guests.includes(one.calendarId.toLowerCase()) && !named.includes(one.name))
    .map(({ name }) => name);
  const now = others
    .filter((name) => name !== leads)
    .map((name) => (hosts.has(nameKey(name)) ? name : (renamed.shift() ?? name)));
  const isAsWritten = leads === first && now.join() === others.join();
  return isAsWritten ? written : hostsCell([leads, ...now]);
}
