// Invitations: an event's copies in its guests' calendars, and the mail about it. The organiser's calendar holds the original.
import { type EventsState, findEvent, type Open } from './events/get.ts';
import { idOf } from './events/resource.ts';
import { withEvent } from './files/compose.ts';
import { type EventChange, withChangedEvent } from './files/icsText.ts';
import type { Mail } from './files/kept.ts';
import { addressOf, type IcsEvent } from './ics/event.ts';
import { propertiesNamed } from './ics/jcal.ts';
import type { NewEvent } from './validate/newEvent.ts';

/** A guest without a calendar file is only written to. Private properties and reminders stay with the original. */
export function invite(state: EventsState, calendarId: string, event: NewEvent, isMailed: boolean): void {
  const guests = event.attendees.map(({ email }) => email);
  for (const { id, calendar, text } of calendarsOf(state, guests, calendarId)) {
    if (findEvent(calendar, event.id) !== undefined || state.taken.has(id, event.id)) continue;
    state.files.write(
      id,
      withEvent(text, { ...event, privateProperties: {}, reminders: undefined }, state.clock.nowMs()),
    );
    state.taken.add(id, event.id);
  }
  if (isMailed) mailTo(state, guests, { calendarId, eventId: event.id, about: 'invitation' });
}

/** The organiser's change of the original goes into the guests' copies too, except a copy that its guest has deleted. */
export function tellGuests(
  state: EventsState,
  { id: calendarId }: Pick<Open, 'id'>,
  event: IcsEvent,
  change: EventChange,
  about: Mail['about'] | null,
): void {
  const guests = propertiesNamed(event.source, 'attendee').map(addressOf);
  for (const opened of calendarsOf(state, guests, calendarId)) {
    const copy = opened.calendar.events.find((each) => each.uid === event.uid && isInvitation(each, opened.id));
    if (copy !== undefined && copy.status !== 'cancelled') writeChange(state, opened, copy, change);
  }
  if (about !== null) mailTo(state, guests, { calendarId, eventId: idOf(event), about });
}

/** Whether the event is another's, to which the calendar's owner was invited. */
export function isInvitation({ organizer }: IcsEvent, calendarId: string): boolean {
  return organizer !== undefined && organizer !== calendarId.toLowerCase();
}

export function writeChange(
  { files }: EventsState,
  { id, calendar, text }: Open,
  event: IcsEvent,
  change: EventChange,
) {
  const { events } = calendar;
  files.write(id, withChangedEvent(text, events.indexOf(event), events.length, change));
}

/** The guests' calendars that can be understood, without the organiser's own. Case in addresses does not matter. */
function calendarsOf({ files }: EventsState, guests: readonly string[], organizer: string): Open[] {
  return others(guests, organizer).flatMap((guest) => {
    for (const id of new Set([guest, guest.toLowerCase()])) {
      const file = files.read(id);
      if (file.kind === 'calendar') return [{ id, calendar: file.calendar, text: file.text }];
    }
    return [];
  });
}

function mailTo(
  { mail }: EventsState,
  guests: readonly string[],
  about: Pick<Mail, 'calendarId' | 'eventId' | 'about'>,
): void {
  mail.send(others(guests, about.calendarId).map((to) => ({ ...about, to })));
}

function others(guests: readonly string[], organizer: string): string[] {
  return guests.filter((guest) => guest.toLowerCase() !== organizer.toLowerCase());
}
