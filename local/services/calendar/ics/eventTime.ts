// An event's start with its zone, and its length by DTEND, DURATION, or neither (RFC 5545, 3.6.1).
import { type Component, CorruptCalendar, firstProperty, type Property, parameterOf } from './jcal.ts';
import { DAY_MS, readWall } from './wallTime.ts';
import { UTC, type Zone } from './zone.ts';

/** The zones of a calendar file. */
export interface FileZones {
  /** The zone of floating times and of dates. */
  readonly calendar: Zone;
  readonly calendarName: string;
  /** Throws CorruptCalendar for a TZID that is not defined in the file, nor IANA's or Windows'. */
  named(tzid: string): NamedZone;
}

export interface NamedZone {
  readonly zone: Zone;
  /** IANA's name where there is one, else the TZID. */
  readonly zoneName: string;
}

export interface EventTime extends NamedZone {
  readonly wallMs: number;
  readonly isDate: boolean;
}

/** `value` is one of the property's values. A date and a floating time are in the calendar's zone. Throws CorruptCalendar. */
export function readTime(property: Property, zones: FileZones, value = property.values[0]): EventTime {
  const { wallMs, isDate, isUtc } = readWall(value);
  if (isUtc) return { wallMs, isDate, zone: UTC, zoneName: 'UTC' };
  const tzid = isDate ? undefined : parameterOf(property, 'tzid');
  if (tzid === undefined) return { wallMs, isDate, zone: zones.calendar, zoneName: zones.calendarName };
  return { wallMs, isDate, ...zones.named(tzid) };
}

/** First whole days on the wall, then elapsed milliseconds. DTEND of a timed event is elapsed time alone (RFC 5545, 3.8.5.3). */
export interface Length {
  readonly days: number;
  readonly ms: number;
}

/** A hundred years. A slip of the pen beyond that would leave the range of dates. */
const LONGEST_MS = 36_525 * DAY_MS;

/** Throws CorruptCalendar for an end before the start, one of the other kind, or two that may differ (RFC 5545, 3.6.1). */
export function readLength(source: Component, start: EventTime, zones: FileZones): Length {
  const [end, duration] = [readEnd(source, start, zones), readDuration(source)];
  if (end && duration) throw new CorruptCalendar('both DTEND and DURATION');
  const length = end ?? duration ?? { days: 0, ms: 0 };
  if (length.days * DAY_MS + length.ms > LONGEST_MS) throw new CorruptCalendar('event longer than a hundred years');
  if (start.isDate && length.ms !== 0) throw new CorruptCalendar('all-day event with a length in hours');
  return start.isDate ? { days: Math.max(1, length.days), ms: 0 } : length;
}

/** The end of an instance that starts at `wallMs`. */
export function endOf(start: EventTime, length: Length, wallMs: number): number {
  return start.zone.instant(wallMs + length.days * DAY_MS) + length.ms;
}

function readEnd(source: Component, start: EventTime, zones: FileZones): Length | undefined {
  const property = firstProperty(source, 'dtend');
  if (property === undefined) return undefined;
  const end = readTime(property, zones);
  if (end.isDate !== start.isDate) throw new CorruptCalendar('DTEND and DTSTART are not both dates or both times');
  const ms = end.isDate ? end.wallMs - start.wallMs : end.zone.instant(end.wallMs) - start.zone.instant(start.wallMs);
  if (ms < 0) throw new CorruptCalendar('DTEND before DTSTART');
  return end.isDate ? { days: ms / DAY_MS, ms: 0 } : { days: 0, ms };
}

const DURATION = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

function readDuration(source: Component): Length | undefined {
  const property = firstProperty(source, 'duration');
  if (property === undefined) return undefined;
  const text = String(property.values[0]);
  const match = DURATION.exec(text);
  if (match === null || !/\d/.test(text)) throw new CorruptCalendar(`DURATION ${text}`);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((each) => Number(each ?? 0));
  return { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}
