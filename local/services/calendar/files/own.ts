// The X- properties in which an .ics file keeps what iCalendar has no place for. Lower case, as jCal writes names.
import { isObject, type JsonObject, parseJson } from '../../jsonObject.ts';
import type { IcsEvent } from '../ics/event.ts';
import { type Component, CorruptCalendar, textOf } from '../ics/jcal.ts';

export const OWN = {
  /** Private extended properties: one JSON object. */
  privateProperties: 'x-slotsheet-private',
  /** Shared ones, which the copies of an invitation have too. */
  sharedProperties: 'x-slotsheet-shared',
  /** The zone an event was written with; its times stand in UTC, as in Google's exports. */
  timeZone: 'x-slotsheet-timezone',
  /** The person that made it, where that is not its organiser. */
  creator: 'x-slotsheet-creator',
  /** One JSON object, as the Calendar API has it. */
  reminders: 'x-slotsheet-reminders',
  /** The name that Google's exports have for it. */
  videoLink: 'x-google-conference',
} as const;

/** undefined without any. Throws CorruptCalendar if a person has edited them into something else. */
export function extendedProperties(
  { source }: IcsEvent,
  which: 'privateProperties' | 'sharedProperties',
): Readonly<Record<string, string>> | undefined {
  const value = ownObject(source, which);
  return value && Object.fromEntries(Object.entries(value).map(([key, each]) => [key, String(each)]));
}

/** undefined where the event has none. Throws as above. */
export function ownObject(source: Component, which: keyof typeof OWN): JsonObject | undefined {
  const text = textOf(source, OWN[which]);
  if (text === undefined) return undefined;
  const value: unknown = parseJson(text);
  if (!isObject(value)) throw new CorruptCalendar(`${OWN[which]} is not a JSON object`);
  return value;
}
