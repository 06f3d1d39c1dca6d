// A date or time of an event together with its zone.
import { type Property, parameterOf } from './jcal.ts';
import { readWall } from './wallTime.ts';
import { UTC, type Zone } from './zone.ts';

/** What an event needs to know of its file. */
export interface FileZones {
  /** Of floating times and of dates. */
  readonly calendar: Zone;
  readonly calendarName: string;
  /** Throws CorruptCalendar for a TZID that is neither IANA's nor defined in the file. */
  named(tzid: string): Zone;
}

export interface EventTime {
  readonly wallMs: number;
  readonly isDate: boolean;
  readonly zone: Zone;
  /** `UTC`, the TZID, or the calendar's zone. */
  readonly zoneName: string;
}

/** Of several values, `value` says which one. Throws CorruptCalendar. A date and a floating time are in the calendar's zone. */
export function readTime(property: Property, zones: FileZones, value = property.values[0]): EventTime {
  const { wallMs, isDate, isUtc } = readWall(value);
  if (isUtc) return { wallMs, isDate, zone: UTC, zoneName: 'UTC' };
  const tzid = isDate ? undefined : parameterOf(property, 'tzid');
  if (tzid === undefined) return { wallMs, isDate, zone: zones.calendar, zoneName: zones.calendarName };
  return { wallMs, isDate, zone: zones.named(tzid), zoneName: tzid };
}
