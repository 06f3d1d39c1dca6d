// Rule 13: the event's id follows from calendar, start and a counter, so that two executions
// writing the same start collide in the calendar itself.
import type { CodecPort } from '../../../ports/script.ts';
import type { Instant } from '../../../scheduling/time.ts';
import { eventIdTail } from '../../../sheet/cells/eventIds.ts';

// Counters below stand in the hash alone. From there on the id shows its counter behind the hash, so that rows of Bookings tell it.
const HIDDEN = 10;

/**
 * Google allows `[a-v0-9]{5,1024}`; `slot` and hexadecimal digits are within it.
 * 160 bits of SHA-256: no event gets another's id by chance.
 */
export function eventId(calendarId: string, startMs: Instant, counter: number, codec: CodecPort): string {
  const hash = codec.sha256Hex(`${calendarId}\n${startMs}\n${counter}`).slice(0, 40);
  return `slot${hash}${counter < HIDDEN ? '' : counter.toString(16)}`;
}

/** The greatest counter of this calendar and start among the ids; -1 = there is none. */
export function greatestCounter(ids: Iterable<string>, calendarId: string, startMs: Instant, codec: CodecPort): number {
  const known = new Set(ids);
  const shown = [...known].flatMap((id) => shownCounter(id) ?? []);
  const counters = [...Array.from({ length: HIDDEN }, (_, at) => at), ...shown].sort((a, b) => b - a);
  return counters.find((counter) => known.has(eventId(calendarId, startMs, counter, codec))) ?? -1;
}

function shownCounter(id: string): number | null {
  const digits = eventIdTail(id);
  return digits === '' ? null : Number.parseInt(digits, 16);
}
