// Whether a booking may stay that no caller was told of: the rules between own bookings (5, 8 and 12). Pure.
import { buffersByService, calendarOf, hostsNamed } from '../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { countByDate } from '../../scheduling/caps.ts';
import { NO_BUFFERS, tooClose } from '../../scheduling/keepApart.ts';
import type { Buffers } from '../../scheduling/model.ts';
import type { TimeZoneId } from '../../scheduling/time.ts';
import { isFaulty } from '../../sheet/configuration.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { nameKey } from '../../sheet/text.ts';

/** A booking that stands, with all that the rules ask about it. */
export interface StandingBooking {
  readonly row: BookingRow;
  /** Keys of the hosts' names, and the calendars that hold their time. */
  readonly takes: ReadonlySet<string>;
  readonly buffers: Buffers;
}

export function standingBookingOf(row: BookingRow, { configuration, hosts }: SheetRead): StandingBooking {
  const keys = hostsNamed(row.host, hosts).map(nameKey);
  const guests = keys.slice(1).flatMap((key) => hosts.get(key)?.calendarId ?? []);
  const calendars = [calendarOf(row, hosts), ...guests].filter((id) => id !== '');
  const buffers = buffersByService(configuration).get(nameKey(row.service)) ?? NO_BUFFERS;
  return { row, takes: new Set([...keys, ...calendars.map((id) => `calendar ${id}`)]), buffers };
}

export function breaksRule(one: StandingBooking, standing: readonly StandingBooking[], rules: SheetRead): boolean {
  return (
    standing.some((other) => isTooClose(one, other) || isRepeat(one, other, rules)) || isTooMany(one, standing, rules)
  );
}

function isTooClose(one: StandingBooking, other: StandingBooking): boolean {
  return shareTime(one, other) && tooClose({ ...one.row, ...one.buffers }, { ...other.row, ...other.buffers });
}

export function shareTime(one: StandingBooking, other: StandingBooking): boolean {
  return [...one.takes].some((taken) => other.takes.has(taken));
}

/** The same contact's same start is one booking always; with `refuse` and `move` so are all to come of a service. */
function isRepeat(
  { row }: StandingBooking,
  { row: other }: StandingBooking,
  { configuration, contacts, nowMs }: SheetRead,
): boolean {
  if (!isOfService(row, other.service) || !contacts.same(row, other)) return false;
  const isOne = configuration.settings.repeatBookings !== 'allow' && other.endMs > nowMs;
  return isOne || row.startMs === other.startMs;
}

function isTooMany({ row }: StandingBooking, standing: readonly StandingBooking[], rules: SheetRead): boolean {
  const { services, hosts, settings } = rules.configuration;
  const rows = standing.map((booked) => booked.row);
  const service = services.find((entry) => isOfService(row, entry.name));
  const ofService = rows.filter((other) => isOfService(row, other.service));
  if (service && !isFaulty(service) && isFull(row, ofService, service.maxPerDay, settings.timeZone, rules)) return true;
  const own = new Set(hostsNamed(row.host, rules.hosts).map(nameKey));
  return hosts
    .filter(({ name }) => own.has(nameKey(name)))
    .some(({ name, maxPerDay, timeZone }) => {
      const theirs = rows.filter((other) =>
        hostsNamed(other.host, rules.hosts).some((each) => nameKey(each) === nameKey(name)),
      );
      return isFull(row, theirs, maxPerDay, timeZone, rules);
    });
}

function isFull(
  { startMs }: BookingRow,
  counted: readonly BookingRow[],
  cap: number | null,
  timeZone: TimeZoneId,
  { clock }: SheetRead,
): boolean {
  if (cap === null) return false;
  const date = clock.localDateOf(timeZone, startMs);
  return (countByDate(counted, timeZone, clock).get(date) ?? 0) >= cap;
}

function isOfService(row: BookingRow, service: string): boolean {
  return nameKey(row.service) === nameKey(service);
}
