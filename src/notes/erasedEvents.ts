// Events of which the contact's details were erased, or are to be. Until the event is written, and as long as an execution may
// still know what it said before, no row takes these details from it.
import { SURELY_ENDED_MS } from '../ports/executionTime.ts';
import type { Instant } from '../scheduling/time.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

export interface ErasedEvent {
  readonly calendarId: string;
  readonly eventId: string;
  /** Whether its title and description go too. */
  readonly withTexts: boolean;
  /** When a person first asked for it. */
  readonly sinceMs: Instant;
  /** When the event was written; null = not yet. */
  readonly doneMs: Instant | null;
}

/** Written with the other notes. */
export function noteErasedEvent(notes: Notebook, event: ErasedEvent): void {
  notes.note(PROPERTY.erasedEvent + event.eventId, JSON.stringify(event));
}

export function isErased(notes: Notebook, eventId: string): boolean {
  return notes.read(PROPERTY.erasedEvent + eventId) !== undefined;
}

export function eventsToErase(notes: Notebook): readonly ErasedEvent[] {
  return all(notes).flatMap(({ event }) => (event !== null && event.doneMs === null ? [event] : []));
}

/** The properties that nothing needs any more. */
export function erasedLongAgo(notes: Notebook, nowMs: Instant): string[] {
  const isOver = (event: ErasedEvent | null) =>
    event === null || (event.doneMs !== null && event.doneMs <= nowMs - SURELY_ENDED_MS);
  return all(notes).flatMap(({ key, event }) => (isOver(event) ? [key] : []));
}

function all(notes: Notebook): readonly { readonly key: string; readonly event: ErasedEvent | null }[] {
  return notes.keysWith(PROPERTY.erasedEvent).map((key) => ({ key, event: eventIn(notes.read(key) ?? '') }));
}

function eventIn(text: string): ErasedEvent | null {
  const value = parseJson(text);
  if (!isJsonObject(value)) return null;
  const { calendarId, eventId, withTexts, sinceMs, doneMs } = value;
  const isNamed = [calendarId, eventId].every((one) => typeof one === 'string');
  const isWhole = isNamed && typeof withTexts === 'boolean' && Number.isInteger(sinceMs);
  return isWhole && (doneMs === null || Number.isInteger(doneMs)) ? (value as unknown as ErasedEvent) : null;
}
