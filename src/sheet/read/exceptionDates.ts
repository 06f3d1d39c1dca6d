// The dates of a row of Exceptions. One without its year stands for that date of several years, next to today's.
import { isCalendarDate, localDate, yearMonthDay } from '../../scheduling/calendarDate.ts';
import type { LocalDate } from '../../scheduling/time.ts';
import type { WrittenDate } from '../cells/writtenDate.ts';

/** Both included. */
export interface DateSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface RowDates {
  /** Whether no year is written at all. */
  readonly yearly: boolean;
  /** For a host for whom it is this year; always the same unless `yearly`. */
  readonly spansIn: (year: number) => readonly DateSpan[];
}

/** Without a last date the first is the only one. null if the last is before the first. */
export function datesBetween(first: WrittenDate, last: WrittenDate | null): RowDates | null {
  if (last === null || isSameDay(first, last)) return singleDate(first);
  if (first.year === null && last.year === null) {
    return { yearly: true, spansIn: (year) => around(year).map((one) => spanFrom(dateIn(one, first), last)) };
  }
  const span =
    first.year === null ? spanUntil(first, dateIn(last.year ?? 0, last)) : spanFrom(dateIn(first.year, first), last);
  return span.to < span.from ? null : { yearly: false, spansIn: () => [span] };
}

function isSameDay(one: WrittenDate, other: WrittenDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

function singleDate(date: WrittenDate): RowDates {
  const { month, day } = date;
  const spanOf = (year: number): DateSpan[] => {
    if (!isCalendarDate(year, month, day)) return [];
    const local = localDate(year, month, day);
    return [{ from: local, to: local }];
  };
  return date.year === null
    ? { yearly: true, spansIn: (year) => around(year).flatMap(spanOf) }
    : { yearly: false, spansIn: () => spanOf(date.year ?? 0) };
}

/** The last, this and the next year, so that on 2 January a range from December still holds. */
function around(year: number): readonly number[] {
  return [year - 1, year, year + 1];
}

/** To a last date without a year: the first such date from there on. */
function spanFrom(from: LocalDate, last: WrittenDate): DateSpan {
  const { year } = yearMonthDay(from);
  const [now, next] = [dateIn(last.year ?? year, last), dateIn(last.year ?? year + 1, last)];
  return { from, to: now < from ? next : now };
}

/** From a first date without a year: the last such date up to there. */
function spanUntil(first: WrittenDate, to: LocalDate): DateSpan {
  const { year } = yearMonthDay(to);
  const now = dateIn(year, first);
  return { from: now > to ? dateIn(year - 1, first) : now, to };
}

/** 29 February is 28 February in other years. */
function dateIn(year: number, { month, day }: WrittenDate): LocalDate {
  return localDate(year, month, isCalendarDate(year, month, day) ? day : day - 1);
}
