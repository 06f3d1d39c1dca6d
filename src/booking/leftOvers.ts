// Events that should be gone: a booking moved to another host, and the old event could not be removed. The next booking
// tries again, as long as there are any.
import { isJsonObject, parseJson } from '../telli/json.ts';
import { PROPERTY } from './propertyNames.ts';
import type { Session } from './session.ts';

export function removeLater({ changes }: Session, calendarId: string, eventId: string): void {
  changes.set(PROPERTY.leftOver + eventId, JSON.stringify({ calendarId, eventId }));
}

/** One a request, as a caller waits. Never throws. */
export function removeLeftOver({ ports, properties }: Session): void {
  const found = Object.entries(properties).find(([key]) => key.startsWith(PROPERTY.leftOver));
  if (!found) return;
  const [key, value] = found;
  const left = parseJson(value);
  const isOurs = isJsonObject(left) && typeof left.calendarId === 'string' && typeof left.eventId === 'string';
  try {
    if (isOurs) {
      const outcome = ports.calendar.remove(String(left.calendarId), String(left.eventId), true);
      if (outcome.kind !== 'removed') return;
    }
    ports.properties.delete(key);
  } catch (error) {
    ports.report(`An event that should be gone stands still: ${error}`);
  }
}
