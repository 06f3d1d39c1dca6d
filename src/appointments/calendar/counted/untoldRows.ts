// Rows of Bookings that do not tell whose appointment they are, or which. Services that count no rows go on without them.
// Then the calendars tell whether a contact has the start already (rule 12).
import { faultOfBookings } from '../../../records/bookingsFault.ts';
import { homesOf } from '../../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../../records/sheetRead.ts';
import type { BookingsReading, StoredBooking, UnclearBooking } from '../../../sheet/bookings.ts';
import { isEventId } from '../../../sheet/cells/eventIds.ts';
import type { Untold } from '../attempt.ts';
import { isNameless, needsEvent } from './clearedRows.ts';

type Row = StoredBooking | UnclearBooking;

/** null: every row that stands tells. */
export function untoldRows(sheet: SheetRead, reading: BookingsReading): Untold | null {
  const { rows, unclear, faults } = reading;
  const { nowMs, hosts } = sheet;
  const isAhead = ({ status, eventId, endMs }: StoredBooking) =>
    status !== 'cancelled' && isEventId(eventId) && endMs > nowMs;
  const untold: Row[] = unclear.filter((row) => needsEvent(row, nowMs));
  if (faults.contacts) untold.push(...rows.filter(isAhead));
  const nameless = unclear.find(isNameless);
  const whole = faultOfBookings(sheet, reading);
  const fault = whole ?? faults.contacts ?? nameless?.finding;
  const finding = fault ?? untold[0]?.finding;
  if (finding === undefined) return null;
  const homes = untold.map((row) => homesOf(row, hosts));
  return {
    eventIds: new Set(untold.map(({ eventId }) => eventId)),
    calendarIds: [...new Set(homes.flat())],
    areIdsKnown: !whole && nameless === undefined,
    isAnywhere: fault !== undefined || homes.some((ids) => ids.length === 0),
    finding,
  };
}
