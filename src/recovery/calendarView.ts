// The recovery job's view of the calendars: our own events ahead as each calendar lists them, and some that were asked for
// one by one.
import { type Listed, listOwnEvents } from '../appointments/calendar/events/ownEvents.ts';
import type { OwnEvent } from '../ports/calendar.ts';
import type { Ports } from '../ports/ports.ts';
import type { Interval } from '../scheduling/interval.ts';
import type { Instant } from '../scheduling/time.ts';

export interface CalendarView {
  readonly listed: Listed;
  /** By `keyOf`. These were asked for after the lists, so they are newer; null = there is no such event. */
  readonly looked: ReadonlyMap<string, OwnEvent | null>;
  /** By `keyOf`. These could not be asked for, so the older answer still counts. */
  readonly unasked: ReadonlySet<string>;
}

export interface Place {
  readonly calendarId: string;
  readonly eventId: string;
}

export function keyOf({ calendarId, eventId }: Place): string {
  return `${calendarId}\n${eventId}`;
}

/** One call a calendar. */
export function listEvents(ports: Ports, calendarIds: readonly string[], nowMs: Instant): CalendarView {
  return { listed: listOwnEvents(ports, calendarIds, nowMs), looked: new Map(), unasked: new Set() };
}

/** Asks for these events anew, one call each. If one cannot be asked for, the operator is told and the others follow. */
export function lookAt({ calendar, report }: Ports, view: CalendarView, places: readonly Place[]): CalendarView {
  const looked = new Map(view.looked);
  const unasked = new Set<string>();
  const each = new Map(places.map((place) => [keyOf(place), place]));
  for (const [key, { calendarId, eventId }] of each) {
    const read = calendar.get(calendarId, eventId);
    if ('value' in read) {
      const before = view.listed.get(calendarId)?.get(eventId) ?? NEVER_LISTED;
      looked.set(key, read.value && { ...before, ...read.value });
    } else {
      unasked.add(key);
      report(`The event ${eventId} of ${calendarId} cannot be asked for: ${read.unreadable}`);
    }
  }
  return { ...view, looked, unasked };
}

// An event that no list shows is asked for only because a row of Bookings names it.
const NEVER_LISTED = { updatedMs: Number.NaN, isCopy: false, guests: [] };

/** undefined = not known. */
export function eventAt({ listed, looked }: CalendarView, place: Place): OwnEvent | null | undefined {
  const newer = looked.get(keyOf(place));
  return newer === undefined ? listed.get(place.calendarId)?.get(place.eventId) : newer;
}

/** The listed originals as they are known now. Invitations to a collective booking are left out. */
export function ownEventsIn(view: CalendarView): { readonly calendarId: string; readonly event: OwnEvent }[] {
  return [...view.listed].flatMap(([calendarId, events]) =>
    [...(events?.keys() ?? [])].flatMap((eventId) => {
      const event = eventAt(view, { calendarId, eventId });
      return event && !event.isCopy ? [{ calendarId, event }] : [];
    }),
  );
}

/** An event that a person made all-day has no time of its own. One without any length cannot be written into a row. */
export function timeOf({ startMs, endMs }: Interval): Interval | null {
  return startMs < endMs ? { startMs, endMs } : null;
}

export function unreadableCalendars({ listed }: CalendarView): string[] {
  return [...listed].flatMap(([calendarId, events]) => (events === null ? [calendarId] : []));
}
