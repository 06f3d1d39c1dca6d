// One calendar file, understood as a whole.
import type { ZoneData } from '../../zoneData.ts';
import { brokenEvent, inEvent } from './broken.ts';
import { type IcsEvent, readEvent } from './event.ts';
import type { FileZones } from './eventTime.ts';
import { type Component, CorruptCalendar, componentsNamed, parseComponent, textOf } from './jcal.ts';
import { timezoneOf } from './timezone.ts';
import { ianaZone, type Zone } from './zone.ts';

export interface IcsCalendar {
  readonly id: string;
  /** X-WR-TIMEZONE, else the spreadsheet's. */
  readonly zoneName: string;
  readonly zone: Zone;
  readonly zoneData: ZoneData;
  readonly events: readonly IcsEvent[];
  /** By UID: the instances that have a stand-in, so that their series leaves them out. */
  readonly replaced: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Throws CorruptCalendar. `defaultZone` is an IANA name, for a file without X-WR-TIMEZONE. */
export function parseCalendar(id: string, text: string, defaultZone: string, zoneData: ZoneData): IcsCalendar {
  const file = parsedFile(text.replace(/^\uFEFF/, ''));
  if (file.name !== 'vcalendar') throw new CorruptCalendar(`a ${file.name} is not a calendar`);
  const zones = fileZones(file, textOf(file, 'x-wr-timezone') ?? defaultZone, zoneData);
  const events = componentsNamed(file, 'vevent').map((event, place) =>
    inEvent(event, () => readEvent(event, place, id, zones)),
  );
  return {
    id,
    zoneName: zones.calendarName,
    zone: zones.calendar,
    zoneData,
    events,
    replaced: replacedInstances(events),
  };
}

function parsedFile(text: string): Component {
  try {
    return parseComponent(text);
  } catch (error) {
    throw brokenEvent(text) ?? error;
  }
}

/** The calendar itself must have an IANA name. Google writes one, and shows times in it. */
function fileZones(file: Component, calendarName: string, zoneData: ZoneData): FileZones {
  const calendar = findIanaZone(calendarName, zoneData);
  if (calendar === undefined) throw new CorruptCalendar(`unknown time zone ${calendarName}`);
  const known = new Map([[calendarName, calendar]]);
  const named = (name: string) => {
    const zone = known.get(name) ?? findIanaZone(name, zoneData) ?? definedZone(file, name);
    known.set(name, zone);
    return zone;
  };
  return { calendar, calendarName, named };
}

function findIanaZone(name: string, zoneData: ZoneData): Zone | undefined {
  try {
    return ianaZone(name, zoneData);
  } catch {
    return undefined;
  }
}

function definedZone(file: Component, name: string): Zone {
  const definition = componentsNamed(file, 'vtimezone').find((each) => textOf(each, 'tzid') === name);
  if (definition === undefined) throw new CorruptCalendar(`unknown time zone ${name}`);
  return timezoneOf(definition);
}

function replacedInstances(events: readonly IcsEvent[]): ReadonlyMap<string, ReadonlySet<number>> {
  const replaced = new Map<string, Set<number>>();
  for (const { uid, standsInFor } of events) {
    if (standsInFor === undefined) continue;
    replaced.set(uid, (replaced.get(uid) ?? new Set()).add(standsInFor));
  }
  return replaced;
}
