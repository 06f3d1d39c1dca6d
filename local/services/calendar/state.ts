// The state's side of the advanced Calendar service (v3), over the files `calendars/<calendar id>.ics`.
import { type Execution, type LocalClock, type ServiceState, userOf } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';
import { NotSimulated } from '../notSimulated.ts';
import type { ZoneData } from '../zoneData.ts';
import { apiError } from './errors.ts';
import { listCalendars } from './events/calendarList.ts';
import { queryFreeBusy } from './events/freebusy.ts';
import { type EventsState, getEvent } from './events/get.ts';
import { listCalendarEvents } from './events/list.ts';
import { insertEvent, patchEvent, removeEvent } from './events/write.ts';
import { calendarFiles, calendarOptions } from './files/files.ts';
import { mailLog, takenIds } from './files/kept.ts';
import { CorruptCalendar } from './ics/jcal.ts';
import { fieldsOf, readSendUpdates, textOrNothing } from './validate/input.ts';
import { readInsertion } from './validate/newEvent.ts';
import { readPatch } from './validate/patch.ts';
import { readFreeBusyQuery, readListQuery } from './validate/queries.ts';

/** One call of a method: what it works on, and how its arguments that are ids are read. */
interface Asked {
  readonly state: EventsState;
  readonly eventId: (value: unknown) => string;
  /** `primary` is the main calendar of the person that the execution acts as. */
  readonly calendarId: (value: unknown) => string;
}

type Work = (asked: Asked, args: unknown[]) => unknown;

export function calendarState(
  store: Store,
  clock: LocalClock,
  unansweredBlocks = true,
  overlooksCollision: (execution: Execution) => boolean = () => false,
  zoneData?: ZoneData,
): ServiceState {
  const stateFor = stateOf(store, clock, overlooksCollision, zoneData);
  const method = (name: string, most: number, work: Work) => checked(name, most, stateFor, work);
  const { isSeen, isReadOnly } = calendarOptions(store);
  return {
    name: 'Calendar',
    methods: {
      'CalendarList.list': (execution: Execution, options: unknown) =>
        listCalendars(store, options, {
          user: userOf(execution),
          isSeen: (calendarId) => isSeen(execution, calendarId),
          isReadOnly,
        }),
      'Freebusy.query': method('freebusy.query', 1, ({ state }, [body]) =>
        queryFreeBusy(state.files, readFreeBusyQuery(body), unansweredBlocks),
      ),
      'Events.insert': method('events.insert', 3, ({ state, calendarId }, [resource, id, options]) =>
        insertEvent(state, calendarId(id), readInsertion(resource, calendarId(id), options, state.files.zoneData)),
      ),
      'Events.get': method('events.get', 3, ({ state, calendarId, eventId }, [id, event, options]) => {
        fieldsOf(options, 'events.get', 'Calendar.Events.get options', []);
        return getEvent(state, calendarId(id), eventId(event));
      }),
      'Events.list': method('events.list', 2, ({ state, calendarId }, [id, options]) =>
        listCalendarEvents(state, calendarId(id), readListQuery(options)),
      ),
      'Events.patch': method('events.patch', 4, ({ state, calendarId, eventId }, [resource, id, event, options]) =>
        patchEvent(state, calendarId(id), eventId(event), readPatch(resource, options)),
      ),
      'Events.remove': method('events.delete', 3, ({ state, calendarId, eventId }, [id, event, given]) => {
        const options = fieldsOf(given, 'events.delete', 'Calendar.Events.remove options', ['sendUpdates']);
        const isMailed = readSendUpdates(options.sendUpdates, 'events.delete');
        return removeEvent(state, calendarId(id), eventId(event), isMailed);
      }),
    },
  };
}

function stateOf(
  store: Store,
  clock: LocalClock,
  overlooksCollision: (execution: Execution) => boolean,
  zoneData?: ZoneData,
): (execution: Execution) => EventsState {
  const { timeZone, isReadOnly, isSeen } = calendarOptions(store);
  const files = calendarFiles(store, timeZone, zoneData);
  const common = { taken: takenIds(store), mail: mailLog(store), clock, isReadOnly };
  return (execution) => {
    const read = (id: string) => (isSeen(execution, id) ? files.read(id) : ({ kind: 'missing' } as const));
    const user = userOf(execution);
    return { ...common, user, files: { ...files, read }, overlooksCollision: () => overlooksCollision(execution) };
  };
}

/** Refuses more arguments than `most`. A part of a file that turns out to be unreadable on use is Google's Backend Error. */
function checked(name: string, most: number, stateFor: (execution: Execution) => EventsState, work: Work) {
  return (execution: Execution, ...args: unknown[]) => {
    if (args.length > most) throw new NotSimulated(`calendar.${name} with more than ${most} arguments`);
    const eventId = (value: unknown) => textOrNothing(value, name) ?? '';
    const calendarId = (value: unknown) => (value === 'primary' ? userOf(execution) : eventId(value));
    try {
      return work({ state: stateFor(execution), calendarId, eventId }, args);
    } catch (error) {
      if (error instanceof CorruptCalendar) throw apiError(name, 'Backend Error');
      throw error;
    }
  };
}
