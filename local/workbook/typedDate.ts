// Dates and times as a person types them into a cell. Only whether it is one matters here: the cell goes on showing what was typed.
import type { Locale } from './locale.ts';

/** The kind of a typed text, already trimmed; null if it is neither a date nor a time. Nothing with a `T` or an offset is one. */
export function readTypedDate(text: string, locale: Locale): 'date' | 'time' | 'datetime' | null {
  if (!/\d/.test(text)) return null;
  if (isTime(text)) return 'time';
  if (isDate(text, locale)) return 'date';
  const space = dateEnd(text);
  if (space === null) return null;
  return isDate(text.slice(0, space.from), locale) && isTime(text.slice(space.to)) ? 'datetime' : null;
}

/** The gap before the last part that begins like a time: `… 10:00`, `… 9 am`. */
function dateEnd(text: string): { from: number; to: number } | null {
  const match = /,? +(?=\d{1,4}(?::\d{2}|\s?[ap]\.?m)\S*( ?[ap]\.?m\.?)?$)/i.exec(text);
  return match === null ? null : { from: match.index, to: match.index + match[0].length };
}

/** A time of day, or a duration (hours past 24). */
function isTime(text: string): boolean {
  const match = /^(\d{1,4})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)?( ?[ap]\.?m\.?)?$/i.exec(text);
  if (match === null) return false;
  const [, hour = '', minute, second = '0', half] = match;
  if (minute === undefined && half === undefined) return false;
  if (half !== undefined && Number(hour) > 12) return false;
  return Number(minute ?? '0') < 60 && Number(second) < 60;
}

function isDate(text: string, locale: Locale): boolean {
  return isYearFirst(text) || isLocaleDate(text, locale) || isMonthYear(text) || isNamedMonth(text, locale);
}

function isYearFirst(text: string): boolean {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  return match !== null && exists(Number(match[1]), Number(match[3]), Number(match[4]));
}

/** `29.03.2027`, `3/29/27`, `1/2`: digits in the locale's order; the dot only where the locale writes dates with dots. */
function isLocaleDate(text: string, locale: Locale): boolean {
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(text);
  if (match === null) return false;
  const [, first = '', separator = '', second = '', year] = match;
  const dotted = locale.dateSeparator === '.';
  if (separator === '.' && !dotted) return false;
  if (text.endsWith(separator) && separator !== '.') return false;
  const dayFirst = locale.dateOrder.indexOf('d') < locale.dateOrder.indexOf('m');
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return exists(fullYear(year), Number(month), Number(day));
}

function isMonthYear(text: string): boolean {
  const match = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  return match !== null && exists(Number(match[2]), Number(match[1]), 1);
}

/** `29 Mar 2027`, `29. März`, `Mar 29, 2027`, `March 2027`. */
function isNamedMonth(text: string, locale: Locale): boolean {
  const dayFirst = /^(\d{1,2})\.?[ -](\p{L}+)\.?(?:,? |-)?(\d{4}|\d{2})?$/u.exec(text);
  const monthFirst = /^(\p{L}+)\.?[ -](\d{1,2})(?:(?:, ?| |-)(\d{4}|\d{2}))?$/u.exec(text);
  const monthYear = /^(\p{L}+)\.?[ -](\d{4})$/u.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1] ?? monthYear?.[1];
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2] ?? 1);
  return name !== undefined && locale.monthNames.has(name.toLowerCase()) && day >= 1 && day <= 31;
}

/** A date without a year gets a leap year, so that 29 February passes. */
function fullYear(year: string | undefined): number {
  return year === undefined ? 2000 : Number(year.length === 2 ? `20${year}` : year);
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
