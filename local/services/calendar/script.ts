// The script's side of the advanced Calendar service: what becomes the global `Calendar`. Runs inside the vm, so no Node here.
import { strict } from '../strict.ts';

type Call = (service: string, method: string, ...args: unknown[]) => unknown;

/** Arguments are checked on the state's side, where they are also understood. */
export function calendarGlobal(call: Call) {
  return strict('Calendar', {
    Freebusy: strict('Calendar.Freebusy', {
      query: (...args: unknown[]) => call('Calendar', 'Freebusy.query', ...args),
    }),
    CalendarList: strict('Calendar.CalendarList', {
      list: (...args: unknown[]) => call('Calendar', 'CalendarList.list', ...args),
    }),
    Events: strict('Calendar.Events', {
      insert: (...args: unknown[]) => call('Calendar', 'Events.insert', ...args),
      get: (...args: unknown[]) => call('Calendar', 'Events.get', ...args),
      list: (...args: unknown[]) => call('Calendar', 'Events.list', ...args),
      patch: (...args: unknown[]) => call('Calendar', 'Events.patch', ...args),
      remove: (...args: unknown[]) => call('Calendar', 'Events.remove', ...args),
    }),
  });
}
