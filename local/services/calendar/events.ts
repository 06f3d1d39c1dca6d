// Events.insert and Events.get over the calendar files.
import { withEvent } from './compose.ts';
import { apiError } from './errors.ts';
import { invite } from './guests.ts';
import { withoutEvent } from './icsText.ts';
import { objectOrNothing, refuseOthers, textOrNothing } from './input.ts';
import { readSendUpdates } from './mail.ts';
import { readNewEvent } from './newEvent.ts';
import { type EventsState, findEvent, findInstance, open, openToWrite } from './open.ts';
import { eventResource, instanceResource } from './resource.ts';

const INSERT_OPTIONS = ['sendUpdates', 'conferenceDataVersion'];

/**
 * Throws Google's exceptions; the file is then as it was. `isOverlooked` is asked about an id that is in use: true = Google
 * fails to notice, and the new event takes the place of the one there.
 */
export function insertEvent(
  state: EventsState,
  resource: unknown,
  calendarId: unknown,
  given: unknown,
  isOverlooked: () => boolean,
) {
  const options = objectOrNothing(given, 'events.insert');
  refuseOthers(options, 'Calendar.Events.insert options', INSERT_OPTIONS);
  const isMailed = readSendUpdates(options.sendUpdates, 'events.insert');
  const { id, calendar, text } = openToWrite(state, calendarId, 'events.insert');
  const event = readNewEvent(resource, id, options.conferenceDataVersion, state.files.zoneData);
  const there = findEvent(calendar, event.id);
  const isInUse = there !== undefined || state.taken.has(id, event.id);
  if (isInUse && !isOverlooked()) throw apiError('events.insert', 'The requested identifier already exists.');
  const others = there ? withoutEvent(text, calendar.events.indexOf(there), calendar.events.length) : text;
  state.files.write(id, withEvent(others, event, state.clock.nowMs()));
  if (!isInUse) state.taken.add(id, event.id);
  invite(state, id, event, isMailed);
  return getEvent(state, id, event.id);
}

/** Throws Google's exceptions. An event of ours that someone took out of the file answers as deleted, as at Google. */
export function getEvent(state: EventsState, calendarId: unknown, eventId: unknown, options?: unknown) {
  refuseOthers(objectOrNothing(options, 'events.get'), 'Calendar.Events.get options', []);
  const { id, calendar } = open(state, calendarId, 'events.get');
  const wanted = textOrNothing(eventId, 'events.get') ?? '';
  const event = findEvent(calendar, wanted);
  if (event !== undefined) return eventResource(calendar, event);
  const instance = findInstance(calendar, wanted);
  if (instance !== undefined) return instanceResource(calendar, instance);
  if (state.taken.has(id, wanted)) return { kind: 'calendar#event', id: wanted, status: 'cancelled' };
  throw apiError('events.get', 'Not Found');
}
