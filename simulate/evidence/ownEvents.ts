// Our own events that stand at the end. Each names its hosts, and the person or execution that put it there.
import type { CalendarChange, EventState, History, Instant, WorldHost, WorldService } from './history.ts';
import { instantText, MINUTE_MS } from './times.ts';

/** The moment when an event came to its present place. */
export interface Arrival {
  readonly by: CalendarChange['by'];
  readonly atMs: Instant;
  /** Its place among all changes; -1 = it stood from the beginning. */
  readonly order: number;
}

export interface OwnEvent {
  readonly calendarId: string;
  readonly eventId: string;
  readonly state: EventState;
  /** undefined if the world has none of that name. */
  readonly service: WorldService | undefined;
  readonly hosts: readonly WorldHost[];
  readonly arrival: Arrival;
}

export function isOwn({ properties }: EventState): boolean {
  return (properties.service ?? '') !== '';
}

/** Our own events that block their time. */
export function ownEvents(history: History): OwnEvent[] {
  return Object.entries(history.final.events).flatMap(([calendarId, events]) =>
    Object.entries(events).flatMap(([eventId, state]) =>
      isOwn(state) && state.blocks ? [ownEvent(history, calendarId, eventId, state)] : [],
    ),
  );
}

function ownEvent(history: History, calendarId: string, eventId: string, state: EventState): OwnEvent {
  const { services, hosts } = history.world;
  const calendars = [calendarId, ...state.guests].map((id) => id.toLowerCase());
  return {
    calendarId,
    eventId,
    state,
    service: serviceNamed(services, state.properties.service),
    hosts: hosts.filter((host) => calendars.includes(host.calendarId.toLowerCase())),
    arrival: arrivalOf(history, calendarId, eventId),
  };
}

export function serviceNamed(services: readonly WorldService[], name: string | undefined): WorldService | undefined {
  return services.find((service) => service.name.toLowerCase() === name?.toLowerCase());
}

function arrivalOf({ changes }: History, calendarId: string, eventId: string): Arrival {
  for (let order = changes.length - 1; order >= 0; order--) {
    const change = changes[order];
    if (change?.kind !== 'calendar' || change.calendarId !== calendarId || change.eventId !== eventId) continue;
    if (!isSamePlace(change.before, change.after)) return { by: change.by, atMs: change.atMs, order };
  }
  return { by: 'person', atMs: Number.NEGATIVE_INFINITY, order: -1 };
}

/** Also: of the same request. A write that replaces another's event under its id makes a new one. */
function isSamePlace(before: EventState | null, after: EventState | null): boolean {
  if (before === null || after === null) return before === after;
  const isSameTime = before.startMs === after.startMs && before.endMs === after.endMs;
  return isSameTime && before.blocks === after.blocks && before.properties.requestId === after.properties.requestId;
}

/** `“Check-up” 2027-03-29 08:00Z–08:30Z (event id)`. */
export function eventText({ state, eventId }: OwnEvent): string {
  const { startMs, endMs, properties } = state;
  return `“${properties.service}” at ${instantText(startMs)} for ${(endMs - startMs) / MINUTE_MS} minutes (event ${eventId})`;
}
