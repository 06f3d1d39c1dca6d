// Events that should be gone: a booking moved to another host, and the old event could not be removed. The next booking
// tries again, as long as there are any.
import { isJsonObject, parseJson } from '../telli/json.ts';
import { PROPERTY } from './propertyNames.ts';
import type { Session } from './session.ts';

export function removeLater({ changes }: Session, calendarId: string, eventId: string): void {
  changes.set(PROPERTY.leftOver + eventId, JSON.stringify({ calendarId, eventId }));
}

/** Removes an event that may not stand; later, if it cannot be done now. */
export function withdraw(session: Session, calendarId: string, eventId: string, notifyGuests: boolean): void {
  const { kind } = session.ports.calendar.remove(calendarId, eventId, notifyGuests);
  if (kind !== 'removed') removeLater(session, calendarId, eventId);
}

/**
 * One a request, as a caller waits; not always the same, as one may never go. `inUse`: the events of bookings. The caller
 * may have moved back before the event could be removed. Never throws.
 */
export function removeLeftOver(session: Session, inUse: ReadonlySet<string>): void {
  const all = leftOverKeys(session.properties);
  const key = all[session.startedMs % all.length];
  if (key !== undefined) removeNow(session, key, inUse);
}

/** Their script properties. */
export function leftOverKeys(properties: Session['properties']): string[] {
  return Object.keys(properties).filter((key) => key.startsWith(PROPERTY.leftOver));
}

/** null if it names none. */
export function leftOverEvent({ properties }: Session, key: string): { calendarId: string; eventId: string } | null {
  const left = parseJson(properties[key] ?? '');
  if (!isJsonObject(left)) return null;
  const { calendarId, eventId } = left;
  return typeof calendarId === 'string' && typeof eventId === 'string' ? { calendarId, eventId } : null;
}

/** As `removeLeftOver`, this one. */
export function removeNow(session: Session, key: string, inUse: ReadonlySet<string>): void {
  const { ports } = session;
  const left = leftOverEvent(session, key);
  try {
    if (left && !inUse.has(left.eventId)) {
      const outcome = ports.calendar.remove(left.calendarId, left.eventId, true);
      if (outcome.kind !== 'removed') return;
    }
    ports.properties.delete(key);
  } catch (error) {
    ports.report(`An event that should be gone stands still: ${error}`);
  }
}
