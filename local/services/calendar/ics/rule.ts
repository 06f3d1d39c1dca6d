// Reads an RRULE's jCal form. A part that is not understood makes the calendar corrupt.
// A rule read by half would leave busy times out.
import { CorruptCalendar, type Property } from './jcal.ts';

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

export type Frequency = (typeof FREQUENCIES)[number];

/** `ordinal` 0 = every such weekday, 2 = the second, -1 = the last. `weekday` 0 = Sunday … 6 = Saturday. */
interface ByDay {
  readonly ordinal: number;
  readonly weekday: number;
}

export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  /** The jCal value, a date or a time, included; undefined = no end. */
  readonly until: unknown;
  /** 0 = Sunday; Monday without WKST. */
  readonly weekStart: number;
  readonly byDay: readonly ByDay[];
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
  readonly bySetPos: readonly number[];
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const PARTS = [
  ...['freq', 'interval', 'count', 'until', 'wkst'],
  ...['byday', 'bymonth', 'bymonthday', 'byyearday', 'byweekno', 'byhour', 'byminute', 'bysecond', 'bysetpos'],
];

/** Throws CorruptCalendar; also for HOURLY and shorter, which Google Calendar does not offer. */
export function readRule(property: Property): Rule {
  const [value] = property.values;
  if (typeof value !== 'object' || value === null) throw new CorruptCalendar('RRULE is not a rule');
  const parts = new Map<string, unknown>(Object.entries(value));
  for (const name of parts.keys()) if (!PARTS.includes(name)) throw new CorruptCalendar(`RRULE part ${name}`);
  const frequency = readFrequency(parts.get('freq'));
  return {
    frequency,
    interval: readPositive(parts.get('interval') ?? 1),
    count: parts.has('count') ? readPositive(parts.get('count')) : undefined,
    until: parts.get('until'),
    weekStart: readWeekStart(parts.get('wkst')),
    byDay: list(parts.get('byday')).map((day) => readByDay(day, frequency)),
    byMonth: numbers(parts.get('bymonth'), 1, 12),
    byMonthDay: numbers(parts.get('bymonthday'), -31, 31),
    byYearDay: numbers(parts.get('byyearday'), -366, 366),
    byWeekNo: numbers(parts.get('byweekno'), -53, 53),
    byHour: numbers(parts.get('byhour'), 0, 23),
    byMinute: numbers(parts.get('byminute'), 0, 59),
    bySecond: numbers(parts.get('bysecond'), 0, 59),
    bySetPos: numbers(parts.get('bysetpos'), -366, 366),
  };
}

function readFrequency(value: unknown): Frequency {
  const found = FREQUENCIES.find((each) => each === value);
  if (found === undefined) throw new CorruptCalendar(`RRULE FREQ ${String(value)}`);
  return found;
}

function readPositive(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw new CorruptCalendar(`RRULE number ${String(value)}`);
  }
  return value;
}

/** ical.js numbers the days from 1 = Sunday. */
function readWeekStart(value: unknown): number {
  if (value === undefined) return 1;
  if (typeof value === 'number' && value >= 1 && value <= 7) return value - 1;
  throw new CorruptCalendar(`RRULE WKST ${String(value)}`);
}

/** A numbered weekday has a meaning only in a month or a year (RFC 5545, 3.3.10). */
function readByDay(value: unknown, frequency: Frequency): ByDay {
  const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(String(value));
  const mayBeNumbered = frequency === 'MONTHLY' || frequency === 'YEARLY';
  if (match === null || (match[1] !== undefined && !mayBeNumbered))
    throw new CorruptCalendar(`RRULE BYDAY ${String(value)}`);
  return { ordinal: Number(match[1] ?? 0), weekday: WEEKDAYS.indexOf(match[2] ?? '') };
}

function numbers(value: unknown, least: number, most: number): readonly number[] {
  return list(value).map((each) => {
    if (typeof each === 'number' && Number.isInteger(each) && each >= least && each <= most) return each;
    throw new CorruptCalendar(`RRULE number ${String(each)}`);
  });
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
