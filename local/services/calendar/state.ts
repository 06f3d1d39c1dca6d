// The state's side of the advanced Calendar service (v3), over the files `calendars/<calendar id>.ics`.
import { type Execution, type LocalClock, type ServiceState, userOf } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';
import { NotSimulated } from '../notSimulated.ts';
import type { ZoneData } from '../zoneData.ts';
import { patchEvent, removeEvent } from './changeEvent.ts';
import { apiError } from './errors.ts';
import { getEvent, insertEvent } from './events.ts';
import { type CalendarFiles, calendarFiles } from './files.ts';
import { queryFreeBusy, UNANSWERED_BLOCKS } from './freebusy.ts';
import { CorruptCalendar } from './ics/jcal.ts';
import { listCalendarEvents } from './list.ts';
import { mailLog } from './mail.ts';
import type { EventsState } from './open.ts';
import { calendarOptions } from './options.ts';
import { takenIds } from './taken.ts';

type Method = (execution: Execution, ...args: unknown[]) => unknown;

export function calendarState(
  store: Store,
  clock: LocalClock,
  unansweredBlocks = UNANSWERED_BLOCKS,
  overlooksCollision: (execution: Execution) => boolean = () => false,
  zoneData?: ZoneData,
): ServiceState {
  const { timeZone, isReadOnly, isSeen } = calendarOptions(store);
  const files = calendarFiles(store, timeZone, zoneData);
  const taken = takenIds(store);
  const mail = mailLog(store);
  const filesOf = (execution: Execution): CalendarFiles => ({
    ...files,
    read(id) {
      const named = nameOf(id, execution);
      return isSeen(userOf(execution), named) ? files.read(named) : { kind: 'missing' };
    },
  });
  const events = (execution: Execution): EventsState => ({
    ...{ files: filesOf(execution), taken, clock, isReadOnly, mail },
  });
  return {
    name: 'Calendar',
    methods: {
      'Freebusy.query': method('freebusy.query', 1, ([body], execution) =>
        queryFreeBusy(filesOf(execution), body, unansweredBlocks),
      ),
      'Events.insert': method('events.insert', 3, ([body, id, options], execution) =>
        insertEvent(events(execution), body, nameOf(id, execution), options, () => overlooksCollision(execution)),
      ),
      'Events.get': method('events.get', 3, ([id, eventId, options], execution) =>
        getEvent(events(execution), nameOf(id, execution), eventId, options),
      ),
      'Events.list': method('events.list', 2, ([id, options], execution) =>
        listCalendarEvents(filesOf(execution), nameOf(id, execution), options),
      ),
      'Events.patch': method('events.patch', 4, ([body, id, eventId, options], execution) =>
        patchEvent(events(execution), body, nameOf(id, execution), eventId, options),
      ),
      'Events.remove': method('events.delete', 3, ([id, eventId, options], execution) =>
        removeEvent(events(execution), nameOf(id, execution), eventId, options),
      ),
    },
  };
}

/** `primary` is the main calendar of the person that the execution acts as. */
function nameOf<Id>(id: Id, execution: Execution): Id | string {
  return id === 'primary' ? userOf(execution) : id;
}

/** More arguments than `most` are refused; what turns out to be unreadable only on use is Google's Backend Error. */
function method(name: string, most: number, work: (args: unknown[], execution: Execution) => unknown): Method {
  return (execution, ...args) => {
    if (args.length > most) throw new NotSimulated(`calendar.${name} with more than ${most} arguments`);
    try {
      return work(args, execution);
    } catch (error) {
      if (error instanceof CorruptCalendar) throw apiError(name, 'Backend Error');
      throw error;
    }
  };
}
