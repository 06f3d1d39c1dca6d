// One VEVENT, understood: when it is, how it recurs, whether it blocks. Text for people stays in `source`.
import { type EventTime, type FileZones, type Length, readLength, readTime } from './eventTime.ts';
import {
  type Component,
  CorruptCalendar,
  firstProperty,
  type Property,
  parameterOf,
  propertiesNamed,
  textOf,
} from './jcal.ts';
import { type Rule, readRule } from './rule.ts';
import { DAY_MS, readWall } from './wallTime.ts';

export interface Recurrence {
  readonly rule: Rule;
  /** Wall milliseconds in the event's zone, included; Infinity = no end. */
  readonly untilMs: number;
}

type Status = 'confirmed' | 'tentative' | 'cancelled';

export interface IcsEvent {
  /** An event without a UID gets a name of our own, so that no two such events are taken for one. */
  readonly uid: string;
  readonly start: EventTime;
  readonly length: Length;
  readonly recurrences: readonly Recurrence[];
  /** RDATE, as wall milliseconds in the event's zone. */
  readonly addedMs: readonly number[];
  /** EXDATE, as instants. */
  readonly removed: ReadonlySet<number>;
  /** RECURRENCE-ID as an instant: this event stands in for that instance of its series; undefined = it is no stand-in. */
  readonly standsInFor: number | undefined;
  readonly sequence: number;
  readonly status: Status;
  /** The organiser's e-mail address in lower case; undefined without one. */
  readonly organizer: string | undefined;
  /** Not cancelled, not marked free, not declined by the calendar's owner. */
  readonly blocks: boolean;
  /** An invitation that the calendar's owner has not answered. */
  readonly unanswered: boolean;
  readonly source: Component;
}

/** Throws CorruptCalendar. `place` is the event's number in the file. */
export function readEvent(source: Component, place: number, calendarId: string, zones: FileZones): IcsEvent {
  const start = readTime(required(source, 'dtstart'), zones);
  const status = readStatus(source);
  const answer = answerOf(source, calendarId);
  const organizer = readOrganizer(source);
  return {
    uid: textOf(source, 'uid') ?? `without-uid-${place}`,
    start,
    length: readLength(source, start, zones),
    recurrences: propertiesNamed(source, 'rrule').map((property) => readRecurrence(property, start)),
    addedMs: timesNamed(source, 'rdate', zones).map((time) => addedAt(time, start)),
    removed: new Set(timesNamed(source, 'exdate', zones).map((time) => removedAt(time, start))),
    standsInFor: readStandsInFor(source, zones),
    sequence: Number(textOf(source, 'sequence')) || 0,
    status,
    organizer,
    blocks: status !== 'cancelled' && !isMarkedFree(source) && answer !== 'DECLINED',
    unanswered: answer === 'NEEDS-ACTION' && organizer !== calendarId.toLowerCase(),
    source,
  };
}

function required(source: Component, name: string): Property {
  const property = firstProperty(source, name);
  if (property === undefined) throw new CorruptCalendar(`event without ${name.toUpperCase()}`);
  return property;
}

function readRecurrence(property: Property, start: EventTime): Recurrence {
  const read = readRule(property);
  // RFC 5545, 3.3.10: a date has no hours for these to change.
  const rule = start.isDate ? { ...read, byHour: [], byMinute: [], bySecond: [] } : read;
  return { rule, untilMs: readUntil(rule.until, start) };
}

/** A date ends with its last moment: a shorter reading would leave out the instance of that day. */
function readUntil(value: unknown, start: EventTime): number {
  if (value === undefined) return Infinity;
  const until = readWall(value);
  if (until.isDate) return until.wallMs + DAY_MS - 1;
  return until.isUtc ? start.zone.wall(until.wallMs) : until.wallMs;
}

function timesNamed(source: Component, name: string, zones: FileZones): EventTime[] {
  return propertiesNamed(source, name).flatMap((property) =>
    property.values.map((value) => readTime(property, zones, value)),
  );
}

/** An added date of a timed series is at the time of its start. An added time of an all-day series is its date. */
function addedAt(time: EventTime, start: EventTime): number {
  if (time.isDate && !start.isDate) return atStartTime(time, start);
  const wallMs = start.zone.wall(instantOf(time));
  if (time.isDate || !start.isDate) return wallMs;
  const dayMs = dayStart(wallMs);
  // Which of the two dates is meant cannot be known.
  if (dayMs !== dayStart(time.wallMs)) throw new CorruptCalendar('RDATE of an all-day event, at a time of two dates');
  return dayMs;
}

/** A removed date of a timed series is at the time of its start: one more instance of that day would stay. */
function removedAt(time: EventTime, start: EventTime): number {
  return time.isDate && !start.isDate ? start.zone.instant(atStartTime(time, start)) : instantOf(time);
}

function atStartTime({ wallMs }: EventTime, start: EventTime): number {
  return wallMs + start.wallMs - dayStart(start.wallMs);
}

function dayStart(wallMs: number): number {
  return Math.floor(wallMs / DAY_MS) * DAY_MS;
}

function instantOf({ zone, wallMs }: EventTime): number {
  return zone.instant(wallMs);
}

function readStandsInFor(source: Component, zones: FileZones): number | undefined {
  const property = firstProperty(source, 'recurrence-id');
  if (property === undefined) return undefined;
  if (parameterOf(property, 'range') !== undefined) throw new CorruptCalendar('RECURRENCE-ID with RANGE');
  return instantOf(readTime(property, zones));
}

function readStatus(source: Component): Status {
  const text = textOf(source, 'status')?.toLowerCase();
  return text === 'cancelled' || text === 'tentative' ? text : 'confirmed';
}

function isMarkedFree(source: Component): boolean {
  return textOf(source, 'transp')?.toUpperCase() === 'TRANSPARENT';
}

/** The answer of the calendar's owner; undefined if they are not among the attendees. */
function answerOf(source: Component, calendarId: string): string | undefined {
  const own = propertiesNamed(source, 'attendee').filter((each) => addressOf(each) === calendarId.toLowerCase());
  const answers = own.map(partstatOf);
  return answers.includes('DECLINED') ? 'DECLINED' : answers[0];
}

function readOrganizer(source: Component): string | undefined {
  const property = firstProperty(source, 'organizer');
  return property === undefined ? undefined : addressOf(property);
}

/** The e-mail address of an ATTENDEE or ORGANIZER in lower case. */
export function addressOf(person: Property): string {
  return String(person.values[0])
    .replace(/^mailto:/i, '')
    .toLowerCase();
}

/** PARTSTAT in upper case; NEEDS-ACTION without one (RFC 5545, 3.2.12). */
export function partstatOf(attendee: Property): string {
  return (parameterOf(attendee, 'partstat') ?? 'NEEDS-ACTION').toUpperCase();
}
