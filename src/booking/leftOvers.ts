// Events that should be gone: a booking moved to another host, and the old event could not be removed. The next booking
// tries again, as long as there are any.
import { isJsonObject, parseJson } from '../telli/json.ts';
import { PROPERTY } from './propertyNames.ts';
import type { Session } from './session.ts';

export function removeLater({ changes }: Session, calendarId: string, eventId: string): void {
  changes.set(PROPERTY.leftOver + eventId, JSON.stringify({ calendarId, eventId }));
}

/**
 * One a request, as a caller waits; not always the same, as one may never go. `inUse`: the events of bookings. The caller
 * may have moved back before the event could be removed. Never throws.
 */
export function removeLeftOver({ ports, properties, startedMs }: Session, inUse: ReadonlySet<string>): void {
  const all = Object.entries(properties).filter(([key]) => key.startsWith(PROPERTY.leftOver));
  const found = all[startedMs % all.length];
  if (!found) return;
  const [key, value] = found;
  const left = parseJson(value);
  const isOurs = isJsonObject(left) && typeof left.calendarId === 'string' && typeof left.eventId === 'string';
  try {
    if (isOurs && !inUse.has(String(left.eventId))) {
      const outcome = ports.calendar.remove(String(left.calendarId), String(left.eventId), true);
      if (outcome.kind !== 'removed') return;
    }
    ports.properties.delete(key);
  } catch (error) {
    ports.report(`An event that should be gone stands still: ${error}`);
  }
}
