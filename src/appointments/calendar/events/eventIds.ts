// Rule 13: the event's id follows from calendar, start and a counter, so that two executions
// writing the same start collide in the calendar itself.
import type { StoredEvent } from '../../../ports/calendar.ts';
import type { CodecPort } from '../../../ports/script.ts';
import type { Instant } from '../../../scheduling/time.ts';
import { eventIdTail } from '../../../sheet/cells/eventIds.ts';
import type { BookingRow } from '../../../sheet/rows.ts';

// Counters below stand in the hash alone. From there on the id shows its counter behind the hash, so that rows of Bookings tell it.
const HIDDEN = 10;

/** Google allows `[a-v0-9]{5,1024}`, so `slot` and hexadecimal digits. 160 bits of SHA-256: no two ids meet by chance. */
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

type Made = Pick<BookingRow, 'eventId' | 'startMs'>;

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

/** unused: the counter of an id that no event has. standing: an event that takes the time after all. */
export type Next = { readonly unused: number } | { readonly standing: StoredEvent };

export interface Looking {
  /** The event of that counter's id, one call. null = there never was one. */
  readonly look: (counter: number) => StoredEvent | null;
  readonly stands: (stored: StoredEvent) => boolean;
}

/** `used`: a counter with an event that does not stand. Steps double, then halve: 15 looks for 200 ids. Throws as `look`. */
export function nextUnused(used: number, { look, stands }: Looking): Next {
  let last = used;
  let unused: number | null = null;
  for (let step = 1; unused === null || unused - last > 1; step *= 2) {
    const at: number = unused === null ? last + step : Math.floor((last + unused) / 2);
    const stored = look(at);
    if (stored && stands(stored)) return { standing: stored };
    if (stored) last = at;
    else unused = at;
  }
  return { unused };
}
