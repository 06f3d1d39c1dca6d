// Reads a request of Events.patch, and merges it into what stands there.
import type { JsonObject } from '../../jsonObject.ts';
import type { ZoneData } from '../../zoneData.ts';
import { LONGEST_KEY, LONGEST_VALUE } from '../limits.ts';
import { fieldsOf, objectOrNothing, readSendUpdates, textOrNothing } from './input.ts';
import { type NewTimes, readTimes } from './times.ts';

export const PATCH = 'events.patch';
const PATCHED = 'Calendar.Events.patch resource';

/** null takes a field away; undefined leaves it. */
export type Change = string | null | undefined;
type Changes = Readonly<Record<string, Change>>;

export interface Patch {
  /** undefined = neither is in the request. */
  readonly times: { readonly start: JsonObject; readonly end: JsonObject } | undefined;
  readonly summary: Change;
  readonly description: Change;
  readonly privateProperties: Changes;
  readonly sharedProperties: Changes;
  /** Whether guests are written to. */
  readonly isMailed: boolean;
}

export function readPatch(resource: unknown, given: unknown): Patch {
  const options = fieldsOf(given, PATCH, 'Calendar.Events.patch options', ['sendUpdates']);
  const known = ['start', 'end', 'summary', 'description', 'extendedProperties'];
  const { start, end, summary, description, extendedProperties } = fieldsOf(resource, PATCH, PATCHED, known);
  const extended = fieldsOf(extendedProperties, PATCH, `${PATCHED}.extendedProperties`, ['private', 'shared']);
  const isMoved = start !== undefined || end !== undefined;
  return {
    times: isMoved ? { start: objectOrNothing(start, PATCH), end: objectOrNothing(end, PATCH) } : undefined,
    summary: changeOf(summary),
    description: changeOf(description),
    privateProperties: changesOf(extended.private),
    sharedProperties: changesOf(extended.shared),
    isMailed: readSendUpdates(options.sendUpdates, PATCH),
  };
}

function changeOf(value: unknown): Change {
  return value === null ? null : textOrNothing(value, PATCH);
}

function changesOf(value: unknown): Changes {
  const entries = Object.entries(objectOrNothing(value, PATCH)).filter(([key]) => key.length <= LONGEST_KEY);
  return Object.fromEntries(entries.map(([key, each]) => [key, changeOf(each)?.slice(0, LONGEST_VALUE) ?? null]));
}

/** A patch goes into objects, and null takes a field away: developers.google.com/workspace/calendar/api/guides/performance#patch. */
export function patchedTimes(
  stands: Record<'start' | 'end', object>,
  patch: NonNullable<Patch['times']>,
  zoneData: ZoneData,
): NewTimes {
  const start = { ...stands.start, ...patch.start };
  const end = { ...stands.end, ...patch.end };
  return readTimes(start, end, PATCH, PATCHED, zoneData);
}

/** The same for a map of properties. */
export function patchedTexts(stands: Readonly<Record<string, string>>, changes: Changes): Record<string, string> {
  const merged = Object.entries({ ...stands, ...changes });
  return Object.fromEntries(merged.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
}
