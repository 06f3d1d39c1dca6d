// Time zones of a calendar file: UTC, IANA names, and the file's own VTIMEZONE definitions.
import { Temporal } from 'temporal-polyfill';
import type { ZoneData } from '../../zoneData.ts';
import { DAY_MS } from './wallTime.ts';

/** Between wall milliseconds (see wallTime.ts) and epoch milliseconds. */
export interface Zone {
  /** A time that does not exist moves forward by the gap; one that occurs twice is the first (RFC 5545, 3.3.5). */
  instant(wallMs: number): number;
  wall(instantMs: number): number;
}

export const UTC: Zone = { instant: (wallMs) => wallMs, wall: (instantMs) => instantMs };

/** Throws RangeError for a name that is not IANA's. */
export function ianaZone(name: string, zoneData: ZoneData): Zone {
  const id = at(0).withTimeZone(name).timeZoneId;
  const offsetAt = (ms: number) => Math.round(at(ms).withTimeZone(zoneData(id, ms)).offsetNanoseconds / 1e6);
  const steady = new Map<number, number | undefined>();

  // Most days are far from any change. Their offset is looked up once, as a big file asks thousands of times.
  function steadyOffset(day: number): number | undefined {
    if (!steady.has(day)) {
      const [before, after] = [offsetAt((day - 1) * DAY_MS), offsetAt((day + 2) * DAY_MS)];
      steady.set(day, before === after ? before : undefined);
    }
    return steady.get(day);
  }

  function exactInstant(wallMs: number): number {
    const wall = at(wallMs).toPlainDateTime();
    const inZone = (zone: string) => wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
    return inZone(zoneData(id, inZone(id)));
  }

  return {
    instant: (wallMs) => {
      const offset = steadyOffset(Math.floor(wallMs / DAY_MS));
      return offset === undefined ? exactInstant(wallMs) : wallMs - offset;
    },
    wall: (instantMs) => instantMs + offsetAt(instantMs),
  };
}

function at(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC');
}
