// How a sentence repeats what a cell shows, on one line and cut, as it may be anything; how it counts and writes dates.
import { weekdayOf, yearMonthDay } from '../../scheduling/calendarDate.ts';
import type { LocalDate } from '../../scheduling/time.ts';
import type { Language } from '../configuration.ts';
import { safeText } from '../text.ts';

const LIMIT = 60;

/** At most 60 characters and an ellipsis, without quotation marks. */
export function excerpt(shown: string): string {
  const text = safeText(shown, LIMIT + 1);
  return text.length > LIMIT ? `${safeText(text, LIMIT)}…` : text;
}

/** `1 day`, `2 days`. */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** `2027-06-01` */
export function isoDate(date: LocalDate): string {
  const { year, month, day } = yearMonthDay(date);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `01.06.2027` */
export function germanDate(date: LocalDate): string {
  const { year, month, day } = yearMonthDay(date);
  return `${twoDigits(day)}.${twoDigits(month)}.${year}`;
}

const WEEKDAYS = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
} as const;

/** `Tuesday`, `Dienstag`. */
export function weekdayName(date: LocalDate, language: Language): string {
  return WEEKDAYS[language][weekdayOf(date) - 1] ?? '';
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
