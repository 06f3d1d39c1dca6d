// Calendar dates by integer arithmetic alone, so that no answer depends on the server's zone.
// Days are counted from 1970-01-01 in the proleptic Gregorian calendar; add or subtract them as numbers.
import type { LocalDate, Weekday } from './time.ts';

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

// The calendar repeats after 400 years, which have this many days.
const DAYS_IN_400_YEARS = 146_097;
// From 0000-03-01 to 1970-01-01. Years are counted from March, so that the leap day comes last.
const EPOCH_FROM_MARCH_0000 = 719_468;

/** Throws RangeError for a date that does not exist, such as 2027-02-29, and for years before 1 or after 9999. */
export function localDate(year: number, month: number, day: number): LocalDate {
  if (!isCalendarDate(year, month, day)) throw new RangeError(`not a date: ${year}-${month}-${day}`);
  const marchYear = month > 2 ? year : year - 1;
  const yearDays =
    marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return yearDays + daysBeforeMonth(month) + day - 1 - EPOCH_FROM_MARCH_0000;
}

/** Whether `localDate` takes these numbers. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

export function yearMonthDay(date: LocalDate): YearMonthDay {
  const shifted = date + EPOCH_FROM_MARCH_0000;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - daysBeforeMonth(month) + 1 };
}

/** The dates from `first` to `last`, both included. */
export function eachDate(first: LocalDate, last: LocalDate): LocalDate[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): Weekday {
  return WEEKDAYS_FROM_EPOCH[((date % 7) + 7) % 7] ?? 4;
}

// 1970-01-01 was a Thursday.
const WEEKDAYS_FROM_EPOCH: readonly Weekday[] = [4, 5, 6, 7, 1, 2, 3];

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// From 1 March on: months of 31, 30, 31, 30, 31 days repeat, which is 153 days in five months.
function daysBeforeMonth(month: number): number {
  return Math.floor((153 * ((month + 9) % 12) + 2) / 5);
}
