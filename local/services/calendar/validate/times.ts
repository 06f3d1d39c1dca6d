// Reads the start and end of an event that a script passed. Refuses as Google does, in its words where they are known.
import { isObject, type JsonObject } from '../../jsonObject.ts';
import type { ZoneData } from '../../zoneData.ts';
import { apiError } from '../errors.ts';
import { readWall } from '../ics/wallTime.ts';
import { ianaZone, type Zone } from '../ics/zone.ts';
import { isTimeZone, readInstant, refuseOthers, textOrNothing } from './input.ts';

export type NewTimes =
  | { readonly kind: 'dates'; readonly start: string; readonly end: string }
  | { readonly kind: 'times'; readonly startMs: number; readonly endMs: number; readonly timeZone: string | undefined };

/** `method` is Google's, `events.insert`, for its errors. `where` names the object, `Calendar.Events.insert resource`, for ours. */
export function readTimes(start: unknown, end: unknown, method: string, where: string, zoneData: ZoneData): NewTimes {
  if (!isObject(start)) throw apiError(method, 'Missing start time.');
  if (!isObject(end)) throw apiError(method, 'Missing end time.');
  checkSide(start, 'start', method, where);
  checkSide(end, 'end', method, where);
  if (isAllDay(start) !== isAllDay(end)) {
    throw apiError(method, 'Start and end times must either both be date or both be dateTime.');
  }
  const times = isAllDay(start) ? readDates(start, end, method) : readDateTimes(start, end, method, zoneData);
  const isEmpty = times.kind === 'dates' ? times.end <= times.start : times.endMs < times.startMs;
  if (isEmpty) throw apiError(method, 'The specified time range is empty.');
  return times;
}

function checkSide(side: JsonObject, name: 'start' | 'end', method: string, where: string): void {
  refuseOthers(side, `${where}.${name}`, ['date', 'dateTime', 'timeZone']);
  if (isAllDay(side) && typeof side.dateTime === 'string') throw apiError(method, `Invalid ${name} time.`);
}

function isAllDay(side: JsonObject): boolean {
  return typeof side.date === 'string';
}

function readDates(start: JsonObject, end: JsonObject, method: string): NewTimes {
  if (!isDate(start.date)) throw apiError(method, 'Invalid start time.');
  if (!isDate(end.date)) throw apiError(method, 'Invalid end time.');
  return { kind: 'dates', start: String(start.date), end: String(end.date) };
}

function isDate(value: unknown): boolean {
  try {
    return readWall(value).isDate;
  } catch {
    return false;
  }
}

function readDateTimes(start: JsonObject, end: JsonObject, method: string, zoneData: ZoneData): NewTimes {
  const timeZone = readTimeZone(start.timeZone, method);
  const instant = (value: unknown, zone: string | undefined, side: 'start' | 'end') =>
    readDateTime(value, side, method, zone === undefined ? undefined : ianaZone(zone, zoneData));
  return {
    kind: 'times',
    startMs: instant(start.dateTime, timeZone, 'start'),
    endMs: instant(end.dateTime, readTimeZone(end.timeZone, method) ?? timeZone, 'end'),
    timeZone,
  };
}

function readTimeZone(value: unknown, method: string): string | undefined {
  const name = textOrNothing(value, method);
  if (name !== undefined && !isTimeZone(name)) throw apiError(method, 'Invalid time zone.');
  return name;
}

/** The instant that the text names by its offset; without an offset, the one at which `zone`'s clocks show it. */
function readDateTime(value: unknown, side: 'start' | 'end', method: string, zone: Zone | undefined): number {
  const text = textOrNothing(value, method);
  if (text === undefined) throw apiError(method, `Missing ${side} time.`);
  const instant = readInstant(text);
  if (instant !== undefined) return instant;
  const wall = readInstant(`${text}Z`);
  if (wall === undefined) throw apiError(method, `Invalid ${side} time.`);
  if (zone === undefined) throw apiError(method, `Missing time zone definition for ${side} time.`);
  return zone.instant(wall);
}
