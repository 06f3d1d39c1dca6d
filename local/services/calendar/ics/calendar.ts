// One calendar file, understood as a whole.
import type { ZoneData } from '../../zoneData.ts';
import { brokenEvent, inEvent } from './broken.ts';
import { type IcsEvent, readEvent } from './event.ts';
import type { FileZones } from './eventTime.ts';
import { fileZones } from './fileZones.ts';
import { type Component, CorruptCalendar, componentsNamed, parseComponents, textOf } from './jcal.ts';

export interface IcsCalendar {
  readonly id: string;
  /** X-WR-CALNAME, else the id. */
  readonly name: string;
  /** X-WR-TIMEZONE, else the spreadsheet's. */
  readonly zoneName: string;
  readonly zoneData: ZoneData;
  readonly events: readonly IcsEvent[];
  /** By UID: the instances that have a stand-in, so that their series leaves them out. */
  readonly replaced: ReadonlyMap<string, ReadonlyMap<number, unknown>>;
  /** Stand-ins for an instance for which a later one stands in. */
  readonly outdated: ReadonlySet<IcsEvent>;
}

/** Throws CorruptCalendar. `defaultZone` is an IANA name, for a file without X-WR-TIMEZONE. */
export function parseCalendar(id: string, text: string, defaultZone: string, zoneData: ZoneData): IcsCalendar {
  const [first, ...others] = parsedFile(text.replace(/^\uFEFF/, ''), defaultZone, zoneData);
  const events: IcsEvent[] = [];
  for (const { file, zones } of [first, ...others])
    for (const event of componentsNamed(file, 'vevent'))
      events.push(inEvent(event, () => readEvent(event, events.length, id, zones)));
  return {
    id,
    name: textOf(first.file, 'x-wr-calname') ?? id,
    zoneName: first.zones.calendarName,
    zoneData,
    events,
    ...standIns(events),
  };
}

interface ZonedFile {
  readonly file: Component;
  readonly zones: FileZones;
}

/** A file may hold several VCALENDARs (RFC 5545, 3.4). One without X-WR-TIMEZONE has the zone of the first. */
function parsedFile(text: string, defaultZone: string, zoneData: ZoneData): [ZonedFile, ...ZonedFile[]] {
  const [first, ...others] = componentsIn(text);
  const zoned = (file: Component, otherwise: string): ZonedFile => {
    if (file.name !== 'vcalendar') throw new CorruptCalendar(`a ${file.name} is not a calendar`);
    return { file, zones: fileZones(file, textOf(file, 'x-wr-timezone') ?? otherwise, zoneData) };
  };
  if (first === undefined) throw new CorruptCalendar('no calendar in it');
  const zonedFirst = zoned(first, defaultZone);
  return [zonedFirst, ...others.map((file) => zoned(file, zonedFirst.zones.calendarName))];
}

function componentsIn(text: string): readonly Component[] {
  try {
    return parseComponents(text);
  } catch (error) {
    throw brokenEvent(text) ?? error;
  }
}

/** Of two stand-ins for one instance the one of the higher SEQUENCE counts (RFC 5546, 2.1.4); of equals both. */
function standIns(events: readonly IcsEvent[]): Pick<IcsCalendar, 'replaced' | 'outdated'> {
  const replaced = new Map<string, Map<number, IcsEvent[]>>();
  for (const event of events) {
    if (event.standsInFor === undefined) continue;
    const instances = replaced.get(event.uid) ?? new Map<number, IcsEvent[]>();
    instances.set(event.standsInFor, [...(instances.get(event.standsInFor) ?? []), event]);
    replaced.set(event.uid, instances);
  }
  const rivals = [...replaced.values()].flatMap((instances) => [...instances.values()]);
  const outdated = rivals.flatMap((each) => {
    const highest = Math.max(...each.map(({ sequence }) => sequence));
    return each.filter(({ sequence }) => sequence < highest);
  });
  return { replaced, outdated: new Set(outdated) };
}
