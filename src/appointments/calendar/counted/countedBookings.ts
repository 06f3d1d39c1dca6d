// The bookings as the rules of a service count them. A row that cannot be read, or cannot be right, counts as its event
// says: such rows cost a call for each calendar that may hold their events.
import type { Execution } from '../../../execution.ts';
import { faultOfBookings } from '../../../records/bookingsFault.ts';
import { type BookingWithHosts, bookingsWithHosts } from '../../../records/bookingsWithHosts.ts';
import { readAllHosts } from '../../../records/sheetHosts.ts';
import { type SheetRead, zoneOf } from '../../../records/sheetRead.ts';
import type { Service } from '../../../scheduling/model.ts';
import { DAY_MS } from '../../../scheduling/time.ts';
import { type BookingsReading, readBookings, type StoredBooking } from '../../../sheet/bookings.ts';
import {
  type Configuration,
  type FaultyService,
  type Finding,
  isFaulty,
  type Language,
} from '../../../sheet/configuration.ts';
import { reasonsFor } from '../../../words/reasons/reasons.ts';
import { spreadsheetOf } from '../attempt.ts';
import { type Listed, listOwnEvents } from '../events/ownEvents.ts';
import {
  asFarAsRead,
  asListed,
  calendarsOfAll,
  eventsWithoutRow,
  isNameless,
  type Knowing,
  needsEvent,
  placesOf,
  unclearAsListed,
} from './clearedRows.ts';
import { differences, wrongRows } from './wrongRows.ts';

/** `fault`: the bookings cannot be counted, so that the service cannot be booked. */
export type Counted =
  | { readonly held: readonly BookingWithHosts[]; readonly doubts: readonly Finding[] }
  | { readonly fault: Finding };

export function countedBookings(execution: Execution, sheet: SheetRead, service: Service): Counted {
  const { configuration } = sheet;
  const reading = readBookings(sheet.workbook, zoneOf(execution, sheet), configuration.settings.language);
  if (!countsBookings(service, configuration))
    return { held: bookingsWithHosts(execution, sheet, reading.rows), doubts: [] };
  const fault = faultOfBookings(execution, sheet, reading);
  if (fault) return { fault };
  const cleared = clear(execution, sheet, reading);
  return 'fault' in cleared
    ? cleared
    : { held: bookingsWithHosts(execution, sheet, cleared.rows), doubts: cleared.doubts };
}

interface Cleared {
  readonly rows: readonly StoredBooking[];
  readonly doubts: readonly Finding[];
}

function clear(
  execution: Execution,
  sheet: SheetRead,
  { rows, unclear }: BookingsReading,
): Cleared | { readonly fault: Finding } {
  const { configuration, workbook } = sheet;
  const { language } = configuration.settings;
  const nowMs = execution.startedMs;
  const known: Knowing = { configuration, hosts: readAllHosts(workbook), nowMs, codec: execution.ports.codec };
  const wrong = wrongRows(rows, known);
  const nameless = unclear.filter(isNameless);
  const doubtful = [...unclear.filter((row) => needsEvent(row, nowMs)), ...wrong].flatMap((row) =>
    placesOf(row, known),
  );
  const listed = listFor(execution, [...doubtful, ...(nameless.length > 0 ? calendarsOfAll(known.hosts) : [])]);
  const cleared = rows.filter((row) => !wrong.includes(row));
  const doubts: Finding[] = cleared.flatMap(({ endMs, finding }) => (finding && endMs > nowMs ? [finding] : []));
  for (const row of unclear) {
    const now = needsEvent(row, nowMs) ? unclearAsListed(row, listed, known) : asFarAsRead(row, configuration);
    if (now === 'unknown') return { fault: notAsked(row.finding, language) };
    if (now) cleared.push(now);
    if (now && now.endMs > nowMs) doubts.push(row.finding);
  }
  for (const row of wrong) {
    const now = asListed(row, listed, known);
    if (now === null) continue;
    cleared.push(now);
    doubts.push(...differences(row, now, zoneOf(execution, sheet), language));
  }
  if (nameless.length === 0) return { rows: cleared, doubts };
  const ids = new Set([...rows, ...unclear].map(({ eventId }) => eventId));
  const without = eventsWithoutRow(listed, ids, spreadsheetOf(execution), known);
  return { rows: [...cleared, ...without], doubts: [...doubts, ...nameless.map(({ finding }) => finding)] };
}

// Each is a call while the caller waits. A calendar beyond these counts as one that cannot be read.
const MOST_CALENDARS = 5;
// An event that has begun may still go on.
const DAYS_BACK = 2;

function listFor({ ports, startedMs }: Execution, places: readonly string[]): Listed {
  const calendars = [...new Set(places)].slice(0, MOST_CALENDARS);
  return listOwnEvents(ports, calendars, startedMs - DAYS_BACK * DAY_MS);
}

function notAsked({ sentence, ...place }: Finding, language: Language): Finding {
  return { ...place, sentence: `${sentence} ${reasonsFor(language).eventNotAsked}` };
}

/**
 * By a cap, of the service or of one of its hosts; by Repeat bookings; or as what else its hosts have decides when they are
 * free: a buffer, of any service of theirs, or a booking of several hosts at once, which may stand in another's calendar.
 */
function countsBookings(service: Service, configuration: Configuration): boolean {
  const { settings, services, hosts } = configuration;
  if (settings.repeatBookings !== 'allow' || service.maxPerDay !== null) return true;
  if (hosts.some(({ name, maxPerDay }) => maxPerDay !== null && service.hosts.includes(name))) return true;
  return services.some((other) => sharesHost(service, other) && reservesMore(other));
}

/** A faulty service may have any hosts, so it counts as one that shares a host. */
function sharesHost(service: Service, other: Service | FaultyService): boolean {
  return isFaulty(other) || other.hosts.some((name) => service.hosts.includes(name));
}

function reservesMore(other: Service | FaultyService): boolean {
  if (isFaulty(other) || other.assignment === 'all') return true;
  return other.bufferBeforeMinutes > 0 || other.bufferAfterMinutes > 0;
}
