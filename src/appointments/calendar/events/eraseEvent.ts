// Takes a contact's details out of an event. The event, its time and its place stay.
import type { Execution } from '../../../execution.ts';
import { type ErasedEvent, eventsToErase, noteErasedEvent } from '../../../notes/erasedEvents.ts';
import type { RewriteOutcome, StoredEvent } from '../../../ports/calendar.ts';
import { erasedProperties, tagOf } from './eventTag.ts';

/** One call, and one more to look at the event if it is not `known`. The note is written with the others. */
export function eraseEvent(
  { ports, notes }: Execution,
  event: Omit<ErasedEvent, 'doneMs'>,
  known: StoredEvent | null,
): RewriteOutcome {
  const { calendarId, eventId, withTexts } = event;
  const read = known === null ? ports.calendar.get(calendarId, eventId) : { value: known };
  const stored = 'value' in read ? read.value : null;
  if (stored !== null) {
    const texts = withTexts ? { title: tagOf(stored).service, description: '' } : null;
    const outcome = ports.calendar.rewrite(calendarId, eventId, { properties: erasedProperties(stored), texts });
    const isDone = outcome.kind === 'written' || outcome.kind === 'gone';
    noteErasedEvent(notes, { ...event, doneMs: isDone ? ports.now() : null });
    return outcome;
  }
  if ('unreadable' in read) {
    noteErasedEvent(notes, { ...event, doneMs: null });
    return { kind: 'unknown', error: read.unreadable };
  }
  noteErasedEvent(notes, { ...event, doneMs: ports.now() });
  return { kind: 'gone' };
}

// Each is two calls.
const MOST_EVENTS = 20;

/** Tries again those that could not be written. Gives how many are left. */
export function eraseNoted(execution: Execution): number {
  const { notes, ports } = execution;
  const left = eventsToErase(notes).slice(0, MOST_EVENTS);
  if (left.length === 0) return 0;
  const outcomes = left.map((event) => ({ event, outcome: eraseEvent(execution, event, null) }));
  for (const { event, outcome } of outcomes) {
    if (outcome.kind === 'written' || outcome.kind === 'gone') continue;
    ports.report(`The details of a contact could not be taken out of the event ${event.eventId} (${outcome.kind}).`);
  }
  notes.flush();
  return eventsToErase(notes).length;
}
