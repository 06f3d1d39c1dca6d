// The events of this product in a calendar.
import type { OwnEvent } from '../ports/calendar.ts';
import type { Interval } from '../scheduling/interval.ts';
import { OWN, toStoredEvent } from './calendarEvents.ts';
import { listEvents } from './listEvents.ts';

type Event = GoogleAppsScript.Calendar.Schema.Event;

export function ownEvents(calendarId: string, range: Interval): readonly OwnEvent[] {
  return listEvents(calendarId, {
    timeMin: new Date(range.startMs).toISOString(),
    timeMax: new Date(range.endMs).toISOString(),
    sharedExtendedProperty: `${OWN.key}=${OWN.value}`,
  }).map((event) => ({
    ...toStoredEvent(event, calendarId),
    createdMs: Date.parse(event.created ?? ''),
    updatedMs: Date.parse(event.updated ?? ''),
    isCopy: isCopy(event, calendarId),
    guests: (event.attendees ?? []).flatMap(({ email }) => email?.toLowerCase() ?? []),
  }));
}

// Google names the organiser of every event; a calendar may go by another name here, as `primary` does.
function isCopy({ organizer }: Event, calendarId: string): boolean {
  return organizer !== undefined && !organizer.self && organizer.email?.toLowerCase() !== calendarId.toLowerCase();
}
