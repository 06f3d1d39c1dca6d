// Events.list: the events of a range, filtered by extended properties, page by page.
import { extendedProperties } from '../files/own.ts';
import type { IcsCalendar } from '../ics/calendar.ts';
import type { IcsEvent } from '../ics/event.ts';
import { type Instance, instancesIn } from '../ics/instances.ts';
import type { Filters, ListQuery } from '../validate/queries.ts';
import { roleOf } from './calendarList.ts';
import { EVENTS, withFields } from './fields.ts';
import { type EventsState, open } from './get.ts';
import { eventResource, instanceResource } from './resource.ts';
import { etagOf, NEVER, updatedOf } from './stamps.ts';

const METHOD = 'events.list';

/** By start. Throws Google's exceptions. */
export function listCalendarEvents(state: EventsState, calendarId: string, query: ListQuery) {
  const { calendar } = open(state, calendarId, METHOD);
  const found = matching(calendar, query);
  const items = query.singleEvents
    ? found.map((instance) => instanceResource(calendar, instance))
    : [...new Set(found.map(({ event }) => event))].map((event) => eventResource(calendar, event));
  const answer = {
    kind: 'calendar#events',
    summary: calendar.name,
    // Worked out only if they are asked for.
    get etag() {
      return etagOf(lastUpdate(calendar));
    },
    get updated() {
      return lastUpdate(calendar);
    },
    timeZone: calendar.zoneName,
    accessRole: roleOf(calendarId === state.user, state.isReadOnly(calendarId)),
    ...page(items, query),
  };
  return withFields(answer, query.fields, EVENTS, METHOD);
}

const lastUpdates = new WeakMap<IcsCalendar, string>();

/** Of its events; a file without stamps was never changed. */
function lastUpdate(calendar: IcsCalendar): string {
  const known = lastUpdates.get(calendar);
  if (known !== undefined) return known;
  const last = calendar.events.map(updatedOf).reduce((one, other) => (other > one ? other : one), NEVER);
  lastUpdates.set(calendar, last);
  return last;
}

function matching(calendar: IcsCalendar, query: ListQuery): Instance[] {
  return instancesIn(calendar, query.fromMs, query.toMs).filter(({ event }) => {
    if (event.status === 'cancelled' && !query.showDeleted) return false;
    return (['privateProperties', 'sharedProperties'] as const).every((which) => hasAll(event, which, query[which]));
  });
}

function hasAll(event: IcsEvent, which: 'privateProperties' | 'sharedProperties', wanted: Filters): boolean {
  const properties = wanted.length > 0 ? extendedProperties(event, which) : undefined;
  return wanted.every(([key, value]) => properties?.[key] === value);
}

function page<T>(items: readonly T[], { first, pageSize }: ListQuery) {
  const next = first + pageSize;
  const shown = items.slice(first, next);
  return next < items.length ? { items: shown, nextPageToken: String(next) } : { items: shown };
}
