// Instants in our own tabs. No cell format can spoil them, and a person can read them. They are read back tolerantly, as
// people correct rows by hand.
import { DAY_MS, type Instant, MINUTE_MS, type OffsetAt, type TimeZoneId } from '../scheduling/time.ts';
import { createZoneClock } from '../scheduling/zone.ts';
import { dateReader } from './cells/dates.ts';
import { isProblem, type Reader } from './cells/reading.ts';
import { readTime } from './cells/times.ts';
import type { DateOrder } from './cells/writtenDate.ts';
import { plain } from './text.ts';

/** The zone in which times are written, and in which those without an offset are read. */
export interface StampZone {
  readonly timeZone: TimeZoneId;
  readonly offsetAt: OffsetAt;
}

const SECOND_MS = 1000;
const STAMP = new RegExp(
  [
    '^(?<date>.+?)(?:t|,? )(?<clock>\\d{1,2}[:.]\\d{2})(?:[:.](?<seconds>[0-5]\\d)(?:[.,]\\d+)?)?',
    '(?<half> ?(?:[ap]m|uhr))?(?: ?(?:z|utc|(?<sign>[+-])(?<hours>[01]\\d|2[0-3]):?(?<minutes>[0-5]\\d)?))?$',
  ].join(''),
);

/**
 * `2027-03-29 10:00 +02:00`, the zone's wall time with its offset; `2027-03-29 10:00:07 +02:00` if asked for seconds or
 * there are any. Fractions of a second are dropped. Years outside 0 to 9999 get six digits and a sign, as in ISO 8601.
 */
export function writeStamp(instant: Instant, zone: StampZone, withSeconds = false): string {
  const offsetMinutes = Math.round(zone.offsetAt(zone.timeZone, instant) / MINUTE_MS);
  const wall = new Date(instant + offsetMinutes * MINUTE_MS).toISOString();
  const [date = '', clock = ''] = wall.split('T');
  const seconds = clock.slice(5, 8);
  const time = clock.slice(0, 5) + (withSeconds || seconds !== ':00' ? seconds : '');
  return `${date} ${time} ${offsetText(offsetMinutes)}`;
}

/** Whether it is written as `writeStamp` writes; a person may write otherwise. */
export function isStamp(shown: string): boolean {
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})? [+-]\d{2}:\d{2}$/.test(shown);
}

/** `+02:00`. */
export function offsetText(minutes: number): string {
  const distance = Math.abs(minutes);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}

/**
 * Reads texts of `writeStamp`, ISO 8601 with `Z` or any offset, and a date as `dateReader` takes it with a time. Without an
 * offset it is the zone's wall time (rule 2). Fractions of a second are dropped.
 */
export function stampReader({ timeZone, offsetAt }: StampZone, order: DateOrder): Reader<Instant> {
  const clock = createZoneClock(offsetAt);
  const readDate = dateReader(order);
  return (shown) => {
    const text = plain(shown);
    const parts = STAMP.exec(text)?.groups;
    if (parts === undefined) return { problem: { kind: 'notInstant', shown } };
    const date = readDate(parts.date ?? '');
    const time = readTime(`${parts.clock}${parts.half ?? ''}`);
    if (isProblem(date) || isProblem(time)) return { problem: { kind: 'notInstant', shown } };
    const secondsMs = Number(parts.seconds ?? 0) * SECOND_MS;
    const offsetMs = offsetOf(text, parts);
    return offsetMs === null
      ? { value: clock.toInstant(timeZone, date.value, time.value) + secondsMs }
      : { value: date.value * DAY_MS + time.value * MINUTE_MS + secondsMs - offsetMs };
  };
}

/** null without an offset. */
function offsetOf(text: string, { sign, hours, minutes }: Readonly<Record<string, string | undefined>>): number | null {
  if (sign === undefined) return /(?:z|utc)$/.test(text) ? 0 : null;
  const distance = (Number(hours) * 60 + Number(minutes ?? 0)) * MINUTE_MS;
  return sign === '-' ? -distance : distance;
}

// As we write it, of a date that every month has: the engine reads no other the same way everywhere.
const PLAIN =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)? [+-](?:0\d|1[0-4]):[0-5]\d$/;

/**
 * For many rows: what we wrote has its offset, and the engine reads it. A wall time that a person typed is read as if in UTC,
 * which is off by less than a day. null = it cannot be read.
 */
export function quickStamps(order: DateOrder): (shown: string) => Instant | null {
  const readTyped: Reader<Instant> = stampReader({ timeZone: 'UTC', offsetAt: () => 0 }, order);
  return (shown) => {
    if (PLAIN.test(shown)) return Date.parse(shown.replace(' ', 'T').replace(' ', ''));
    const time = readTyped(shown);
    return isProblem(time) ? null : time.value;
  };
}
