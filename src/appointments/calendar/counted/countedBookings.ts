// The bookings as the rules of a service count them. A row that is unreadable or cannot be right counts as its event says.
// Such rows cost a call for each calendar that may hold their events.
import { faultOfBookings } from '../../../records/bookingsFault.ts';
import { bookingsWithHosts } from '../../../records/bookingsWithHosts.ts';
import { calendarsOfAll } from '../../../records/sheetHosts.ts';
import type { SheetRead } from '../../../records/sheetRead.ts';
import type { Service } from '../../../scheduling/model.ts';
import { DAY_MS } from '../../../scheduling/time.ts';
import { type BookingsReading, readBookings } from '../../../sheet/bookings.ts';
import { type Configuration, type Finding, isFaulty, isLinked, type Language } from '../../../sheet/configuration.ts';
import { reasonsFor } from '../../../words/reasons/reasons.ts';
import type { Known } from '../attempt.ts';
import { type Listed, listOwnEvents } from '../events/ownEvents.ts';
import {
  asFarAsRead,
  asListed,
  eventsWithoutRow,
  isNameless,
  needsEvent,
  placesOf,
  unclearAsListed,
} from './clearedRows.ts';
import { untoldRows } from './untoldRows.ts';
import { differences, wrongRows } from './wrongRows.ts';

/** `fault`: the bookings cannot be counted, so that the service cannot be booked. */
export type Counted = (Known & { readonly doubts: readonly Finding[] }) | { readonly fault: Finding };

export function countedBookings(sheet: SheetRead, service: Service): Counted {
  const { configuration, workbook, zone } = sheet;
  const reading = readBookings(workbook, zone, configuration.settings.language);
  if (!countsBookings(service, configuration)) {
    return { held: bookingsWithHosts(sheet, reading.rows), doubts: [], untold: untoldRows(sheet, reading) };
  }
  const fault = faultOfBookings(sheet, reading);
  return fault ? { fault } : clear(sheet, reading);
}

function clear(sheet: SheetRead, reading: BookingsReading): Counted {
  const { rows, unclear } = reading;
  const { configuration, hosts, nowMs } = sheet;
  const wrong = wrongRows(rows, sheet);
  const nameless = unclear.filter(isNameless);
  const doubtful = [...unclear.filter((row) => needsEvent(row, nowMs)), ...wrong];
  const places = doubtful.flatMap((row) => placesOf(row, sheet));
  const listed = listFor(sheet, [...places, ...(nameless.length > 0 ? calendarsOfAll(hosts) : [])]);
  const cleared = rows.filter((row) => !wrong.includes(row));
  const doubts: Finding[] = cleared.flatMap(({ endMs, finding }) => (finding && endMs > nowMs ? [finding] : []));
  for (const row of unclear) {
    const now = needsEvent(row, nowMs) ? unclearAsListed(row, listed, sheet) : asFarAsRead(row, configuration);
    if (now === 'unknown') return { fault: notAsked(row.finding, configuration.settings.language) };
    if (now) cleared.push(now);
    if (now && now.endMs > nowMs) doubts.push(row.finding);
  }
  for (const row of wrong) {
    const now = asListed(row, listed, sheet);
    if (now === null) continue;
    cleared.push(now);
    doubts.push(...differences(row, now, sheet));
  }
  const ids = new Set([...rows, ...unclear].map(({ eventId }) => eventId));
  const without = nameless.length === 0 ? [] : eventsWithoutRow(listed, ids, sheet);
  const held = bookingsWithHosts(sheet, [...cleared, ...without]);
  // Their events have told of the rows that were unclear.
  const untold = untoldRows(sheet, { ...reading, unclear: [] });
  return { held, doubts: [...doubts, ...nameless.map(({ finding }) => finding)], untold };
}

// Each is a call while the caller waits. A calendar beyond these counts as one that cannot be read.
const MOST_CALENDARS = 5;
// An event that has begun may still go on.
const DAYS_BACK = 2;

function listFor({ execution, nowMs }: SheetRead, places: readonly string[]): Listed {
  const calendars = [...new Set(places)].slice(0, MOST_CALENDARS);
  return listOwnEvents(execution.ports, calendars, nowMs - DAYS_BACK * DAY_MS);
}

function notAsked({ sentence, ...place }: Finding, language: Language): Finding {
  return { ...place, sentence: `${sentence} ${reasonsFor(language).eventNotAsked}` };
}

// By a cap of the service or of one of its hosts; or by Repeat bookings. Or by its hosts' other bookings: a buffer of any of their
// services, or a booking of several hosts at once. The latter may stand in another's calendar.
function countsBookings(service: Service, configuration: Configuration): boolean {
  const { settings, services, hosts } = configuration;
  if (settings.repeatBookings !== 'allow' || service.maxPerDay !== null) return true;
  if (hosts.some(({ name, maxPerDay }) => maxPerDay !== null && service.hosts.includes(name))) return true;
  return services.some((other) => {
    if (isLinked(other)) return false;
    // It may have any hosts.
    if (isFaulty(other)) return true;
    const reservesMore = other.assignment === 'all' || other.bufferBeforeMinutes > 0 || other.bufferAfterMinutes > 0;
    return reservesMore && other.hosts.some((name) => service.hosts.includes(name));
  });
}
