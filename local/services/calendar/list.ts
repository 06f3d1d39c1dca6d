// Events.list: the events of a range, filtered by extended properties, page by page.

import { masked } from '../fieldMask.ts';
import type { JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import { apiError } from './errors.ts';
import type { CalendarFiles } from './files.ts';
import type { IcsCalendar } from './ics/calendar.ts';
import type { IcsEvent } from './ics/event.ts';
import { type Instance, instancesIn } from './ics/instances.ts';
import { objectOrNothing, readInstant, refuseOthers, textOrNothing } from './input.ts';
import { open } from './open.ts';
import { eventResource, extendedProperties, instanceResource } from './resource.ts';

const METHOD = 'events.list';
const PROPERTIES = ['privateExtendedProperty', 'sharedExtendedProperty'];
const FILTERS = ['timeMin', 'timeMax', ...PROPERTIES, 'showDeleted', 'singleEvents'];
const OPTIONS = [...FILTERS, 'maxResults', 'pageToken', 'fields'];
/** Google's reference: "The default value is 250 events. The page size can never be larger than 2500 events." */
const PAGE_SIZE = 250;
const LARGEST_PAGE = 2500;

/** By start. timeMin and timeMax must both be given: without them a series has no end. */
export function listCalendarEvents(files: CalendarFiles, calendarId: unknown, given: unknown) {
  const options = objectOrNothing(given, METHOD);
  refuseOthers(options, 'Calendar.Events.list options', OPTIONS);
  const { calendar } = open({ files }, calendarId, METHOD);
  const found = matching(calendar, options);
  const items = flag(options.singleEvents)
    ? found.map((instance) => instanceResource(calendar, instance))
    : [...new Set(found.map(({ event }) => event))].map((event) => eventResource(calendar, event));
  return withFields({ kind: 'calendar#events', timeZone: calendar.zoneName, ...page(items, options) }, options.fields);
}

function withFields(answer: object, fields: unknown): unknown {
  const mask = textOrNothing(fields, METHOD);
  if (mask === undefined) return answer;
  try {
    return masked(answer, mask);
  } catch {
    throw apiError(METHOD, `Invalid field selection ${mask}`);
  }
}

function matching(calendar: IcsCalendar, options: JsonObject): Instance[] {
  const ofPrivate = readFilters(options.privateExtendedProperty);
  const ofShared = readFilters(options.sharedExtendedProperty);
  const showDeleted = flag(options.showDeleted);
  return instancesIn(calendar, readBound(options.timeMin), readBound(options.timeMax)).filter(({ event }) => {
    if (event.status === 'cancelled' && !showDeleted) return false;
    return hasAll(event, 'privateProperties', ofPrivate) && hasAll(event, 'sharedProperties', ofShared);
  });
}

function hasAll(event: IcsEvent, which: 'privateProperties' | 'sharedProperties', wanted: Filters): boolean {
  const properties = wanted.length > 0 ? extendedProperties(event, which) : undefined;
  return wanted.every(([key, value]) => properties?.[key] === value);
}

function readBound(value: unknown): number {
  const text = textOrNothing(value, METHOD);
  if (text === undefined) throw new NotSimulated('Calendar.Events.list without timeMin and timeMax');
  const ms = readInstant(text);
  if (ms === undefined) throw apiError(METHOD, 'Bad Request');
  return ms;
}

type Filters = readonly (readonly [string, string])[];

/** `name=value`, once or several times: an event must match all of them. */
function readFilters(value: unknown): Filters {
  const all: readonly unknown[] = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  return all.map((each) => {
    const text = textOrNothing(each, METHOD) ?? '';
    const equals = text.indexOf('=');
    if (equals < 1) throw apiError(METHOD, 'Bad Request');
    return [text.slice(0, equals), text.slice(equals + 1)] as const;
  });
}

function flag(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value !== 'boolean') throw apiError(METHOD, 'Bad Request');
  return value;
}

/** A page's token is the number of its first item. */
function page<T>(items: readonly T[], { maxResults, pageToken }: JsonObject) {
  const size = Math.min(readCount(maxResults ?? PAGE_SIZE), LARGEST_PAGE);
  const first = readCount(Number(pageToken ?? 0) + 1) - 1;
  const next = first + size;
  const shown = items.slice(first, next);
  return next < items.length ? { items: shown, nextPageToken: String(next) } : { items: shown };
}

function readCount(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw apiError(METHOD, 'Bad Request');
  return value;
}
