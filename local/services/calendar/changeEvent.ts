// Events.patch and Events.remove over the calendar files.
import { NotSimulated } from '../notSimulated.ts';
import { cancellation, newTimes } from './compose.ts';
import { apiError } from './errors.ts';
import { getEvent } from './events.ts';
import { readTimes } from './eventTimes.ts';
import { isInvitation, tellGuests, writeChange } from './guests.ts';
import type { IcsCalendar } from './ics/calendar.ts';
import type { IcsEvent } from './ics/event.ts';
import { objectOrNothing, refuseOthers, textOrNothing } from './input.ts';
import { readSendUpdates } from './mail.ts';
import { type EventsState, findEvent, findInstance, type Open, openToWrite } from './open.ts';
import { eventResource, isSeries } from './resource.ts';

const PATCH = 'events.patch';
const PATCHED = 'Calendar.Events.patch resource';
const DELETE = 'events.delete';

/** Start and end, each merged into what stands there. Throws Google's exceptions; the files are then as they were. */
export function patchEvent(
  state: EventsState,
  resource: unknown,
  calendarId: unknown,
  eventId: unknown,
  options: unknown,
) {
  const isMailed = readOptions(options, PATCH, 'Calendar.Events.patch options');
  const patch = objectOrNothing(resource, PATCH);
  refuseOthers(patch, PATCHED, ['start', 'end']);
  const opened = openToWrite(state, calendarId, PATCH);
  const { event, id } = find(state, opened, eventId, PATCH);
  // No source says what Google does here. The harder case for a script is assumed: the answer is the deleted event, which
  // stays deleted.
  if (event === undefined || event.status === 'cancelled') return getEvent(state, opened.id, id);
  if (isInvitation(event, opened.id)) throw new NotSimulated('Calendar.Events.patch of an invitation');
  const stands = eventResource(opened.calendar, event);
  const times = readTimes(
    merged(stands.start, patch.start),
    merged(stands.end, patch.end),
    PATCH,
    PATCHED,
    state.files.zoneData,
  );
  const change = newTimes(times, state.clock.nowMs());
  writeChange(state, opened, event, change);
  tellGuests(state, opened, event, change, isMailed ? 'change' : null);
  return getEvent(state, opened.id, id);
}

/** The event stays in the file as cancelled, and its id taken. Throws Google's exceptions; the files are then as they were. */
export function removeEvent(state: EventsState, calendarId: unknown, eventId: unknown, options: unknown): void {
  const isMailed = readOptions(options, DELETE, 'Calendar.Events.remove options');
  const opened = openToWrite(state, calendarId, DELETE);
  const { event, id } = find(state, opened, eventId, DELETE);
  if (event === undefined || event.status === 'cancelled') throw apiError(DELETE, 'Resource has been deleted');
  const change = cancellation(state.clock.nowMs());
  writeChange(state, opened, event, change);
  state.taken.add(opened.id, id);
  if (!isInvitation(event, opened.id)) tellGuests(state, opened, event, change, isMailed ? 'cancellation' : null);
}

/** Whether guests are written to. */
function readOptions(given: unknown, method: string, where: string): boolean {
  const options = objectOrNothing(given, method);
  refuseOthers(options, where, ['sendUpdates']);
  return readSendUpdates(options.sendUpdates, method);
}

/** `event` is undefined for one of ours that someone took out of the file. Throws Not Found for an id that never was. */
function find(
  { taken }: EventsState,
  { id: calendarId, calendar }: Open,
  eventId: unknown,
  method: string,
): { readonly event: IcsEvent | undefined; readonly id: string } {
  const id = textOrNothing(eventId, method) ?? '';
  const event = findEvent(calendar, id);
  if (isRecurring(calendar, event, id)) throw new NotSimulated(`calendar.${method} of a recurring event`);
  if (event === undefined && !taken.has(calendarId, id)) throw apiError(method, 'Not Found');
  return { event, id };
}

function isRecurring(calendar: IcsCalendar, event: IcsEvent | undefined, id: string): boolean {
  if (event === undefined) return findInstance(calendar, id) !== undefined;
  return isSeries(event) || event.standsInFor !== undefined;
}

/** A patch goes into objects, and null takes a field away: developers.google.com/workspace/calendar/api/guides/performance#patch. */
function merged(stands: object, patch: unknown): object {
  return { ...stands, ...objectOrNothing(patch, PATCH) };
}
