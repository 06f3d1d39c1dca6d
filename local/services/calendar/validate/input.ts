// Reads what a script passed: JSON values of any shape. Refuses by name each field that is not understood.
import { Temporal } from 'temporal-polyfill';
import { isObject, type JsonObject } from '../../jsonObject.ts';
import { NotSimulated } from '../../notSimulated.ts';
import { apiError } from '../errors.ts';

/** Throws "Not simulated" for a field outside `known`. `where` names the object, for example `Calendar.Events.insert resource`. */
export function refuseOthers(value: JsonObject, where: string, known: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw new NotSimulated(`${where}.${key}`);
  }
}

/** Absent and null are {}; throws Google's 400 for anything but an object, and as `refuseOthers`. */
export function fieldsOf(value: unknown, method: string, where: string, known: readonly string[]): JsonObject {
  const fields = objectOrNothing(value, method);
  refuseOthers(fields, where, known);
  return fields;
}

/** Absent and null are {}; throws Google's 400 for anything but an object. */
export function objectOrNothing(value: unknown, method: string): JsonObject {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw apiError(method, 'Bad Request');
  return value;
}

/** Absent and null are undefined; throws Google's 400 for anything but text. */
export function textOrNothing(value: unknown, method: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw apiError(method, 'Bad Request');
  return value;
}

/** A number from 1, as a number or, as in an address, as text. Throws Google's 400 for anything else. */
export function readCount(value: unknown, method: string): number {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) throw apiError(method, 'Bad Request');
  return count;
}

/** Whether guests are written to: the option sendUpdates, by default none. */
export function readSendUpdates(value: unknown, method: string): boolean {
  const text = textOrNothing(value, method) ?? 'none';
  if (text === 'externalOnly') throw new NotSimulated(`calendar.${method} sendUpdates externalOnly`);
  if (text !== 'all' && text !== 'none') throw apiError(method, 'Bad Request');
  return text === 'all';
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** The years that four digits can write. */
const FIRST_MS = Date.parse('0001-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/** Milliseconds of an RFC 3339 time with its offset, or undefined: the Calendar API asks for the offset. */
export function readInstant(text: string): number | undefined {
  if (!RFC_3339.test(text)) return undefined;
  try {
    const ms = Temporal.Instant.from(text).epochMilliseconds;
    return ms >= FIRST_MS && ms <= LAST_MS ? ms : undefined;
  } catch {
    return undefined; // a date or an hour that does not exist
  }
}

export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
