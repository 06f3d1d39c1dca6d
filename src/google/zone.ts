// The time zone databases of the platform: Intl where it works, and Utilities.formatDate (Java's), which may be of another year.
// Google does not document Intl with time zones for Apps Script, so each execution tries it once.
import { tzOffset } from '@date-fns/tz/tzOffset';
import { keptAt } from '../scheduling/groups.ts';
import { type Instant, MINUTE_MS, type OffsetAt, type TimeZoneId } from '../scheduling/time.ts';
import { asking } from './asking.ts';

// Nepal is at +05:45, which no default and no fixed table yields by chance.
const INTL_WORKS = tzOffset('Asia/Kathmandu', new Date(Date.UTC(2020, 0, 1))) === 345;

export const offsetAt: OffsetAt = INTL_WORKS
  ? (zone, instant) => tzOffset(zone, new Date(instant)) * MINUTE_MS
  : offsetByFormatDate;

/** Whether the platform knows the zone. */
export const isTimeZone: (name: string) => boolean = remembered(INTL_WORKS ? knownToIntl : knownToFormatDate);

// Local in Apps Script, and yet a call into Java: each is made once an execution.
const formatted = remembered(offsetByFormatDate);
const isKnownToJava = remembered(knownToFormatDate);

/** Java's offsets, to compare `offsetAt` to; null without Intl. For a zone that Java does not know it repeats `offsetAt`. */
export const otherOffsetAt: OffsetAt | null = INTL_WORKS
  ? (zone, instant) => (isKnownToJava(zone) ? formatted(zone, instant) : offsetAt(zone, instant))
  : null;

/** Asks once an execution about the same. */
function remembered<A extends readonly (string | number)[], T>(ask: (...about: A) => T): (...about: A) => T {
  const known = new Map<string, T>();
  return (...about) => keptAt(known, about.join(' '), () => ask(...about));
}

function offsetByFormatDate(zone: TimeZoneId, instant: Instant): number {
  const wallClock = asking(() => Utilities.formatDate(new Date(instant), zone, "yyyy-MM-dd'T'HH:mm:ss"));
  return Date.parse(`${wallClock}Z`) - Math.floor(instant / 1000) * 1000;
}

function knownToIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

// Java takes an unknown zone for GMT without a word, so a zone that never leaves GMT is believed only by name.
const ALWAYS_GMT =
  /^((Etc\/)?(UTC|GMT|UCT|Zulu|Universal|Greenwich)|Iceland|Atlantic\/(Reykjavik|St_Helena)|America\/Danmarkshavn|Africa\/(Abidjan|Accra|Bamako|Banjul|Bissau|Conakry|Dakar|Freetown|Lome|Monrovia|Nouakchott|Ouagadougou|Sao_Tome|Timbuktu))$/;

function knownToFormatDate(name: string): boolean {
  if (ALWAYS_GMT.test(name)) return true;
  const january = offsetByFormatDate(name, Date.UTC(2024, 0, 1));
  const july = offsetByFormatDate(name, Date.UTC(2024, 6, 1));
  return january !== 0 || july !== 0;
}
