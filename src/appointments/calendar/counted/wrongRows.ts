// Rows of Bookings that can be read and cannot be right: a person has typed into them what their events do not say. Pure.
import { calendarOf, hostsOf } from '../../../records/bookingsWithHosts.ts';
import { calendarsOfAll } from '../../../records/sheetHosts.ts';
import type { SheetRead } from '../../../records/sheetRead.ts';
import { groupedBy } from '../../../scheduling/groups.ts';
import { DAY_MS, MINUTE_MS } from '../../../scheduling/time.ts';
import type { BookingColumn } from '../../../sheet/bookingColumns.ts';
import type { StoredBooking } from '../../../sheet/bookings.ts';
import { isEventId } from '../../../sheet/cells/eventIds.ts';
import { isFormulaError } from '../../../sheet/cells/texts.ts';
import { type Finding, minutesOf } from '../../../sheet/configuration.ts';
import type { Problem } from '../../../sheet/problem.ts';
import { createReport } from '../../../sheet/report.ts';
import { type StampZone, writeStamp } from '../../../sheet/stamps.ts';
import { TABS } from '../../../sheet/tabs.ts';
import { nameKey } from '../../../sheet/text.ts';
import { seemsMadeIn } from '../events/eventIds.ts';

// The moment of booking tells of a time that was typed too early by more than callers book ahead.
const RECENT_MS = 15 * DAY_MS;

/**
 * Rows to come, or ended lately, that cannot be right. Booked: for a time before the booking; with another start than its event was
 * made for; of a length that no other booking has. Moved: with a time that a person typed. Any: of no service or host of the Sheet,
 * or with the error of a formula.
 */
export function wrongRows(rows: readonly StoredBooking[], sheet: SheetRead): readonly StoredBooking[] {
  // Without an id of ours no event can be asked, so that the row counts as it reads.
  const standing = rows.filter(({ status, eventId }) => status !== 'cancelled' && isEventId(eventId));
  const ofLength = groupedBy(standing, lengthOf);
  return standing.filter((row) => {
    const { status, bookedAtMs, endMs } = row;
    const isBooked = status === 'booked';
    if (isBooked && bookedAtMs !== null && endMs <= bookedAtMs) return true;
    if (!isBooked && row.isTyped && endMs > sheet.nowMs) return true;
    const isOfItsStart = !isBooked || endMs <= sheet.nowMs - RECENT_MS || fitsItsId(row, sheet);
    if (!isOfItsStart || endMs <= sheet.nowMs) return !isOfItsStart;
    const isOdd = isBooked && !isUsualLength(row, sheet) && ofLength.get(lengthOf(row))?.length === 1;
    const isError = ([column, shown]: Cells[number]) => column !== 'Name' && isFormulaError(shown);
    return isOdd || !namesKnown(row, sheet) || contactCells(row).some(isError);
  });
}

function lengthOf({ service, startMs, endMs }: StoredBooking): string {
  return `${nameKey(service)} ${endMs - startMs}`;
}

/** Services may be longer or shorter now than when others were booked. */
function isUsualLength(row: StoredBooking, { configuration }: SheetRead): boolean {
  const service = configuration.services.find(({ name }) => nameKey(name) === nameKey(row.service));
  const minutes = service ? minutesOf(service) : null;
  return minutes === null || row.endMs - row.startMs === minutes * MINUTE_MS;
}

function namesKnown(row: StoredBooking, { configuration, hosts }: SheetRead): boolean {
  const isService = configuration.services.some(({ name }) => nameKey(name) === nameKey(row.service));
  return isService && hostsOf(row, hosts).every((name) => hosts.has(nameKey(name)));
}

function fitsItsId(row: StoredBooking, { hosts, execution }: SheetRead): boolean {
  const own = calendarOf(row, hosts);
  return seemsMadeIn(own === '' ? calendarsOfAll(hosts) : [own], row, execution.ports.codec);
}

type Cells = readonly (readonly [column: BookingColumn, shown: string])[];

function contactCells({ name, email, phone, contactId, externalId }: StoredBooking): Cells {
  return [
    ['Name', name],
    ['E-mail', email],
    ['Phone', phone],
    ['Contact id', contactId],
    ['External id', externalId],
  ];
}

function cellsOf(row: StoredBooking, zone: StampZone): Cells {
  return [
    ['Service', row.service],
    ['Host', row.host],
    ['Start', writeStamp(row.startMs, zone)],
    ['End', writeStamp(row.endMs, zone)],
    ...(row.calendar === '' ? [] : [['Calendar', row.calendar] as const]),
  ];
}

/** The columns in which the row and its event differ. */
export function columnsThatDiffer(row: StoredBooking, said: StoredBooking, zone: StampZone): readonly BookingColumn[] {
  // A person may correct by hand what a caller said. Only a formula's error is a difference.
  const errors = contactCells(row).filter(([, shown]) => isFormulaError(shown));
  return [...differing(cellsOf(row, zone), cellsOf(said, zone)), ...differing(errors, contactCells(said))];
}

function differing(cells: Cells, event: Cells): readonly BookingColumn[] {
  const says = new Map(event);
  return cells.flatMap(([column, shown]) => (nameKey(shown) === nameKey(says.get(column) ?? '') ? [] : [column]));
}

/** A finding for each cell in which the row and its event differ; one for a row with an event that cannot be looked at. */
export function differences(
  row: StoredBooking,
  said: StoredBooking,
  { zone, configuration }: SheetRead,
): readonly Finding[] {
  const report = createReport(configuration.settings.language);
  const at = (column: BookingColumn) => ({ tab: TABS.bookings.name, row: row.sheetRow, column });
  if (said.isLost) report.add(at('Calendar'), { kind: 'eventNotFound' }, { kind: 'rowCounts' });
  const differ = columnsThatDiffer(row, said, zone);
  const shown = new Map([...cellsOf(row, zone), ...contactCells(row)]);
  const event = new Map(cellsOf(said, zone));
  for (const column of differ) {
    const text = shown.get(column) ?? '';
    const says = event.get(column);
    // No finding holds what callers said.
    const problem: Problem =
      says === undefined ? { kind: 'formulaError', shown: text } : { kind: 'notAsEvent', shown: text, event: says };
    report.add(at(column), problem, { kind: 'eventCounts' });
  }
  return report.findings;
}
