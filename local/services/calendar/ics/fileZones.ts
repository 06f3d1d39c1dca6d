// The time zones that one VCALENDAR names: its own definitions, IANA's names, Windows' names.
import type { ZoneData } from '../../zoneData.ts';
import type { FileZones, NamedZone } from './eventTime.ts';
import { type Component, CorruptCalendar, componentsNamed, textOf } from './jcal.ts';
import { timezoneOf } from './timezone.ts';
import { ianaNameOf } from './windowsZones.ts';
import { ianaZone } from './zone.ts';

/** The calendar itself must have a known name. Google writes IANA's, and shows times in it. */
export function fileZones(file: Component, calendarName: string, zoneData: ZoneData): FileZones {
  const known = new Map<string, NamedZone>();
  const named = (tzid: string) => {
    const found = known.get(tzid) ?? definedZone(file, tzid, zoneData) ?? knownZone(tzid, zoneData);
    if (found === undefined) throw new CorruptCalendar(`unknown time zone ${tzid}`);
    known.set(tzid, found);
    return found;
  };
  const calendar = knownZone(calendarName, zoneData);
  if (calendar === undefined) throw new CorruptCalendar(`unknown time zone ${calendarName}`);
  return { calendar: calendar.zone, calendarName: calendar.zoneName, named };
}

/** What the file says of a name beats what the name means elsewhere (RFC 5545, 3.2.19). Not a definition that is empty. */
function definedZone(file: Component, tzid: string, zoneData: ZoneData): NamedZone | undefined {
  const definition = componentsNamed(file, 'vtimezone').find((each) => textOf(each, 'tzid') === tzid);
  const elsewhere = knownZone(tzid, zoneData);
  if (definition === undefined || (definition.components.length === 0 && elsewhere !== undefined)) return undefined;
  return { zone: timezoneOf(definition), zoneName: elsewhere?.zoneName ?? tzid };
}

/** A leading `/` says that the name is the same everywhere (RFC 5545, 3.2.19). */
function knownZone(name: string, zoneData: ZoneData): NamedZone | undefined {
  const plain = name.startsWith('/') ? name.slice(1) : name;
  return findIanaZone(plain, zoneData) ?? findIanaZone(ianaNameOf(plain), zoneData);
}

function findIanaZone(zoneName: string | undefined, zoneData: ZoneData): NamedZone | undefined {
  if (zoneName === undefined) return undefined;
  try {
    return { zone: ianaZone(zoneName, zoneData), zoneName };
  } catch {
    return undefined;
  }
}
