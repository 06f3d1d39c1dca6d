// Reads requests of Freebusy.query and Events.list.
import { isObject, type JsonObject } from '../../jsonObject.ts';
import { NotSimulated } from '../../notSimulated.ts';
import { apiError } from '../errors.ts';
import { LARGEST_PAGE, LONGEST_RANGE_MS, PAGE_SIZE } from '../limits.ts';
import { fieldsOf, isTimeZone, readCount, readInstant, refuseOthers, textOrNothing } from './input.ts';

const QUERY = 'freebusy.query';
const LIST = 'events.list';
const PROPERTIES = ['privateExtendedProperty', 'sharedExtendedProperty'];
const LIST_OPTIONS = [
  ...['timeMin', 'timeMax', 'showDeleted', 'singleEvents', 'maxResults', 'pageToken', 'fields'],
  ...PROPERTIES,
];

interface Range {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface FreeBusyQuery extends Range {
  /** The zone of the answer's times. */
  readonly zone: string;
  /** Each calendar once, in the order asked. */
  readonly ids: readonly string[];
}

/** Throws Google's 400 for a range or a body that is not one. */
export function readFreeBusyQuery(body: unknown): FreeBusyQuery {
  const query = fieldsOf(body, QUERY, 'Calendar.Freebusy.query resource', ['timeMin', 'timeMax', 'timeZone', 'items']);
  const bound = (value: unknown) => readBound(textOrNothing(value, QUERY) ?? '', QUERY);
  const { fromMs, toMs } = nonEmpty({ fromMs: bound(query.timeMin), toMs: bound(query.timeMax) }, QUERY);
  if (toMs - fromMs > LONGEST_RANGE_MS) throw apiError(QUERY, 'The requested time range is too long.');
  const zone = textOrNothing(query.timeZone, QUERY) ?? 'UTC';
  if (!isTimeZone(zone)) throw apiError(QUERY, 'Bad Request');
  return { fromMs, toMs, zone, ids: readIds(query.items) };
}

function readIds(items: unknown): readonly string[] {
  if (items === undefined || items === null) return [];
  if (!Array.isArray(items)) throw apiError(QUERY, 'Bad Request');
  const ids = items.map((item: unknown) => {
    if (!isObject(item) || typeof item.id !== 'string') throw apiError(QUERY, 'Bad Request');
    refuseOthers(item, 'Calendar.Freebusy.query resource.items[]', ['id']);
    return item.id;
  });
  return [...new Set(ids)];
}

/** Names and values, all of which an event must have. */
export type Filters = readonly (readonly [string, string])[];

export interface ListQuery extends Range {
  readonly privateProperties: Filters;
  readonly sharedProperties: Filters;
  readonly showDeleted: boolean;
  readonly singleEvents: boolean;
  readonly pageSize: number;
  /** The number of the page's first item; a page's token says it. */
  readonly first: number;
  /** A field mask; undefined = everything. */
  readonly fields: string | undefined;
}

/** timeMin and timeMax must both be given: without them a series has no end. */
export function readListQuery(given: unknown): ListQuery {
  const options = fieldsOf(given, LIST, 'Calendar.Events.list options', LIST_OPTIONS);
  return {
    ...readListRange(options),
    privateProperties: readFilters(options.privateExtendedProperty),
    sharedProperties: readFilters(options.sharedExtendedProperty),
    showDeleted: readFlag(options.showDeleted),
    singleEvents: readFlag(options.singleEvents),
    pageSize: Math.min(readCount(options.maxResults ?? PAGE_SIZE, LIST), LARGEST_PAGE),
    first: readCount(Number(options.pageToken ?? 0) + 1, LIST) - 1,
    fields: textOrNothing(options.fields, LIST),
  };
}

function readListRange({ timeMin, timeMax }: JsonObject): Range {
  const [from, to] = [textOrNothing(timeMin, LIST), textOrNothing(timeMax, LIST)];
  if (from === undefined || to === undefined)
    throw new NotSimulated('Calendar.Events.list without timeMin and timeMax');
  return nonEmpty({ fromMs: readBound(from, LIST), toMs: readBound(to, LIST) }, LIST);
}

function nonEmpty(range: Range, method: string): Range {
  if (range.toMs <= range.fromMs) throw apiError(method, 'The specified time range is empty.');
  return range;
}

function readBound(text: string, method: string): number {
  const ms = readInstant(text);
  if (ms === undefined) throw apiError(method, 'Bad Request');
  return ms;
}

/** `name=value`, once or several times. */
function readFilters(value: unknown): Filters {
  const all: readonly unknown[] = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  return all.map((each) => {
    const text = textOrNothing(each, LIST) ?? '';
    const equals = text.indexOf('=');
    if (equals < 1) throw apiError(LIST, 'Bad Request');
    return [text.slice(0, equals), text.slice(equals + 1)] as const;
  });
}

/** Also as text, as in an address. */
function readFlag(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  const text = String(value);
  if (text !== 'true' && text !== 'false') throw apiError(LIST, 'Bad Request');
  return text === 'true';
}
