// Rule 13: the event's id follows from calendar, start and a counter, so that two executions
// writing the same start collide in the calendar itself.
import type { Instant } from '../scheduling/time.ts';
import type { CodecPort } from './ports.ts';

/**
 * Google allows `[a-v0-9]{5,1024}`; `slot` and hexadecimal digits are within it.
 * 160 bits of SHA-256: nobody meets another's id by chance.
 */
export function eventId(calendarId: string, startMs: Instant, counter: number, codec: CodecPort): string {
  return `slot${codec.sha256Hex(`${calendarId}\n${startMs}\n${counter}`).slice(0, 40)}`;
}
