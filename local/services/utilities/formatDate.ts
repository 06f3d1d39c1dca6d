// Utilities.formatDate for the few patterns of Java's SimpleDateFormat that scripts of ours use.
import { Temporal } from 'temporal-polyfill';
import { PlatformError } from '../../boundary.ts';
import type { ZoneData } from '../zoneData.ts';

type Wall = Temporal.ZonedDateTime;

const FIELDS: Readonly<Record<string, (wall: Wall) => string>> = {
  yyyy: (wall) => digits(wall.year, 4),
  MM: (wall) => digits(wall.month, 2),
  dd: (wall) => digits(wall.day, 2),
  HH: (wall) => digits(wall.hour, 2),
  mm: (wall) => digits(wall.minute, 2),
  ss: (wall) => digits(wall.second, 2),
  SSS: (wall) => digits(wall.millisecond, 3),
  Z: (wall) => offset(wall, ''),
  XXX: (wall) => (wall.offsetNanoseconds === 0 ? 'Z' : offset(wall, ':')),
};

// A quoted literal ('' is a quote, inside and outside), a run of one letter, or anything else as it is.
const PART = /''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']/g;

/**
 * The instant (epoch ms) in the zone's wall-clock time. A zone that Java does not know is GMT, without an error.
 * Throws for a pattern letter that is not simulated.
 */
export function formatDate(instantMs: number, zone: string, format: string, zoneData: ZoneData): string {
  const shown = zoneData(javaZone(zone), instantMs);
  const wall = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(shown);
  return format.replace(PART, (part: string, literal: string | undefined) => {
    if (part === "''") return "'";
    if (literal !== undefined) return literal.replaceAll("''", "'");
    return /^[A-Za-z]/.test(part) ? field(part, wall) : part;
  });
}

function field(letters: string, wall: Wall): string {
  const write = Object.hasOwn(FIELDS, letters) ? FIELDS[letters] : undefined;
  if (!write) throw new PlatformError(`Not simulated: Utilities.formatDate with the pattern letters ${letters}`);
  return write(wall);
}

const javaZones = new Map<string, string>();

function javaZone(zone: string): string {
  const known = javaZones.get(zone) ?? javaZoneOf(zone);
  javaZones.set(zone, known);
  return known;
}

// Java's names are case-sensitive and know no bare offsets; Intl forgives both.
function javaZoneOf(zone: string): string {
  if (/^GMT[+-]/.test(zone)) throw new PlatformError(`Not simulated: Utilities.formatDate with the zone ${zone}`);
  try {
    const known = new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;
    const otherCase = known !== zone && known.toLowerCase() === zone.toLowerCase();
    return otherCase || /^[+-]/.test(zone) ? 'UTC' : zone;
  } catch {
    return 'UTC';
  }
}

function offset(wall: Wall, separator: string): string {
  const minutes = Math.trunc(Math.abs(wall.offsetNanoseconds) / 60e9);
  const sign = wall.offsetNanoseconds < 0 ? '-' : '+';
  return `${sign}${digits(Math.trunc(minutes / 60), 2)}${separator}${digits(minutes % 60, 2)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
