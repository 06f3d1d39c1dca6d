// The rows of Bookings by what holds their appointments: a Google calendar, or HubSpot.
import { readBookings, type StoredBooking, type UnclearBooking } from '../sheet/bookings.ts';
import { isHubspotRow, servicesWithLink } from '../sheet/hubspotRows.ts';
import type { SheetRead } from './sheetRead.ts';

export interface BookingRows {
  readonly rows: readonly StoredBooking[];
  readonly unclear: readonly UnclearBooking[];
}

/** As the tab shows them. */
export function bookingsByBook({ workbook, zone }: Pick<SheetRead, 'workbook' | 'zone'>) {
  const { rows, unclear } = readBookings(workbook, zone);
  const linked = servicesWithLink(workbook);
  const isOfHubspot = ({ eventId, host, service }: StoredBooking | UnclearBooking): boolean =>
    isHubspotRow({ eventId, host: host ?? '', service: service ?? '' }, linked);
  const those = (isWanted: boolean): BookingRows => ({
    rows: rows.filter((row) => isOfHubspot(row) === isWanted),
    unclear: unclear.filter((row) => isOfHubspot(row) === isWanted),
  });
  return { ofCalendars: those(false), ofHubspot: those(true) };
}
