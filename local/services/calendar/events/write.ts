// Events.insert, Events.patch and Events.remove over the calendar files.
// Each throws Google's exceptions and then leaves the files as they were.
import { NotSimulated } from '../../notSimulated.ts';
import { apiError } from '../errors.ts';
import { cancellation, modified, newProperties, newText, newTimes, withEvent } from '../files/compose.ts';
import { type EventChange, withoutEvent } from '../files/icsText.ts';
import { extendedProperties } from '../files/own.ts';
import { invite, isInvitation, tellGuests, writeChange } from '../guests.ts';
import type { IcsEvent } from '../ics/event.ts';
import type { Insertion } from '../validate/newEvent.ts';
import { PATCH, type Patch, patchedTexts, patchedTimes } from '../validate/patch.ts';
import { type EventsState, findEvent, findInstance, getEvent, type Open, openToWrite } from './get.ts';
import { eventResource, isSeries } from './resource.ts';

const INSERT = 'events.insert';
const DELETE = 'events.delete';

export function insertEvent(state: EventsState, calendarId: string, { event: asked, isMailed }: Insertion) {
  const event = { ...asked, creator: state.user === calendarId ? undefined : state.user };
  const { calendar, text } = openToWrite(state, calendarId, INSERT);
  const there = findEvent(calendar, event.id);
  const isInUse = there !== undefined || state.taken.has(calendarId, event.id);
  if (isInUse && !state.overlooksCollision()) throw apiError(INSERT, 'The requested identifier already exists.');
  const others = there ? withoutEvent(text, calendar.events.indexOf(there), calendar.events.length) : text;
  state.files.write(calendarId, withEvent(others, event, state.clock.nowMs()));
  if (!isInUse) state.taken.add(calendarId, event.id);
  invite(state, calendarId, event, isMailed);
  return getEvent(state, calendarId, event.id);
}

/** What is given is merged into what stands there. */
export function patchEvent(state: EventsState, calendarId: string, eventId: string, patch: Patch) {
  const opened = openToWrite(state, calendarId, PATCH);
  const event = find(state, opened, eventId, PATCH);
  // No source says what Google does here. The harder case for a script is assumed: the answer is the deleted event, which
  // stays deleted.
  if (event === undefined || event.status === 'cancelled') return getEvent(state, calendarId, eventId);
  if (isInvitation(event, calendarId)) throw new NotSimulated('Calendar.Events.patch of an invitation');
  const { own, all } = changesOf(state, opened, event, patch);
  const now = modified(state.clock.nowMs());
  if (own.length + all.length > 0) writeChange(state, opened, event, joined([now, ...all, ...own]));
  if (all.length > 0) tellGuests(state, opened, event, joined([now, ...all]), patch.isMailed ? 'change' : null);
  return getEvent(state, calendarId, eventId);
}

/** `own`: what stays with the original. `all`: what its copies have too. */
function changesOf({ files }: EventsState, { calendar }: Open, event: IcsEvent, patch: Patch) {
  const merged = (which: 'privateProperties' | 'sharedProperties'): EventChange[] => {
    if (Object.keys(patch[which]).length === 0) return [];
    return [newProperties(which, patchedTexts(extendedProperties(event, which) ?? {}, patch[which]))];
  };
  const texts = (['summary', 'description'] as const).flatMap((name): EventChange[] => {
    const text = patch[name];
    return text === undefined ? [] : [newText(name, text)];
  });
  const times = patch.times && patchedTimes(eventResource(calendar, event), patch.times, files.zoneData);
  const all = [...(times ? [newTimes(times)] : []), ...texts, ...merged('sharedProperties')];
  return { own: merged('privateProperties'), all };
}

function joined(changes: readonly EventChange[]): EventChange {
  return { replaced: changes.flatMap(({ replaced }) => replaced), added: changes.flatMap(({ added }) => added) };
}

/** The event stays in the file as cancelled, and its id taken. */
export function removeEvent(state: EventsState, calendarId: string, eventId: string, isMailed: boolean): void {
  const opened = openToWrite(state, calendarId, DELETE);
  const event = find(state, opened, eventId, DELETE);
  if (event === undefined || event.status === 'cancelled') throw apiError(DELETE, 'Resource has been deleted');
  const change = cancellation(state.clock.nowMs());
  writeChange(state, opened, event, change);
  state.taken.add(calendarId, eventId);
  if (!isInvitation(event, calendarId)) tellGuests(state, opened, event, change, isMailed ? 'cancellation' : null);
}

/** undefined for an event of ours that a person took out of the file. Throws Not Found for an id that never was. */
function find(state: EventsState, { id, calendar }: Open, eventId: string, method: string): IcsEvent | undefined {
  const event = findEvent(calendar, eventId);
  const isRecurring = event
    ? isSeries(event) || event.standsInFor !== undefined
    : findInstance(calendar, eventId) !== undefined;
  if (isRecurring) throw new NotSimulated(`calendar.${method} of a recurring event`);
  if (event === undefined && !state.taken.has(id, eventId)) throw apiError(method, 'Not Found');
  return event;
}
