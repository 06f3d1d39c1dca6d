// The rows of Bookings that a link's service counts, for its cap and for repeats (rule 15). They count by their Status:
// no request asks HubSpot for each of them, the recovery job does.
import { faultOfBookings } from '../../records/bookingsFault.ts';
import { type BookingWithHosts, bookingsWithHosts } from '../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import type { LinkedService } from '../../scheduling/model.ts';
import { readBookings, type UnclearBooking } from '../../sheet/bookings.ts';
import { type Finding, isLinked } from '../../sheet/configuration.ts';
import { nameKey } from '../../sheet/text.ts';

export interface CountedRows {
  readonly rows: readonly BookingWithHosts[];
  /** Those of every service behind the same link. */
  readonly ofLink: readonly BookingWithHosts[];
  /** Rows with a cell that cannot be read. Each may be on any date, and of this service. */
  readonly unclear: readonly UnclearBooking[];
  /** Whether the rows tell who has booked: not without the tab, or without the columns that tell. */
  readonly isWhole: boolean;
}

/** `fault`: the service counts bookings, and its rows cannot be counted. */
export function countedRows(sheet: SheetRead, service: LinkedService): CountedRows | { readonly fault: Finding } {
  const { language, repeatBookings } = sheet.configuration.settings;
  const reading = readBookings(sheet.workbook, sheet.zone, language);
  const fault = faultOfBookings(sheet, reading);
  const unclear = reading.unclear.filter((row) => row.service === null || isSame(row.service, service));
  const [first] = unclear;
  const isCapOpen = service.maxPerDay === null || unclear.length < service.maxPerDay;
  const uncounted = fault ?? (isCapOpen ? null : (first?.finding ?? null));
  if (uncounted && (service.maxPerDay !== null || repeatBookings !== 'allow')) return { fault: uncounted };
  const all = bookingsWithHosts(sheet, reading.rows);
  const behindLink = sheet.configuration.services.filter((one) => isLinked(one) && one.slug === service.slug);
  const names = new Set(behindLink.map(({ name }) => nameKey(name)));
  const rows = all.filter(({ row }) => isSame(row.service, service));
  const ofLink = all.filter(({ row }) => names.has(nameKey(row.service)));
  return { rows, ofLink, unclear, isWhole: fault === null && reading.faults.contacts === null };
}

function isSame(name: string, service: LinkedService): boolean {
  return nameKey(name) === nameKey(service.name);
}
