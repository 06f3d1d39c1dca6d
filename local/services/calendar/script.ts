// The script's side of the advanced Calendar service: what becomes the global `Calendar`. Runs inside the vm, so no Node here.
import { strict } from '../strict.ts';

type Call = (service: string, method: string, ...args: unknown[]) => unknown;

const SHOWN = 'AdvancedServiceIdentifier{name=calendar, version=v3}';

/** Arguments are checked on the state's side, where they are also understood. */
export function calendarGlobal(call: Call) {
  const method =
    (name: string) =>
    (...args: unknown[]) =>
      call('Calendar', name, ...args);
  const Freebusy = { query: method('Freebusy.query') };
  const CalendarList = { list: method('CalendarList.list') };
  const Events = {
    insert: method('Events.insert'),
    get: method('Events.get'),
    list: method('Events.list'),
    patch: method('Events.patch'),
    remove: method('Events.remove'),
  };
  const resources = {
    Freebusy: strict('Calendar.Freebusy', Freebusy, SHOWN),
    CalendarList: strict('Calendar.CalendarList', CalendarList, SHOWN),
    Events: strict('Calendar.Events', Events, SHOWN),
  };
  return strict('Calendar', { getVersion: () => 'v3', ...resources }, SHOWN);
}
