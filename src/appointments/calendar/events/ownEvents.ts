// Our own events of several calendars, one call each.
import type { OwnEvent } from '../../../ports/calendar.ts';
import type { Ports } from '../../../ports/ports.ts';
import { interval } from '../../../scheduling/interval.ts';
import { DAY_MS, type Instant } from '../../../scheduling/time.ts';

/** By calendar and event id; null = the calendar cannot be read. */
export type Listed = ReadonlyMap<string, ReadonlyMap<string, OwnEvent> | null>;

// No slot starts more than 366 days ahead; what a person moved farther is asked for by its id.
const DAYS_AHEAD = 370;

/** One that fails is told to the operator and known as unreadable. */
export function listOwnEvents(ports: Ports, calendarIds: readonly string[], fromMs: Instant): Listed {
  return new Map(calendarIds.map((calendarId) => [calendarId, listOne(ports, calendarId, fromMs)]));
}

function listOne({ calendar, report }: Ports, calendarId: string, fromMs: Instant) {
  const read = calendar.ownEvents(calendarId, interval(fromMs, fromMs + DAYS_AHEAD * DAY_MS));
  if ('value' in read) return new Map(read.value.map((event) => [event.id, event]));
  report(`The events of ${calendarId} cannot be listed: ${read.unreadable}`);
  return null;
}
