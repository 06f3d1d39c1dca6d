// What a contact has: the appointments to come, where they stand now. The calendar is asked for each, as a person may have moved or
// deleted its event (rule 11). Used by tool calls, for which a contact is known by what the platform says of the call alone.

import type { StoredEvent } from '../ports/calendar.ts';
import { lostTab } from '../records/bookingsFault.ts';
import { type BookingWithHosts, bookingsWithHosts, canLookUp } from '../records/bookingsWithHosts.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import type { Instant } from '../scheduling/time.ts';
import { bookingsFault } from '../sheet/bookingColumns.ts';
import { readBookings } from '../sheet/bookings.ts';
import type { Finding } from '../sheet/configuration.ts';
import { isHubspotRow, servicesWithLink } from '../sheet/hubspotRows.ts';
import type { Identifiers } from '../telli/sameContact.ts';
import { lookingElsewhere } from './calendar/existingBooking.ts';

/** An appointment to come. */
export interface OwnAppointment {
  readonly held: BookingWithHosts;
  /** Where its event stands now; as the row says where the event is not seen. */
  readonly startMs: Instant;
  readonly endMs: Instant;
  readonly isAtHubspot: boolean;
  /** null: it was not seen, and counts by its row. */
  readonly stored: StoredEvent | null;
}

export interface OwnAppointments {
  /** By start. */
  readonly ahead: readonly OwnAppointment[];
  /** Rows of theirs that are cancelled and were to come. */
  readonly cancelled: readonly BookingWithHosts[];
  /** Why events were not seen, by calendar. */
  readonly unreadable: ReadonlyMap<string, string>;
}

// Each look is a call while the caller waits.
const MOST_LOOKS = 6;

/** `fault`: Bookings does not tell which contact an appointment is of. A call for each appointment to come; more for one that is gone. */
export function ownAppointments(
  sheet: SheetRead,
  identity: Identifiers,
): OwnAppointments | { readonly fault: Finding } {
  const { contacts, nowMs, execution, workbook, configuration } = sheet;
  const reading = readBookings(sheet.callers ?? workbook, sheet.zone, configuration.settings.language);
  const mayCome = (endMs: Instant | null): boolean => endMs === null || endMs > nowMs;
  const unclear = reading.unclear.find((row) => mayCome(row.endMs) && contacts.same(row, identity));
  const fault = bookingsFault(reading.faults, 'move') ?? lostTab(execution.notes, sheet) ?? unclear?.finding;
  if (fault) return { fault };
  const theirs = bookingsWithHosts(sheet, reading.rows).filter(({ row }) => contacts.same(row, identity));
  const linked = servicesWithLink(workbook);
  const unreadable = new Map<string, string>();
  const elsewhere = lookingElsewhere(sheet);
  const toCome = theirs.filter(({ endMs }) => endMs > nowMs).sort((one, other) => one.startMs - other.startMs);
  let looks = 0;
  const ahead = toCome.flatMap((held): OwnAppointment[] => {
    if (!held.active) return [];
    const byRow = { held, startMs: held.startMs, endMs: held.endMs, isAtHubspot: isHubspotRow(held.row, linked) };
    if (byRow.isAtHubspot || !canLookUp(held) || looks === MOST_LOOKS) return [{ ...byRow, stored: null }];
    looks += 1;
    const read = execution.ports.calendar.get(held.calendarId, held.row.eventId);
    if ('unreadable' in read) {
      unreadable.set(held.calendarId, read.unreadable);
      return [{ ...byRow, stored: null }];
    }
    const seen = read.value?.blocks ? { held, stored: read.value } : elsewhere(held);
    if (seen === null) return [];
    const isAllDay = Number.isNaN(seen.stored.startMs);
    const { startMs, endMs } = isAllDay ? held : seen.stored;
    return [{ held: seen.held, startMs, endMs, isAtHubspot: false, stored: seen.stored }];
  });
  return {
    ahead: ahead.filter(({ startMs }) => startMs > nowMs).sort((one, other) => one.startMs - other.startMs),
    cancelled: toCome.filter(({ active }) => !active),
    unreadable,
  };
}
