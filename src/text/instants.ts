// Times as telli writes them (ISO 8601, read as UTC when no offset is given) and as we write them (UTC, milliseconds, Z).

const ISO_8601 = new RegExp(
  [
    '^(?<year>\\d{4})(?<dash>-?)(?<month>\\d{2})\\k<dash>(?<day>\\d{2})[Tt ]',
    '(?<hour>\\d{2})(?:(?<colon>:?)(?<minute>\\d{2})(?:\\k<colon>(?<second>\\d{2})(?:[.,](?<fraction>\\d+))?)?)?',
    // U+2212 is the minus sign that ISO 8601 itself prefers.
    '(?: ?(?:[Zz]|(?<sign>[+\\u2212-])(?<offsetHour>\\d{2})(?::?(?<offsetMinute>\\d{2}))?))?$',
  ].join(''),
);
const FIRST_INSTANT = -62_135_596_800_000; // 0001-01-01T00:00:00.000Z
const LAST_INSTANT = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z

/**
 * Milliseconds since 1970-01-01T00:00:00Z, or null if the text is not a date with a time that exists. Reads any offset, or
 * none for UTC, in extended or basic format. Seconds and their fraction may be missing; anything finer than a millisecond
 * is dropped. 24:00 is the next midnight. Years 0001 to 9999 (in UTC), no leap seconds.
 */
export function parseInstant(text: string): number | null {
  const parts = ISO_8601.exec(text.trim())?.groups;
  if (parts === undefined) return null;
  const { minute = 0, second = 0, fraction = '', sign = '+', offsetHour = 0, offsetMinute = 0 } = parts;
  const dateMs = dateMsOf(Number(parts.year), Number(parts.month), Number(parts.day));
  const timeMs = timeMsOf(Number(parts.hour), Number(minute), Number(second), fraction);
  const offsetMs = offsetMsOf(sign, Number(offsetHour), Number(offsetMinute));
  if (dateMs === null || timeMs === null || offsetMs === null) return null;
  const instant = dateMs + timeMs - offsetMs;
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : null;
}

/** `2024-01-01T10:00:00.000Z`. Throws RangeError if it is not an instant of the years 0001 to 9999. */
export function formatInstant(instant: number): string {
  if (!(instant >= FIRST_INSTANT && instant <= LAST_INSTANT))
    throw new RangeError(`not an instant we write: ${instant}`);
  return new Date(instant).toISOString();
}

// setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
function dateMsOf(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return year > 0 && exists ? date.getTime() : null;
}

function timeMsOf(hour: number, minute: number, second: number, fraction: string): number | null {
  if (hour > 24 || minute > 59 || second > 59) return null;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const afterHourMs = (minute * 60 + second) * 1000 + milliseconds;
  return hour === 24 && (afterHourMs > 0 || /[1-9]/.test(fraction)) ? null : hour * 3_600_000 + afterHourMs;
}

function offsetMsOf(sign: string, hour: number, minute: number): number | null {
  if (hour > 23 || minute > 59) return null;
  return (sign === '+' ? 1 : -1) * (hour * 60 + minute) * 60_000;
}
