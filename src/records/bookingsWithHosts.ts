// The rows of Bookings with what the rules need: the hosts they keep busy, the event's calendar, and the service's buffers.
import { bookingsSince } from '../notes/recentBookings.ts';
import { waitingBookings } from '../notes/waitingRows.ts';
import { NO_BUFFERS } from '../scheduling/keepApart.ts';
import type { Buffers } from '../scheduling/model.ts';
import type { CountedBooking as RuleRow } from '../scheduling/ownBookings.ts';
import { MINUTE_MS } from '../scheduling/time.ts';
import { readBookings, type StoredBooking } from '../sheet/bookings.ts';
import { withWrites, withWritesInTurn } from '../sheet/bookingWrite.ts';
import { MOST_MINUTES } from '../sheet/cells/numbers.ts';
import { isProblem } from '../sheet/cells/reading.ts';
import { isFormulaError, readCalendarId } from '../sheet/cells/texts.ts';
import { buffersOf, type Configuration } from '../sheet/configuration.ts';
import { isHubspotRow, servicesWithLink } from '../sheet/hubspotRows.ts';
import { isMainCalendar } from '../sheet/mainCalendar.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { nameKey, trimmed } from '../sheet/text.ts';
import type { SheetHosts } from './sheetHosts.ts';
import type { SheetRead } from './sheetRead.ts';

export interface BookingWithHosts extends RuleRow {
  readonly row: BookingRow;
  /** 1-based; null = the row waits to be written. */
  readonly sheetRow: number | null;
}

// No service is longer. A longer booking was typed by hand, with a slip. No request asks for years of busy times, so the
// whole of it could not be judged the same way each time.
const LONGEST_MS = MOST_MINUTES * MINUTE_MS;

/** `rows` of the tab, those of bookings made since it was read, and rows that still wait for it. */
export function bookingsWithHosts(
  sheet: SheetRead,
  rows: readonly StoredBooking[] = readBookings(sheet.workbook, sheet.zone).rows,
): BookingWithHosts[] {
  const { execution, hosts } = sheet;
  const buffers = buffersByService(sheet.configuration);
  const sheetRows = new Map<BookingRow, number>(rows.map((row) => [row, row.sheetRow]));
  const linked = servicesWithLink(sheet.workbook);
  const since = bookingsSince(execution.notes, sheet.bookingsCounted) ?? [];
  return withWrites(withWritesInTurn(rows, since), waitingBookings(execution.notes)).map((row) => {
    const known = {
      row,
      sheetRow: sheetRows.get(row) ?? null,
      startMs: row.startMs,
      endMs: Math.min(row.endMs, row.startMs + LONGEST_MS),
      active: row.status !== 'cancelled',
    };
    if (isHubspotRow(row, linked)) return { ...known, hosts: [], calendarId: '', ...NO_BUFFERS };
    return {
      ...known,
      hosts: hostsOf(row, hosts),
      calendarId: 'isLost' in row ? '' : calendarOf(row, hosts),
      ...(row.service === '' ? largestOf(buffers) : (buffers.get(nameKey(row.service)) ?? NO_BUFFERS)),
    };
  });
}

/** The cells that tell where a row's event stands; null = the cell cannot be read. */
interface Stands {
  readonly calendar: string;
  readonly host: string | null;
}

/** The calendar that holds the event, even if the host is gone; '' = not known. */
export function calendarOf({ calendar, host }: Stands, hosts: SheetHosts): string {
  const stored = readCalendarId(calendar);
  const isRead = !isProblem(stored) && !isFormulaError(stored.value);
  if (isRead && !isMainCalendar(stored.value)) return stored.value;
  return hosts.get(nameKey(hostsNamed(host ?? '', hosts)[0] ?? ''))?.calendarId ?? '';
}

/** A row's event should be in the calendar that it was written into, else in its host's calendar of today. */
export function homesOf(row: Stands, hosts: SheetHosts): string[] {
  const ids = [calendarOf(row, hosts), calendarOf({ ...row, calendar: '' }, hosts)];
  return [...new Set(ids)].filter((id) => id !== '');
}

/** Whether the booking's event can be named: its id and its calendar must be known. */
export function canLookUp({ calendarId, row }: BookingWithHosts): boolean {
  return calendarId !== '' && row.eventId !== '';
}

/** A renamed host is still known by the calendar. If a row's host cannot be read, the row takes all hosts' time. */
export function hostsOf(row: Pick<BookingRow, 'host' | 'calendar'>, hosts: SheetHosts): string[] {
  if (row.host === '') return [...hosts.values()].map(({ name }) => name);
  const [first = '', ...others] = hostsNamed(row.host, hosts);
  if (row.calendar === '' || hosts.has(nameKey(first))) return hostsNamed(row.host, hosts);
  const holders = [...hosts.values()].filter(({ calendarId }) => calendarId === row.calendar);
  const [holder] = holders;
  return [holder && holders.length === 1 ? holder.name : first, ...others];
}

/** The text of the cell Host. A collective booking names all its hosts, and the first holds the event. */
export function hostsCell(names: readonly string[]): string {
  return names.join(', ');
}

/** Names as the tab Hosts has them. A name may hold a comma or a semicolon, so the longest that fits counts. */
export function hostsNamed(shown: string, hosts: SheetHosts): string[] {
  const names: string[] = [];
  // Texts and what separates them, by turns.
  for (let pieces = shown.split(/([,;\n])/); pieces.length > 0; ) {
    const textsUpTo = pieces.flatMap((_, at) => (at % 2 === 0 ? [pieces.slice(0, at + 1).join('')] : []));
    const known = textsUpTo.map((text) => hosts.get(nameKey(text))?.name);
    const last = Math.max(0, ...known.flatMap((name, at) => (name === undefined ? [] : [at])));
    const name = known[last] ?? trimmed(pieces[0] ?? '');
    if (name !== '') names.push(name);
    pieces = pieces.slice(2 * (last + 1));
  }
  return names;
}

/**
 * Buffers by the key of the service's name. A fault in a service's row does not let others closer to its bookings. A buffer
 * that cannot be read counts as the largest that can. Of two rows with one name the larger buffer counts.
 */
export function buffersByService({ services }: Configuration): ReadonlyMap<string, Buffers> {
  const each = services.map((one) => ({ name: one.name, ...buffersOf(one) }));
  const sizes = each.flatMap((one) => [one.bufferBeforeMinutes ?? 0, one.bufferAfterMinutes ?? 0]);
  const largest = Math.max(0, ...sizes);
  const found = new Map<string, Buffers>();
  for (const { name, bufferBeforeMinutes, bufferAfterMinutes } of each) {
    const same = found.get(nameKey(name)) ?? NO_BUFFERS;
    found.set(nameKey(name), {
      bufferBeforeMinutes: Math.max(same.bufferBeforeMinutes, bufferBeforeMinutes ?? largest),
      bufferAfterMinutes: Math.max(same.bufferAfterMinutes, bufferAfterMinutes ?? largest),
    });
  }
  return found;
}

function largestOf(buffers: ReadonlyMap<string, Buffers>): Buffers {
  const all = [...buffers.values()];
  return {
    bufferBeforeMinutes: Math.max(0, ...all.map((one) => one.bufferBeforeMinutes)),
    bufferAfterMinutes: Math.max(0, ...all.map((one) => one.bufferAfterMinutes)),
  };
}
