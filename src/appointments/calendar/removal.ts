// Removes events that were left to be removed later.
import type { Execution } from '../../execution.ts';
import { type EventToRemove, type RemovalNote, removalNotes } from '../../notes/eventsToRemove.ts';
import { platformText } from '../../ports/platformFailure.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Instant } from '../../scheduling/time.ts';

/**
 * One a request, as a caller waits. Prefers an event at the wanted start, else takes any, and not always the same, as one
 * may never go. `inUse`: the events of bookings, which stay. Never throws.
 */
export function removeOneNoted(execution: Execution, wantedMs: Instant, inUse: ReadonlySet<string>): void {
  const all = removalNotes(execution.notes);
  const inTheWay = all.find(({ event }) => event?.startMs === wantedMs);
  const note = inTheWay ?? all[execution.startedMs % all.length];
  if (note !== undefined) removeNoted(execution, note, inUse);
}

/** As `removeOneNoted`, this one. */
export function removeNoted(
  { ports, notes }: Execution,
  { key, event }: RemovalNote,
  inUse: ReadonlySet<string>,
): void {
  if (event && !inUse.has(event.eventId) && !isRemoved(ports, event)) return;
  try {
    notes.erase(key);
  } catch (error) {
    ports.report(`It is still noted that an event should be gone: ${platformText(error)}`);
  }
}

function isRemoved({ calendar, report }: Ports, { calendarId, eventId }: EventToRemove): boolean {
  const outcome = calendar.remove(calendarId, eventId, 'all');
  if (outcome.kind !== 'removed') report(`An event that should be gone stands still (${outcome.kind}): ${eventId}`);
  return outcome.kind === 'removed';
}
