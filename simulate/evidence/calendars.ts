// The calendars' events as a person sees them on opening a calendar. Copies of invitations are left out.
import { idOf } from '../../local/services/calendar/events/resource.ts';
import { calendarFiles } from '../../local/services/calendar/files/files.ts';
import { type Mail, sentMail } from '../../local/services/calendar/files/kept.ts';
import { extendedProperties } from '../../local/services/calendar/files/own.ts';
import { isInvitation } from '../../local/services/calendar/guests.ts';
import type { IcsCalendar } from '../../local/services/calendar/ics/calendar.ts';
import { addressOf, type IcsEvent } from '../../local/services/calendar/ics/event.ts';
import { endOf } from '../../local/services/calendar/ics/eventTime.ts';
import { propertiesNamed, textOf } from '../../local/services/calendar/ics/jcal.ts';
import type { Store } from '../../local/store/store.ts';
import type { CalendarChange, EventState } from './history.ts';

type Events = Readonly<Record<string, EventState>>;
type Change = Pick<CalendarChange, 'calendarId' | 'eventId' | 'before' | 'after'>;

export interface WatchedCalendars {
  /** By calendar id, then by event id. */
  now(): Record<string, Events>;
  /** The changes since the last request for them, by calendar and event id. */
  changes(): Change[];
  /** The mails to guests, without the first so many. */
  mails(known: number): readonly Mail[];
}

export function watchCalendars(store: Store, calendarIds: readonly string[], timeZone: string): WatchedCalendars {
  const files = calendarFiles(store, () => timeZone);
  const known = new Map<string, { readonly version: string | undefined; readonly events: Events }>();

  function read(id: string) {
    const version = store.version(`calendars/${id}.ics`);
    const before = known.get(id);
    if (before?.version === version && before) return before;
    const file = files.read(id);
    if (file.kind !== 'calendar') throw new Error(`The calendar ${id} cannot be read.`);
    const now = { version, events: remembered(eventsOf(file.calendar), before?.events ?? {}) };
    known.set(id, now);
    return now;
  }

  for (const id of calendarIds) read(id);
  return {
    mails: (known) => sentMail(store).slice(known),
    now: () => Object.fromEntries(calendarIds.map((id) => [id, read(id).events])),
    changes: () =>
      calendarIds.flatMap((calendarId) => {
        const before = known.get(calendarId);
        const now = read(calendarId);
        return before === undefined || before === now ? [] : differences(calendarId, before.events, now.events);
      }),
  };
}

/** Erasing a contact changes no booking: the witness still knows who has it. */
function remembered(now: Events, before: Events): Events {
  const known = Object.entries(now).map(([id, state]) => {
    const told =
      state.properties.erased === undefined ? state.properties : (before[id]?.properties ?? state.properties);
    return [id, { ...state, properties: told }];
  });
  return Object.fromEntries(known);
}

function differences(calendarId: string, before: Events, after: Events): Change[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = ids.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
  return changed.map((eventId) => ({
    calendarId,
    eventId,
    before: before[eventId] ?? null,
    after: after[eventId] ?? null,
  }));
}

function eventsOf(calendar: IcsCalendar): Events {
  const originals = calendar.events.filter((event) => !isInvitation(event, calendar.id));
  return Object.fromEntries(originals.map((event) => [idOf(event), stateOf(event)]));
}

function stateOf(event: IcsEvent): EventState {
  const { start, length } = event;
  return {
    startMs: start.zone.instant(start.wallMs),
    endMs: endOf(start, length, start.wallMs),
    blocks: event.blocks,
    properties: extendedProperties(event, 'privateProperties') ?? {},
    guests: propertiesNamed(event.source, 'attendee').map(addressOf),
    title: textOf(event.source, 'summary') ?? '',
    description: textOf(event.source, 'description') ?? '',
  };
}
