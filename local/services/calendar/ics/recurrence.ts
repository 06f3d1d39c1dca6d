// Expands a recurrence rule in wall-clock time, period by period (RFC 5545, 3.3.10). This is not ical.js's iterator. That
// one puts 29 February on 1 March in other years, walks every occurrence since the start, and may not end.
import { type Day, dayNumbers, dayOf, monthStart, placesIn, startOfWeek, weekPlaces } from './day.ts';
import type { Frequency, Rule } from './rule.ts';
import { DAY_MS } from './wallTime.ts';

/** Never fewer days than a period has, so that a skip never jumps too far. */
const LONGEST_PERIOD: Readonly<Record<Frequency, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };

/** Both bounds included, in wall milliseconds. */
export interface WallRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The starts after the first that lie in `range`, ascending, as wall milliseconds. The first, `startMs`, is always an
 * instance, matching or not (RFC 5545, 3.8.5.3); the caller has it, here it only counts. `untilMs` is included;
 * Infinity = no end.
 */
export function expandRule(rule: Rule, startMs: number, untilMs: number, range: WallRange): number[] {
  const startDay = Math.floor(startMs / DAY_MS);
  const full = withDefaults(rule, dayOf(startDay));
  const times = timesOfDay(full, startMs - startDay * DAY_MS);
  const limit = rule.count === undefined ? Infinity : rule.count - 1;
  const last = Math.min(untilMs, range.toMs);
  const found: number[] = [];
  for (let period = firstPeriod(rule, startDay, range.fromMs); ; period += 1) {
    const days = periodDays(full, startDay, period);
    const [first] = days;
    if (first === undefined || first * DAY_MS > last) break;
    found.push(...startsInPeriod(full, days, times).filter((wallMs) => wallMs > startMs && wallMs <= last));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit).filter((wallMs) => wallMs >= range.fromMs);
}

/** A rule with a COUNT must be counted from its start; any other may begin shortly before the range. */
function firstPeriod(rule: Rule, startDay: number, fromMs: number): number {
  if (rule.count !== undefined) return 0;
  const daysBefore = Math.floor(fromMs / DAY_MS) - startDay;
  return Math.max(0, Math.floor(daysBefore / (LONGEST_PERIOD[rule.frequency] * rule.interval)) - 1);
}

/** A rule takes from its start what it leaves unsaid. */
function withDefaults(rule: Rule, start: Day): Rule {
  const { frequency, byDay, byMonth, byMonthDay, byYearDay, byWeekNo } = rule;
  const saysDay = byDay.length + byMonthDay.length + byYearDay.length > 0;
  if (saysDay || frequency === 'DAILY') return rule;
  if (frequency === 'WEEKLY' || byWeekNo.length > 0)
    return { ...rule, byDay: [{ ordinal: 0, weekday: start.weekday }] };
  if (frequency === 'MONTHLY' || byMonth.length > 0) return { ...rule, byMonthDay: [start.monthDay] };
  return { ...rule, byMonthDay: [start.monthDay], byMonth: [start.month] };
}

/** All days of the rule's n-th period; of a year only the months that can match. Never empty. */
function periodDays(rule: Rule, startDay: number, n: number): number[] {
  const step = n * rule.interval;
  const { year, month } = dayOf(startDay);
  if (rule.frequency === 'DAILY') return [startDay + step];
  if (rule.frequency === 'WEEKLY') {
    const first = startOfWeek(startDay, rule.weekStart) + 7 * step;
    return dayNumbers(first, first + 7);
  }
  if (rule.frequency === 'MONTHLY') return monthDays(year, month + step);
  if (rule.byMonth.length === 0) return dayNumbers(monthStart(year + step, 1), monthStart(year + step + 1, 1));
  return ascending(rule.byMonth).flatMap((each) => monthDays(year + step, each));
}

function monthDays(year: number, month: number): number[] {
  return dayNumbers(monthStart(year, month), monthStart(year, month + 1));
}

function startsInPeriod(rule: Rule, days: readonly number[], times: readonly number[]): number[] {
  const matching = days.filter((day) => matches(rule, dayOf(day)));
  const starts = matching.flatMap((day) => times.map((time) => day * DAY_MS + time));
  if (rule.bySetPos.length === 0) return starts;
  return starts.filter((_, index) => isOneOf(rule.bySetPos, placesIn(index, 0, starts.length)));
}

function matches(rule: Rule, day: Day): boolean {
  const { byMonth, byMonthDay, byYearDay, byWeekNo } = rule;
  if (byMonth.length > 0 && !byMonth.includes(day.month)) return false;
  if (byMonthDay.length > 0 && !isOneOf(byMonthDay, monthPlaces(day))) return false;
  if (byYearDay.length > 0 && !isOneOf(byYearDay, yearPlaces(day))) return false;
  if (byWeekNo.length > 0 && !isOneOf(byWeekNo, weekPlaces(day, rule.weekStart))) return false;
  return rule.byDay.length === 0 || matchesWeekday(rule, day);
}

/** `2TU` counts within the month, except in a yearly rule without BYMONTH, where it counts within the year. */
function matchesWeekday(rule: Rule, day: Day): boolean {
  const inYear = rule.frequency === 'YEARLY' && rule.byMonth.length === 0;
  return rule.byDay.some(({ ordinal, weekday }) => {
    if (weekday !== day.weekday) return false;
    return ordinal === 0 || isOneOf([ordinal], inYear ? yearPlaces(day, 7) : monthPlaces(day, 7));
  });
}

function monthPlaces(day: Day, length = 1): readonly [number, number] {
  return placesIn(day.number, monthStart(day.year, day.month), monthStart(day.year, day.month + 1), length);
}

function yearPlaces(day: Day, length = 1): readonly [number, number] {
  return placesIn(day.number, monthStart(day.year, 1), monthStart(day.year + 1, 1), length);
}

function timesOfDay(rule: Rule, startTimeMs: number): number[] {
  const seconds = startTimeMs / 1000;
  const hours = orDefault(rule.byHour, Math.floor(seconds / 3600));
  const minutes = orDefault(rule.byMinute, Math.floor(seconds / 60) % 60);
  const inMinute = orDefault(rule.bySecond, seconds % 60);
  return hours.flatMap((h) => minutes.flatMap((m) => inMinute.map((s) => ((h * 60 + m) * 60 + s) * 1000)));
}

function orDefault(values: readonly number[], fallback: number): readonly number[] {
  return values.length > 0 ? ascending(values) : [fallback];
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function isOneOf(wanted: readonly number[], places: readonly [number, number]): boolean {
  return wanted.includes(places[0]) || wanted.includes(places[1]);
}
