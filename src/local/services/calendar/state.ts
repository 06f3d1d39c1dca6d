// The state's side of the advanced Calendar service (v3), over the files `calendars/<calendar id>.ics`.
import type { Execution, LocalClock, ServiceState } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';
import type { ZoneData } from '../../zoneData.ts';
import { NotSimulated } from '../notSimulated.ts';
import { patchEvent, removeEvent } from './changeEvent.ts';
import { apiError } from './errors.ts';
import type { EventsState } from './events.ts';
import { getEvent, insertEvent } from './events.ts';
import { calendarFiles } from './files.ts';
import { queryFreeBusy, UNANSWERED_BLOCKS } from './freebusy.ts';
import { CorruptCalendar } from './ics/jcal.ts';
import { listCalendarEvents } from './list.ts';
import { mailLog } from './mail.ts';
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
  const { timeZone, isReadOnly } = calendarOptions(store);
  const files = calendarFiles(store, timeZone, zoneData);
  const events: EventsState = { files, taken: takenIds(store), clock, isReadOnly, mail: mailLog(store) };
  return {
    name: 'Calendar',
    methods: {
      'Freebusy.query': method('freebusy.query', 1, ([body]) => queryFreeBusy(files, body, unansweredBlocks)),
      'Events.insert': method('events.insert', 3, ([body, id, options], execution) =>
        insertEvent(events, body, id, options, () => overlooksCollision(execution)),
      ),
      'Events.get': method('events.get', 3, ([id, eventId, options]) => getEvent(events, id, eventId, options)),
      'Events.list': method('events.list', 2, ([id, options]) => listCalendarEvents(files, id, options)),
      'Events.patch': method('events.patch', 4, ([body, id, eventId, options]) =>
        patchEvent(events, body, id, eventId, options),
      ),
      'Events.remove': method('events.delete', 3, ([id, eventId, options]) =>
        removeEvent(events, id, eventId, options),
      ),
    },
  };
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
