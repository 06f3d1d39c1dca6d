// The words for time that every rule uses. Values are numbers, never strings; the name says the unit.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A calendar date without a zone: days since 1970-01-01 (proleptic Gregorian), an integer. */
export type LocalDate = number;

/** A wall-clock time: minutes since midnight, an integer from 0 to 1440 (1440, written 24:00, is the next midnight). */
export type LocalTime = number;

/** An IANA name, for example `Europe/Berlin`. */
export type TimeZoneId = string;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The one door to the time zone database: milliseconds that `zone` is ahead of UTC at `instant` (negative to the west). */
export type OffsetAt = (zone: TimeZoneId, instant: Instant) => number;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
