// Where an event of ours was made, and for which start: its id is made from both (rule 13). Pure.
import type { CodecPort } from '../../../ports/script.ts';
import type { Instant } from '../../../scheduling/time.ts';
import { eventId, greatestCounter } from './eventId.ts';

interface Made {
  readonly eventId: string;
  readonly startMs: Instant;
}

const COUNTERS = [0, 1, 2, 3, 4];
// Before the script knew the calendar by its own id.
const OLD_PLACE = 'primary';

/** The quick look. It misses an event that took a later id. */
export function seemsMadeIn(calendarIds: readonly string[], made: Made, codec: CodecPort): boolean {
  return [...calendarIds, OLD_PLACE].some((calendarId) =>
    COUNTERS.some((counter) => eventId(calendarId, made.startMs, counter, codec) === made.eventId),
  );
}

/** An event is moved where it was not made for this start, in this calendar. */
export function statusOf(calendarId: string, made: Made, codec: CodecPort): 'booked' | 'moved' {
  return calendarMadeIn([calendarId], made, codec) === undefined ? 'moved' : 'booked';
}

/** Of the calendars that in which the event was made for this start; undefined = in none of them. */
export function calendarMadeIn(calendarIds: readonly string[], made: Made, codec: CodecPort): string | undefined {
  return [...calendarIds, OLD_PLACE].find(
    (calendarId) => greatestCounter([made.eventId], calendarId, made.startMs, codec) >= 0,
  );
}
