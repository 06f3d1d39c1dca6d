// What the tool calls of the last minutes have changed, by request id. A platform repeats a call whose answer it did not get, and a
// repeat may come late, when the caller has gone on. So it must be known again, and it must not change anything more.
import { SURELY_ENDED_MS } from '../ports/executionTime.ts';
import type { Instant } from '../scheduling/time.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

export interface ToolChange {
  /** Of the appointment that was booked, moved or cancelled; null = the call named none, and could not tell which one is meant. */
  readonly startMs: Instant | null;
  /** Of that appointment; '' = not known. */
  readonly service: string;
}

export function noteToolChange(
  notes: Notebook,
  requestId: string,
  { startMs, service }: ToolChange,
  nowMs: Instant,
): void {
  notes.note(PROPERTY.toolChange + requestId, `${nowMs} ${startMs ?? ''} ${service}`);
}

/** null: no such call is known to have been decided. */
export function earlierToolChange(notes: Notebook, requestId: string): ToolChange | null {
  const text = notes.read(PROPERTY.toolChange + requestId);
  if (text === undefined) return null;
  const [, start = '', ...words] = text.split(' ');
  return { startMs: start === '' ? null : Number(start), service: words.join(' ') };
}

/** The notes on calls that no platform repeats any more. */
export function toolChangesLongAgo(notes: Notebook, nowMs: Instant): string[] {
  const keys = notes.keysWith(PROPERTY.toolChange);
  return keys.filter((key) => !(Number(notes.read(key)?.split(' ')[0]) > nowMs - SURELY_ENDED_MS));
}
