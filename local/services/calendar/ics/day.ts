// Calendar days as numbers: whole days since 1970-01-01, and what a recurrence rule asks about one.
import { DAY_MS } from './wallTime.ts';

export interface Day {
  readonly number: number;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly monthDay: number;
  /** 0 = Sunday. */
  readonly weekday: number;
}

export function dayOf(number: number): Day {
  const date = new Date(number * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return { number, year, month, monthDay: date.getUTCDate(), weekday: weekdayOf(number) };
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** The number of the first day of a month; months beyond 12 or before 1 run into other years. */
export function monthStart(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY_MS;
}

/** The days from `first` (included) to `end` (not included). */
export function dayNumbers(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, offset) => first + offset);
}

/** The day's place in its span, from the front (1, 2 …) and from the back (-1, -2 …). `end` is not included. */
export function placesIn(number: number, start: number, end: number, length = 1): readonly [number, number] {
  return [Math.floor((number - start) / length) + 1, -Math.floor((end - 1 - number) / length) - 1];
}

/** The week's number in its year, from both ends. Week 1 is the first with four days in the year (RFC 5545, BYWEEKNO). */
export function weekPlaces(day: Day, weekStart: number): readonly [number, number] {
  const middle = dayOf(startOfWeek(day.number, weekStart) + 3); // the year of a week is the year of its fourth day
  const firstWeek = startOfWeek(monthStart(middle.year, 1) + 3, weekStart);
  const nextFirstWeek = startOfWeek(monthStart(middle.year + 1, 1) + 3, weekStart);
  return placesIn(middle.number, firstWeek, nextFirstWeek, 7);
}

export function startOfWeek(number: number, weekStart: number): number {
  return number - ((weekdayOf(number) - weekStart + 7) % 7);
}
