// An appointment whose row says cancelled has no event left once the recovery job has run, unless a person cancelled or moved it.
import type { History } from '../../evidence/history.ts';
import { eventText, ownEvents } from '../../evidence/ownEvents.ts';
import { hasEdited } from '../../evidence/people.ts';

export function cancelledHasNoEvent(history: History): string[] {
  if (hasEdited(history, /cancel/i)) return [];
  const rows = history.final.bookings.filter(({ 'Event id': id }) => id !== undefined && id !== '');
  const isCancelled = (eventId: string): boolean => {
    const own = rows.filter((row) => row['Event id'] === eventId);
    return own.length > 0 && own.every(({ Status }) => Status === 'cancelled');
  };
  return ownEvents(history)
    .filter(({ eventId, arrival }) => arrival.by !== 'person' && isCancelled(eventId))
    .map((event) => `the row of ${eventText(event)} says cancelled, and the event stands`);
}
