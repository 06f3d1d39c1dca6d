// Whether a booking may stay that no caller was told of: the rules between own bookings (5, 8 and 12). Pure.
import { buffersByService, calendarOf, hostsNamed } from '../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { countByDate } from '../../scheduling/caps.ts';
import { NO_BUFFERS, tooClose } from '../../scheduling/keepApart.ts';
import type { Buffers, Host } from '../../scheduling/model.ts';
import { isFaulty } from '../../sheet/configuration.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { nameKey } from '../../sheet/text.ts';

/** A booking that stands, with all that the rules ask about it. */
export interface StandingBooking {
  readonly row: BookingRow;
  /** Keys of the hosts' names, and the calendars that hold their time. No name's key holds a line break. */
  readonly takes: ReadonlySet<string>;
  readonly buffers: Buffers;
}

export function standingBookingOf(row: BookingRow, { configuration, hosts }: SheetRead): StandingBooking {
  const keys = hostsNamed(row.host, hosts).map(nameKey);
  const guests = keys.slice(1).flatMap((key) => hosts.get(key)?.calendarId ?? []);
  const calendars = [calendarOf(row, hosts), ...guests].filter((id) => id !== '');
  const buffers = buffersByService(configuration).get(nameKey(row.service)) ?? NO_BUFFERS;
  return { row, takes: new Set([...keys, ...calendars.map((id) => `calendar\n${id}`)]), buffers };
}

export function breaksRule(one: StandingBooking, standing: readonly StandingBooking[], sheet: SheetRead): boolean {
  return (
    standing.some((other) => isTooClose(one, other) || isRepeat(one, other, sheet)) || isTooMany(one, standing, sheet)
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

function isTooMany(one: StandingBooking, standing: readonly StandingBooking[], sheet: SheetRead): boolean {
  const { services, hosts, settings } = sheet.configuration;
  const service = services.find((entry) => isOfService(one.row, entry.name));
  if (service && !isFaulty(service)) {
    const ofService = standing.filter((other) => isOfService(one.row, other.row.service));
    const cap = { maxPerDay: service.maxPerDay, timeZone: settings.timeZone };
    if (isFull(one, ofService, cap, sheet)) return true;
  }
  return hosts.some((host) => {
    const isTheirs = ({ takes }: StandingBooking): boolean => takes.has(nameKey(host.name));
    return isTheirs(one) && isFull(one, standing.filter(isTheirs), host, sheet);
  });
}

/** Whether the cap is reached on the date on which the booking starts in that zone. */
function isFull(
  { row }: StandingBooking,
  counted: readonly StandingBooking[],
  { maxPerDay, timeZone }: Pick<Host, 'maxPerDay' | 'timeZone'>,
  { clock }: SheetRead,
): boolean {
  if (maxPerDay === null) return false;
  const booked = counted.map((other) => other.row);
  const date = clock.localDateOf(timeZone, row.startMs);
  return (countByDate(booked, timeZone, clock).get(date) ?? 0) >= maxPerDay;
}

function isOfService(row: BookingRow, service: string): boolean {
  return nameKey(row.service) === nameKey(service);
}
