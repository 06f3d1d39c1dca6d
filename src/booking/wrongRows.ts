// Rows of Bookings that can be read and cannot be right: a person has typed into them what their events do not say. Pure.
import type { StoredBooking } from '../sheet/bookings.ts';
import type { Finding, Language } from '../sheet/configuration.ts';
import { createReport } from '../sheet/report.ts';
import { type StampZone, writeStamp } from '../sheet/stamps.ts';
import { TABS } from '../sheet/tabs.ts';
import { nameKey } from '../sheet/text.ts';
import { type Knowing, placesOf } from './clearedRows.ts';
import { eventId } from './eventId.ts';
import { hostsOf } from './heldBookings.ts';

/**
 * Booked for a time before it was booked; or to come, and of no service or host of the Sheet; or booked, never moved, and
 * with another start than its event was made for.
 */
export function cannotBeRight(row: StoredBooking, known: Knowing): boolean {
  const { status, eventId, bookedAtMs, endMs } = row;
  if (status === 'cancelled' || eventId === '') return false;
  const isBooked = status === 'booked';
  if (isBooked && bookedAtMs !== null && endMs <= bookedAtMs) return true;
  return endMs > known.nowMs && (!namesKnown(row, known) || (isBooked && !isOfItsStart(row, known)));
}

function namesKnown(row: StoredBooking, { configuration, hosts }: Knowing): boolean {
  const isService = configuration.services.some(({ name }) => nameKey(name) === nameKey(row.service));
  return isService && hostsOf(row, hosts).every((name) => hosts.has(nameKey(name)));
}

// An event that took a later id is looked at like a doubtful one, and found right.
const COUNTERS = [0, 1, 2, 3, 4];
// Before the script knew the calendar by its own id.
const OLD_PLACE = 'primary';

function isOfItsStart(row: StoredBooking, known: Knowing): boolean {
  const isMadeIn = (calendarId: string): boolean =>
    COUNTERS.some((counter) => eventId(calendarId, row.startMs, counter, known.codec) === row.eventId);
  return [...placesOf(row, known), OLD_PLACE].some(isMadeIn);
}

/** A finding for each cell in which the row and its event differ. */
export function differences(
  row: StoredBooking,
  said: StoredBooking,
  zone: StampZone,
  language: Language,
): readonly Finding[] {
  const report = createReport(language);
  const cells = [
    ['Service', row.service, said.service],
    ['Host', row.host, said.host],
    ['Start', writeStamp(row.startMs, zone), writeStamp(said.startMs, zone)],
    ['End', writeStamp(row.endMs, zone), writeStamp(said.endMs, zone)],
  ] as const;
  for (const [column, shown, event] of cells) {
    if (nameKey(shown) === nameKey(event)) continue;
    report.add(
      { tab: TABS.bookings.name, row: row.sheetRow, column },
      { kind: 'notAsEvent', shown, event },
      { kind: 'eventCounts' },
    );
  }
  return report.findings;
}
